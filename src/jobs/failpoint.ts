/**
 * Where the process can be told to die, to prove that a crash there loses nothing: `STOREKEEPER_FAILPOINT=<name>`.
 * Settings refuse it in production.
 */
export const failpoints = [
  'checkout.preparing',
  'checkout.prepared',
  'checkout.payment-created',
  'checkout.payment-recorded',
  'checkout.accepted',
  'checkout.finalizing',
  'checkout.finalized',
  'refund.requested',
  'refund.sent',
  'capture.sent',
  'order.editing',
  'order.edited',
  'payment.requested',
  'run.sending',
  'run.started',
  'run.settling',
  'run.settled',
  'push.claimed',
  'push.handed-over',
  'message-mail.handed-over',
  'campaign.later-batch-told',
  'delivery.claimed',
  'delivery.sent',
  'bulk-change.batch-written',
  'bulk-change.batch-committed',
  'bulk-change.later-batch-written',
] as const;
export type Failpoint = (typeof failpoints)[number];

let armed: string | undefined;

export const armFailpoint = (name: Failpoint | undefined): void => {
  armed = name;
};

/** Dies here, without a chance to tidy up, when it was told to. */
export function failpoint(name: Failpoint): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}
