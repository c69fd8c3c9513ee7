import type Stripe from 'stripe';
import { PaymentRefused, type CreatePayment, type PaymentProvider, type ProviderPayment } from '../payment-provider';
import { disputeReason, failureReason } from './failure-reasons';
import { payForm } from './pay-form';
import { toStripe, whyNotForStripe } from './stripe-amounts';
import { cancel, capture } from './stripe-captures';
import { createStripeClient, type StripeSettings } from './stripe-client';
import { stripeCustomers } from './stripe-customers';
import { emailForStripe } from './stripe-email';
import { asking, askingAbout, declinedPayment, isAbout, refusalOf } from './stripe-errors';
import { listEvents } from './stripe-history';
import { fetchRefund, refund, refundsOf } from './stripe-refunds';
import { parseWebhook } from './stripe-webhooks';
import { chargeOf, toProviderPayment } from './to-provider-payment';

// A refund that failed leaves no sum behind, so the refunds themselves are asked for, in the same request.
const whole = { expand: ['latest_charge.refunds'] };

async function disputesOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<readonly Stripe.Dispute[]> {
  const disputes: Stripe.Dispute[] = [];
  if (!chargeOf(intent)?.disputed) return disputes;
  for await (const dispute of stripe.disputes.list({ payment_intent: intent.id, limit: 100 })) disputes.push(dispute);
  return disputes;
}

const fetchPayment = (stripe: Stripe, settings: StripeSettings, reference: string): Promise<ProviderPayment> =>
  asking(async () => {
    const intent = await stripe.paymentIntents.retrieve(reference, whole);
    const [refunds, disputes] = await Promise.all([refundsOf(stripe, intent), disputesOf(stripe, intent)]);
    return toProviderPayment(intent, settings, { refunds, disputes });
  });

const toCreateParams = (
  { idempotencyKey, amount, orderId, customer, capture: how }: CreatePayment,
  receiptTo = emailForStripe(customer.email),
): Stripe.PaymentIntentCreateParams => ({
  ...toStripe(amount),
  automatic_payment_methods: { enabled: true },
  capture_method: how,
  ...(customer.reference ? { customer: customer.reference } : {}),
  ...(receiptTo === undefined ? {} : { receipt_email: receiptTo }),
  metadata: { orderId, paymentId: idempotencyKey },
});

// Stripe repeats its first answer to a key, "no such customer" too: a customer who was made anew is asked for anew.
const createKey = ({ idempotencyKey, customer }: CreatePayment): string =>
  customer.reference ? `pi:${idempotencyKey}:${customer.reference}` : `pi:${idempotencyKey}`;

// What Stripe will not take however often it is asked, as far as it says so in a code.
const refusals: ReadonlySet<string> = new Set(['amount_too_large', 'amount_too_small']);

/** As a code, as one without is about the currency: Stripe names only the parameter then. */
const refusalToTake = (error: unknown): string | null =>
  refusalOf(error, refusals) ?? (isAbout(error, 'currency') ? 'currency_not_supported' : null);

async function createPayment(stripe: Stripe, settings: StripeSettings, request: CreatePayment): Promise<ProviderPayment> {
  if (whyNotForStripe(request.amount) !== null) throw new PaymentRefused('amount_not_supported');
  const params = toCreateParams(request);
  const { intent, isRepeated } = await askingAbout(request.customer.reference, async () => {
    try {
      const made = await stripe.paymentIntents.create(params, { idempotencyKey: createKey(request) });
      return { intent: made, isRepeated: made.lastResponse.headers['idempotent-replayed'] === 'true' };
    } catch (error) {
      const declined = declinedPayment(error);
      if (declined) return { intent: declined, isRepeated: true };
      const refusal = refusalToTake(error);
      throw refusal === null ? error : new PaymentRefused(refusal);
    }
  });
  // A repeated answer tells how the payment began, and the customer may have paid since.
  return isRepeated ? fetchPayment(stripe, settings, intent.id) : toProviderPayment(intent, settings);
}

/** Cards, wallets and whatever else the shop's Stripe account takes, through the payment sheet of Stripe's SDK. */
export function stripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = createStripeClient(settings);
  return {
    paysLater: false,
    label: 'Stripe',
    failureReason,
    disputeReason,
    createPayment: (request) => createPayment(stripe, settings, request),
    fetchPayment: (reference) => fetchPayment(stripe, settings, reference),
    capture: (request) => capture(stripe, request),
    cancel: (request) => cancel(stripe, request),
    refund: (request) => refund(stripe, request),
    fetchRefund: (reference) => fetchRefund(stripe, reference),
    payForm,
    parseWebhook: (request) => parseWebhook(stripe, settings, request),
    listEvents: (request) => listEvents(stripe, request),
    customers: stripeCustomers(stripe),
  };
}
