import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const path = '/api/storefront/bootstrap';
const start = async (query: object = {}, headers: Record<string, string> = {}) =>
  (
    await app
      .http()
      .get(path)
      .set(headers)
      .query({ currency: 'EUR', country: 'UA', ...query })
      .expect(200)
  ).body.data;
/** What was written past the shop is told a moment after its commit. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds()));
};

const section = '/content-manager/collection-types/api::store.home-section';
const publish = async (data: object, locale = 'en', id?: string): Promise<string> => {
  const saved = id
    ? await staff.put(`${section}/${id}?locale=${locale}`, data).expect(200)
    : await staff.post(`${section}?locale=${locale}`, data).expect(201);
  const { documentId } = saved.body.data;
  await staff.post(`${section}/${documentId}/actions/publish?locale=${locale}`, {}).expect(200);
  return documentId;
};
const cards = async (query: object = {}) =>
  (
    await app
      .http()
      .get('/api/storefront/products')
      .query({ currency: 'EUR', country: 'UA', limit: 100, ...query })
      .expect(200)
  ).body.data;

test('languages, currencies and countries are those of the shop', async () => {
  const { name, languages, currencies, countries } = await start();

  expect(name).not.toBe('');
  expect(languages.map(({ code, isDefault }: { code: string; isDefault: boolean }) => [code, isDefault])).toEqual(
    expect.arrayContaining([
      ['en', true],
      ['uk', false],
    ]),
  );
  expect(currencies).toContainEqual({ code: 'EUR', minorUnits: 2, isDefault: expect.any(Boolean) });
  expect(currencies.filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toHaveLength(1);
  expect(countries).toContain('UA');
});

test('countries are those that a delivery method in use goes to, and all where one goes everywhere', async () => {
  await app.sql(`update delivery_methods set countries = '["UA", "PL"]'`);
  await until(async () => (await start()).countries.length === 2);
  expect((await start()).countries).toEqual(['PL', 'UA']);

  await app.sql(`update delivery_methods set countries = '[]' where id = (select min(id) from delivery_methods)`);
  await until(async () => (await start()).countries.length > 200);
  await app.sql('update delivery_methods set enabled = false');
  await until(async () => (await start()).countries.length === 0);
  await app.sql('update delivery_methods set enabled = true');
});

test('the ways to pay are those checkout takes', async () => {
  expect((await start()).payments[0]).toEqual({ provider: 'manual', label: null, kind: 'later' });
  await staff.put('/content-manager/single-types/api::store.store-settings', { cashOnDelivery: false }).expect(200);
  const cart = await shop.readyCart();
  const { body } = await shop.checkOut(cart);
  expect(body.error.details.offered).toEqual((await start()).payments.map(({ provider }: { provider: string }) => provider));
  await staff.put('/content-manager/single-types/api::store.store-settings', { cashOnDelivery: true }).expect(200);
});

/** Those of the demo shop are taken away. */
const emptyHome = async (): Promise<void> => {
  for (const { document_id: id } of await app.sql<{ document_id: string }>('select distinct document_id from home_sections'))
    await staff.delete(`${section}/${id}?locale=*`).expect(200);
};

test('the home screen has its sections in their order, with the cards that lists answer', async () => {
  await emptyHome();
  const [first, second, third] = await cards({ sort: 'price' });
  const [category] = await app.sql<{ document_id: string; id: number }>(
    "select id, document_id from categories where slug = 'jackets' and locale = 'en'",
  );
  const rows = await app.sql<{ id: number; document_id: string }>(
    "select id, document_id from products where locale = 'en' and published_at is null and document_id = any($1)",
    [[first.id, second.id, third.id]],
  );
  const link = (id: string) => ({ id: rows.find((row) => row.document_id === id)?.id, documentId: id, locale: 'en' });
  const goods = await publish({
    title: 'Cheap things',
    kind: 'products',
    position: 2,
    products: { connect: [third, first, second].map(({ id }) => link(id)) },
    categories: { connect: [{ id: category?.id, documentId: category?.document_id, locale: 'en' }] },
  });
  await publish({ title: 'Welcome', kind: 'text', text: '**Hello**', link: '/categories/jackets', position: 1 });
  await staff.post(`${section}?locale=en`, { title: 'Not yet', kind: 'text' }).expect(201);

  const { home } = await start();
  expect(home.map(({ title }: { title: string }) => title)).toEqual(['Welcome', 'Cheap things']);
  expect(home[0]).toMatchObject({
    kind: 'text',
    text: '**Hello**',
    link: '/categories/jackets',
    image: null,
    categories: [],
    products: [],
  });
  expect(home[1].products).toEqual([third, first, second]);
  expect(home[1].categories).toMatchObject([{ slug: 'jackets', name: 'Jackets and layers', image: { url: expect.any(String) } }]);

  // In another language the same goods, in its words.
  await publish({ title: 'Дешеві речі' }, 'uk', goods);
  const ukrainian = (await start({ locale: 'uk' })).home;
  expect(ukrainian.map(({ title }: { title: string }) => title)).toEqual(['Welcome', 'Дешеві речі']);
  expect(ukrainian[1].products).toEqual(
    await Promise.all([third, first, second].map(async ({ id }) => (await cards({ locale: 'uk', ids: id }))[0])),
  );
});

test('it is kept for everybody, until a section, a version or a price changes', async () => {
  const isKept = async () => (await app.counting(() => start())).statements === 0;
  await until(isKept);
  const id = await publish({ title: 'Newest', kind: 'text', position: 0 });
  expect((await start()).home[0].title).toBe('Newest');

  await until(isKept);
  await staff.post(`${section}/${id}/actions/unpublish?locale=en`, {}).expect(200);
  expect((await start()).home[0].title).not.toBe('Newest');
  const { headers, status } = await app.http().get(path).query({ currency: 'EUR', country: 'UA' });
  expect((await app.http().get(path).query({ currency: 'EUR', country: 'UA' }).set('If-None-Match', String(headers.etag))).status).toBe(
    304,
  );
  expect(status).toBe(200);
});

test.each([{ currency: 'XXX' }, { country: 'ZZ' }, { channel: 'fax' }])('refuses %j', async (query) => {
  const { status, body } = await app.http().get(path).query(query);
  expect([400, 422]).toContain(status);
  expect(body.error.details.issues[0].path).toEqual(Object.keys(query));
});
