import { useApp } from '../support/app';
import { operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo');
const shop = shopping(app);
const stripe = useStripeShop(app);
beforeEach(() => app.fresh());

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const job = (module: string, name: string) => (hours: number) => app.call(`shop/${module}`, name, { now: inHours(hours) });
const resumeCheckouts = job('checkout/resume-checkouts', 'resumeCheckouts');
const resumeRefunds = job('payments/resume-refunds', 'resumeRefunds');
const reconcile = job('payments/reconcile-payments', 'reconcilePayments');
const asked = (path: string) => stripe.double.asked.filter(({ method, path: to }) => `${method} ${to}`.startsWith(path)).length;
const refundsMade = () => [...stripe.double.world.refunds.values()].map(({ amount }) => amount);
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
const byStripe = (cart: Cart, headers = {}) => shop.checkOut(cart, headers, { payment: { provider: 'stripe' } });
const openHolds = async () => (await app.sql('select id from stock_holds')).length;
/** Whatever the queue was told is forgotten, as when it tried in vain and parked it. */
const forgetJobs = () => app.sql('delete from pgboss.job');

async function paid() {
  const order = await stripe.paid();
  await app.doJobs();
  return { ...order, total: order.cart.totals.total.amount, staff: await signInAsOwner(app) };
}

let registered = 0;
async function customer() {
  registered += 1;
  const name = `in-trouble-${registered}-${process.pid}`;
  const { body } = await app
    .http()
    .post('/api/auth/local/register')
    .send({ username: name, email: `${name}@example.com`, password: 'Secret-123' })
    .expect(200);
  return { name, bearer: { Authorization: `Bearer ${body.jwt}` } };
}
async function cartOf(bearer: Record<string, string>): Promise<Cart> {
  const cart = await shop.readyCart();
  const { body } = await app.http().post(`/api/carts/${cart.id}/claim`).set(bearer).set('X-Cart-Token', cart.token).expect(200);
  return { ...cart, ...body.data, token: cart.token };
}

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

describe('a payment Stripe will never take', () => {
  test('is declined at once, and its cart is open again', async () => {
    await app.sql('update prices set amount = 1');
    const cart = await shop.readyCart({ method: 'pickup-lviv' });
    expect(cart.totals.total.amount).toBe(1);
    const { body } = await byStripe(cart).expect(422);
    expect(body.error.details).toMatchObject({ code: 'PAYMENT_DECLINED', reason: 'amount_too_small' });
    await app.doJobs();

    expect(await app.sql('select order_status from orders')).toContainEqual({ order_status: 'expired' });
    expect(await app.sql('select status, reference, failure_code from payments where provider = $1', ['stripe'])).toEqual([
      { status: 'failed', reference: null, failure_code: 'amount_too_small' },
    ]);
    expect(await openHolds()).toBe(0);
    await shop.checkOut(cart).expect(201);
  });
});

describe('a checkout whose payment was never made', () => {
  const down = () => stripe.double.setDown(true);

  test('ends when its time is over, although Stripe does not answer', async () => {
    const cart = await shop.readyCart();
    down();
    await byStripe(cart).expect(503);
    await resumeCheckouts(0.1);
    expect(await app.sql('select order_status from orders where cart_document_id = $1', [cart.id])).toEqual([
      { order_status: 'pending_payment' },
    ]);
    await resumeCheckouts(1);

    expect(await app.sql('select order_status from orders where cart_document_id = $1', [cart.id])).toEqual([{ order_status: 'expired' }]);
    expect(await openHolds()).toBe(0);
  });

  test('waits while Stripe does not answer once the customer could pay, but for a day', async () => {
    const waiting = await stripe.waiting();
    down();
    await resumeCheckouts(23);
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'pending_payment' });
    await resumeCheckouts(25);
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired' });

    stripe.double.setDown(false);
    stripe.double.customer.pays(waiting.intent);
    await stripe.hear();
    const total = waiting.cart.totals.total.amount;
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', captured: total, refunded: total });
  });
});

describe('what Stripe said a moment ago', () => {
  test('does not end an order whose money has been on its way since', async () => {
    const waiting = await stripe.waiting();
    const path = `GET /v1/payment_intents/${waiting.intent}`;
    const before = asked(path);
    const release = stripe.double.holdAnswer(path);
    const swept = resumeCheckouts(1);
    await until(() => asked(path) > before);
    stripe.double.customer.paysSlowly(waiting.intent);
    await stripe.sync(waiting).expect(200);
    release();
    await swept;

    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'pending_payment', payment: 'processing' });
  });

  test('does not place an order whose money went back since', async () => {
    await app.sql("update store_settings set website_acceptance = 'ask', website_seconds = 1, website_outage = 'accept_and_queue'");
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    const waiting = await stripe.waiting();
    stripe.double.customer.pays(waiting.intent);
    const { asked: before } = await app.website({ answer: 'hang' });
    const synced = stripe.sync(waiting).then((response) => response);
    while ((await app.website({ answer: 'hang' })).asked.length === before.length) await new Promise((resolve) => setTimeout(resolve, 5));
    await app.sql('update payments set refunded_minor = captured_minor where document_id = $1', [waiting.paymentId]);
    await synced;
    await app.website({ answer: 'accept' });

    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'pending_payment' });
  });

  test('is not handed to a customer who chose to pay in another way meanwhile', async () => {
    const cart = await shop.readyCart();
    await app.sql("update discounts set enabled = false where name like '%cash%'");
    const release = stripe.double.holdAnswer('POST /v1/payment_intents');
    const byCard = byStripe(cart).then((response) => response);
    await until(() => asked('POST /v1/payment_intents') > 0);
    const cash = await shop.checkOut(cart).expect(201);
    release();
    const { body } = await byCard;

    expect(JSON.stringify(body)).not.toContain('_secret_');
    expect(body.data.order.id).toBe(cash.body.data.order.id);
    expect(await app.sql('select order_status from orders where cart_document_id = $1 order by order_status', [cart.id])).toEqual([
      { order_status: 'expired' },
      { order_status: 'placed' },
    ]);
  });
});

