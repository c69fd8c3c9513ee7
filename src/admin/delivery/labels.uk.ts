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

  'Delivery zone': 'Зона доставки',
  'Where it is': 'Де вона',
  'Staff know it by this name, such as City centre.': 'За цією назвою її знають працівники, наприклад «Центр міста».',
  'A short name for imports and apps, such as centre.': 'Коротка назва для імпорту й застосунків, наприклад centre.',
  'Switch off, and no address lies in it.': 'Вимкніть, і жодна адреса в ній не лежатиме.',
  'Where zones overlap, the one with the larger number counts.': 'Де зони перетинаються, важить та, у якої число більше.',
  'Draw it, or say a radius, postal codes or cities. An address in one of these parts lies in the zone.':
    'Намалюйте її або вкажіть радіус, поштові індекси чи міста. Адреса в одній із цих частин лежить у зоні.',
  'An address in one of these is enough.': 'Досить, щоб адреса лежала в одній із них.',

  'Only then: it is offered there, and nowhere else. The others happen where the rule holds.':
    '«Лише тоді»: пропонується там і більше ніде. Решта діє там, де правило виконується.',
  'What it costs then, or costs more, in each currency.': 'Скільки доставка тоді коштує, або на скільки більше, у кожній валюті.',
  'delivery.zones': 'Зони доставки',
  'Which zones count': 'Які зони важать',
  'Any: the address lies in one of them. First: of its zones, that with the highest priority is one of them. None: it lies in none.':
    '«Будь-яка»: адреса лежить в одній із них. «Перша»: серед них та із зон адреси, що має найвищий пріоритет. «Жодна»: адреса не лежить у жодній.',
  'delivery.weight': 'Вага кошика',
  'From, in grams': 'Від, у грамах',
  'What the goods weigh together. Empty: from nothing on.': 'Скільки товари важать разом. Порожньо: від нуля.',
  'Below, in grams': 'До, у грамах',
  'The rule ends here. Empty: however much.': 'Тут правило закінчується. Порожньо: скільки завгодно.',
  'delivery.parcels': 'Кілька посилок',
  'Weight of a parcel, in grams': 'Вага посилки, у грамах',
  'What one parcel may weigh. What is heavier goes into several.': 'Скільки може важити одна посилка. Що важче, іде в кількох.',
  'Parcels at most': 'Найбільше посилок',
  'With more, it is not offered. Empty: any number.': 'Якщо їх більше, доставку не пропонують. Порожньо: скільки завгодно.',
  'For each further parcel': 'За кожну наступну посилку',
  'What each parcel after the first costs, in each currency.': 'Скільки коштує кожна посилка після першої, у кожній валюті.',
  'delivery.distance': 'Відстань',
  'Measured from': 'Міряти від',
  'A location whose latitude and longitude are filled in. Measured as the crow flies.':
    'Склад, у якого вказано широту й довготу. Міряється по прямій.',
  'From, in metres': 'Від, у метрах',
  'Empty: from the location on.': 'Порожньо: від самого складу.',
  'Below, in metres': 'До, у метрах',
  'The rule ends here. Empty: however far.': 'Тут правило закінчується. Порожньо: як завгодно далеко.',
  'delivery.subtotal': 'Вартість товарів',
  'What the goods cost together, after discounts. Empty: from nothing on.':
    'Скільки товари коштують разом, після знижок. Порожньо: від нуля.',
  Below: 'До',
  'delivery.groups': 'Групи покупців',
  'delivery.hours': 'Дні тижня й години',

  'delivery.free-from': 'Безкоштовно від суми',
  'Free from': 'Безкоштовно від',
  'What the goods must cost together, after discounts, in each currency.':
    'Скільки мають коштувати товари разом, після знижок, у кожній валюті.',
};
