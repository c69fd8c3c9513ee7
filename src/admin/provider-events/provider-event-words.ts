import { word, type Word, type Words } from '../kit/word';
import type { TextKey } from '../texts';

export const eventStateWords = {
  received: word('storekeeper.providerEvent.received', 'warning'),
  processed: word('storekeeper.providerEvent.processed', 'success'),
  failed: word('storekeeper.providerEvent.failed', 'danger'),
} as const satisfies Readonly<Record<string, Word>>;

export const eventSourceWords = {
  webhook: word('storekeeper.providerEvent.webhook', 'neutral'),
  reconciliation: word('storekeeper.providerEvent.reconciliation', 'neutral'),
} as const satisfies Readonly<Record<string, Word>>;

const all = (key: TextKey, types: string): Words => Object.fromEntries(types.split(' ').map((type) => [type, key]));

/** What providers call what happened: Stripe (stripe-events.ts), WayForPay, and the test payments. */
export const eventTypeWords: Words = {
  ...all('storekeeper.happened.started', 'payment_intent.created payment.created'),
  ...all('storekeeper.happened.accepted', 'charge.succeeded'),
  ...all('storekeeper.happened.paid', 'payment_intent.succeeded Approved payment.paid'),
  ...all('storekeeper.happened.authorized', 'payment_intent.amount_capturable_updated WaitingAuthComplete payment.authorized'),
  ...all('storekeeper.happened.processing', 'payment_intent.processing inProcessing Pending payment.processing'),
  ...all('storekeeper.happened.asked', 'payment_intent.requires_action payment.requires_action'),
  ...all('storekeeper.happened.failed', 'payment_intent.payment_failed Declined payment.declined payment.failed'),
  ...all('storekeeper.happened.cancelled', 'payment_intent.canceled Expired payment.cancelled'),
  ...all('storekeeper.happened.refunded', 'charge.refunded Refunded Voided refund.succeeded'),
  ...all('storekeeper.happened.refunding', 'refund.created refund.updated RefundInProcessing refund.pending'),
  ...all('storekeeper.happened.refundFailed', 'refund.failed'),
  ...all('storekeeper.happened.disputed', 'charge.dispute.created dispute.opened'),
  ...all('storekeeper.happened.disputeMoved', 'charge.dispute.updated'),
  ...all('storekeeper.happened.disputeDecided', 'charge.dispute.closed dispute.won dispute.lost'),
  ...all('storekeeper.happened.disputeTook', 'charge.dispute.funds_withdrawn'),
  ...all('storekeeper.happened.disputeGave', 'charge.dispute.funds_reinstated'),
};
export const failureKindWords: Words = { outage: 'storekeeper.failureKind.outage', fault: 'storekeeper.failureKind.fault' };
