import { useApp } from '../support/app';
import { paymentTrouble } from '../support/payment-trouble';
import { shopping, type Cart } from '../support/shopping';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);
const { resumeCheckouts, asked, until } = paymentTrouble(app, stripe);

const byStripe = (cart: Cart, headers = {}) => shop.checkOut(cart, headers, { payment: { provider: 'stripe' } });
const openHolds = async () => (await app.sql('select id from stock_holds')).length;
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
