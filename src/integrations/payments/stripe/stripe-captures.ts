import type Stripe from 'stripe';
import type { CaptureOutcome, MoveMoney, PaymentProvider } from '../payment-provider';
import { fromStripe, toStripe, whyNotForStripe } from './stripe-amounts';
import { asking, isCode, refusalOf } from './stripe-errors';

const refusals: ReadonlySet<string> = new Set([
  'amount_too_large',
  'amount_too_small',
  'capture_charge_authorization_expired',
  'capture_unauthorized_payment',
  'charge_already_captured',
  'charge_already_refunded',
  'charge_disputed',
  'charge_expired_for_capture',
  'payment_intent_unexpected_state',
]);

async function isCaptured(stripe: Stripe, { reference, movedBefore, amount }: MoveMoney): Promise<boolean> {
  const { amount_received: received, currency } = await stripe.paymentIntents.retrieve(reference);
  return fromStripe(received, currency).amount >= movedBefore + amount.amount;
}

/** Takes what was authorised, once: Stripe voids the rest, so there is no second capture. */
export const capture = (stripe: Stripe, request: MoveMoney): Promise<CaptureOutcome> =>
  asking(async () => {
    const { idempotencyKey, reference, amount, isRetry } = request;
    if (whyNotForStripe(amount) !== null) return { state: 'failed', failureCode: 'amount_not_supported' };
    if (isRetry && (await isCaptured(stripe, request))) return { state: 'succeeded', failureCode: null };
    try {
      await stripe.paymentIntents.capture(
        reference,
        { amount_to_capture: toStripe(amount).amount, metadata: { captureKey: idempotencyKey } },
        { idempotencyKey: `cap:${idempotencyKey}` },
      );
      return { state: 'succeeded', failureCode: null };
    } catch (error) {
      const failureCode = refusalOf(error, refusals);
      if (failureCode === null) throw error;
      // An earlier try may have arrived without our knowing, and this one came too late to do it again.
      return (await isCaptured(stripe, request)) ? { state: 'succeeded', failureCode: null } : { state: 'failed', failureCode };
    }
  });

/**
 * Voids what was not taken. Without a key of ours: cancelling twice is cancelling once, and Stripe would repeat for a
 * day its "not now" to a payment that was under way.
 */
export const cancel: (stripe: Stripe, request: Parameters<PaymentProvider['cancel']>[0]) => Promise<boolean> = (stripe, { reference }) =>
  asking(async () => {
    try {
      await stripe.paymentIntents.cancel(reference);
      return true;
    } catch (error) {
      // It was taken, was cancelled before, or is on its way.
      if (!isCode(error, 'payment_intent_unexpected_state')) throw error;
      return (await stripe.paymentIntents.retrieve(reference)).status === 'canceled';
    }
  });
