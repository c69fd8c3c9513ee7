import type { pricesEn } from './texts.en';

export const pricesUk: Record<keyof typeof pricesEn, string> = {
  'storekeeper.grid.title': 'Ціни та залишки',
  'storekeeper.grid.open': 'Змінити ціни та залишки',
  'storekeeper.grid.hint': 'Усі прайс-листи та склади цього товару в одній таблиці.',
  'storekeeper.grid.variant': 'Варіант',
  'storekeeper.grid.from': 'від {quantity}',
  'storekeeper.grid.pieces': 'штук',
  'storekeeper.grid.committed': '{committed} обіцяно',
  'storekeeper.grid.empty': 'Цей товар ще не має варіантів. Створіть їх у розділі «Варіант» і поверніться.',
  'storekeeper.grid.save': 'Зберегти',
  'storekeeper.grid.close': 'Закрити',
  'storekeeper.grid.saved': 'Ціни та залишки збережено. Вони діють одразу всюди, де товар опубліковано.',
  'storekeeper.grid.unsaved': 'Не збережено: {count, plural, one {# зміна} few {# зміни} other {# змін}}',
  'storekeeper.grid.wrong': 'Деякі клітинки не є сумами. Спочатку виправте червоні.',
  'storekeeper.grid.loading': 'Завантажуємо ціни та залишки',
  'storekeeper.priceList.title': 'Його ціни',
  'storekeeper.priceList.prices': 'Цін',
  'storekeeper.priceList.variants': 'Варіантів',
  'storekeeper.priceList.hint': 'Щоб змінити їх, відкрийте товар і натисніть «Змінити ціни та залишки».',
  'storekeeper.priceList.loading': 'Рахуємо ціни',
  'storekeeper.priceList.delete': 'Видалити разом із цінами',
  'storekeeper.priceList.explanation':
    'Цей прайс-лист і {prices, plural, one {# його ціну} few {# його ціни} other {# його цін}} буде видалено назавжди. Щоб зберегти їх на потім, вкажіть натомість дату завершення.',
  'storekeeper.priceList.lastPrices':
    '{lastPrices, plural, one {# варіант не має} few {# варіанти не мають} other {# варіантів не мають}} іншої основної ціни у {currency}: більшість покупців не зможе придбати їх за цю валюту.',
  'storekeeper.priceList.deleted': 'Прайс-лист і {prices, plural, one {# його ціну} few {# його ціни} other {# його цін}} видалено.',
  'storekeeper.priceKind.base': 'Основні',
  'storekeeper.priceKind.sale': 'Акційні',
  'storekeeper.priceKind.override': 'Особливі',
};
