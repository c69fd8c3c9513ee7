import { useApp } from '../support/app';
import { signIn, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
let owner: Staff;
beforeEach(async () => {
  owner = await signInAsOwner(app);
});

const one = async (query: string) => String(Object.values((await app.sql(query))[0] ?? {})[0] ?? '');
const list = () => one("select document_id from price_lists where code = 'base-eur'");
const prices = () => one("select count(*) from prices p join price_lists l on l.id = p.price_list_id where l.code = 'base-eur'");
const open = () =>
  one(
    "select count(*) from price_history h join price_lists l on l.id = h.price_list_id where l.code = 'base-eur' and valid_until is null",
  );

test('a price list goes with its prices only when whoever deletes it has seen how many there are', async () => {
  const id = await list();
  const { body } = await owner.get(`/storekeeper/price-lists/${id}/contents`).expect(200);
  expect(body.data).toMatchObject({ prices: Number(await prices()), currency: 'EUR' });
  expect(body.data.lastPrices).toBeGreaterThan(0);
  const historyId = await one("select id from price_lists where code = 'base-eur'");

  const wrong = await owner.post(`/storekeeper/price-lists/${id}/delete`, { expectedPrices: body.data.prices - 1 });
  expect(wrong.body.error).toMatchObject({ status: 409, details: { code: 'EDIT_CONFLICT' } });
  expect(Number(await prices())).toBe(body.data.prices);
  expect(Number(await open())).toBe(body.data.prices);

  await owner.post(`/storekeeper/price-lists/${id}/delete`, { expectedPrices: body.data.prices }).expect(200);
  expect(await app.sql('select 1 from price_lists where document_id = $1', [id])).toEqual([]);
  expect(await app.sql('select 1 from prices where price_list_id = $1', [historyId])).toEqual([]);
  // The law asks what it cost, also of a list that is gone.
  expect(Number(await one(`select count(*) from price_history where price_list_id = ${historyId} and valid_until is not null`))).toBe(
    body.data.prices,
  );
  await owner.post(`/storekeeper/price-lists/${id}/delete`, { expectedPrices: 0 }).expect(409);
});

async function hire(permissions: object[]): Promise<Staff> {
  const role = (await owner.post('/admin/roles', { name: 'Pricer', description: 'Prices only' }).expect(201)).body.data;
  await owner.put(`/admin/roles/${role.id}/permissions`, { permissions }).expect(200);
  const account = { email: 'pricer@polonyna.test', firstname: 'P', lastname: 'R', roles: [role.id] };
  const invited = await owner.post('/admin/users', account).expect(201);
  await owner.put(`/admin/users/${invited.body.data.id}`, { password: 'Pricer-2026', isActive: true }).expect(200);
  return signIn(app, account.email, 'Pricer-2026');
}
const editsPrices = { action: 'api::prices.edit', subject: null, properties: {}, conditions: [] };
const ofPriceLists = (action: string, rest: object = {}) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: 'api::pricing.price-list',
  properties: {},
  conditions: ['admin::is-creator'],
  ...rest,
});

test('a price list stays when the role may change prices and not delete price lists', async () => {
  const id = await one('select document_id from price_lists order by id limit 1');
  const pricer = await hire([editsPrices]);

  const { body } = await pricer.get(`/storekeeper/price-lists/${id}/contents`).expect(200);
  await pricer.post(`/storekeeper/price-lists/${id}/delete`, { expectedPrices: body.data.prices }).expect(403);

  expect(await app.sql('select 1 from price_lists where document_id = $1', [id])).not.toEqual([]);
});

test('of a role that may delete what they made themselves, only their own go', async () => {
  const fields = ['name', 'code', 'kind', 'currency'];
  const pricer = await hire([editsPrices, ofPriceLists('create', { properties: { fields }, conditions: [] }), ofPriceLists('delete')]);
  const created = (by: Staff, code: string) =>
    by.post('/content-manager/collection-types/api::pricing.price-list', { name: code, code, kind: 'base', currency: 'EUR' }).expect(201);
  const idOf = async (answer: ReturnType<typeof created>): Promise<string> => (await answer).body.data.documentId;
  const [theirs, owners] = [await idOf(created(pricer, 'theirs')), await idOf(created(owner, 'owners'))];

  await pricer.post(`/storekeeper/price-lists/${owners}/delete`, { expectedPrices: 0 }).expect(403);
  await pricer.post(`/storekeeper/price-lists/${theirs}/delete`, { expectedPrices: 0 }).expect(200);

  expect(await app.sql('select document_id from price_lists where document_id in ($1, $2)', [theirs, owners])).toEqual([
    { document_id: owners },
  ]);
});

test('a condition on one of our own ticks, which asks about no entry, allows nothing', async () => {
  const id = await list();
  const pricer = await hire([{ ...editsPrices, conditions: ['admin::is-creator'] }]);

  expect((await pricer.get(`/storekeeper/price-lists/${id}/contents`)).status).toBe(403);
});
