import { inspect } from 'node:util';
import { isIntegrationError } from '../../src/integrations/integration-error';
import type { FaultKind } from '../support/stripe-double/faults';
import { moveOf, newPayment, secrets, until, useStripe } from './stripe/given-stripe';

const stripe = useStripe();
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const retryableOf = (failure: unknown) => (isIntegrationError(failure) ? failure.retryable : `no outage: ${String(failure)}`);
const intents = () => [...stripe.double.world.intents.values()];
const refunds = () => [...stripe.double.world.refunds.values()];

describe('money moves once', () => {
  // `answer_late` outlasts the patience of the adapter.
  test.each<FaultKind>(['answer_lost', 'answer_late', 'connection_reset', 'server_error'])(
    'when a payment meets %s, the SDK asks again with the same key',
    async (kind) => {
      stripe.double.fault({ kind, on: 'POST' });
      const patience = kind === 'answer_late' ? { timeoutMs: 2_000 } : {};
      const { state } = await stripe.provider(patience).createPayment(newPayment());

      expect([state, intents().length, stripe.asked('POST /v1/payment_intents').length]).toEqual(['pending', 1, 2]);
    },
  );

  test.each<FaultKind>(['answer_lost', 'answer_late', 'error_kept'])('when the answer of a refund is %s to the end', async (kind) => {
    const payment = await stripe.paid();
    const wanted = moveOf(payment, 300);
    // The first one does it, and no answer arrives; after a day, somebody tries again.
    stripe.double.fault({ kind, on: 'POST /v1/refunds' }, 3);
    const failure = await failureOf(stripe.provider({ timeoutMs: 200 }).refund(wanted));
    stripe.double.forgetKeys();
    const again = await stripe.provider().refund({ ...wanted, isRetry: true });

    expect(retryableOf(failure)).toBe(true);
    expect(again).toMatchObject({ state: 'succeeded', idempotencyKey: wanted.idempotencyKey });
    expect(refunds().map(({ amount }) => amount)).toEqual([300]);
  });

  test('when a refund never arrived, and is made by the one who tries again', async () => {
    const payment = await stripe.paid();
    const wanted = moveOf(payment, 300);
    stripe.double.fault({ kind: 'connection_reset', on: 'POST /v1/refunds' }, 3);
    await failureOf(stripe.provider().refund(wanted));
    const again = await stripe.provider().refund({ ...wanted, isRetry: true });

    expect([again.state, refunds().length]).toEqual(['succeeded', 1]);
  });

  test.each<FaultKind>(['answer_lost', 'error_kept'])('when the answer of a capture is %s to the end', async (kind) => {
    const payment = await stripe.paid({ capture: 'manual' });
    const wanted = moveOf(payment, 10_000);
    stripe.double.fault({ kind, on: `POST /v1/payment_intents/${payment.reference}/capture` }, 3);
    await failureOf(stripe.provider().capture(wanted));
    stripe.double.forgetKeys();
    const again = await stripe.provider().capture({ ...wanted, isRetry: true });

    expect(again).toEqual({ state: 'succeeded', failureCode: null });
    expect((await stripe.truth(payment.reference)).captured).toBe(10_000);
    expect(stripe.asked(`POST /v1/payment_intents/${payment.reference}/capture`)).toHaveLength(3);
  });

  test('when whoever captures does not know that it tries again', async () => {
    const payment = await stripe.paid({ capture: 'manual' });
    const wanted = moveOf(payment, 10_000);
    await stripe.provider().capture(wanted);
    stripe.double.forgetKeys();

    expect(await stripe.provider().capture(wanted)).toEqual({ state: 'succeeded', failureCode: null });
  });

  test('when two ask for the same refund at once, the second waits for the first', async () => {
    const payment = await stripe.paid();
    const wanted = moveOf(payment, 300);
    const letGo = stripe.double.hold('POST /v1/refunds');
    const first = stripe.provider().refund(wanted);
    const second = stripe.provider().refund(wanted);
    await until(() => stripe.asked('POST /v1/refunds').length === 2);
    letGo();
    const outcomes = await Promise.all([first, second]);

    expect(new Set(outcomes.map(({ reference }) => reference)).size).toBe(1);
    expect([refunds().length, stripe.asked('POST /v1/refunds').length]).toEqual([1, 3]);
  });
});

describe('a payment that is asked for again', () => {
  test('is told as it stands, not as it began', async () => {
    const wanted = newPayment();
    const { reference } = await stripe.provider().createPayment(wanted);
    stripe.double.customer.pays(reference);

    expect(await stripe.provider().createPayment(wanted)).toMatchObject({ reference, state: 'paid', captured: 12_300 });
  });

  test('is not another one under the same key', async () => {
    const wanted = newPayment();
    await stripe.provider().createPayment(wanted);
    const failure = await failureOf(stripe.provider().createPayment({ ...wanted, amount: { ...wanted.amount, amount: 1 } }));

    expect(retryableOf(failure)).toBe(false);
    expect(String(failure)).toContain('StripeIdempotencyError');
  });
});

