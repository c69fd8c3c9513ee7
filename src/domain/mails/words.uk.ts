import type { OrderMailWords } from './words.en';

/** What mails say where staff wrote nothing else, in Ukrainian. */
export const mailWordsUk: OrderMailWords = {
  sums: { items: 'Товари', discounts: 'Знижки', delivery: 'Доставка', tax: 'Податок', taxInside: 'Зокрема податок', total: 'Разом' },
  templates: {
    order_placed: {
      subject: 'Ваше замовлення {order} у {shop}',
      body: 'Вітаємо, {customer}!\n\nДякуємо за замовлення **{order}**. Напишемо ще раз, коли воно буде в дорозі.\n\n{lines}\n\n{totals}\n\nДоставка: {delivery}\n{address}\n\n{shop}',
    },
    order_paid: {
      subject: 'Замовлення {order} оплачено',
      body: 'Вітаємо, {customer}!\n\nОплата за замовлення **{order}** надійшла. Дякуємо.\n\n{totals}\n\n{shop}',
    },
    slot_changed: {
      subject: 'Замовлення {order} приїде в інший час',
      body: 'Вітаємо, {customer}!\n\nЗамовлення **{order}** привезуть в інший час, ніж було.\n\nДоставка: {delivery}\n{address}\n\n{shop}',
    },
    parcel_sent: {
      subject: 'Замовлення {order} у дорозі',
      body: 'Вітаємо, {customer}!\n\nПосилку із замовлення **{order}** відправлено.\n\n{parcel}\n\nПеревізник: {carrier}\nНомер відстеження: {tracking_number}\nСтежити тут: {tracking_link}\nДе воно зараз: {follow_link}\n\n{shop}',
    },
    on_the_way: {
      subject: 'Веземо вам замовлення {order}',
      body: 'Вітаємо, {customer}!\n\nКур’єр уже їде до вас із замовленням **{order}**. Ви наступні.\n\nОчікуваний час: {expected_time}\nВаш код для кур’єра: {code}\nСтежити, де кур’єр: {follow_link}\n\n{address}\n\n{shop}',
    },
    courier_near: {
      subject: 'Кур’єр із замовленням {order} уже поруч',
      body: 'Вітаємо, {customer}!\n\nЗа кілька хвилин кур’єр подзвонить у двері з замовленням **{order}**.\n\nОчікуваний час: {expected_time}\nСтежити, де кур’єр: {follow_link}\n\n{shop}',
    },
    parcel_delivered: {
      subject: 'Замовлення {order} доставлено',
      body: 'Вітаємо, {customer}!\n\nПосилку із замовлення **{order}** доставлено. Сподіваємося, вам усе сподобається.\n\n{parcel}\n\n{shop}',
    },
    order_cancelled: {
      subject: 'Замовлення {order} скасовано',
      body: 'Вітаємо, {customer}!\n\nЗамовлення **{order}** скасовано. Якщо ви за нього платили, гроші повернуться туди, звідки надійшли.\n\n{lines}\n\n{shop}',
    },
    order_refunded: {
      subject: 'Повертаємо гроші за замовлення {order}',
      body: 'Вітаємо, {customer}!\n\nМи повернули **{amount}** за замовлення **{order}**. Банку може знадобитися кілька днів, щоб це показати.\n\n{shop}',
    },
    return_accepted: {
      subject: 'Повернення із замовлення {order} погоджено',
      body: 'Вітаємо, {customer}!\n\nВи можете надіслати назад із замовлення **{order}**:\n\n{returned}\n\n{note}\n\n{shop}',
    },
    return_declined: {
      subject: 'Повернення із замовлення {order}',
      body: 'Вітаємо, {customer}!\n\nНа жаль, ми не можемо прийняти назад із замовлення **{order}**:\n\n{returned}\n\n{note}\n\n{shop}',
    },
    payment_link: {
      subject: 'Оплата замовлення у {shop}',
      body: 'Вітаємо, {customer}!\n\nТут можна оплатити ваше замовлення:\n\n[Сплатити {amount}]({link})\n\nСторінка працює до {link_until}, доти ми тримаємо товари для вас.\n\n{lines}\n\n{totals}\n\n{shop}',
    },
    support_replied: {
      subject: '{shop}: відповідь на «{subject}»',
      body: 'Вітаємо, {customer}!\n\nМи відповіли на ваше звернення.\nЗамовлення: {order}\n\n{answer}\n\nНапишіть нам у застосунку або у відповідь на цей лист.\n\n{shop}',
    },
  },
};
