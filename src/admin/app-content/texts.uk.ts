import type { appContentEn } from './texts.en';

export const appContentUk: Record<keyof typeof appContentEn, string> = {
  'storekeeper.legal.terms': 'Умови продажу',
  'storekeeper.legal.privacy': 'Конфіденційність',
  'storekeeper.legal.returns': 'Повернення',
  'storekeeper.legal.delivery': 'Доставка',
  'storekeeper.legal.imprint': 'Дані продавця',
  'storekeeper.legal.cookies': 'Файли cookie',
  'storekeeper.section.banner': 'Банер',
  'storekeeper.section.products': 'Товари',
  'storekeeper.section.categories': 'Категорії',
  'storekeeper.section.text': 'Текст',
  'storekeeper.platform.ios': 'iOS',
  'storekeeper.platform.android': 'Android',
};
