import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});

const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
const one = async (table: string) =>
  (await app.sql<{ document_id: string }>(`select document_id from ${table} order by id limit 1`))[0]?.document_id ?? '';
const fixed = (field: string) => ({ status: 400, details: { code: 'CONTENT_INVALID', reason: 'IDENTITY_FIXED', field } });

test.each([
  ['api::catalog.variant', 'variants'],
  ['api::catalog.product', 'products'],
  ['api::catalog.category', 'categories'],
  ['api::promotion.discount', 'discounts'],
  ['api::pricing.price-list', 'price_lists'],
  ['plugin::users-permissions.user', 'up_users'],
])('an entry of %s keeps its identity, whatever is saved', async (type, table) => {
  const id = await one(table);
  const other = await one('brands');
  const before = await app.sql(`select id, document_id from ${table} order by id`);

  for (const documentId of ['another', other, null])
    expect((await owner.put(path(type, id), { documentId })).body.error).toMatchObject(fixed('documentId'));
  await owner.put(path(type, id), { documentId: id, id: 99_999 }).expect(200);

  expect(await app.sql(`select id, document_id from ${table} order by id`)).toEqual(before);
});

test('so does the only one of its type', async () => {
  const { body } = await owner.put('/content-manager/single-types/api::store.store-settings', { documentId: 'x' });
  expect(body.error).toMatchObject(fixed('documentId'));
});

test.each([
  ['documentId', 'chosen'],
  ['id', 4242],
])('what is new gets its %s from the shop', async (field, value) => {
  const { body } = await owner.post(path('api::catalog.brand'), { name: 'New', slug: `new-${field.toLowerCase()}`, [field]: value });
  expect(body.error).toMatchObject(fixed(field));
});

test('a copy has an identity of its own', async () => {
  const id = await one('brands');
  const copy = (documentId: string, slug: string) =>
    owner.post(`${path('api::catalog.brand')}/clone/${id}`, { documentId, name: 'Copy', slug }).expect(200);
  await copy(id, 'copy-1');
  await copy('mine', 'copy-2');

  const rows = await app.sql<{ document_id: string }>("select document_id from brands where slug like 'copy-%'");
  expect(rows).toHaveLength(2);
  expect(rows.map(({ document_id: made }) => made)).not.toEqual(expect.arrayContaining([id]));
  expect(rows.map(({ document_id: made }) => made)).not.toEqual(expect.arrayContaining(['mine']));
});
