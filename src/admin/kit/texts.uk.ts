import type { kitEn } from './texts.en';

export const kitUk: Record<keyof typeof kitEn, string> = {
  'storekeeper.findings.title': 'Чи все гаразд?',
  'storekeeper.findings.none': 'Нічого підозрілого.',
  'storekeeper.findings.again': 'Перевірити ще раз',
  'storekeeper.file.failed': 'Файл не вдалося відкрити. Оновіть сторінку й спробуйте ще раз.',
  'storekeeper.action.close': 'Закрити',
  'storekeeper.action.note': 'Примітка',
  'storekeeper.action.optional': 'Може бути порожнім.',
  'storekeeper.action.noAnswer':
    'Відповіді немає: зв’язок перервався або магазин перезапускається. Натисніть ще раз: що вже зроблено, вдруге не зробиться.',
  'storekeeper.action.lookAgain': 'Можливо, хтось уже щось змінив: закрийте це вікно, щоб побачити, як є зараз.',
  'storekeeper.action.amountUpTo': 'Напишіть суму, наприклад 4.99, не більше {amount}.',
  'storekeeper.channel.app': 'Застосунок',
  'storekeeper.channel.web': 'Сайт',
  'storekeeper.channel.pos': 'Каса',
  'storekeeper.totals.items': 'Товари',
  'storekeeper.totals.discounts': 'Знижки',
  'storekeeper.totals.delivery': 'Доставка',
  'storekeeper.totals.tax': 'Податок',
  'storekeeper.totals.taxIncluded': 'Податок, уже в ціні',
  'storekeeper.totals.taxOnTop': 'Податок, понад ціну',
  'storekeeper.totals.total': 'Разом',
  'storekeeper.pick.remove': 'Вилучити {name}',
  'storekeeper.pick.gone': 'щось видалене',
  'storekeeper.chart.loading': 'Завантажуємо графік',
};
