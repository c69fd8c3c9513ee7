import type { NotificationWords } from './words.en';

/** What phones and the app say about orders, in Ukrainian. */
export const notificationWordsUk: NotificationWords = {
  order_placed: { title: 'Замовлення {order} прийнято', body: 'Дякуємо! Сума: {total}. Повідомимо, коли воно буде в дорозі.' },
  order_paid: { title: 'Замовлення {order} оплачено', body: 'Оплата надійшла. Дякуємо!' },
  slot_changed: { title: 'Замовлення {order} приїде в інший час', body: 'Його привезуть тоді: {delivery}' },
  parcel_sent: { title: 'Замовлення {order} у дорозі', body: 'Ми відправили посилку. {carrier} {tracking_number}' },
  on_the_way: { title: 'Веземо вам замовлення {order}', body: 'Ви наступні. Кур’єр має бути у вас о {expected_time}.' },
  courier_near: { title: 'Кур’єр уже поруч', body: 'Замовлення {order} буде біля ваших дверей за кілька хвилин.' },
  parcel_delivered: { title: 'Замовлення {order} доставлено', body: 'Посилку доставлено. Сподіваємося, вам усе сподобається.' },
  order_cancelled: { title: 'Замовлення {order} скасовано', body: 'Якщо ви за нього платили, гроші повернуться туди, звідки надійшли.' },
  order_refunded: { title: 'Повертаємо вам {amount}', body: 'За замовлення {order}. Банку може знадобитися кілька днів, щоб це показати.' },
  return_accepted: {
    title: 'Повернення погоджено',
    body: 'Можете надіслати товар із замовлення {order} назад. Як саме, видно в застосунку.',
  },
  return_declined: {
    title: 'Щодо вашого повернення',
    body: 'Ми не можемо прийняти товар із замовлення {order}. Чому, видно в застосунку.',
  },
  support_replied: { title: 'Ми вам відповіли', body: 'Відкрийте застосунок, щоб прочитати відповідь: {shop}.' },
  payment_link: { title: 'Залишилося доплатити', body: 'Частину замовлення {order} ще не оплачено. Відкрийте замовлення, щоб сплатити.' },
};
