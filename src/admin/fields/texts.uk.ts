import type { fieldsEn } from './texts.en';

export const fieldsUk: Record<keyof typeof fieldsEn, string> = {
  'storekeeper.money.label': 'Гроші',
  'storekeeper.money.description': 'Сума з валютою, зберігається точно',
  'storekeeper.money.invalid': 'Напишіть суму, наприклад 4.99',
  'storekeeper.choices.label': 'Вибір',
  'storekeeper.choices.description': 'Кілька назв, які можна позначити',
  'storekeeper.choices.placeholder': 'Усе',
};
