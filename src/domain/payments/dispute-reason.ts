/** What the customer told their bank when they want their money back. */
export const disputeReasons = [
  'not_their_payment',
  'not_received',
  'not_as_described',
  'paid_twice',
  'refund_missing',
  'subscription_cancelled',
  'bank_objects',
  'not_told',
  'unknown',
] as const;
export type DisputeReason = (typeof disputeReasons)[number];
