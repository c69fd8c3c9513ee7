import { startFakeServer, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given, movement, truthOf } from '../support/fake-payments/given-payment';

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.stop());

const paidWith = async (card: keyof typeof numbers, more = {}) => {
  const payment = await given(server, more);
  await server.pay(payment.reference, { card: numbers[card] });
  return payment;
};

describe('what was authorised', () => {
  test('is not captured beyond what it is', async () => {
    const payment = await paidWith('pays', { capture: 'manual' });

    expect(await server.provider.capture(movement(payment, 12_301))).toEqual({ state: 'failed', failureCode: 'capture_too_large' });
    expect(await truthOf(server, payment.reference)).toMatchObject({ state: 'authorized', authorized: 12_300, captured: 0 });
  });

  test('is not there before it is, nor after it was cancelled', async () => {
    const payment = await given(server, { capture: 'manual' });
    const none = { state: 'failed', failureCode: 'payment_not_authorized' };

    expect(await server.provider.capture(movement(payment, 100))).toEqual(none);
    await server.provider.cancel({ idempotencyKey: `cancel-${payment.reference}`, reference: payment.reference });
    expect(await server.provider.capture(movement(payment, 100))).toEqual(none);
  });

  test('says until when it can be captured, and not after that', async () => {
    const payment = await paidWith('pays', { capture: 'manual' });
    const days = ((await truthOf(server, payment.reference)).capturableUntil?.getTime() ?? 0) - Date.now();
    await server.provider.capture(movement(payment, 100));

    expect(Math.round(days / 86_400_000)).toBe(7);
    expect((await truthOf(server, payment.reference)).capturableUntil).toBeNull();
  });

  test('in part cannot be refunded beyond that part', async () => {
    const payment = await paidWith('pays', { capture: 'manual' });
    await server.provider.capture(movement(payment, 10_000));

    expect(await server.provider.refund(movement(payment, 10_001))).toMatchObject({ state: 'failed', failureCode: 'refund_too_large' });
    expect(await server.provider.refund(movement(payment, 10_000))).toMatchObject({ state: 'succeeded' });
  });
});

test('a refund of what was never taken fails and is remembered as failed', async () => {
  const payment = await given(server);

  const refund = await server.provider.refund(movement(payment, 100));

  expect(refund).toMatchObject({ state: 'failed', failureCode: 'payment_not_captured' });
  expect(await server.provider.fetchRefund?.(refund.reference)).toEqual(refund);
});

test('a refund that is asked for again is told as it stands now', async () => {
  const payment = await paidWith('refundsFail');
  const requested = movement(payment, 300);
  const refund = await server.provider.refund(requested);
  expect((await truthOf(server, payment.reference)).refunded).toBe(0);
  await server.act(payment.reference, 'fail-refund', { refund: refund.reference });

  expect(refund).toMatchObject({ state: 'pending' });
  expect(await server.provider.refund(requested)).toEqual({ ...refund, state: 'failed', failureCode: 'bank_rejected' });
});

test('a cancellation that came too early is decided again when it is asked for again', async () => {
  const { reference } = await paidWith('paysSlowly', { capture: 'manual' });
  const cancel = () => server.provider.cancel({ idempotencyKey: `cancel-${reference}`, reference });
  expect(await cancel()).toBe(false);
  expect(await truthOf(server, reference)).toMatchObject({ state: 'processing' });

  await server.act(reference, 'succeed');
  await cancel();

  expect(await truthOf(server, reference)).toMatchObject({ state: 'cancelled', authorized: 0 });
});

describe('a dispute', () => {
  test.each([
    ['win', 'won', 'succeeded'],
    ['lose', 'lost', 'failed'],
  ] as const)('holds the money, and when the shop is to %s it is %s', async (action, state, refund) => {
    const payment = await paidWith('pays');
    await server.provider.refund(movement(payment, 300));
    await server.act(payment.reference, 'dispute');

    const open = await truthOf(server, payment.reference);
    const during = await server.provider.refund(movement(payment, 100));
    await server.act(payment.reference, action);
    const closed = await truthOf(server, payment.reference);

    expect(open.disputes).toEqual([{ reference: expect.any(String), amount: 12_000, state: 'open', reason: 'fraudulent' }]);
    expect(during).toMatchObject({ state: 'failed', failureCode: 'payment_disputed' });
    expect(closed.disputes).toEqual([{ ...open.disputes[0], state }]);
    expect(await server.provider.refund(movement(payment, 12_000))).toMatchObject({ state: refund });
  });

  test('cannot be opened of what is not with the shop, nor decided twice', async () => {
    const payment = await paidWith('pays');
    await server.provider.refund(movement(payment, 12_300));

    expect((await server.act(payment.reference, 'dispute')).status).toBe(422);
    expect((await server.act(payment.reference, 'win')).status).toBe(422);
    expect((await truthOf(server, payment.reference)).disputes).toEqual([]);
  });
});
