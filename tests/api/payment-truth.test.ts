import { useApp } from '../support/app';
import { signInAsOwner } from '../support/staff';
import { useStripeShop, type PaidBy } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const stripe = useStripeShop(app);

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const asked = (path: string) => stripe.double.asked.filter((request) => `${request.method} ${request.path}`.startsWith(path)).length;
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** Asks how a payment stands; Stripe answers at once, and the answer arrives when the answered function is called. */
async function slowSync({ intent, paymentId, cart }: PaidBy) {
  const path = `GET /v1/payment_intents/${intent}`;
  const before = asked(path);
  const release = stripe.double.holdAnswer(path);
  const answer = stripe.sync({ paymentId, cart }).then((response) => response);
  await until(() => asked(path) > before);
  return async () => {
    release();
    return answer;
  };
}

describe('an answer of the provider that is old by the time it arrives', () => {
  test('does not undo that it was paid', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.isAsked(waiting.intent);
    const arrives = await slowSync(waiting);
    stripe.double.customer.completesAction(waiting.intent);
    await stripe.sync(waiting).expect(200);
    const { body } = await arrives();

    expect(body.data.payment).toMatchObject({ status: 'paid' });
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'placed', payment: 'paid' });
    expect(await stripe.ledger(waiting.paymentId)).toHaveLength(2);
  });

  test('does not undo that it was taken', async () => {
    await app.sql("update store_settings set payment_capture = 'manual'");
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    const waiting = await stripe.waiting();
    stripe.double.customer.pays(waiting.intent);
    const arrives = await slowSync(waiting);
    await stripe.sync(waiting).expect(200);
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${waiting.orderId}/capture`, {}).expect(200);
    await arrives();

    expect(await stripe.order(waiting.orderId)).toMatchObject({ paymentStatus: 'paid', payment: 'paid' });
    expect((await stripe.ledger(waiting.paymentId)).map((entry) => entry.split(' ')[0])).toEqual(['authorized', 'captured']);
  });
});

describe('refunds of one payment', () => {
  const refunds = 'POST /v1/refunds';
  async function paid() {
    const order = await stripe.paid();
    const staff = await signInAsOwner(app);
    return { ...order, refund: (goodwill: number) => staff.post(`/storekeeper/orders/${order.orderId}/refund`, { goodwill }) };
  }

  test('are counted once when webhooks tell of them before the answer does', async () => {
    const { refund, orderId, paymentId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = refund(300).then((response) => response);
    await until(() => asked(refunds) > 0);
    await until(() => stripe.double.world.refunds.size > 0);
    await stripe.hear();
    expect(await stripe.order(orderId)).toMatchObject({ refunded: 300 });
    release();
    expect((await pressed).status).toBe(200);

    expect((await stripe.ledger(paymentId)).slice(2)).toEqual(['refunded 300']);
    expect(await app.sql('select status from refunds')).toEqual([{ status: 'succeeded' }]);
    expect(await stripe.alerts()).toEqual([]);
  });

  test('are sent one after another', async () => {
    const { refund, orderId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const first = refund(300).then((response) => response);
    await until(() => asked(refunds) === 1);
    await refund(300).expect(200);
    expect(asked(refunds)).toBe(1);
    release();
    await first;

    expect(asked(refunds)).toBe(2);
    expect(await stripe.order(orderId)).toMatchObject({ refunded: 600 });
  });

  test('are looked for before they are sent again, when the provider has forgotten its keys', async () => {
    const { refund, orderId } = await paid();
    stripe.double.fault({ kind: 'answer_lost', on: refunds }, 3);
    await refund(300).expect(200);
    expect(await stripe.order(orderId)).toMatchObject({ refunded: 0 });
    stripe.double.forgetKeys();
    await app.call('shop/payments/resume-refunds', 'resumeRefunds', { now: inHours(25) });

    expect(stripe.double.world.refunds.size).toBe(1);
    expect(await stripe.order(orderId)).toMatchObject({ refunded: 300 });
  });
});

test('a payment nobody got an answer about for a day is given up: asking again could make a second one', async () => {
  const waiting = await stripe.waiting();
  await app.sql("update payments set reference = null, status = 'pending' where document_id = $1", [waiting.paymentId]);
  const before = asked('POST /v1/payment_intents');
  await app.call('shop/checkout/resume-checkouts', 'resumeCheckouts', { now: inHours(25) });

  expect(asked('POST /v1/payment_intents')).toBe(before);
  expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', payment: 'cancelled' });
});

test('reconciliation asks about payments that are promised, each in its turn, when no event told of them', async () => {
  await app.sql("update store_settings set payment_capture = 'manual'");
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  const waiting = await stripe.waiting();
  stripe.double.customer.pays(waiting.intent);
  await stripe.sync(waiting).expect(200);
  stripe.double.authorizationExpires(waiting.intent);
  stripe.double.forgetEvents();
  const reconcile = (hours: number) =>
    app.call<{ settled: number }>('shop/payments/reconcile-payments', 'reconcilePayments', { now: inHours(hours) });

  expect(await reconcile(0.1)).toMatchObject({ settled: 0 });
  expect(await reconcile(1)).toMatchObject({ settled: 1 });
  expect(await stripe.order(waiting.orderId)).toMatchObject({ paymentStatus: 'unpaid', payment: 'cancelled' });
  expect(await reconcile(2)).toMatchObject({ settled: 0 });
});

test('reconciliation reads on from where it was, and not from the beginning', async () => {
  const reconcile = () => app.call('shop/payments/reconcile-payments', 'reconcilePayments', { now: inHours(0.1) });
  const waiting = await stripe.waiting();
  stripe.double.customer.pays(waiting.intent);
  await reconcile();
  await reconcile();

  const reads = stripe.double.asked.filter(({ path }) => path === '/v1/events').map(({ params }) => params);
  expect(reads[0]).not.toHaveProperty('ending_before');
  expect(reads.at(-1)).toHaveProperty('ending_before');
  expect(await app.sql('select failure from provider_cursors where provider = $1 and position is not null', ['stripe'])).toEqual([
    { failure: null },
  ]);
});

describe('reconciliation asks about the payment of an order', () => {
  const sums = 'authorized_minor, captured_minor, refunded_minor, disputed_minor';
  test.each([
    ['that lives, while it is on its way', 'placed', 'unpaid', 'processing', [0, 0, 0, 0], 1, null],
    ['that lives, while it is promised', 'placed', 'authorized', 'authorized', [900, 0, 0, 0], 1, null],
    ['that lives and will be paid later: never', 'placed', 'unpaid', 'pending', [0, 0, 0, 0], 0, null],
    ['that lives and is paid: never', 'placed', 'paid', 'paid', [0, 900, 0, 0], 0, null],
    ['that came to nothing and can still be paid', 'expired', 'unpaid', 'requires_action', [0, 0, 0, 0], 1, null],
    ['that came to nothing, with its money still here', 'cancelled', 'paid', 'paid', [0, 900, 0, 0], 1, null],
    ['that came to nothing, with a part of its money still here', 'expired', 'partially_refunded', 'paid', [0, 900, 400, 0], 1, null],
    ['that came to nothing, with what a dispute left still here', 'expired', 'partially_refunded', 'paid', [0, 900, 0, 400], 1, null],
    ['that came to nothing and has its money back: never', 'cancelled', 'refunded', 'paid', [0, 900, 900, 0], 0, null],
    // What one payment lost twice hides in the sums of the order that the other is still here.
    ['that came to nothing, both of them after one went twice', 'cancelled', 'refunded', 'paid', [0, 900, 0, 0], 1, [0, 900, 900, 900]],
  ] as const)('%s', async (_what, status, paymentStatus, payment, amounts, times, other) => {
    const { orderId, paymentId } = await stripe.paid();
    await app.sql('update orders set order_status = $2, payment_status = $3 where document_id = $1', [orderId, status, paymentStatus]);
    await app.sql(`update payments set (status, ${sums}) = ($2, $3, $4, $5, $6) where document_id = $1`, [paymentId, payment, ...amounts]);
    if (other)
      await app.sql(
        `insert into payments (document_id, order_id, provider, status, capture, amount_minor, currency, revision, updated_at, ${sums})
         select 'other', order_id, provider, 'paid', capture, amount_minor, currency, 1, updated_at, $2, $3, $4, $5 from payments where document_id = $1`,
        [paymentId, ...other],
      );

    const undecided = await app.call<{ paymentId: string }[]>('shop/payments/undecided-payments', 'undecidedPayments', inHours(1));
    expect(undecided.filter((row) => row.paymentId === paymentId)).toHaveLength(times);
  });
});
