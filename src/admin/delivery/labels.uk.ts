import { labelsOf } from '../kit/labels';

export const deliveryLabelsUk = {
  ...labelsOf('api::delivery.delivery-method', { rules: 'Правила' }),
  'When it is offered, and what it costs then. Empty: always, at its price.':
    'Коли пропонувати цю доставку й скільки вона тоді коштує. Порожньо: завжди, за своєю ціною.',
  'Free from an amount': 'Безкоштовно від суми',
  'Free from': 'Безкоштовно від',
  'What the goods must cost together, after discounts, in each currency.':
    'Скільки мають коштувати товари разом, після знижок, у кожній валюті.',
};
