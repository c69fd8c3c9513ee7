import { numbers } from '../support/fake-payments/fake-world';
import { startFakeServer, type FakeServer } from '../support/fake-payments/fake-server';
import { until } from '../support/fake-payments/until';
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

describe('a card', () => {
  test.each([
    ['pays', 200, { state: 'paid', captured: 12_300, failureCode: null }],
    ['declined', 402, { state: 'pending', captured: 0, failureCode: 'card_declined' }],
    ['noMoney', 402, { state: 'pending', captured: 0, failureCode: 'insufficient_funds' }],
    ['expired', 402, { state: 'pending', captured: 0, failureCode: 'expired_card' }],
    ['asksBank', 200, { state: 'requires_action', captured: 0, failureCode: null }],
    ['paysSlowly', 200, { state: 'processing', captured: 0, capturableUntil: null }],
    ['failsSlowly', 200, { state: 'processing', captured: 0, failureCode: null }],
    ['disputed', 200, { state: 'paid', captured: 12_300, disputes: [], capturableUntil: null }],
    ['refundsFail', 200, { state: 'paid', captured: 12_300, failureCode: null }],
  ] as const)('%s is answered with %i and does what it says', async (card, status, expected) => {
    const { reference } = await given(server);

    const answer = await server.pay(reference, { card: numbers[card] });

    expect(answer.status).toBe(status);
    expect(await truthOf(server, reference)).toMatchObject({ ...expected, method: 'card' });
  });

  test('that was declined can be followed by one that pays', async () => {
    const { reference } = await paidWith('noMoney');

    await server.pay(reference, { card: numbers.pays });

    expect(await truthOf(server, reference)).toMatchObject({ state: 'paid', failureCode: null });
  });

  test('that may be real is refused, and the payment stays as it was', async () => {
    const { reference } = await given(server);

    const answer = await server.pay(reference, { card: '4111 1111 1111 1111' });

    expect([answer.status, await answer.json()]).toMatchObject([422, { error: { code: 'not_a_test_card' } }]);
    expect(await truthOf(server, reference)).toMatchObject({ state: 'pending', method: null, failureCode: null });
  });

  test('in a wallet pays as that wallet', async () => {
    const { reference } = await given(server);

    await server.pay(reference, { wallet: 'apple_pay' });

    expect(await truthOf(server, reference)).toMatchObject({ state: 'paid', method: 'apple_pay' });
  });
});

describe('the bank that asks its customer', () => {
  test.each([
    ['yes', 200, { state: 'paid', captured: 12_300, failureCode: null }],
    ['no', 402, { state: 'pending', captured: 0, failureCode: 'authentication_failed' }],
  ] as const)('takes %s for an answer', async (said, status, expected) => {
    const { reference } = await paidWith('asksBank');

    const answer = await server.confirm(reference, said);

    expect(answer.status).toBe(status);
    expect(await truthOf(server, reference)).toMatchObject(expected);
  });

  test('is not answered twice, nor when it did not ask', async () => {
    const { reference } = await paidWith('asksBank');
    await server.confirm(reference, 'no');

    const again = await server.confirm(reference, 'yes');

    expect(again.status).toBe(422);
    expect(await truthOf(server, reference)).toMatchObject({ state: 'pending', captured: 0 });
  });
});

describe('whoever wants to pay', () => {
  test.each(['pays', 'paysSlowly', 'asksBank'] as const)('cannot do it twice after a card that %s', async (card) => {
    const { reference } = await paidWith(card);
    const before = await truthOf(server, reference);

    const answer = await server.pay(reference, { card: numbers.pays });

    expect([answer.status, await answer.json()]).toMatchObject([422, { error: { code: 'payment_not_payable' } }]);
    expect(await truthOf(server, reference)).toEqual(before);
  });

  test('cannot pay what was cancelled', async () => {
    const { reference } = await given(server);
    await server.provider.cancel({ idempotencyKey: `cancel-${reference}`, reference });

    expect((await server.pay(reference, { card: numbers.pays })).status).toBe(422);
    expect(await truthOf(server, reference)).toMatchObject({ state: 'cancelled', captured: 0 });
  });

  test('needs the secret of this very payment, and learns nothing without it', async () => {
    const [mine, other] = [await given(server), await given(server)];
    const pay = (reference: string, secret: string | undefined) => server.pay(reference, { secret, card: numbers.pays });

    const answers = [await pay(mine.reference, other.clientData.clientSecret), await pay(mine.reference, ''), await pay('pay_none', '')];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await truthOf(server, mine.reference)).toMatchObject({ state: 'pending' });
  });
});

describe('after a while', () => {
  let quick: FakeServer;
  beforeAll(async () => {
    quick = await startFakeServer({ slowSeconds: 0.2 });
  });
  afterAll(() => quick.stop());

  test.each([
    ['paysSlowly', 'automatic', { state: 'paid', captured: 12_300 }],
    ['paysSlowly', 'manual', { state: 'authorized', authorized: 12_300 }],
    ['failsSlowly', 'automatic', { state: 'failed', captured: 0, failureCode: 'bank_rejected' }],
    ['disputed', 'automatic', { state: 'paid', disputes: [expect.objectContaining({ state: 'open', amount: 12_300 })] }],
  ] as const)('a payment with the card %s and %s capture is decided', async (card, capture, expected) => {
    const { reference } = await given(quick, { capture });
    await quick.pay(reference, { card: numbers[card] });

    await until(async () => {
      const { state, disputes } = await truthOf(quick, reference);
      return card === 'disputed' ? disputes.length > 0 : state !== 'processing';
    });

    expect(await truthOf(quick, reference)).toMatchObject(expected);
  });

  test.each([
    ['paysSlowly', 'succeeded', 500],
    ['refundsFail', 'failed', 0],
  ] as const)('a refund to the card %s has %s', async (card, state, refunded) => {
    const payment = await given(quick);
    await quick.pay(payment.reference, { card: numbers[card] });
    await until(async () => (await truthOf(quick, payment.reference)).state === 'paid');

    const refund = await quick.provider.refund(movement(payment, 500));
    expect(refund).toMatchObject({ state: 'pending', failureCode: null });
    await until(async () => (await quick.provider.fetchRefund?.(refund.reference))?.state !== 'pending');

    expect(await quick.provider.fetchRefund?.(refund.reference)).toMatchObject({ state, idempotencyKey: refund.idempotencyKey });
    expect((await truthOf(quick, payment.reference)).refunded).toBe(refunded);
  });
});
