import type { Words } from '../kit/word';

export const sectionKindWords: Words = {
  banner: 'storekeeper.section.banner',
  products: 'storekeeper.section.products',
  categories: 'storekeeper.section.categories',
  text: 'storekeeper.section.text',
};
export const platformWords: Words = {
  ios: 'storekeeper.platform.ios',
  android: 'storekeeper.platform.android',
};
