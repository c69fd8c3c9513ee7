import type { OrderEventType } from '../../domain/events';
import type { OrderView } from '../../domain/orders/order-views';
import type { StaffOrderView } from '../kit/admin-types';
import { word, type Word, type Words } from '../kit/word';
import type { TextKey } from '../texts';

/** A status that is added to the order does not compile until there is a word for it. */
export const statusWords: Readonly<Record<StaffOrderView['status'], Word>> = {
  pending_payment: word('storekeeper.status.pending_payment', 'warning'),
  placed: word('storekeeper.status.placed', 'primary'),
  completed: word('storekeeper.status.completed', 'success'),
  cancelled: word('storekeeper.status.cancelled', 'danger'),
  expired: word('storekeeper.status.expired', 'neutral'),
};
export const moneyWords: Readonly<Record<StaffOrderView['paymentStatus'], Word>> = {
  unpaid: word('storekeeper.money.unpaid', 'warning'),
  authorized: word('storekeeper.money.authorized', 'primary'),
  partially_paid: word('storekeeper.money.partially_paid', 'warning'),
  paid: word('storekeeper.money.paid', 'success'),
  partially_refunded: word('storekeeper.money.partially_refunded', 'alternative'),
  refunded: word('storekeeper.money.refunded', 'alternative'),
  disputed: word('storekeeper.money.disputed', 'danger'),
};
export const goodsWords: Readonly<Record<StaffOrderView['fulfilmentStatus'], Word>> = {
  unfulfilled: word('storekeeper.goods.unfulfilled', 'warning'),
  partially_fulfilled: word('storekeeper.goods.partially_fulfilled', 'primary'),
  fulfilled: word('storekeeper.goods.fulfilled', 'primary'),
  delivered: word('storekeeper.goods.delivered', 'success'),
  returned: word('storekeeper.goods.returned', 'alternative'),
};

export const viewWords: Readonly<Record<OrderView, TextKey>> = {
  all: 'storekeeper.orders.all',
  to_pay: 'storekeeper.orders.toPay',
  to_pack: 'storekeeper.orders.toPack',
  to_send: 'storekeeper.orders.toSend',
  returns: 'storekeeper.orders.returns',
  withdrawn: 'storekeeper.orders.withdrawn',
  disputed: 'storekeeper.orders.disputed',
  today: 'storekeeper.orders.today',
};

/** Legal texts, as somebody agrees to them. */
export const acceptedWords: Words = {
  terms: 'storekeeper.accepted.terms',
  privacy: 'storekeeper.accepted.privacy',
  returns: 'storekeeper.accepted.returns',
  delivery: 'storekeeper.accepted.delivery',
  imprint: 'storekeeper.accepted.imprint',
  cookies: 'storekeeper.accepted.cookies',
};

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
export const actorWords: Words = {
  customer: 'storekeeper.actor.customer',
  guest: 'storekeeper.actor.guest',
  staff: 'storekeeper.actor.staff',
  machine: 'storekeeper.actor.machine',
  system: 'storekeeper.actor.system',
};
export const shipmentWords: Words = {
  prepared: 'storekeeper.parcel.prepared',
  shipped: 'storekeeper.parcel.shipped',
  delivered: 'storekeeper.parcel.delivered',
  failed: 'storekeeper.parcel.failed',
};
export const returnWords: Words = {
  requested: 'storekeeper.return.requested',
  accepted: 'storekeeper.return.accepted',
  declined: 'storekeeper.return.declined',
  received: 'storekeeper.return.received',
};
