import type Stripe from 'stripe';
import type { ProviderEvent } from '../payment-provider';

/** What the webhook endpoint in Stripe's dashboard has to send, and what is read again from their list. */
export const stripeEventTypes = [
  'payment_intent.succeeded',
  'payment_intent.amount_capturable_updated',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const satisfies readonly Stripe.Event['type'][];

// Secrets, card data, and who the customer is: the shop knows that better, and forgets it when it must.
const withheld = new Set([
  'address',
  'authorization_code',
  'billing_details',
  'client_secret',
  'email',
  'evidence',
  'instructions_email',
  'name',
  'next_action',
  'payment_method_details',
  'payment_method_options',
  'phone',
  'receipt_email',
  'receipt_number',
  'receipt_url',
  'shipping',
]);

// Written out inside another object, they are all card data or all address.
const writtenOut = new Set(['customer', 'payment_method', 'source']);

/** A copy without secrets and card data, however deep they are. */
function forStaff(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forStaff);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, part]) => !withheld.has(key) && !(writtenOut.has(key) && typeof part === 'object'));
  return Object.fromEntries(kept.map(([key, part]) => [key, forStaff(part)]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function paymentOf(about: unknown): string | null {
  if (!isObject(about)) return null;
  const payment = about.object === 'payment_intent' ? about.id : about.payment_intent;
  return typeof payment === 'string' ? payment : isObject(payment) && typeof payment.id === 'string' ? payment.id : null;
}

export const toProviderEvent = (event: Stripe.Event): ProviderEvent => ({
  id: event.id,
  type: event.type,
  occurredAt: new Date(event.created * 1000),
  payment: paymentOf(event.data.object),
  payload: forStaff(event) as object,
});
