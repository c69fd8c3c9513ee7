import { labelsOf } from '../kit/labels';

export const orderLabelsUk = {
  Order: 'Замовлення',
  ...labelsOf('api::order.order', {
    number: 'Номер',
    placedAt: 'Оформлено',
    orderStatus: 'Стан',
    paymentStatus: 'Оплата',
    fulfilmentStatus: 'Товар',
    email: 'Ел. пошта',
    phone: 'Телефон',
    customer: 'Покупець',
    currency: 'Валюта',
    totalMinor: 'Разом',
    channel: 'Де куплено',
    note: 'Примітка покупця',
  }),
};
