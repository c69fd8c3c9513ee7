import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);
let staff: Staff;

beforeEach(async () => {
  staff = await signInAsOwner(app);
});

const captureBy = async (who: 'manual' | 'automatic') => {
  await app.sql('update store_settings set payment_capture = $1', [who]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};

/** A card order of three pieces whose customer has done what they can. */
async function threePieces() {
  const waiting = await stripe.waiting(await shop.readyCart({ quantity: 3 }));
  stripe.double.customer.pays(waiting.intent);
  const { body } = await stripe.sync(waiting).expect(200);
  const [line] = body.data.order.lines;
  const path = `/storekeeper/orders/${waiting.orderId}`;
  const lines = [{ line: line.id, quantity: 1 }];
  return {
    ...waiting,
    total: waiting.cart.totals.total.amount,
    piece: Math.floor(line.total.amount / 3),
    capture: (data: object = {}) => staff.post(`${path}/capture`, data),
    cancelOne: (data: object = {}) => staff.post(`${path}/cancel-pieces`, { lines, ...data }),
    previewOne: () => staff.post(`${path}/cancel-pieces/preview`, { lines }),
    view: async () => (await staff.get(path).expect(200)).body.data,
  };
}

describe('while nobody knows whether a payment was taken', () => {
  beforeEach(() => captureBy('manual'));

  test('no piece is given up; then its money goes back, once', async () => {
    const order = await threePieces();
    // Taken, but neither that nor anything later is heard.
    const release = stripe.double.holdAnswer('POST /v1/payment_intents');
    const capturing = order.capture().then((answer) => answer);
    while (stripe.double.world.intents.get(order.intent)?.amount_received === 0) await new Promise((resolve) => setImmediate(resolve));
    stripe.double.setDown(true);
    for (const answer of [await order.previewOne(), await order.cancelOne()])
      expect(answer).toMatchObject({ status: 409, body: { error: { details: { code: 'CAPTURE_UNDECIDED' } } } });
    expect((await order.view()).lines[0].cancelledQuantity).toBe(0);

    stripe.double.setDown(false);
    const { body } = await order.cancelOne().expect(200);
    release();
    await capturing;

    expect(body.data).toMatchObject({ due: { amount: order.total - order.piece } });
    expect(await stripe.order(order.orderId)).toMatchObject({ captured: order.total, refunded: order.piece });
    expect(await order.view()).toMatchObject({ overpaid: { amount: 0 }, refunds: [{ amount: { amount: order.piece } }] });
  });

  test('and where it never was, pieces can be given up once the provider had its time', async () => {
    const order = await threePieces();
    stripe.double.setDown(true);
    await order.capture().expect(503);
    stripe.double.setDown(false);
    await order.cancelOne().expect(409);
    await app.sql("update payments set capture_requested_at = capture_requested_at - interval '2 minutes'");
    await order.cancelOne().expect(200);
    await order.capture().expect(200);

    expect(await stripe.order(order.orderId)).toMatchObject({ captured: order.total - order.piece, refunded: 0, paymentStatus: 'paid' });
  });

  test('what was heard before it was asked for decides nothing', async () => {
    const order = await threePieces();
    // So that what is heard is written down.
    await app.sql('update payments set method = null');
    const heardBefore = stripe.double.asked.length;
    const release = stripe.double.holdAnswer('GET /v1/payment_intents');
    const hearing = stripe.sync(order).then((answer) => answer);
    while (stripe.double.asked.length === heardBefore) await new Promise((resolve) => setImmediate(resolve));
    stripe.double.fault({ kind: 'answer_lost', on: 'POST /v1/payment_intents' }, 3);
    await order.capture().expect(503);
    release();
    await hearing;

    expect(await stripe.order(order.orderId)).toMatchObject({ captured: order.total });
  });

  test('a payment that was refused is decided', async () => {
    const order = await threePieces();
    stripe.double.authorizationExpires(order.intent);
    await order.capture().expect(409);
    const { body } = await order.cancelOne().expect(200);

    expect(body.data.lines[0]).toMatchObject({ cancelledQuantity: 1 });
  });
});

describe('money nobody owes', () => {
  test('is not taken', async () => {
    await captureBy('manual');
    const order = await threePieces();
    await order.cancelOne().expect(200);
    const { body } = await order.capture({ amount: order.total }).expect(422);
    expect(body.error.details).toMatchObject({ code: 'CAPTURE_EXCEEDS_PAYMENT', capturable: order.total - order.piece });
    await order.capture({ amount: order.total - order.piece }).expect(200);
  });

  test('that was taken at the provider is told to staff, with how much it is', async () => {
    await captureBy('manual');
    const order = await threePieces();
    await order.cancelOne().expect(200);
    stripe.double.captureOutside(order.intent);
    await stripe.hear();

    expect(await stripe.alerts()).toEqual(['overpaid']);
    expect(await order.view()).toMatchObject({ overpaid: { amount: order.piece }, paymentStatus: 'paid' });
  });

  test('is told when a dispute is won that kept it from going back', async () => {
    const order = await threePieces();
    const dispute = stripe.double.openDispute(order.intent);
    await stripe.hear();
    await order.cancelOne().expect(200);
    expect(await order.view()).toMatchObject({ overpaid: { amount: 0 }, refunds: [] });
    stripe.double.winDispute(dispute.id);
    await stripe.hear();

    expect(await stripe.alerts()).toEqual(['dispute_opened', 'overpaid', 'dispute_won']);
    expect(await order.view()).toMatchObject({ overpaid: { amount: order.piece }, refundable: { amount: order.total } });
  });
});

test('cash that went back can still come, as long as the order waits for it', async () => {
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  const path = `/storekeeper/orders/${order.id}`;
  await staff.post(`${path}/confirm-payment`, { amount: 1000 }).expect(200);
  const { body } = await staff.post(`${path}/refund`, { goodwill: 1000 }).expect(200);
  expect(body.data).toMatchObject({ paymentStatus: 'partially_paid', actions: expect.arrayContaining(['confirm_payment']) });

  const paid = await staff.post(`${path}/confirm-payment`, {}).expect(200);
  expect(paid.body.data).toMatchObject({ paymentStatus: 'partially_refunded', owed: { amount: 0 } });
});

test('an order that came to nothing promises nothing', async () => {
  const { order } = (await shop.checkOut(await shop.readyCart({ quantity: 2 })).expect(201)).body.data;
  const { body } = await staff.post(`/storekeeper/orders/${order.id}/cancel`, {}).expect(200);

  expect(body.data).toMatchObject({
    actions: [],
    due: { amount: 0 },
    cancelled: order.totals.total,
    owed: { amount: 0 },
    capturable: { amount: 0 },
    sendable: [],
    lines: [{ left: { ship: 0, cancel: 0, return: 0, refund: 0 } }],
  });
});

test('a card order that was taken in part has nothing for staff to confirm', async () => {
  await captureBy('manual');
  const order = await threePieces();
  const { body } = await order.capture({ amount: order.piece }).expect(200);

  expect(body.data).toMatchObject({ paymentStatus: 'partially_paid' });
  expect(body.data.actions).not.toContain('confirm_payment');
});

test('a provider that is asked about one payment and tells of another has told nothing', async () => {
  const cart = await shop.readyCart();
  const { payment } = (await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201)).body.data;
  const sync = () => app.http().post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token);
  const stored = () => app.sql('select reference, captured_minor::int as captured from payments where document_id = $1', [payment.id]);
  await app.payments({ next: 'confused', move: 'paid' });
  await sync().expect(503);
  expect(await stored()).toEqual([{ reference: payment.id, captured: 0 }]);

  await app.payments({ next: 'requires_action' });
  await sync().expect(200);
  expect(await stored()).toEqual([{ reference: payment.id, captured: cart.totals.total.amount }]);
});
