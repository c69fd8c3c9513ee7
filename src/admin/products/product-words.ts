import type { ProductView, TextState } from '../../domain/catalogue/product-views';
import { word, type Word } from '../kit/word';
import type { TextKey } from '../texts';

export const viewWords: Readonly<Record<ProductView, TextKey>> = {
  all: 'storekeeper.products.all',
  published: 'storekeeper.products.published',
  drafts: 'storekeeper.products.drafts',
  cannot_be_sold: 'storekeeper.products.cannotBeSold',
  out_of_stock: 'storekeeper.products.outOfStock',
};

export const stateWords: Readonly<Record<TextState, Word>> = {
  missing: word('storekeeper.products.state.missing', 'neutral'),
  draft: word('storekeeper.products.state.draft', 'warning'),
  published: word('storekeeper.products.state.published', 'success'),
  changed: word('storekeeper.products.state.changed', 'primary'),
};
