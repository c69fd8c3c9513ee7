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

export const actorWords: Words = {
  customer: 'storekeeper.actor.customer',
  guest: 'storekeeper.actor.guest',
  staff: 'storekeeper.actor.staff',
  courier: 'storekeeper.actor.courier',
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
