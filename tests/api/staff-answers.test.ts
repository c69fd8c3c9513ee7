import { staffActions } from '../../src/http/staff-actions';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signIn, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let owner: Staff;
let clerk: Staff;
let role: number;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  role = (await owner.post('/admin/roles', { name: 'Clerk', description: 'Clerk' }).expect(201)).body.data.id;
  const account = { email: 'clerk@polonyna.test', firstname: 'C', lastname: 'C', roles: [role] };
  const invited = await owner.post('/admin/users', account).expect(201);
  await owner.put(`/admin/users/${invited.body.data.id}`, { password: 'Clerk-2026', isActive: true }).expect(200);
  clerk = await signIn(app, account.email, 'Clerk-2026');
});
const allow = async (uid: string) => {
  const permissions = [{ action: `api::${uid}`, subject: null, properties: {}, conditions: [] }];
  await owner.put(`/admin/roles/${role}/permissions`, { permissions }).expect(200);
};
const ticks = staffActions.map(({ uid }) => uid);
const readersOf = async (path: string) => {
  const readers = [];
  for (const uid of ticks) {
    await allow(uid);
    if ((await clerk.get(path)).status === 200) readers.push(uid);
  }
  return readers;
};

test('who handles an order or its money sees it, and nobody else', async () => {
  const { body } = await shop.checkOut(await shop.readyCart({ variant: await shop.variant(), quantity: 1 })).expect(201);

  expect(await readersOf(`/storekeeper/orders/${body.data.order.id}`)).toEqual([
    'orders.read',
    'orders.handle',
    'orders.ship',
    'orders.money',
  ]);
});

test('what other systems call an entry, and what happens, is seen with the ticks for it alone', async () => {
  expect(await readersOf('/storekeeper/external-ids/api::catalog.brand/anything')).toEqual(['external-ids.read']);
  expect(await readersOf('/storekeeper/changes?limit=1')).toEqual(['events.read']);
});

test('who moves stock sees what is where, and what it costs only with the tick for prices', async () => {
  const variant = await shop.variant();
  const [product] = await app.sql<{ document_id: string }>(
    'select p.document_id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1',
    [variant],
  );
  const locations = await app.sql<{ document_id: string }>('select document_id from stock_locations where enabled order by id');
  const [from, to] = locations.map(({ document_id: id }) => id);
  const path = `/storekeeper/products/${product?.document_id}`;
  expect(await readersOf(`${path}/grid`)).toEqual(['prices.edit', 'stock.move']);
  await allow('stock.move');

  const answers = [
    await clerk.get(`${path}/grid`).expect(200),
    await clerk.post(`${path}/receive`, { variant, location: from, quantity: 3 }).expect(200),
    await clerk.post(`${path}/transfer`, { variant, from, to, quantity: 1 }).expect(200),
  ].map(({ body }) => body.data);

  for (const { lists, variants } of answers) {
    expect(lists).toEqual([]);
    expect(variants.flatMap(({ prices }: { prices: unknown[] }) => prices)).toEqual([]);
    expect(variants.flatMap(({ stock }: { stock: unknown[] }) => stock)).not.toEqual([]);
  }
  expect((await clerk.put(`${path}/grid`, {})).status).toBe(403);
  expect((await owner.get(`${path}/grid`)).body.data.lists).not.toEqual([]);
});
