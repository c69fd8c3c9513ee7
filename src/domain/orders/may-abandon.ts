import { DomainError } from '../domain-error';
import type { AbandonReason } from '../events';
import { isInFlight, type PaymentState } from '../payments/payment-state';
import type { OrderStatus } from './order-state';

// The customer decided these; money that is on its way must not be passed over by them.
const customerReasons: ReadonlySet<AbandonReason> = new Set(['cart_changed', 'other_payment', 'cancelled']);

/**
 * Whether an order that waits for its payment may be given up for this reason. One that waits no more stays what it is, and one
 * whose time is over too, when its money is on its way after all.
 * Refuses `CART_CLOSED` when the customer changes their mind while the money is on its way.
 */
export function mayAbandon(
  { id, status, payments }: Readonly<{ id: string; status: OrderStatus; payments: readonly PaymentState[] }>,
  reason: AbandonReason,
): boolean {
  if (status !== 'pending_payment') return false;
  if (!payments.some(isInFlight)) return true;
  if (customerReasons.has(reason)) throw new DomainError('CART_CLOSED', 'The payment of this cart is on its way', { order: id });
  return reason !== 'timed_out';
}
