export const deliveryLabelsUk = {
  'Delivery method': 'Спосіб доставки',
  Prices: 'Ціни',
  'Pickup point': 'Пункт самовивозу',
  Estimate: 'Термін',
  Rules: 'Правила',
  'Customers choose it by this name, such as Courier.': 'За цією назвою її вибирають покупці, наприклад «Кур’єр».',
  'A short name for imports, such as courier.': 'Коротка назва для імпорту, наприклад courier.',
  'Flat rate: brought for one price. Pickup: the customer comes.':
    '«Доставка»: привозять за вказану ціну. «Самовивіз»: покупець приходить сам.',
  'Switch off to stop offering it.': 'Вимкніть, щоб більше її не пропонувати.',
  'One for each currency you sell in. Without a currency it is not offered in it.':
    'По одній на кожну валюту, у якій ви продаєте. У валюті, якої тут немає, доставки не пропонують.',
  'On: the price is what a customer pays. Off: tax is added.':
    'Увімкнено: покупець платить саме цю ціну. Вимкнено: податок додається до неї.',
  'How delivery is taxed. Empty: the default category.': 'Як оподатковується доставка. Порожньо: за основною категорією.',
  'Offered for these countries. Empty: everywhere.': 'Пропонується для цих країн. Порожньо: усюди.',
  'Only for pickup: where the customer comes to.': 'Лише для самовивозу: куди приходить покупець.',
  'How long it takes, such as 2–3 days.': 'Скільки триває, наприклад «2–3 дні».',
  'When it is offered, and what it costs then. Empty: always, at its price.':
    'Коли пропонувати цю доставку й скільки вона тоді коштує. Порожньо: завжди, за своєю ціною.',

  'delivery.free-from': 'Безкоштовно від суми',
  'Free from': 'Безкоштовно від',
  'What the goods must cost together, after discounts, in each currency.':
    'Скільки мають коштувати товари разом, після знижок, у кожній валюті.',
};
