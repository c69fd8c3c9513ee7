import Stripe from 'stripe';
import { isIntegrationError } from '../../src/integrations/integration-error';
import { isUnknownCustomer } from '../../src/integrations/payments/payment-provider';
import { stripeApiVersion } from '../../src/integrations/payments/stripe/stripe-client';
import { moveOf, newPayment, useStripe } from './stripe/given-stripe';

const stripe = useStripe();
const keyOf = (on: string) => stripe.asked(on).map(({ headers }) => headers['idempotency-key']);

describe('what Stripe is asked', () => {
  test('is asked in the version of its API that the SDK was made for', async () => {
    await stripe.created();

    expect(stripeApiVersion).toBe(Stripe.API_VERSION);
    expect(stripe.asked('POST /v1/payment_intents')[0]?.headers['stripe-version']).toBe(stripeApiVersion);
  });

  test('tells it who we are and nothing about how fast it was', async () => {
    const provider = stripe.provider();
    await provider.createPayment(newPayment());
    await provider.createPayment(newPayment());

    const { headers } = stripe.double.asked.at(-1) ?? {};
    expect(headers?.['user-agent']).toContain('Storekeeper');
    expect(headers).not.toHaveProperty('x-stripe-client-telemetry');
  });

  test('leaves the ways to pay to the account, and names the order and the payment', async () => {
    const wanted = newPayment();
    await stripe.provider().createPayment(wanted);

    const [request] = stripe.asked('POST /v1/payment_intents');
    expect(request?.params).toEqual({
      amount: '12300',
      currency: 'eur',
      automatic_payment_methods: { enabled: 'true' },
      capture_method: 'automatic',
      receipt_email: 'buyer@example.com',
      metadata: { orderId: wanted.orderId, paymentId: wanted.idempotencyKey },
    });
    expect(request?.headers['idempotency-key']).toBe(`pi:${wanted.idempotencyKey}`);
  });

  test('sends no email that is not there', async () => {
    await stripe.created({ customer: { userId: null, email: null, reference: null } });

    expect(stripe.asked('POST /v1/payment_intents')[0]?.params).not.toHaveProperty('receipt_email');
  });

  test('names captures and refunds by the keys the shop gave them', async () => {
    const payment = await stripe.paid({ capture: 'manual' });
    const capture = moveOf(payment, 12_300);
    const refund = moveOf(payment, 300);
    await stripe.provider().capture(capture);
    await stripe.provider().refund(refund);

    const path = `POST /v1/payment_intents/${payment.reference}/capture`;
    expect(stripe.asked(path)[0]?.params).toEqual({ amount_to_capture: '12300', metadata: { captureKey: capture.idempotencyKey } });
    expect(keyOf(path)).toEqual([`cap:${capture.idempotencyKey}`]);
    expect(stripe.asked('POST /v1/refunds')[0]?.params).toEqual({
      payment_intent: payment.reference,
      amount: '300',
      metadata: { refundKey: refund.idempotencyKey },
    });
    expect(keyOf('POST /v1/refunds')).toEqual([`re:${refund.idempotencyKey}`]);
  });

  test('asks for a payment with its refunds in one request', async () => {
    const { reference } = await stripe.paid();
    stripe.double.refundOutside(reference, 100);
    const before = stripe.double.asked.length;
    await stripe.truth(reference);

    expect(stripe.double.asked).toHaveLength(before + 1);
  });
});

describe('what the app is given', () => {
  test('is what the payment sheet needs', async () => {
    const provider = stripe.provider({ returnUrl: 'shop://paid', merchantName: 'Oliva' });
    const { reference, clientData } = await provider.createPayment(newPayment());

    const secret = stripe.double.world.intents.get(reference)?.client_secret;
    expect(clientData).toEqual({
      clientSecret: secret,
      paymentIntentClientSecret: secret,
      publishableKey: 'pk_test_shown',
      merchantCountryCode: 'UA',
      returnUrl: 'shop://paid',
      merchantDisplayName: 'Oliva',
    });
  });

  test('is still there while the customer is at it', async () => {
    const { reference, clientData } = await stripe.created();
    stripe.double.customer.declined(reference);

    expect((await stripe.truth(reference)).clientData).toEqual(clientData);
  });
});

