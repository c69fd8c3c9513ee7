import type { NotificationKind } from './what-to-notify';

/** What phones and the app say about orders, in English. A locked screen shows it: nobody's name and no address stand in it. */
export const notificationWordsEn: Readonly<Record<NotificationKind, Readonly<{ title: string; body: string }>>> = {
  order_placed: { title: 'Order {order} is placed', body: 'Thank you. It comes to {total}; we tell you when it is on its way.' },
  order_paid: { title: 'Order {order} is paid', body: 'Your payment has come. Thank you.' },
  slot_changed: { title: 'Order {order} comes at another time', body: 'It is brought then: {delivery}' },
  parcel_sent: { title: 'Order {order} is on its way', body: 'We have sent a parcel. {carrier} {tracking_number}' },
  on_the_way: { title: 'We bring order {order} now', body: 'You are next. The courier should be with you at {expected_time}.' },
  courier_near: { title: 'The courier is near', body: 'Order {order} is at your door in a few minutes.' },
  parcel_delivered: { title: 'Order {order} has arrived', body: 'A parcel was delivered. We hope you like it.' },
  order_cancelled: { title: 'Order {order} is cancelled', body: 'If you paid for it, the money goes back to where it came from.' },
  order_refunded: { title: '{amount} goes back to you', body: 'For the order {order}. Your bank may need some days to show it.' },
  return_accepted: { title: 'Your return is accepted', body: 'You may send it back from the order {order}. The app says how.' },
  return_declined: { title: 'About your return', body: 'We cannot take it back from the order {order}. The app says why.' },
  support_replied: { title: 'We have answered you', body: 'Open the app to read the answer of {shop}.' },
  payment_link: { title: 'Something is to be paid', body: 'A part of the order {order} is still to be paid. Open the order to pay.' },
};

export type NotificationWords = typeof notificationWordsEn;
