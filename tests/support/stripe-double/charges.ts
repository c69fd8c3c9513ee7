import type Stripe from 'stripe';
import type { StripeWorld } from './world';

const week = 7 * 86_400;

type How = Readonly<{ status: Stripe.Charge['status']; isCaptured: boolean; failure?: { code: string; declineCode: string } }>;

function methodDetails(method: Stripe.PaymentMethod, captureBefore: number | null): Stripe.Charge.PaymentMethodDetails {
  const { type, card } = method;
  if (!card) return { type };
  return {
    type,
    card: {
      amount_authorized: null,
      authorization_code: '123456',
      brand: card.brand,
      ...(captureBefore === null ? {} : { capture_before: captureBefore }),
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_transaction_id: '104012345678901',
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: card.wallet && { type: card.wallet.type, dynamic_last4: card.wallet.dynamic_last4 },
    },
  };
}

const outcomeOf = ({ status, failure }: How): Stripe.Charge.Outcome => ({
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: status === 'failed' ? 'declined_by_network' : 'approved_by_network',
  reason: failure?.declineCode ?? null,
  risk_level: 'normal',
  seller_message: null,
  type: status === 'failed' ? 'issuer_declined' : 'authorized',
});

/** One try of a customer to pay. */
export function addCharge(world: StripeWorld, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, how: How): Stripe.Charge {
  const { status, isCaptured, failure } = how;
  const captureBefore = status === 'succeeded' && !isCaptured ? world.now() + week : null;
  const charge: Stripe.Charge = {
    id: world.newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: isCaptured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: isCaptured ? world.newId('txn') : null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: null,
    captured: isCaptured,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure ? 'The card was declined.' : null,
    fraud_details: {},
    livemode: world.livemode,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(how),
    paid: status !== 'failed',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(method, captureBefore),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: status === 'succeeded' ? `https://pay.stripe.com/receipts/${world.newId('rcpt')}` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  };
  world.charges.set(charge.id, charge);
  intent.latest_charge = charge.id;
  return charge;
}

export function captureCharge(world: StripeWorld, charge: Stripe.Charge, amount: number): void {
  charge.captured = true;
  charge.amount_captured = amount;
  charge.balance_transaction = world.newId('txn');
}

export function latestCharge(world: StripeWorld, intent: Stripe.PaymentIntent): Stripe.Charge | null {
  const { latest_charge: id } = intent;
  return (typeof id === 'string' ? world.charges.get(id) : id) ?? null;
}
