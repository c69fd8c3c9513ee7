import type Stripe from 'stripe';
import { invalidRequest, missing } from './api-failure';
import { inner, text, type Params } from './params';
import type { StripeWorld } from './world';

/** What happens when somebody pays with it. */
export type Behaviour = Readonly<{
  outcome: 'succeeds' | 'declines' | 'asks_first' | 'takes_days';
  /** Of a decline. */
  code?: NonNullable<Stripe.PaymentIntent.LastPaymentError['code']>;
  declineCode?: string;
  /** What the bank does once it is paid. */
  then?: 'disputes' | 'inquires';
  /** How refunds of it go. */
  refunds?: 'at_once' | 'wait';
}>;
export type Wallet = 'apple_pay' | 'google_pay';
type Kind = Readonly<{ type: 'card' | 'us_bank_account' | 'sepa_debit'; brand?: string; last4: string }> & Behaviour;
export type StoredMethod = Readonly<{ method: Stripe.PaymentMethod; behaviour: Behaviour }>;

const card = (last4: string, behaviour: Behaviour, brand = 'visa'): Kind => ({ type: 'card', brand, last4, ...behaviour });
const declined = (last4: string, declineCode: string, code = 'card_declined'): Kind =>
  card(last4, { outcome: 'declines', code, declineCode });

/** Stripe's own test methods, by the names its documents give them. */
const testMethods: Readonly<Record<string, Kind>> = {
  pm_card_visa: card('4242', { outcome: 'succeeds' }),
  pm_card_mastercard: card('4444', { outcome: 'succeeds' }, 'mastercard'),
  pm_card_chargeDeclined: declined('0002', 'generic_decline'),
  pm_card_visa_chargeDeclined: declined('0002', 'generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: declined('9995', 'insufficient_funds'),
  pm_card_chargeDeclinedLostCard: declined('9987', 'lost_card'),
  pm_card_chargeDeclinedExpiredCard: declined('0069', '', 'expired_card'),
  pm_card_authenticationRequired: card('3184', { outcome: 'asks_first' }),
  pm_card_createDispute: card('0259', { outcome: 'succeeds', then: 'disputes' }),
  pm_card_createDisputeInquiry: card('1976', { outcome: 'succeeds', then: 'inquires' }),
  pm_card_pendingRefund: card('7726', { outcome: 'succeeds', refunds: 'wait' }),
  pm_usBankAccount: { type: 'us_bank_account', last4: '6789', outcome: 'takes_days' },
};

type Details = Readonly<{ customer?: string | null; wallet?: Wallet }>;

const cardOf = ({ brand = 'visa', last4 }: Kind, wallet?: Wallet): Stripe.PaymentMethod.Card => ({
  brand,
  checks: { address_line1_check: null, address_postal_code_check: 'pass', cvc_check: 'pass' },
  country: 'US',
  display_brand: brand,
  exp_month: 8,
  exp_year: 2030,
  fingerprint: 'fingerprintofcard',
  funding: 'credit',
  generated_from: null,
  last4,
  networks: { available: [brand], preferred: null },
  regulated_status: 'unregulated',
  three_d_secure_usage: { supported: true },
  wallet: wallet ? { type: wallet, dynamic_last4: last4 } : null,
});

function store(world: StripeWorld, kind: Kind, { customer = null, wallet }: Details): StoredMethod {
  const method: Stripe.PaymentMethod = {
    id: world.newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: null, email: 'holder@example.com', name: 'Jenny Rosen', phone: null, tax_id: null },
    created: world.now(),
    customer,
    customer_account: null,
    livemode: world.livemode,
    metadata: {},
    type: kind.type,
    ...(kind.type === 'card' ? { card: cardOf(kind, wallet) } : {}),
  };
  const stored = { method, behaviour: kind };
  world.methods.set(method.id, stored);
  return stored;
}

/** Finds a method, or makes one from the name of a test method, as Stripe does each time such a name is used. */
export function methodOf(world: StripeWorld, reference: string, details: Details = {}): StoredMethod {
  const known = world.methods.get(reference);
  if (known) return known;
  const kind = testMethods[reference];
  if (!kind) throw missing('PaymentMethod', reference, 'payment_method', 400);
  return store(world, kind, details);
}

/** Only for those that take days; cards are taken from the customer by Stripe's SDK, never by a server. */
export function createMethod(world: StripeWorld, params: Params): Stripe.PaymentMethod {
  const type = text(params, 'type');
  if (type !== 'sepa_debit') throw invalidRequest(`The double makes no payment method of type ${type}`, { param: 'type' });
  const last4 = text(inner(params, 'sepa_debit'), 'iban')?.slice(-4) ?? '0000';
  return store(world, { type, last4, outcome: 'takes_days' }, {}).method;
}

export function findMethod(world: StripeWorld, id: string, customer?: string): Stripe.PaymentMethod {
  const stored = world.methods.get(id);
  if (!stored || (customer !== undefined && stored.method.customer !== customer)) throw missing('PaymentMethod', id, 'payment_method');
  return stored.method;
}

export function attach(world: StripeWorld, id: string, customer: string): Stripe.PaymentMethod {
  const { method } = methodOf(world, id, { customer });
  method.customer = customer;
  method.allow_redisplay = 'always';
  return method;
}

export function detach(world: StripeWorld, id: string): Stripe.PaymentMethod {
  const method = findMethod(world, id);
  if (method.customer === null) {
    const message = 'The payment method you provided is not attached to a customer so detachment is impossible.';
    throw invalidRequest(message, { code: 'payment_method_unexpected_state' });
  }
  method.customer = null;
  return method;
}

/** The newest first. */
export const methodsOf = (world: StripeWorld, customer: string, type?: string): Stripe.PaymentMethod[] =>
  [...world.methods.values()]
    .map(({ method }) => method)
    .filter((method) => method.customer === customer && (type === undefined || method.type === type))
    .reverse();
