import type { mailsEn } from './texts.en';

export const mailsUk: Record<keyof typeof mailsEn, string> = {
  'storekeeper.mails.placed': 'Замовлення оформлено',
  'storekeeper.mails.paid': 'Замовлення оплачено',
  'storekeeper.mails.sent': 'Посилку відправлено',
  'storekeeper.mails.delivered': 'Посилку доставлено',
  'storekeeper.mails.cancelled': 'Замовлення скасовано',
  'storekeeper.mails.refunded': 'Гроші повернено',
  'storekeeper.mails.returnAccepted': 'Повернення погоджено',
  'storekeeper.mails.returnDeclined': 'Повернення відхилено',
  'storekeeper.mails.paymentLink': 'Посилання на оплату',
};
