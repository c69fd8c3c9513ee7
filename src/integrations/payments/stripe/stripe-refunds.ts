import type Stripe from 'stripe';
import type { MoveMoney, ProviderRefund } from '../payment-provider';
import { toStripe, whyNotForStripe } from './stripe-amounts';
import { asking, isUnexplainedRefusal, refusalOf } from './stripe-errors';
import { chargeOf, toProviderRefund, withoutReleases } from './to-provider-payment';

const refusals: ReadonlySet<string> = new Set([
  'amount_too_large',
  'amount_too_small',
  'balance_insufficient',
  'charge_already_refunded',
  'charge_disputed',
  'charge_not_refundable',
  'insufficient_funds',
  'payment_intent_unexpected_state',
  'refund_disputed_payment',
]);

/** Every refund of a payment whose charge was read with its first ones. */
export async function refundsOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<readonly Stripe.Refund[]> {
  const charge = chargeOf(intent);
  if (!charge?.refunds) return [];
  const { data, has_more: hasMore } = charge.refunds;
  return withoutReleases(hasMore ? await listRefunds(stripe, intent.id) : data, charge);
}

async function listRefunds(stripe: Stripe, paymentIntent: string): Promise<Stripe.Refund[]> {
  const refunds = [];
  for await (const refund of stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 })) refunds.push(refund);
  return refunds;
}

const refused = ({ idempotencyKey, amount }: MoveMoney, failureCode: string): ProviderRefund => ({
  // Stripe made no refund that would have an id.
  reference: idempotencyKey,
  idempotencyKey,
  amount: amount.amount,
  state: 'failed',
  failureCode,
});

async function isMoreThanLeft(stripe: Stripe, { reference, amount }: MoveMoney): Promise<boolean> {
  const intent = await stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge.refunds'] });
  const gone = (await refundsOf(stripe, intent)).filter(({ status }) => status !== 'failed' && status !== 'canceled');
  return toStripe(amount).amount > intent.amount_received - gone.reduce((sum, refund) => sum + refund.amount, 0);
}

/** Gives money back once for its key. Stripe forgets keys after a day, so a retry looks for what an earlier try did. */
export const refund = (stripe: Stripe, request: MoveMoney): Promise<ProviderRefund> =>
  asking(async () => {
    const { idempotencyKey, reference, amount, isRetry } = request;
    if (whyNotForStripe(amount) !== null) return refused(request, 'amount_not_supported');
    if (isRetry) {
      const earlier = (await listRefunds(stripe, reference)).find(({ metadata }) => metadata?.refundKey === idempotencyKey);
      if (earlier) return toProviderRefund(earlier);
    }
    try {
      const made = await stripe.refunds.create(
        { payment_intent: reference, amount: toStripe(amount).amount, metadata: { refundKey: idempotencyKey } },
        { idempotencyKey: `re:${idempotencyKey}` },
      );
      return toProviderRefund(made);
    } catch (error) {
      const code = refusalOf(error, refusals);
      if (code !== null) return refused(request, code);
      if (isUnexplainedRefusal(error) && (await isMoreThanLeft(stripe, request))) return refused(request, 'amount_too_large');
      throw error;
    }
  });

export const fetchRefund = (stripe: Stripe, reference: string): Promise<ProviderRefund> =>
  asking(async () => toProviderRefund(await stripe.refunds.retrieve(reference)));