describe('customers', () => {
  const customers = () => {
    const { customers: known } = stripe.provider();
    if (!known) throw new Error('Stripe knows customers');
    return known;
  };
  const newCustomer = (userId = 7) => customers().create({ idempotencyKey: `user-${userId}`, userId, email: 'buyer@example.com' });

  test('are made once for their key, and say which user they are', async () => {
    const first = await newCustomer();

    expect(await newCustomer()).toBe(first);
    expect(stripe.asked('POST /v1/customers')[0]?.params).toEqual({ email: 'buyer@example.com', metadata: { userId: '7' } });
    expect(keyOf('POST /v1/customers')).toEqual(['cus:user-7', 'cus:user-7']);
  });

  test('pay as themselves', async () => {
    const reference = await newCustomer();
    const { clientData } = await stripe.created({ customer: { userId: 7, email: null, reference } });

    expect(stripe.asked('POST /v1/payment_intents')[0]?.params).toMatchObject({ customer: reference });
    expect(clientData.customer).toBe(reference);
  });

  test('get a session in which the payment sheet can keep, show and remove methods', async () => {
    const reference = await newCustomer();
    const session = await customers().openSession(reference);

    expect(session).toEqual({ customer: reference, customerSessionClientSecret: expect.stringContaining('_secret_') });
    expect(stripe.asked('POST /v1/customer_sessions')[0]?.params).toEqual({
      customer: reference,
      components: {
        mobile_payment_element: {
          enabled: 'true',
          features: { payment_method_save: 'enabled', payment_method_redisplay: 'enabled', payment_method_remove: 'enabled' },
        },
      },
    });
  });

  test('see what they kept, and remove it once', async () => {
    const reference = await newCustomer();
    const { reference: payment } = await stripe.created({ customer: { userId: 7, email: null, reference } });
    stripe.double.customer.pays(payment, { save: true });
    const kept = await customers().listMethods(reference);
    const id = kept[0]?.id ?? '';

    expect(kept).toEqual([{ id: expect.any(String), type: 'card', brand: 'visa', last4: '4242', expiryMonth: 8, expiryYear: 2030 }]);
    expect(await customers().removeMethod(reference, id)).toBe(true);
    expect(await customers().removeMethod(reference, id)).toBe(false);
    expect(await customers().listMethods(reference)).toEqual([]);
  });

  test('are removed with all they kept, once', async () => {
    const reference = await newCustomer();
    await customers().remove?.(reference);
    await expect(customers().remove?.(reference)).rejects.toMatchObject({ name: 'UnknownCustomer' });
    await expect(customers().openSession(reference)).rejects.toMatchObject({ name: 'UnknownCustomer' });
  });

  test.each(['pm_unknown', '../../charges/ch_1', ''])('cannot remove %p, which is not theirs', async (method) => {
    expect(await customers().removeMethod(await newCustomer(), method)).toBe(false);
  });

  test('cannot remove what somebody else kept', async () => {
    const [mine, theirs] = [await newCustomer(1), await newCustomer(2)];
    const { id } = stripe.double.keepMethod(theirs);

    expect(await customers().removeMethod(mine, id)).toBe(false);
    expect(await customers().listMethods(theirs)).toHaveLength(1);
  });

  test('who were removed at Stripe are told apart from an outage, and keep nothing', async () => {
    const reference = 'cus_removed';
    const payment = newPayment({ customer: { userId: 7, email: null, reference } });
    const failures = [await failureOf(stripe.provider().createPayment(payment)), await failureOf(customers().openSession(reference))];

    expect(failures.map(isUnknownCustomer)).toEqual([true, true]);
    expect(await customers().listMethods(reference)).toEqual([]);
    expect(await customers().removeMethod(reference, 'pm_card_visa')).toBe(false);
  });

  test('who are made anew pay with the very payment that failed without them', async () => {
    const payment = newPayment({ customer: { userId: 7, email: null, reference: 'cus_removed' } });
    expect(isUnknownCustomer(await failureOf(stripe.provider().createPayment(payment)))).toBe(true);
    const reference = await newCustomer();
    const { state } = await stripe.provider().createPayment({ ...payment, customer: { ...payment.customer, reference } });

    expect(state).toBe('pending');
  });
});

test('a payment Stripe does not know is an error, of which nobody should try again', async () => {
  const failure = await failureOf(stripe.provider().fetchPayment('pi_unknown'));

  expect(isIntegrationError(failure) && failure.retryable).toBe(false);
  expect(String(failure)).toContain('resource_missing');
});

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