describe('a cancellation', () => {
  test('that came while the payment was on its way can be made when it is not', async () => {
    const { reference } = await stripe.created();
    const wanted = { idempotencyKey: 'cancel', reference };
    stripe.double.customer.paysSlowly(reference);
    expect(await stripe.provider().cancel(wanted)).toBe(false);
    const { state } = await stripe.truth(reference);
    stripe.double.customer.slowFails(reference);
    expect(await stripe.provider().cancel(wanted)).toBe(true);

    expect([state, (await stripe.truth(reference)).state]).toEqual(['processing', 'cancelled']);
  });
});

describe('a failure', () => {
  test.each<[FaultKind, boolean]>([
    ['server_error', true],
    ['rate_limited', true],
    ['connection_reset', true],
    ['answer_late', true],
  ])('by %s is worth another try: %p', async (kind, isWorthIt) => {
    const { reference } = await stripe.paid();
    stripe.double.fault({ kind }, 3);

    expect(retryableOf(await failureOf(stripe.provider({ timeoutMs: 100 }).fetchPayment(reference)))).toBe(isWorthIt);
  });

  test('for too many requests is not answered with more of them', async () => {
    const { reference } = await stripe.paid();
    const before = stripe.double.asked.length;
    stripe.double.fault({ kind: 'rate_limited' });
    await failureOf(stripe.provider().fetchPayment(reference));

    expect(stripe.double.asked).toHaveLength(before + 1);
  });

  test('because a request is still under way is worth another try', async () => {
    const wanted = newPayment();
    const letGo = stripe.double.hold('POST /v1/payment_intents');
    const first = stripe.provider().createPayment(wanted);
    const failure = await failureOf(stripe.provider().createPayment(wanted));
    letGo();
    await first;

    expect(retryableOf(failure)).toBe(true);
    expect(String(failure)).toContain('idempotency_key_in_use');
  });

  test('because of the key is not, and shows nothing of the key', async () => {
    const failure = await failureOf(stripe.provider({ secretKey: 'sk_test_wrongandsecret' }).fetchPayment('pi_1'));

    expect(retryableOf(failure)).toBe(false);
    expect(String(failure)).toContain('401');
    expect(inspect(failure, { depth: 9 })).not.toMatch(/sk_test|secret/);
  });

  test('because something is missing says what', async () => {
    const failure = await failureOf(stripe.provider().fetchPayment('pi_unknown'));

    expect(retryableOf(failure)).toBe(false);
    expect(String(failure)).toMatch(/resource_missing intent \(req_/);
  });
});

/** A failure with which Stripe sends the whole payment, secret and card included. */
function refusedCancel(reference: string): Promise<unknown> {
  stripe.double.fault({ kind: 'card_declined' });
  return failureOf(stripe.provider().cancel({ idempotencyKey: 'c', reference }));
}

test('no failure tells a secret, or anything about a card', async () => {
  const payment = await stripe.paid({ capture: 'manual' });
  const intent = stripe.double.world.intents.get(payment.reference);
  if (intent) intent.status = 'requires_prayer';
  const provider = stripe.provider();
  const failures = [
    await failureOf(provider.fetchPayment(payment.reference)),
    await failureOf(provider.refund(moveOf({ ...payment, reference: 'pi_unknown' }, 1))),
    await failureOf(provider.capture(moveOf({ ...payment, reference: 'pi_unknown' }, 1))),
    await failureOf(provider.cancel({ idempotencyKey: 'c', reference: 'pi_unknown' })),
    await failureOf(stripe.provider({ secretKey: 'sk_test_keepthissecrettoo' }).fetchPayment(payment.reference)),
    await refusedCancel(payment.reference),
  ];

  expect(failures.every(isIntegrationError)).toBe(true);
  const said = inspect(failures, { depth: 9, showHidden: true });
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
});

describe('a payment Stripe will never take is refused', () => {
  test.each([
    ['of too little', { amount: 20, currency: 'EUR' }, 'amount_too_small'],
    ['of a currency it does not know', { amount: 2_000, currency: 'XPT' }, 'amount_not_supported'],
  ])('%s', async (_what, amount, code) => {
    const failure = await failureOf(stripe.provider().createPayment(newPayment({ amount })));

    expect(failure).toMatchObject({ name: 'PaymentRefused', code });
  });

  test('of a currency that Stripe itself says it does not take', async () => {
    const failure = await failureOf(stripe.provider().createPayment(newPayment({ amount: { amount: 2_000, currency: 'SYP' } })));

    expect(failure).toMatchObject({ name: 'PaymentRefused', code: 'currency_not_supported' });
    expect(stripe.asked('POST /v1/payment_intents')).toHaveLength(1);
  });
});

describe('a bank that says no is an answer', () => {
  test('to a payment, which waits for another card', async () => {
    stripe.double.fault({ kind: 'card_declined' });

    expect(await stripe.created()).toMatchObject({ state: 'pending', failureCode: 'generic_decline' });
  });

  test('to a capture', async () => {
    const payment = await stripe.paid({ capture: 'manual' });
    stripe.double.fault({ kind: 'card_declined' });

    expect(await stripe.provider().capture(moveOf(payment, 10_000))).toEqual({ state: 'failed', failureCode: 'insufficient_funds' });
  });

  test('to a refund', async () => {
    const payment = await stripe.paid();
    stripe.double.fault({ kind: 'card_declined' });

    expect(await stripe.provider().refund(moveOf(payment, 300))).toMatchObject({ state: 'failed', failureCode: 'insufficient_funds' });
  });
});
