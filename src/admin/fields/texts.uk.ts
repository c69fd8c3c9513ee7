import type { fieldsEn } from './texts.en';

export const fieldsUk: Record<keyof typeof fieldsEn, string> = {
  'storekeeper.money.label': 'Гроші',
  'storekeeper.money.description': 'Сума з валютою, зберігається точно',
  'storekeeper.money.invalid': 'Напишіть суму, наприклад 4.99',
  'storekeeper.choices.label': 'Вибір',
  'storekeeper.choices.description': 'Кілька назв, які можна позначити',
  'storekeeper.choices.placeholder': 'Усе',
  'storekeeper.translations.label': 'Переклади',
  'storekeeper.translations.description': 'Текст кожною іншою мовою магазину',
  'storekeeper.translations.none': 'Магазин розмовляє однією мовою. Додайте іншу в налаштуваннях, у розділі «Інтернаціоналізація».',
  'storekeeper.translations.name': 'Назва',
  'storekeeper.translations.text': 'Підпис',
  'storekeeper.translations.about': 'Опис',
  'storekeeper.translations.estimate': 'Термін',
  'storekeeper.translations.invoiceFooter': 'Унизу рахунків',
};
