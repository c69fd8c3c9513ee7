import { useApp } from '../support/app';
import { signIn, signInAsOwner, type Staff } from '../support/staff';

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

async function hire(name: string, as: number): Promise<{ id: number; staff: Staff }> {
  const [email, password] = [`${name}@example.com`, 'Hired-12345'];
  const invited = await owner.post('/admin/users', { email, firstname: 'C', lastname: 'C', roles: [as] }).expect(201);
  await owner.put(`/admin/users/${invited.body.data.id}`, { password, isActive: true }).expect(200);
  return { id: invited.body.data.id, staff: await signIn(app, email, password) };
}

beforeAll(async () => {
  owner = await signInAsOwner(app);
  role = await otherRole('Clerk');
  ({ id: clerkId, staff: clerk } = await hire('clerk', role));
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

describe('what Strapi calls an Editor', () => {
  const roleOf = async (code: string) => (await app.sql<{ id: number }>('select id from admin_roles where code = $1', [code]))[0]?.id ?? 0;
  const textOf = (code: string) =>
    app.sql(
      'select action, subject, properties from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id where l.role_id = $1 order by action, subject',
      [code],
    );

  test('reads, changes, publishes and deletes what is told in languages', async () => {
    const { staff: editor } = await hire('editor', await roleOf('strapi-editor'));
    const listed = (await editor.get(products).expect(200)).body.results;
    expect(listed.length).toBeGreaterThan(0);
    const made = await editor.post(products, { name: 'Made by an editor', slug: 'made-by-an-editor' }).expect(201);
    const one = `${products}/${made.body.data.documentId}`;
    await editor.put(one, { name: 'Changed by an editor' }).expect(200);
    await editor.post(`${one}/actions/publish`, {}).expect(200);
    await editor.delete(one).expect(200);
  });

  test('and an Author, only of their own, and without publishing it', async () => {
    const { staff: author } = await hire('author', await roleOf('strapi-author'));
    expect((await author.get(products).expect(200)).body.results).toEqual([]);
    const made = await author.post(products, { name: 'Made by an author', slug: 'made-by-an-author' }).expect(201);
    const one = `${products}/${made.body.data.documentId}`;
    await author.put(one, { name: 'Changed by an author' }).expect(200);
    await author.post(`${one}/actions/publish`, {}).expect(403);
    await author.delete(one).expect(200);
  });

  test('stays as staff choose', async () => {
    const editor = await roleOf('strapi-editor');
    await allow([read('api::catalog.product', { properties: { fields: ['name'], locales: ['uk'] } })], editor);
    const chosen = await textOf(String(editor));
    await app.call('strapi/languages-of-roles', 'giveRolesLanguages');
    expect(await textOf(String(editor))).toEqual(chosen);
  });
});
