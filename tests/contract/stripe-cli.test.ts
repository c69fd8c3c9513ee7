import Stripe from 'stripe';
import { stripeCli } from '../support/stripe-double/stripe-cli';
import { moveOf, useStripe } from './stripe/given-stripe';

const stripe = useStripe({}, { isContractKept: false });
const cli = (...args: string[]) => stripeCli(stripe.double, ...args);
const trigger = (event: string) => cli('trigger', event);
const kinds = () => [...stripe.double.world.events.values()].map(({ type }) => type);

/** The only payment there is, as the adapter tells of it. */
async function payment() {
  const [intent, ...others] = stripe.double.world.intents.values();
  if (!intent || others.length > 0) throw new Error('There is not one payment');
  return stripe.truth(intent.id);
}

describe("Stripe's own command line", () => {
  test.each<[string, object]>([
    ['payment_intent.succeeded', { state: 'paid', amount: { amount: 2000, currency: 'USD' }, captured: 2000, method: 'card' }],
    ['payment_intent.payment_failed', { state: 'pending', failureCode: 'generic_decline', captured: 0 }],
    ['payment_intent.amount_capturable_updated', { state: 'authorized', authorized: 2000, captured: 0 }],
    ['payment_intent.requires_action', { state: 'requires_action', captured: 0 }],
    ['payment_intent.processing', { state: 'processing', captured: 0, method: 'sepa_debit', amount: { amount: 1000, currency: 'EUR' } }],
    ['payment_intent.canceled', { state: 'cancelled' }],
    ['charge.refunded', { state: 'paid', captured: 100, refunded: 100, refunds: [{ idempotencyKey: null, state: 'succeeded' }] }],
    ['charge.failed', { state: 'pending', failureCode: 'generic_decline' }],
    // Its disputes are inquiries, which take no money.
    ['charge.dispute.created', { state: 'paid', disputes: [] }],
    ['charge.dispute.closed', { state: 'paid', disputes: [] }],
  ])('triggers %s, and the adapter tells what came of it', async (event, told) => {
    await trigger(event);

    expect(kinds()).toContain(event);
    expect(await payment()).toMatchObject(told);
    expect(stripe.double.violations).toEqual([]);
  });

  test.each(['customer.created', 'customer.deleted', 'charge.captured', 'charge.refund.updated'])('triggers %s', async (event) => {
    await trigger(event);

    expect(stripe.double.asked.length).toBeGreaterThan(0);
    expect(stripe.double.violations).toEqual([]);
  });

  test('refunds what the shop took, and the shop hears of it', async () => {
    const { reference } = await stripe.paid();
    await cli('refunds', 'create', `--payment-intent=${reference}`, '--amount=300');

    expect(await stripe.truth(reference)).toMatchObject({ refunded: 300, refunds: [{ idempotencyKey: null, amount: 300 }] });
  });

  test('reads a payment of the shop like any other', async () => {
    const paid = await stripe.paid({ capture: 'manual' });
    await stripe.provider().capture(moveOf(paid, 10_000));

    expect(JSON.parse(await cli('payment_intents', 'retrieve', paid.reference))).toMatchObject({
      id: paid.reference,
      object: 'payment_intent',
      status: 'succeeded',
      amount_received: 10_000,
    });
  });

  test('is refused in our version of the API what that no longer takes', async () => {
    const answer = await cli(
      'payment_intents',
      'create',
      '--amount=2000',
      '--currency=usd',
      `--stripe-version=${Stripe.API_VERSION}`,
      '--data=payment_method_types[]=card',
    );

    expect(JSON.parse(answer)).toMatchObject({ error: { code: 'parameter_unknown', param: 'payment_method_types' } });
    expect(stripe.double.violations).toHaveLength(1);
  });
});
