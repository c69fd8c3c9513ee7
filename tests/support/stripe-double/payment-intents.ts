import type Stripe from 'stripe';
import { invalidRequest, missing, unexpectedState } from './api-failure';
import { captureCharge, latestCharge } from './charges';
import { confirmIntent } from './confirm';
import { livingCustomer } from './customers';
import { flag, inner, mergedMetadata, text, texts, whole, type Params } from './params';
import { methodOf } from './payment-methods';
import { release } from './refunds';
import type { StripeWorld } from './world';

const largest = 99_999_999;
// What Stripe asks at least, for the currencies whose customers we have met; any other begins at 1.
const smallest: Readonly<Record<string, number>> = { usd: 50, eur: 50, gbp: 30, jpy: 50 };
// Currencies of ISO 4217 that Stripe has never taken; there are more.
const notTaken: ReadonlySet<string> = new Set(['irr', 'kpw', 'syp']);
const steps: Readonly<Record<string, number>> = { isk: 100, ugx: 100, bhd: 10, jod: 10, kwd: 10, omr: 10, tnd: 10 };

function checkedAmount(amount: number, currency: string): number {
  const wrong = (message: string, code: string) => invalidRequest(message, { code, param: 'amount' });
  if (amount > largest) throw wrong(`Amount must be no more than ${largest}`, 'amount_too_large');
  if (amount < (smallest[currency] ?? 1)) throw wrong('Amount is below the minimum of its currency', 'amount_too_small');
  if (amount % (steps[currency] ?? 1) !== 0) throw wrong('Amount has more digits than its currency', 'parameter_invalid_integer');
  return amount;
}

const captureMethod = (params: Params): Stripe.PaymentIntent['capture_method'] =>
  text(params, 'capture_method') === 'manual' ? 'manual' : 'automatic';

export function createIntent(world: StripeWorld, params: Params): Stripe.PaymentIntent {
  const currency = text(params, 'currency') ?? '';
  const amount = whole(params, 'amount') ?? 0;
  if (!/^[a-z]{3}$/.test(currency) || notTaken.has(currency)) throw invalidRequest(`Invalid currency: ${currency}`, { param: 'currency' });
  const customer = text(params, 'customer');
  if (customer) livingCustomer(world, customer, 'customer', 400);
  const reference = text(params, 'payment_method');
  const method = reference ? methodOf(world, reference, { customer: null }).method : null;
  const id = world.newId('pi');
  const types = texts(params, 'payment_method_types');
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: checkedAmount(amount, currency),
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: types.length === 0 ? { allow_redirects: 'always', enabled: true } : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: captureMethod(params),
    client_secret: `${id}_secret_${world.newId('of')}`,
    confirmation_method: text(params, 'confirmation_method') === 'manual' ? 'manual' : 'automatic',
    created: world.now(),
    currency,
    customer: customer ?? null,
    customer_account: null,
    description: text(params, 'description') ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: world.livemode,
    managed_payments: null,
    metadata: mergedMetadata({}, params),
    next_action: null,
    on_behalf_of: null,
    payment_method: method?.id ?? null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: types.length === 0 ? ['card', 'link'] : types,
    payment_record: null,
    processing: null,
    receipt_email: text(params, 'receipt_email') ?? null,
    review: null,
    setup_future_usage: null,
    shipping: shippingOf(params),
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_group: null,
  };
  world.intents.set(id, intent);
  world.emit('payment_intent.created', intent);
  if (flag(params, 'confirm')) confirmIntent(world, intent);
  return intent;
}

const shippingOf = (params: Params): Stripe.PaymentIntent.Shipping | null => {
  const name = text(inner(params, 'shipping'), 'name');
  return name ? { name } : null;
};

export function findIntent(world: StripeWorld, id: string): Stripe.PaymentIntent {
  const intent = world.intents.get(id);
  if (!intent) throw missing('payment_intent', id, 'intent');
  return intent;
}

const beforeMoney = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

export function updateIntent(world: StripeWorld, id: string, params: Params): Stripe.PaymentIntent {
  const intent = findIntent(world, id);
  const amount = whole(params, 'amount');
  if (amount !== undefined && !beforeMoney.includes(intent.status)) {
    throw unexpectedState(`This PaymentIntent's amount could not be updated because it has a status of ${intent.status}.`, intent);
  }
  if (amount !== undefined) intent.amount = checkedAmount(amount, intent.currency);
  intent.metadata = mergedMetadata(intent.metadata, params);
  intent.receipt_email = text(params, 'receipt_email') ?? intent.receipt_email;
  return intent;
}

/** Takes what was authorised, or a part of it, and lets go of the rest. */
export function captureIntent(world: StripeWorld, id: string, params: Params): Stripe.PaymentIntent {
  const intent = findIntent(world, id);
  const charge = latestCharge(world, intent);
  if (intent.status !== 'requires_capture' || !charge) {
    throw unexpectedState(`This PaymentIntent could not be captured because it has a status of ${intent.status}.`, intent);
  }
  const amount = whole(params, 'amount_to_capture') ?? intent.amount_capturable;
  if (amount > intent.amount_capturable || amount < 1) {
    throw invalidRequest('The amount is more than can be captured', { code: 'amount_too_large', param: 'amount_to_capture' });
  }
  captureCharge(world, charge, amount);
  release(world, charge);
  intent.metadata = mergedMetadata(intent.metadata, params);
  intent.amount_received = amount;
  intent.amount_capturable = 0;
  intent.status = 'succeeded';
  world.emit('charge.captured', charge);
  world.emit('payment_intent.succeeded', intent);
  return intent;
}

function letGo(world: StripeWorld, intent: Stripe.PaymentIntent, reason: Stripe.PaymentIntent.CancellationReason | null): void {
  const charge = latestCharge(world, intent);
  const held = intent.status === 'requires_capture' ? charge : null;
  intent.status = 'canceled';
  intent.canceled_at = world.now();
  intent.cancellation_reason = reason;
  intent.amount_capturable = 0;
  intent.next_action = null;
  if (held) release(world, held);
  if (held && reason === 'automatic') world.emit('charge.expired', held);
  else if (held) world.emit('charge.refunded', held);
  world.emit('payment_intent.canceled', intent);
}

export function cancelIntent(world: StripeWorld, id: string, params: Params): Stripe.PaymentIntent {
  const intent = findIntent(world, id);
  if (![...beforeMoney, 'requires_capture'].includes(intent.status)) {
    throw unexpectedState(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, intent);
  }
  letGo(world, intent, text(params, 'cancellation_reason') ?? null);
  return intent;
}

/** The customer's bank holds an authorisation for a week, and nobody captured it. */
export function authorizationExpires(world: StripeWorld, id: string): void {
  const intent = findIntent(world, id);
  if (intent.status === 'requires_capture') letGo(world, intent, 'automatic');
}
