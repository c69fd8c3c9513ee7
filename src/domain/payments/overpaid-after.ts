import type { Minor } from '../money/money';
import { overpaidSince, type DueOrder } from '../orders/due';
import { allowedActions, type OrderState } from '../orders/order-state';
import { refundableOf, type RefundablePayment } from './refundable';

export type PaidOrder = DueOrder & Readonly<{ state: OrderState; payments: readonly RefundablePayment[] }>;

/**
 * What goes back once pieces will not be sent: what was paid for them, as far as it is still with us. Nothing where the order
 * cannot be refunded as it is: money that is disputed waits for the bank.
 */
export function overpaidAfter(before: PaidOrder, after: DueOrder): Minor {
  if (!allowedActions(before.state).includes('refund')) return 0;
  const captured = before.payments.reduce((sum, payment) => sum + payment.captured, 0);
  return Math.max(0, Math.min(refundableOf(before.payments), overpaidSince(captured, { before, after })));
}
