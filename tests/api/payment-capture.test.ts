import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);
beforeEach(async () => {
  await app.sql("update store_settings set payment_capture = 'manual'");
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
});

test('an authorised payment is taken as a whole, once, however often they press', async () => {
  const paid = await stripe.paid();
  expect(await stripe.order(paid.orderId)).toMatchObject({ status: 'placed', paymentStatus: 'authorized', captured: 0 });
  const staff = await signInAsOwner(app);
  const capture = () => staff.post(`/storekeeper/orders/${paid.orderId}/capture`, {});
  const statuses = (await Promise.all([capture(), capture(), capture()])).map(({ status }) => status);

  expect(statuses).toContain(200);
  expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus: 'paid', captured: paid.cart.totals.total.amount });
  expect((await stripe.ledger(paid.paymentId)).filter((entry) => entry.startsWith('captured'))).toHaveLength(1);
});

test('it is taken for the pieces that are sent, and the rest is let go', async () => {
  const waiting = await stripe.waiting(await shop.readyCart({ quantity: 3 }));
  stripe.double.customer.pays(waiting.intent);
  const { body } = await stripe.sync(waiting).expect(200);
  const [line] = body.data.order.lines;
  const staff = await signInAsOwner(app);
  await staff.post(`/storekeeper/orders/${waiting.orderId}/capture`, { lines: [{ line: line.id, quantity: 4 }] }).expect(422);
  await staff
    .post(`/storekeeper/orders/${waiting.orderId}/capture`, { lines: [{ line: line.id, quantity: 2 }], delivery: true })
    .expect(200);

  const { total } = waiting.cart.totals;
  const unit = line.total.amount / 3;
  const taken = total.amount - Math.round(unit);
  const order = await stripe.order(waiting.orderId);
  expect(order.paymentStatus).toBe('partially_paid');
  expect(Math.abs(order.captured - taken)).toBeLessThanOrEqual(1);
  expect(await stripe.ledger(waiting.paymentId)).toEqual([
    `authorized ${total.amount}`,
    `voided ${total.amount - order.captured}`,
    `captured ${order.captured}`,
  ]);
});

test('it is not taken for what will not be sent', async () => {
  const waiting = await stripe.waiting(await shop.readyCart({ quantity: 3 }));
  stripe.double.customer.pays(waiting.intent);
  const { body } = await stripe.sync(waiting).expect(200);
  const [line] = body.data.order.lines;
  const staff = await signInAsOwner(app);
  const order = `/storekeeper/orders/${waiting.orderId}`;
  await staff.post(`${order}/cancel-pieces`, { lines: [{ line: line.id, quantity: 1 }] }).expect(200);
  await staff.post(`${order}/capture`, {}).expect(200);

  const owed = waiting.cart.totals.total.amount - Math.floor(line.total.amount / 3);
  expect(await stripe.order(waiting.orderId)).toMatchObject({ paymentStatus: 'paid', captured: owed });
  const settled = await app.sql('select settled_at from payments where document_id = $1', [waiting.paymentId]);
  expect(settled).toEqual([{ settled_at: expect.any(Date) }]);
});

test.each([
  ['a gift is still to be sent', 'placed'],
  ['the gift has arrived', 'completed'],
])('it is let go when nothing of it is owed any more: %s', async (_when, status) => {
  const cart = await shop.readyCart({ quantity: 1 });
  const [other] = await app.sql<{ document_id: string }>(
    "select document_id from variants where inventory_policy = 'tracked' and document_id <> $1 order by id limit 1",
    [cart.lines[0]?.variantId ?? cart.lines[0]?.id],
  );
  const { body: added } = await shop.operate(cart, [operation('add_line', { variant: other?.document_id ?? '', quantity: 1 })]);
  const waiting = await stripe.waiting({ ...added.data, token: cart.token });
  stripe.double.customer.pays(waiting.intent);
  const { body } = await stripe.sync(waiting).expect(200);
  // All of the price is in the first line; the second was a gift, and so was delivery.
  const [paid, gift] = body.data.order.lines;
  const { amount: total } = waiting.cart.totals.total;
  const costs = (line: string, amount: number) =>
    app.sql('update order_lines set per_unit_total = $2 where line_id = $1 and order_id = (select id from orders where document_id = $3)', [
      line,
      JSON.stringify([{ count: 1, amount }]),
      waiting.orderId,
    ]);
  await costs(paid.id, total);
  await costs(gift.id, 0);
  const staff = await signInAsOwner(app);
  const order = `/storekeeper/orders/${waiting.orderId}`;
  if (status === 'completed') {
    const sent = await staff.post(`${order}/ship`, { lines: [{ line: gift.id, quantity: 1 }] }).expect(200);
    await staff.post(`${order}/shipments/${sent.body.data.shipments[0].id}/deliver`, {}).expect(200);
  }
  await staff.post(`${order}/cancel-pieces`, { lines: [{ line: paid.id, quantity: 1 }] }).expect(200);

  expect(await stripe.ledger(waiting.paymentId)).toEqual([`authorized ${total}`, `voided ${total}`]);
  expect(await stripe.order(waiting.orderId)).toMatchObject({ status, paymentStatus: 'paid', captured: 0 });
  expect(stripe.double.world.intents.get(waiting.intent)?.status).toBe('canceled');
  expect(await app.sql('select status from payments where document_id = $1', [waiting.paymentId])).toEqual([{ status: 'cancelled' }]);
});

test('what the bank no longer promises is not taken; staff are told a day before, and what ended is written down', async () => {
  const paid = await stripe.paid();
  const until = await app.sql<{ capturable_until: Date }>('select capturable_until from payments where document_id = $1', [paid.paymentId]);
  const dayBefore = new Date(Number(until[0]?.capturable_until) - 3_600_000);
  await app.call('shop/payments/reconcile-payments', 'reconcilePayments', { now: dayBefore });
  expect(await stripe.alerts()).toEqual(['authorization_ending']);

  stripe.double.authorizationExpires(paid.intent);
  const staff = await signInAsOwner(app);
  const { body } = await staff.post(`/storekeeper/orders/${paid.orderId}/capture`, {}).expect(409);
  expect(body.error.details.code).toBe('CAPTURE_FAILED');
  expect(await stripe.order(paid.orderId)).toMatchObject({ status: 'placed', paymentStatus: 'unpaid', captured: 0 });
  expect((await stripe.ledger(paid.paymentId)).at(-1)).toMatch(/^voided/);
  expect(await stripe.alerts()).toEqual(['authorization_ending', 'authorization_lost']);
});

test('it is let go with the order', async () => {
  const paid = await stripe.paid();
  const staff = await signInAsOwner(app);
  await staff.post(`/storekeeper/orders/${paid.orderId}/cancel`, {}).expect(200);
  await app.doJobs();

  expect(stripe.double.world.intents.get(paid.intent)?.status).toBe('canceled');
  expect(await stripe.order(paid.orderId)).toMatchObject({ status: 'cancelled', paymentStatus: 'unpaid', captured: 0 });
  expect(await stripe.alerts()).toEqual([]);
});
