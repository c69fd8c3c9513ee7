import type { Words } from './word';

export const mailKindWords: Words = {
  order_placed: 'storekeeper.mails.placed',
  order_paid: 'storekeeper.mails.paid',
  slot_changed: 'storekeeper.mails.slotChanged',
  parcel_sent: 'storekeeper.mails.sent',
  on_the_way: 'storekeeper.mails.onTheWay',
  courier_near: 'storekeeper.mails.courierNear',
  parcel_delivered: 'storekeeper.mails.delivered',
  order_cancelled: 'storekeeper.mails.cancelled',
  order_refunded: 'storekeeper.mails.refunded',
  return_accepted: 'storekeeper.mails.returnAccepted',
  return_declined: 'storekeeper.mails.returnDeclined',
  payment_link: 'storekeeper.mails.paymentLink',
  support_replied: 'storekeeper.mails.supportReplied',
};
