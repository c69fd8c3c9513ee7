import type Stripe from 'stripe';
import { invalidRequest, missing } from './api-failure';
import type { StripeWorld } from './world';

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: 'holder@example.com',
  customer_name: 'Jenny Rosen',
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

export type Dispute = Readonly<{ amount?: number; reason?: string; isInquiry?: boolean }>;

/** The customer's bank takes the money back, or, for an inquiry, asks about it first. */
export function openDispute(
  world: StripeWorld,
  charge: Stripe.Charge,
  { amount, reason, isInquiry = false }: Dispute = {},
): Stripe.Dispute {
  const dispute: Stripe.Dispute = {
    id: world.newId('dp'),
    object: 'dispute',
    amount: amount ?? charge.amount_captured,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: world.now() + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: isInquiry,
    livemode: world.livemode,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: charge.payment_intent,
    reason: reason ?? (isInquiry ? 'general' : 'fraudulent'),
    status: isInquiry ? 'warning_needs_response' : 'needs_response',
  };
  world.disputes.set(dispute.id, dispute);
  charge.disputed = true;
  world.emit('charge.dispute.created', dispute);
  if (!isInquiry) world.emit('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

export function findDispute(world: StripeWorld, id: string): Stripe.Dispute {
  const dispute = world.disputes.get(id);
  if (!dispute) throw missing('dispute', id, 'dispute');
  return dispute;
}

const isInquiry = ({ status }: Stripe.Dispute) => status.startsWith('warning_');

function close(world: StripeWorld, id: string, status: 'won' | 'lost'): Stripe.Dispute {
  const dispute = findDispute(world, id);
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) throw invalidRequest('This dispute is already closed');
  dispute.status = isInquiry(dispute) ? 'warning_closed' : status;
  world.emit('charge.dispute.closed', dispute);
  if (dispute.status === 'won') world.emit('charge.dispute.funds_reinstated', dispute);
  return dispute;
}

/** The shop's bank convinced the customer's, who gives the money back. */
export const winDispute = (world: StripeWorld, id: string): Stripe.Dispute => close(world, id, 'won');

/** Also what happens when the shop gives in. */
export const loseDispute = (world: StripeWorld, id: string): Stripe.Dispute => close(world, id, 'lost');

/** The shop has answered, and the bank thinks about it. */
export function reviewDispute(world: StripeWorld, id: string): Stripe.Dispute {
  const dispute = findDispute(world, id);
  dispute.status = isInquiry(dispute) ? 'warning_under_review' : 'under_review';
  world.emit('charge.dispute.updated', dispute);
  return dispute;
}
