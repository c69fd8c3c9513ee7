const en = {
  title: 'Your order',
  pay: 'Pay {total}',
  total: 'To pay',
  delivery: 'Delivery',
  discounts: 'Discounts',
  tax: 'Tax',
  lessGoods: 'Not sent, or sent back',
  alreadyPaid: 'Paid already',
  open: 'This page is open until {until}.',
  until: 'The goods are kept for you until {until}.',
  paid: 'Thank you, it is paid.',
  number: 'The number of your order is {number}.',
  processing: 'Your bank is working on it. This may take a while; nothing more is to be done.',
  declined: 'The payment did not work. Try again, or pay in another way.',
  over: 'This page has ended. Ask the shop for a new one.',
  none: 'There is no such page. Ask the shop for a new one.',
  away: 'Payments cannot be taken at the moment. Try again in a few minutes.',
  look: 'I have paid: look again',
};
export type PaymentPageWords = Readonly<Record<keyof typeof en, string>>;

const uk: PaymentPageWords = {
  title: 'Ваше замовлення',
  pay: 'Сплатити {total}',
  total: 'До сплати',
  delivery: 'Доставка',
  discounts: 'Знижки',
  tax: 'Податок',
  lessGoods: 'Не надсилається або повернуто',
  alreadyPaid: 'Уже сплачено',
  open: 'Ця сторінка відкрита до {until}.',
  until: 'Товари відкладено для вас до {until}.',
  paid: 'Дякуємо, сплачено.',
  number: 'Номер вашого замовлення: {number}.',
  processing: 'Ваш банк опрацьовує платіж. Це може тривати якийсь час; більше нічого робити не треба.',
  declined: 'Сплатити не вдалося. Спробуйте ще раз або в інший спосіб.',
  over: 'Ця сторінка вже недійсна. Попросіть магазин про нову.',
  none: 'Такої сторінки немає. Попросіть магазин про нову.',
  away: 'Зараз сплатити неможливо. Спробуйте за кілька хвилин.',
  look: 'Я сплатив: перевірити',
};

/** In the language of the order; English where there are no words of it. */
export const paymentPageWords = (language: string): PaymentPageWords => (language.split('-')[0] === 'uk' ? uk : en);
