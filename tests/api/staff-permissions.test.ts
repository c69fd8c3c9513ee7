import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const brands = '/content-manager/collection-types/api::catalog.brand';
const products = '/content-manager/collection-types/api::catalog.product';
const read = (subject: string, rest: object = {}) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['name'], locales: ['en', 'uk'] },
  conditions: [],
  ...rest,
});

let owner: Staff;
let clerk: Staff;
let clerkId: number;
let role: number;
const otherRole = async (name: string): Promise<number> =>
  (await owner.post('/admin/roles', { name, description: name }).expect(201)).body.data.id;
const allow = (permissions: object[], of = role) => owner.put(`/admin/roles/${of}/permissions`, { permissions }).expect(200);
const sees = async (path: string) => (await clerk.get(path)).status;

beforeAll(async () => {
  owner = await signInAsOwner(app);
  role = await otherRole('Clerk');
  ({ id: clerkId, staff: clerk } = await hire(app, owner, 'clerk', role));
});

describe('what a member of staff may do counts with their next request:', () => {
  test('what was allowed, what was taken back, and what was allowed again', async () => {
    expect(await sees(brands)).toBe(403);
    await allow([read('api::catalog.brand')]);
    expect([await sees(brands), await sees(products)]).toEqual([200, 403]);
    expect([await sees(brands), await sees(products)]).toEqual([200, 403]);
    await allow([]);
    expect(await sees(brands)).toBe(403);
    await allow([read('api::catalog.product')]);
    expect([await sees(brands), await sees(products)]).toEqual([403, 200]);
  });

  test('another role', async () => {
    await allow([read('api::catalog.brand')]);
    expect(await sees(brands)).toBe(200);
    const other = await otherRole('Nobody');
    await owner.put(`/admin/users/${clerkId}`, { roles: [other] }).expect(200);
    expect(await sees(brands)).toBe(403);
    await owner.put(`/admin/users/${clerkId}`, { roles: [other, role] }).expect(200);
    expect(await sees(brands)).toBe(200);
    await owner.put(`/admin/users/${clerkId}`, { roles: [role] }).expect(200);
  });

  test('fields, languages and conditions', async () => {
    const list = async () => (await clerk.get(`${products}?pageSize=1`)).body.results;
    await allow([read('api::catalog.product')]);
    expect(Object.keys((await list())[0])).not.toContain('slug');
    await allow([read('api::catalog.product', { properties: { fields: ['name', 'slug'], locales: ['en', 'uk'] } })]);
    expect(Object.keys((await list())[0])).toContain('slug');
    await allow([read('api::catalog.product', { properties: { fields: ['name'], locales: ['uk'] } })]);
    expect(await list()).toEqual([]);
    await allow([read('api::catalog.product', { conditions: ['admin::is-creator'] })]);
    expect(await list()).toEqual([]);
    await allow([read('api::catalog.product')]);
    expect(await list()).toHaveLength(1);
  });

  test('what somebody changed in the database', async () => {
    await allow([read('api::catalog.brand')]);
    expect(await sees(brands)).toBe(200);
    await app.sql("update admin_permissions set subject = 'api::catalog.product' where id = (select max(id) from admin_permissions)");
    expect([await sees(brands), await sees(products)]).toEqual([403, 200]);
  });
});
