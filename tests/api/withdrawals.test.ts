import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
beforeEach(async () => {
  await app.sql('truncate rate_limits');
  await app.doJobs();
  await app.mails();
});

type Order = Readonly<{ id: string; number: string; lines: readonly Readonly<{ id: string }>[] }>;
const placed = async (): Promise<Order> => (await shop.checkOut(await shop.readyCart({ quantity: 2 })).expect(201)).body.data.order;
const email = 'olena@example.com';
const begin = (number: string, more: object = {}) =>
  app
    .http()
    .post('/api/withdrawals')
    .send({ number, name: 'Olena Koval', email, ...more });
const confirm = (id: string) => app.http().post(`/api/withdrawals/${id}/confirm`).send({});
const said = ({ status, body }: { status: number; body: { error?: { details?: { code?: string; reason?: string } } } }) => [
  status,
  body.error?.details?.code,
  body.error?.details?.reason,
];
const orders = async (view: string): Promise<string[]> =>
  (await staff.get(`/storekeeper/order-search?view=${view}`).expect(200)).body.data.orders.map(({ id }: { id: string }) => id);

test('a withdrawal is two steps, without an account, and has a receipt to the second', async () => {
  const order = await placed();
  const begun = (await begin(order.number.toLowerCase(), { email: 'OLENA@example.com' }).expect(201)).body.data;
  expect(begun).toEqual({ id: expect.any(String), number: order.number, until: null, receiptTo: 'O…@example.com', declaredAt: null });
  expect(await orders('withdrawn')).toEqual([]);
  await app.doJobs();
  expect(await app.mails()).toEqual([]);

  const before = new Date();
  const answers = await Promise.all([confirm(begun.id), confirm(begun.id), confirm(begun.id)]);
  const { declaredAt } = answers[0].body.data;
  expect(answers.map(({ status, body }) => [status, body.data.declaredAt])).toEqual(answers.map(() => [200, declaredAt]));
  expect(new Date(declaredAt).getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect((await confirm(begun.id).expect(200)).body.data.declaredAt).toBe(declaredAt);
  await app.doJobs();
  const mails = await app.mails();
  const second = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', timeStyle: 'medium' }).format(new Date(declaredAt));
  expect(mails.filter(({ text }) => text.includes('withdraw'))).toEqual([
    expect.objectContaining({ to: 'OLENA@example.com', text: expect.stringContaining(`, ${second} GMT+`) }),
  ]);

  expect(await orders('withdrawn')).toEqual([order.id]);
  expect(said(await begin(order.number))).toEqual([422, 'WITHDRAWAL_NOT_POSSIBLE', 'withdrawn']);
  const seen = (await staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data;
  expect(seen.withdrawals).toMatchObject([
    { name: 'Olena Koval', lines: null, declaredAt, receiptSentAt: expect.any(String), settledAt: null },
  ]);
  const settle = `/storekeeper/orders/${order.id}/withdrawals/${begun.id}/settle`;
  expect((await staff.post(settle, {}).expect(200)).body.data.withdrawals).toMatchObject([{ settledBy: expect.any(String) }]);
  await staff.post(settle, {}).expect(200);
  expect(await orders('withdrawn')).toEqual([]);
  const other = await placed();
  await staff.post(`/storekeeper/orders/${other.id}/withdrawals/${begun.id}/settle`, {}).expect(404);
});

test('is there by phone and for some of the goods, and only for who knows the order', async () => {
  const order = await placed();
  await app.sql("update orders set phone = '+380501234567' where document_id = $1", [order.id]);
  const line = order.lines[0]?.id;
  for (const wrong of [{ email: 'other@example.com' }, { email: undefined, phone: '0509999999' }])
    expect(said(await begin(order.number, wrong))).toEqual([404, 'ORDER_NOT_FOUND', undefined]);
  expect(said(await begin('SK-999999'))).toEqual([404, 'ORDER_NOT_FOUND', undefined]);
  expect(said(await begin(order.number, { lines: [{ line: 'none', quantity: 1 }] }))).toEqual([422, 'LINE_UNKNOWN', undefined]);
  expect(said(await begin(order.number, { lines: [{ line, quantity: 3 }] }))).toEqual([422, 'QUANTITY_TOO_LARGE', undefined]);
  for (const wrong of [{ email: undefined }, { name: ' ' }, { lines: [] }, { name: 'a\0' }, { reason: 'Too small' }])
    await begin(order.number, wrong).expect(400);

  const { id } = (await begin(order.number, { email: undefined, phone: '050 123 45 67', lines: [{ line, quantity: 1 }] }).expect(201)).body
    .data;
  await confirm(id).expect(200);
  // The rest of it may follow.
  await begin(order.number).expect(201);
  expect(said(await confirm('none'))).toEqual([404, 'WITHDRAWAL_NOT_FOUND', undefined]);
});

test('ends fourteen days after the goods arrived, and what was begun ends with a day', async () => {
  const order = await placed();
  const { id } = (await begin(order.number).expect(201)).body.data;
  await app.sql("update order_withdrawals set begun_at = now() - interval '25 hours' where id = $1", [id]);
  expect(said(await confirm(id))).toEqual([404, 'WITHDRAWAL_NOT_FOUND', undefined]);

  const { body } = await staff.post(`/storekeeper/orders/${order.id}/ship`, {}).expect(200);
  await staff.post(`/storekeeper/orders/${order.id}/shipments/${body.data.shipments[0].id}/deliver`, {}).expect(200);
  const fresh = (await begin(order.number).expect(201)).body.data;
  expect(fresh.until).toMatch(/^\d{4}-\d\d-\d\d$/);
  await app.sql("update shipments set delivered_at = now() - interval '16 days' where document_id = $1", [body.data.shipments[0].id]);
  expect(said(await confirm(fresh.id))).toEqual([422, 'WITHDRAWAL_NOT_POSSIBLE', 'period_over']);
  expect(said(await begin(order.number))).toEqual([422, 'WITHDRAWAL_NOT_POSSIBLE', 'period_over']);

  // Unless the shop gives more time there.
  await staff.put('/storekeeper/settings', { changes: { withdrawalPeriods: 'DE 20\nUA 30' } }).expect(200);
  const left = Date.parse((await begin(order.number).expect(201)).body.data.until) - Date.now();
  expect(Math.round(left / 86_400_000)).toBeGreaterThanOrEqual(13);
  await staff.put('/storekeeper/settings', { changes: { withdrawalPeriods: null } }).expect(200);
});

test('whose order it is cannot be tried out without end', async () => {
  const order = await placed();
  const tries = await Promise.all(Array.from({ length: 25 }, (_, n) => begin(order.number, { email: `guess-${n}@example.com` })));
  expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  expect(tries.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(20);
});
