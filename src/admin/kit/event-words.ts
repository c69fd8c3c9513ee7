import type { OrderEventType } from '../../domain/events';
import type { Words } from './word';

/** What can happen to an order, in the words of its timeline. */
export const eventWords: Readonly<Record<OrderEventType, Words[string]>> = {
  'order.placed': 'storekeeper.event.placed',
  'order.payment_changed': 'storekeeper.event.payment_changed',
  'order.payment_confirmed': 'storekeeper.event.payment_confirmed',
  'order.capture_requested': 'storekeeper.event.capture_requested',
  'order.dispute_opened': 'storekeeper.event.dispute_opened',
  'order.dispute_won': 'storekeeper.event.dispute_won',
  'order.dispute_lost': 'storekeeper.event.dispute_lost',
  'order.withdrawn': 'storekeeper.event.withdrawn',
  'order.corrected': 'storekeeper.event.corrected',
  'order.packed': 'storekeeper.event.packed',
  'order.lines_added': 'storekeeper.event.linesAdded',
  'order.payment_requested': 'storekeeper.event.paymentRequested',
  'order.shipped': 'storekeeper.event.shipped',
  'order.delivered': 'storekeeper.event.delivered',
  'order.delivery_failed': 'storekeeper.event.delivery_failed',
  'order.completed': 'storekeeper.event.completed',
  'order.pieces_cancelled': 'storekeeper.event.pieces_cancelled',
  'order.cancelled': 'storekeeper.event.cancelled',
  'order.expired': 'storekeeper.event.expired',
  'order.refund_requested': 'storekeeper.event.refund_requested',
  'order.refunded': 'storekeeper.event.refunded',
  'order.refund_failed': 'storekeeper.event.refund_failed',
  'order.invoice_issued': 'storekeeper.event.invoice_issued',
  'order.credit_note_issued': 'storekeeper.event.credit_note_issued',
  'order.return_requested': 'storekeeper.event.return_requested',
  'order.return_accepted': 'storekeeper.event.return_accepted',
  'order.return_declined': 'storekeeper.event.return_declined',
  'order.returned': 'storekeeper.event.returned',
};
