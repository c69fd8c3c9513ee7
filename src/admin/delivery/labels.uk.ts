export const deliveryLabelsUk = {
  'Delivery method': 'Спосіб доставки',
  Prices: 'Ціни',
  'Pickup point': 'Пункт самовивозу',
  Carrier: 'Перевізник',
  Estimate: 'Термін',
  Rules: 'Правила',
  'Customers choose it by this name, such as Courier.': 'За цією назвою її вибирають покупці, наприклад «Кур’єр».',
  'A short name for imports, such as courier.': 'Коротка назва для імпорту, наприклад courier.',
  'Flat rate: brought for one price. Pickup: the customer comes. Carrier point: a carrier brings it to a point of its own.':
    '«Доставка»: привозять за вказану ціну. «Самовивіз»: покупець приходить сам. «Пункт перевізника»: перевізник привозить до свого відділення чи поштомата.',
  'Only for carrier point: the code of the carrier, such as swift-post.':
    'Лише для пункту перевізника: код перевізника, наприклад swift-post.',
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
  'Delivery slot': 'Час доставки',
  'Staff know it by this name, such as City centre, evenings. Customers read the times.':
    'За цією назвою його знають працівники, наприклад «Центр, вечір». Покупці читають години.',
  'Switch off to take no more orders into it. Orders that are in it stay.':
    'Вимкніть, щоб більше не приймати на нього замовлень. Ті, що вже є, лишаються.',
  'Delivery methods': 'Способи доставки',
  'Customers choose a time for these.': 'Для них покупці вибирають час.',
  'Only addresses in this zone. Empty: wherever no zone has slots of its own.':
    'Лише адреси в цій зоні. Порожньо: усюди, де зона не має свого часу доставки.',
  Monday: 'Понеділок',
  Tuesday: 'Вівторок',
  Wednesday: 'Середа',
  Thursday: 'Четвер',
  Friday: 'П’ятниця',
  Saturday: 'Субота',
  Sunday: 'Неділя',
  'On: it is on every Monday.': 'Увімкнено: щопонеділка.',
  'On: it is on every Tuesday.': 'Увімкнено: щовівторка.',
  'On: it is on every Wednesday.': 'Увімкнено: щосереди.',
  'On: it is on every Thursday.': 'Увімкнено: щочетверга.',
  'On: it is on every Friday.': 'Увімкнено: щоп’ятниці.',
  'On: it is on every Saturday.': 'Увімкнено: щосуботи.',
  'On: it is on every Sunday.': 'Увімкнено: щонеділі.',
  'Hours and minutes on the clocks of the zone, such as 18:00.': 'Години й хвилини за годинником зони, наприклад 18:00.',
  'Such as 21:00. Midnight is 00:00.': 'Наприклад 21:00. Північ — 00:00.',
  'Most orders': 'Найбільше замовлень',
  'How many orders it takes on one day. Empty: any number.': 'Скільки замовлень вміщає за один день. Порожньо: скільки завгодно.',
  'Most minutes': 'Найбільше хвилин',
  'How long all its orders may take together. Empty: not counted.':
    'Скільки часу можуть забрати всі його замовлення разом. Порожньо: не рахується.',
  'Minutes for each order': 'Хвилин на замовлення',
  'Counted for Most minutes.': 'Рахується для «Найбільше хвилин».',
  'Minutes for each piece': 'Хвилин на кожну штуку',
  'On top of those for the order.': 'Понад хвилини на замовлення.',
  'Lead in minutes': 'Запас у хвилинах',
  'Orders close so long before it begins.': 'За стільки часу до початку замовлення закриваються.',
  'Orders until': 'Замовлення до',
  'A time of day at which orders close, such as 18:00. Empty: the lead alone.':
    'Година, о якій замовлення закриваються, наприклад 18:00. Порожньо: лише запас.',
  'Days before': 'За скільки днів',
  'Orders until is a time of so many days before. 0: of the same day.':
    '«Замовлення до» — це година за стільки днів до доставки. 0: того самого дня.',
  'Days ahead': 'На скільки днів наперед',
  'How many days ahead customers choose it.': 'На скільки днів наперед його можуть вибрати покупці.',
  Surcharges: 'Доплати',
  'What it costs on top of the method, one for each currency. Empty: nothing.':
    'Скільки коштує понад ціну способу доставки, по одній на кожну валюту. Порожньо: нічого.',
  'On the clocks of which slots of this zone stand. Empty: that of the shop.':
    'За яким годинником стоїть час доставки цієї зони. Порожньо: за годинником магазину.',

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
  'delivery.volume': 'Об’єм кошика',
  'From, in cubic centimetres': 'Від, у кубічних сантиметрах',
  'The room the goods take together: a litre is 1000. Goods nobody measured take none. Empty: from nothing on.':
    'Скільки місця товари займають разом: літр – це 1000. Товари без розмірів не займають нічого. Порожньо: від нуля.',
  'Below, in cubic centimetres': 'До, у кубічних сантиметрах',
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
