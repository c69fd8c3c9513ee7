import type { stockEn } from './texts.en';

export const stockUk: Record<keyof typeof stockEn, string> = {
  'storekeeper.stock.loading': 'Завантажуємо залишки',
  'storekeeper.stock.variant': 'Варіант',
  'storekeeper.stock.choose': 'Оберіть',
  'storekeeper.stock.location': 'Де',
  'storekeeper.stock.from': 'Звідки',
  'storekeeper.stock.to': 'Куди',
  'storekeeper.stock.now': 'Зараз там: {onHand}.',
  'storekeeper.stock.free': 'Звідти можна взяти: {free}.{promised, plural, =0 {} other { Обіцяно покупцям: #.}}',
  'storekeeper.stock.wrong': 'Напишіть ціле число, наприклад 12.',
  'storekeeper.stock.nothingCounted': 'Залишки цього товару не рахуються. Спершу змініть це у його варіантах.',
  'storekeeper.stock.nowhere': 'Немає жодного складу. Створіть його в розділі «Склад» і поверніться.',
  'storekeeper.stock.receive.title': 'Товар надійшов',
  'storekeeper.stock.receive.explanation':
    'Зазначте, що надійшло й куди це поклали. Воно додасться до залишку, і покупці одразу зможуть це купити.',
  'storekeeper.stock.receive.quantity': 'Скільки надійшло',
  'storekeeper.stock.receive.noteHint': 'Наприклад, номер накладної. Може бути порожнім.',
  'storekeeper.stock.receive.submit': 'Додати до залишку',
  'storekeeper.stock.receive.done': 'Надійшло {count} × {sku}, {place}. Зараз там: {onHand}.',
  'storekeeper.stock.move.title': 'Перемістити товар',
  'storekeeper.stock.move.explanation': 'Зазначте, що забрали з одного місця в інше. Обіцяне покупцям залишається на місці.',
  'storekeeper.stock.move.quantity': 'Скільки переміщено',
  'storekeeper.stock.move.tooMany': 'Напишіть ціле число, не більше {free}.',
  'storekeeper.stock.move.submit': 'Перемістити',
  'storekeeper.stock.move.done': 'Переміщено {count} × {sku}. Тепер {from}: {onHandFrom}, {to}: {onHandTo}.',
};
