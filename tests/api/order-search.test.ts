import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
let ids: string[];

type Found = Readonly<{ id: string; number: string; name: string; pieces: number; total: { amount: number; currency: string } }>;
const page = async (query: string): Promise<{ orders: Found[]; nextCursor: string | null }> =>
  (await staff.get(`/storekeeper/order-search?${query}`).expect(200)).body.data;
const found = async (query: string): Promise<string[]> => (await page(query)).orders.map(({ id }) => id);
/** Of the orders of this test, from the oldest on: `0 2`. */
const which = async (query: string): Promise<string> =>
  (await found(`limit=100&${query}`))
    .map((id) => ids.indexOf(id))
    .filter((index) => index !== -1)
    .sort()
    .join(' ');

beforeAll(async () => {
  staff = await signInAsOwner(app);
  ids = [];
  for (let quantity = 1; quantity <= 4; quantity += 1) {
    const order = (await shop.checkOut(await shop.readyCart({ quantity })).expect(201)).body.data.order;
    ids.push(order.id);
  }
  const states = [
    { payment: 'paid', goods: 'unfulfilled', email: 'olena.one@example.test', first: 'Олена', last: "Зап'ятна" },
    { payment: 'unpaid', goods: 'fulfilled', email: 'two@example.test', first: 'مريم 🧵', last: '' },
    { payment: 'disputed', goods: 'delivered', email: 'three@example.test', first: '100%', last: '_under\\score' },
    { payment: 'authorized', goods: 'partially_fulfilled', email: 'four@example.test', first: 'Olena', last: 'Four' },
  ];
  for (const [index, { payment, goods, email, first, last }] of states.entries())
    await app.sql(
      `update orders set payment_status = $2, fulfilment_status = $3, email = $4, phone = $5,
         shipping_address = coalesce(shipping_address::jsonb, '{}') || jsonb_build_object('firstName', $6::text, 'lastName', $7::text),
         created_at = created_at - make_interval(days => $8) where document_id = $1`,
      [ids[index], payment, goods, email, `+38067123450${index}`, first, last, index === 1 ? 2 : 0],
    );
}, 120_000);

test('each view has its orders', async () => {
  expect(await which('view=to_pay')).toBe('1 3');
  expect(await which('view=to_pack')).toBe('0 3');
  expect(await which('view=to_send')).toBe('');
  expect(await which('view=disputed')).toBe('2');
  expect(await which('view=today')).toBe('0 2 3');
  expect(await which('')).toBe('0 1 2 3');

  expect(await which('view=returns')).toBe('');
  await app.sql(
    `insert into return_requests (document_id, order_id, status, lines, requested_by, created_at, updated_at) select 'return-of-two', id, 'accepted', '[]', 'staff', now(), now() from orders where document_id = $1`,
    [ids[2]],
  );
  expect(await which('view=returns')).toBe('2');
});

test('an order is found by its number, e-mail, phone, name and SKU', async () => {
  const [first] = (await page('limit=100')).orders.filter(({ id }) => id === ids[0]);
  expect([first?.name, first?.pieces]).toEqual(["Олена Зап'ятна", 1]);
  const [{ sku = '' } = {}] = await app.sql<{ sku: string }>(
    'select sku from order_lines l join orders o on o.id = l.order_id where o.document_id = $1',
    [ids[0]],
  );

  for (const [text, expected] of [
    [first?.number ?? '', '0'],
    ['OLENA.one@', '0'],
    ['+38 (067) 123-45-01', '1'],
    ["зап'ят", '0'],
    ['مريم', '1'],
    ['🧵 ', '1'],
    [' Ам', ''],
    ['100%', '2'],
    ['_under\\score', '2'],
    ['olena', '0 3'],
    [sku.toLowerCase(), '0 1 2 3'],
    ['nobody is called so', ''],
  ] as const)
    expect([text, await which(`q=${encodeURIComponent(text)}`)]).toEqual([text, expected]);
  // Any letter would do instead of a wildcard.
  expect(await which(`q=${encodeURIComponent('ol_na')}`)).toBe('');
  expect(await which('view=to_pay&q=olena')).toBe('3');
});

test('pages follow each other, newest first', async () => {
  const all = await found('limit=100');
  const read: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { orders, nextCursor }: Awaited<ReturnType<typeof page>> = await page(`limit=1${cursor && `&cursor=${cursor}`}`);
    read.push(...orders.map(({ id }) => id));
    cursor = nextCursor;
  }
  expect(read).toEqual(all);
  expect(all.length).toBeGreaterThanOrEqual(4);
});

test('the history of an order says which member of staff did something', async () => {
  const { id } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order;
  await staff.post(`/storekeeper/orders/${id}/confirm-payment`, { amount: 1 }).expect(200);
  const { timeline } = (await staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data;
  const [{ name } = {}] = await app.sql<{ name: string }>("select firstname || ' ' || lastname as name from admin_users where email = $1", [
    process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
  ]);

  const by = timeline.map(({ type, actor, by: who }: { type: string; actor: string; by: string | null }) => [type, actor, who]);
  expect(by).toContainEqual(['order.payment_confirmed', 'staff', name]);
  expect(by).toContainEqual(['order.placed', 'guest', null]);

  // Who left the shop is not known any more.
  const actor = { type: 'staff', id: '999999' };
  await app.call('shop/payments/confirm-payment', 'confirmPayment', { orderId: id, actor, amount: 1 });
  expect((await staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data.timeline).toContainEqual(
    expect.objectContaining({ type: 'order.payment_confirmed', actor: 'staff', by: null }),
  );
});

test('what makes no sense is refused, and so is who may not see orders', async () => {
  for (const query of ['view=sold', 'limit=0', 'limit=1e9', `q=${'x'.repeat(101)}`, 'q=%00', 'size=1'])
    expect((await staff.get(`/storekeeper/order-search?${query}`).expect(400)).body.error.details.code).toBe('VALIDATION_FAILED');
  for (const cursor of ['nonsense', Buffer.from('2026-13-45 99:00:00 1').toString('base64url')])
    expect((await staff.get(`/storekeeper/order-search?cursor=${cursor}`).expect(422)).body.error.details.code).toBe('CURSOR_UNKNOWN');
  const nobody = await signInWithoutPermissions(app, staff);
  await nobody.get('/storekeeper/order-search').expect(403);
});

test('it is one statement for a whole page, by an index of its own', async () => {
  await page('limit=100');
  const { statements } = await app.counting(() => page('limit=100&view=to_pay&q=olena'));
  expect(statements).toBeLessThan(10);
  const wanted = ['orders_searched_idx', 'sk_order_lines_sku_idx', 'sk_orders_to_pay_idx', 'sk_orders_to_send_idx'];
  const there = await app.sql<{ name: string }>('select indexname as name from pg_indexes where indexname = any($1)', [wanted]);
  expect(there.map(({ name }) => name).sort()).toEqual(wanted.sort());
});
