import { labelsOf } from '../kit/labels';

export const providerEventLabelsUk = {
  'Provider event': 'Події платіжних сервісів',
  ...labelsOf('api::payment.provider-event', {
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
    failureKind: 'Вид збою',
    payload: 'Що надіслано',
  }),
};
