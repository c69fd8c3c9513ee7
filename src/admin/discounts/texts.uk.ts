import type { discountsEn } from './texts.en';

export const discountsUk: Record<keyof typeof discountsEn, string> = {
  'storekeeper.codes.title': 'Багато кодів',
  'storekeeper.codes.count': 'Скільки',
  'storekeeper.codes.countHint': 'До 50 000 за раз.',
  'storekeeper.codes.prefix': 'Починаються з',
  'storekeeper.codes.prefixHint': 'Наприклад, THANKS. Може бути порожнім.',
  'storekeeper.codes.hint': 'Кожен код діє для одного замовлення. Завантажаться файлом, по одному коду в рядку.',
  'storekeeper.codes.make': 'Створити й завантажити',
  'storekeeper.codes.made': 'Створено й завантажено кодів: {count}.',
  'storekeeper.given.code': 'За кодом',
  'storekeeper.per.unit': 'Кожна одиниця',
  'storekeeper.meaning.amount_off': 'Знижка',
  'storekeeper.meaning.fixed_price': 'Стала ціна',
  'storekeeper.steps.quantity': 'За кількістю',
  'storekeeper.steps.subtotal': 'За сумою',
};
