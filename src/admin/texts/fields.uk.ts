/** Strapi's own names of content types and fields are in English; these are what staff need to read. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'api::order.order': {
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
  },
  'api::operations.staff-alert': {
    kind: 'Що сталося',
    state: 'Стан',
    orderNumber: 'Замовлення',
    amountMinor: 'Сума',
    currency: 'Валюта',
    details: 'Подробиці',
    raisedAt: 'Коли',
    doneAt: 'Виконано',
    doneBy: 'Хто виконав',
    doneNote: 'Що зроблено',
  },
  'api::payment.provider-event': {
    provider: 'Платіжний сервіс',
    eventId: 'Його номер події',
    type: 'Що сталося',
    state: 'Стан',
    paymentReference: 'Номер оплати там',
    source: 'Як дізналися',
    occurredAt: 'Сталося',
    receivedAt: 'Отримано',
    processedAt: 'Опрацьовано',
    attempts: 'Спроби',
    failure: 'Що пішло не так',
    payload: 'Що надіслано',
  },
};

export const fieldsUk: Readonly<Record<string, string>> = {
  Order: 'Замовлення',
  Alert: 'Сповіщення',
  'Provider event': 'Події платіжних сервісів',
  ...Object.fromEntries(
    Object.entries(labels).flatMap(([model, fields]) =>
      Object.entries(fields).map(([field, label]) => [`content-manager.content-types.${model}.${field}`, label]),
    ),
  ),
};
