import type Stripe from 'stripe';
import { invalidRequest, missing } from './api-failure';
import { latestCharge } from './charges';
import { mergedMetadata, text, whole, type Params } from './params';
import type { StripeWorld } from './world';

type Making = Readonly<{
  amount: number;
  status: 'pending' | 'succeeded';
  metadata?: Record<string, string>;
  reason?: string | null;
  /** Null where no money had been taken. */
  balanceTransaction: string | null;
}>;

function addRefund(world: StripeWorld, charge: Stripe.Charge, made: Making): Stripe.Refund {
  const refund: Stripe.Refund = {
    id: world.newId('re'),
    object: 'refund',
    amount: made.amount,
    balance_transaction: made.balanceTransaction,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: made.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: made.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: made.status,
    transfer_reversal: null,
    ...(made.status === 'pending' ? { pending_reason: 'processing' as const } : {}),
  };
  world.refunds.set(refund.id, refund);
  charge.amount_refunded += made.amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  return refund;
}

/** What was authorised and will not be captured. Stripe books it as a refund, though nobody had paid anything. */
export function release(world: StripeWorld, charge: Stripe.Charge): void {
  const amount = charge.amount - charge.amount_captured;
  if (amount > 0) addRefund(world, charge, { amount, status: 'succeeded', balanceTransaction: null });
}

const chargeToRefund = (world: StripeWorld, params: Params): Stripe.Charge => {
  const [payment, id] = [text(params, 'payment_intent'), text(params, 'charge')];
  const intent = payment === undefined ? undefined : world.intents.get(payment);
  if (payment !== undefined && !intent) throw missing('payment_intent', payment, 'payment_intent', 400);
  const charge = intent ? latestCharge(world, intent) : world.charges.get(id ?? '');
  if (!charge || charge.status !== 'succeeded' || !charge.captured) {
    throw invalidRequest(`This PaymentIntent (${payment ?? id}) does not have a successful charge to refund.`);
  }
  return charge;
};

/** Asked for over the API or, without a request, in the dashboard. `waits`: the bank takes its time. */
export function createRefund(world: StripeWorld, params: Params): Stripe.Refund {
  const charge = chargeToRefund(world, params);
  const left = charge.amount - charge.amount_refunded;
  const amount = whole(params, 'amount') ?? left;
  if (left === 0) throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (isDisputed(world, charge)) throw invalidRequest(`Charge ${charge.id} has been charged back`, { code: 'charge_disputed' });
  if (amount <= 0) throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
  // Stripe gives no code for this one.
  if (amount > left) throw invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`);

  const waits = world.methods.get(charge.payment_method ?? '')?.behaviour.refunds === 'wait';
  const refund = addRefund(world, charge, {
    amount,
    status: waits ? 'pending' : 'succeeded',
    metadata: mergedMetadata({}, params),
    reason: text(params, 'reason') ?? null,
    balanceTransaction: world.newId('txn'),
  });
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge);
  return refund;
}

const isDisputed = (world: StripeWorld, { id }: Stripe.Charge): boolean =>
  [...world.disputes.values()].some(({ charge, status }) => charge === id && ['needs_response', 'under_review', 'lost'].includes(status));

export function findRefund(world: StripeWorld, id: string): Stripe.Refund {
  const refund = world.refunds.get(id);
  if (!refund) throw missing('refund', id, 'refund');
  return refund;
}

export function updateRefund(world: StripeWorld, id: string, params: Params): Stripe.Refund {
  const refund = findRefund(world, id);
  refund.metadata = mergedMetadata(refund.metadata ?? {}, params);
  world.emit('refund.updated', refund);
  return refund;
}

/** The bank has done it. */
export function refundArrives(world: StripeWorld, id: string): void {
  const refund = findRefund(world, id);
  refund.status = 'succeeded';
  delete refund.pending_reason;
  world.emit('refund.updated', refund);
}

/** The bank sends it back, at once or days after it seemed to have succeeded. */
export function refundFails(world: StripeWorld, id: string, reason = 'expired_or_canceled_card'): void {
  const refund = findRefund(world, id);
  const charge = typeof refund.charge === 'string' ? world.charges.get(refund.charge) : refund.charge;
  if (refund.status === 'failed' || !charge) return;
  refund.status = 'failed';
  refund.failure_reason = reason;
  refund.failure_balance_transaction = world.newId('txn');
  delete refund.pending_reason;
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  world.emit('refund.updated', refund);
  world.emit('refund.failed', refund);
}