describe('a refund', () => {
  const refunds = 'POST /v1/refunds';

  test('that is under way is left to whoever sends it, however old the batch is that comes across it', async () => {
    const { staff, orderId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    await until(() => asked(refunds) === 1);
    await resumeRefunds(1);
    expect(await app.sql('select attempts from refunds')).toEqual([{ attempts: 1 }]);
    release();
    await pressed;

    expect(await stripe.order(orderId)).toMatchObject({ refunded: 300 });
  });

  test('is claimed for as long as Stripe lets us wait', async () => {
    const { staff, orderId } = await paid();
    // Three tries of two seconds.
    stripe.double.fault({ kind: 'answer_late', on: refunds }, 3);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    const seen = new Set<string>();
    let isOver = false;
    void pressed.then(() => (isOver = true));
    while (!isOver) {
      const [row] = await app.sql<{ until: string | null }>('select claimed_until::text as until from refunds');
      if (row?.until) seen.add(row.until);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await pressed;

    expect(seen.size).toBeGreaterThan(1);
    expect(await app.sql('select claimed_until from refunds')).toEqual([{ claimed_until: null }]);
  }, 20_000);

  test('whose sender was too slow is decided by the one who took it over', async () => {
    const { staff, orderId, paymentId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    await until(() => asked(refunds) === 1);
    await until(() => stripe.double.world.refunds.size === 1);
    const [before] = await app.sql('update refunds set attempts = attempts + 1 returning attempts, claimed_until');
    release();
    await pressed;

    const [after] = await app.sql('select attempts, claimed_until from refunds');
    expect(after).toEqual(before);
    await app.sql('update refunds set claimed_until = null');
    await resumeRefunds(1);
    expect((await stripe.ledger(paymentId)).slice(2)).toEqual(['refunded 300']);
    expect(refundsMade()).toEqual([300]);
  });

  test('nobody could tell Stripe of for hours is told to staff, once', async () => {
    const { staff, orderId } = await paid();
    stripe.double.setDown(true);
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).expect(200);
    await expect(resumeRefunds(1)).rejects.toThrow('1 of 1 refunds');
    expect(await stripe.alerts()).toEqual([]);
    for (const hours of [3, 4]) await expect(resumeRefunds(hours)).rejects.toThrow('1 of 1 refunds');

    expect(await stripe.alerts()).toEqual(['refund_stuck']);
  });

  test('pressed again after the connection broke goes back once', async () => {
    const { staff, orderId } = await paid();
    const press = (key: string) => staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).set('Idempotency-Key', key);
    const first = await press('pressed').expect(200);
    const again = await press('pressed').expect(200);
    expect(again.body).toEqual(first.body);
    expect(refundsMade()).toEqual([300]);
    await press('another').expect(200);

    expect(refundsMade()).toEqual([300, 300]);
  });
});

describe('what a customer keeps at Stripe', () => {
  test('does not stop them from paying when they changed their address while Stripe was down', async () => {
    const { name, bearer } = await customer();
    const cart = await cartOf(bearer);
    stripe.double.fault({ kind: 'answer_lost', on: 'POST /v1/customers' }, 3);
    await byStripe(cart, bearer).expect(503);
    await app.sql("update orders set email = 'other@example.com' where cart_document_id = $1", [cart.id]);

    await byStripe(cart, bearer).expect(201);
    expect(name).toBeTruthy();
  });

  test('is not opened for a payment that is not theirs', async () => {
    const { bearer } = await customer();
    const theirs = await stripe.waiting(await cartOf(bearer), bearer);
    expect(theirs.clientData).toHaveProperty('customerSessionClientSecret');
    const guests = await stripe.waiting(await shop.readyCart(), bearer);

    expect(guests.clientData).toHaveProperty('clientSecret');
    expect(guests.clientData).not.toHaveProperty('customer');
  });
});

test('a checkout that waits is told as it stands, also to the same key', async () => {
  const waiting = await stripe.waiting(undefined, { 'Idempotency-Key': 'one-tap' });
  stripe.double.customer.pays(waiting.intent);
  const { body } = await byStripe(waiting.cart, { 'Idempotency-Key': 'one-tap' }).expect(201);
  expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  const again = await byStripe(waiting.cart, { 'Idempotency-Key': 'one-tap' }).expect(201);

  expect([again.headers['idempotent-replayed'], again.body]).toEqual(['true', body]);
});
