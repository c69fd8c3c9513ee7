import type Stripe from 'stripe';
import { IntegrationError } from '../../integration-error';
import type { PaymentState, ProviderDispute, ProviderPayment, ProviderRefund } from '../payment-provider';
import { fromStripe } from './stripe-amounts';
import type { StripeSettings } from './stripe-client';

const unheardOf = (what: string, state: string | null) =>
  new IntegrationError('stripe', `${what} is in a state we have not heard of: ${state}`, false);

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'object' ? (reference?.id ?? null) : (reference ?? null);

// The customer was told how to pay at a till, and the money comes within days, or the voucher runs out. Instructions for a
// bank transfer never do: goods would be put aside for ever.
const paidElsewhere = new Set(['boleto_display_details', 'konbini_display_details', 'multibanco_display_details', 'oxxo_display_details']);

function toState({ id, status, next_action: nextAction }: Stripe.PaymentIntent): PaymentState {
  switch (status) {
    case 'requires_payment_method':
    case 'requires_confirmation':
      return 'pending';
    case 'requires_action':
      return nextAction && paidElsewhere.has(nextAction.type) ? 'processing' : 'requires_action';
    case 'processing':
      return 'processing';
    case 'requires_capture':
      return 'authorized';
    case 'succeeded':
      return 'paid';
    case 'canceled':
      return 'cancelled';
    default:
      throw unheardOf(id, status);
  }
}

export const chargeOf = ({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge | null =>
  typeof latest_charge === 'object' ? latest_charge : null;

/** `apple_pay` and `google_pay` are cards to Stripe; to a customer they are how she paid. */
function methodOf(charge: Stripe.Charge | null): string | null {
  const details = charge?.payment_method_details;
  const wallet = details?.card?.wallet?.type;
  return wallet === 'apple_pay' || wallet === 'google_pay' ? wallet : (details?.type ?? null);
}

function capturableUntil({ status }: Stripe.PaymentIntent, charge: Stripe.Charge | null): Date | null {
  const seconds = charge?.payment_method_details?.card?.capture_before;
  return status === 'requires_capture' && seconds ? new Date(seconds * 1000) : null;
}

/** What the payment sheet of Stripe's SDK is opened with. */
const clientData = ({ client_secret, customer }: Stripe.PaymentIntent, settings: StripeSettings): Record<string, string> => ({
  ...(client_secret ? { clientSecret: client_secret, paymentIntentClientSecret: client_secret } : {}),
  publishableKey: settings.publishableKey,
  merchantCountryCode: settings.merchantCountry,
  ...(settings.returnUrl ? { returnUrl: settings.returnUrl } : {}),
  ...(settings.merchantName ? { merchantDisplayName: settings.merchantName } : {}),
  ...(customer ? { customer: idOf(customer) ?? '' } : {}),
});

export function toProviderRefund({ id, status, metadata, amount, currency, failure_reason }: Stripe.Refund): ProviderRefund {
  const known = { reference: id, idempotencyKey: metadata?.refundKey ?? null, amount: fromStripe(amount, currency).amount };
  switch (status) {
    case 'pending':
    case 'requires_action':
      return { ...known, state: 'pending', failureCode: null };
    case 'succeeded':
      return { ...known, state: 'succeeded', failureCode: null };
    case 'failed':
    case 'canceled':
      return { ...known, state: 'failed', failureCode: failure_reason ?? status };
    default:
      throw unheardOf(id, status);
  }
}

/** Null for what moves no money: an inquiry of the bank, or a dispute that was settled before it began. */
export function toProviderDispute({ id, status, amount, currency, reason }: Stripe.Dispute): ProviderDispute | null {
  const known = { reference: id, amount: fromStripe(amount, currency).amount, reason };
  switch (status) {
    case 'warning_needs_response':
    case 'warning_under_review':
    case 'warning_closed':
    case 'prevented':
      return null;
    case 'needs_response':
    case 'under_review':
    case 'appeal_needs_response':
    case 'appeal_under_review':
      return { ...known, state: 'open' };
    case 'won':
      return { ...known, state: 'won' };
    case 'lost':
      return { ...known, state: 'lost' };
    default:
      throw unheardOf(id, status);
  }
}

/**
 * Letting go what was not captured is a refund in Stripe's books, though nothing had been taken: one that we did not ask
 * for, of exactly the rest, and that changes no balance. Whoever counts it has given back too much.
 */
export function withoutReleases(refunds: readonly Stripe.Refund[], charge: Stripe.Charge): readonly Stripe.Refund[] {
  const rest = charge.amount - charge.amount_captured;
  const release = refunds.find(
    ({ amount, balance_transaction, status, metadata }) =>
      amount === rest && balance_transaction === null && status === 'succeeded' && !metadata?.refundKey,
  );
  return refunds.filter((refund) => refund !== release);
}

type Parts = Readonly<{ refunds: readonly Stripe.Refund[]; disputes: readonly Stripe.Dispute[] }>;

export function toProviderPayment(
  intent: Stripe.PaymentIntent,
  settings: StripeSettings,
  parts: Parts = { refunds: [], disputes: [] },
): ProviderPayment {
  const { id, amount, currency, amount_capturable, amount_received, last_payment_error: lastError } = intent;
  const charge = chargeOf(intent);
  const state = toState(intent);
  const refunds = parts.refunds.map(toProviderRefund);
  return {
    reference: id,
    state,
    amount: fromStripe(amount, currency),
    authorized: fromStripe(amount_capturable, currency).amount,
    captured: fromStripe(amount_received, currency).amount,
    refunded: refunds.reduce((sum, refund) => (refund.state === 'succeeded' ? sum + refund.amount : sum), 0),
    failureCode: state === 'paid' ? null : lastError?.decline_code || lastError?.code || null,
    method: methodOf(charge),
    capturableUntil: capturableUntil(intent, charge),
    refunds,
    disputes: parts.disputes.map(toProviderDispute).filter((dispute) => dispute !== null),
    clientData: clientData(intent, settings),
  };
}
