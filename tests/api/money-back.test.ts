import { useApp } from '../support/app';
import { paymentTrouble } from '../support/payment-trouble';
import { operation, shopping } from '../support/shopping';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);
const { reconcile, asked, refundsMade, until, forgetJobs, paid } = paymentTrouble(app, stripe);

describe('the money of an order that came to nothing', () => {
  test('is not sent again and again when it cannot go back: staff are told, and they try again', async () => {
    const { staff, orderId, total, ...waiting } = await paid();
    await staff.post(`/storekeeper/orders/${orderId}/cancel`, {}).expect(200);
    const [refund] = [...stripe.double.world.refunds.keys()];
    stripe.double.refundFails(String(refund));
    await stripe.hear();
    await stripe.sync(waiting).expect(200);
    await reconcile(1);
    await app.doJobs();
    expect(refundsMade()).toEqual([total]);
    expect(await stripe.alerts()).toEqual(['refund_failed']);

    const { body } = await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: total }).expect(200);
    expect(body.data).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
    expect(refundsMade()).toEqual([total, total]);
    expect(await stripe.order(orderId)).toMatchObject({ captured: total, refunded: total });
  });

  test('goes back although a refund had failed before, and although the queue gave up', async () => {
    const { staff, orderId, total } = await paid();
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 100 }).expect(200);
    stripe.double.refundFails(String([...stripe.double.world.refunds.keys()][0]));
    await stripe.hear();
    stripe.double.setDown(true);
    await staff.post(`/storekeeper/orders/${orderId}/cancel`, {}).expect(200);
    await forgetJobs();
    stripe.double.setDown(false);
    stripe.double.forgetEvents();
    await reconcile(1);

    expect(await stripe.order(orderId)).toMatchObject({ captured: total, refunded: total });
    expect(refundsMade()).toEqual([100, total]);
  });

  test('goes back when the piece whose refund failed was given back before', async () => {
    const { staff, orderId, total } = await paid();
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 100 }).expect(200);
    stripe.double.refundFails(String([...stripe.double.world.refunds.keys()][0]));
    await stripe.hear();
    await staff.post(`/storekeeper/orders/${orderId}/cancel`, {}).expect(200);

    expect(await stripe.order(orderId)).toMatchObject({ captured: total, refunded: total });
  });

  test('goes back whatever staff wrote of a refund that failed', async () => {
    const { staff, orderId, total } = await paid();
    // As the shop itself once wrote it, and took it for its own.
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 100, reason: 'order cancelled' }).expect(200);
    stripe.double.refundFails(String([...stripe.double.world.refunds.keys()][0]));
    await stripe.hear();
    const { body } = await staff.post(`/storekeeper/orders/${orderId}/cancel`, {}).expect(200);

    expect(await stripe.order(orderId)).toMatchObject({ captured: total, refunded: total });
    expect(body.data.refunds).toMatchObject([
      { status: 'failed', cause: 'staff', reason: 'order cancelled' },
      { status: 'succeeded', cause: 'order_cancelled', reason: null },
    ]);
  });

  test.each([
    ['order cancelled', 'order_cancelled', null],
    ['made outside the shop', 'outside', null],
    ['broken', 'staff', 'broken'],
  ])('went back in an older shop because of "%s": that is %s now', async (before, cause, reason) => {
    const { staff, orderId } = await paid();
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 100 }).expect(200);
    await app.sql('alter table refunds alter column cause drop not null');
    await app.sql('update refunds set cause = null, reason = $1', [before]);
    await app.call('database/own-tables', 'createOwnTables');
    expect(await app.sql('select cause, reason from refunds')).toEqual([{ cause, reason }]);
  });

  test.each([
    ['was paid after it', (intent: string) => stripe.double.customer.pays(intent), 'paid'],
    ['was not', () => undefined, 'cancelled'],
  ] as const)('is looked for again when the job that gives it back gave up, and it %s', async (_when, meanwhile, payment) => {
    const waiting = await stripe.waiting();
    await shop.operate(waiting.cart, [operation('set_note', { note: 'ring twice' })]);
    await forgetJobs();
    meanwhile(waiting.intent);
    stripe.double.forgetEvents();
    await reconcile(0.1);
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', payment: 'pending' });
    await reconcile(1);

    const order = await stripe.order(waiting.orderId);
    expect(order).toMatchObject({ status: 'expired', payment });
    expect(order.refunded).toBe(order.captured);
    const before = asked('GET /v1/payment_intents');
    await reconcile(2);
    expect(asked('GET /v1/payment_intents')).toBe(before);
  });

  test('is not called cancelled before it is, whoever died while it was on its way', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.paysSlowly(waiting.intent);
    await shop.operate(waiting.cart, [operation('set_note', { note: 'ring twice' })]);
    const cancel = `POST /v1/payment_intents/${waiting.intent}/cancel`;
    const release = stripe.double.holdAnswer(cancel);
    const jobs = app.doJobs().catch(String);
    await until(() => asked(cancel) > 0);
    stripe.double.setDown(true);
    release();
    expect(await jobs).toContain('StripeConnectionError');
    await forgetJobs();
    stripe.double.setDown(false);
    stripe.double.customer.slowFails(waiting.intent);
    stripe.double.forgetEvents();
    await reconcile(1);

    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', payment: 'cancelled' });
    expect(stripe.double.world.intents.get(waiting.intent)?.status).toBe('canceled');
  });

  test('is cancelled with the order, when it was placed while its customer cancelled', async () => {
    const waiting = await stripe.waiting();
    await app.sql("update order_lines set allocations = '[]'");
    // Between the two looks of whoever cancels.
    const { body, status } = await app.whileLocked(
      `select 1 from carts where document_id = '${waiting.cart.id}' for update`,
      () => app.http().post(`/api/orders/${waiting.orderId}/cancel`).set('X-Cart-Token', waiting.cart.token).send({}),
      (query) =>
        query(`update orders set order_status = 'placed', number = 'X-1', placed_at = now() where document_id = '${waiting.orderId}'`),
    );

    expect([status, body.data.status, body.data.number]).toEqual([200, 'cancelled', 'X-1']);
  });
});
