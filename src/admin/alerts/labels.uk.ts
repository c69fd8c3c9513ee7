import { labelsOf } from '../kit/labels';

export const alertLabelsUk = {
  Alert: 'Сповіщення',
  ...labelsOf('api::operations.staff-alert', {
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
  }),
};
