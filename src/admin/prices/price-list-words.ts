import type { Words } from '../kit/word';

export const priceListKindWords: Words = {
  base: 'storekeeper.priceKind.base',
  sale: 'storekeeper.priceKind.sale',
  override: 'storekeeper.priceKind.override',
};
