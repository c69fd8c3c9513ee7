import type { BulkChange } from '../../../domain/catalogue/bulk-change';
import type { TextState } from '../../../domain/catalogue/product-views';
import type { Minor } from '../../../domain/money/money';
import type { BulkProduct } from './bulk-products';

/** What stands in a row of a change, before it or after it; `shown`: the languages in which customers see it too. */
export type PriceValue = Readonly<{ amount: Minor | null }>;
export type TaxValue = Readonly<{ taxCategory: string | null; shown: readonly string[] }>;
export type CategoryValue = Readonly<{ categories: readonly string[]; shown: readonly string[] }>;
export type StateValue = Readonly<{ state: TextState; seen: string }>;
export type BulkValue = PriceValue | TaxValue | CategoryValue | StateValue;

/** The languages of `wanted` in which customers see just what its draft says: saved and published, they see a change at once. */
const shownIn = ({ texts }: BulkProduct, wanted: readonly string[]): string[] =>
  texts.flatMap(({ language, state }) => (wanted.includes(language) && state === 'published' ? [language] : [])).sort();

export type ProductChange = Exclude<BulkChange, { kind: 'prices' }>;

/** What a change is about, as it is of a product now. */
export function valueNow(change: ProductChange, product: BulkProduct, language: string | null): TaxValue | CategoryValue | StateValue {
  if (change.kind === 'tax') return { taxCategory: product.taxCategory, shown: shownIn(product, change.show) };
  if (change.kind === 'category') return { categories: product.categories, shown: shownIn(product, change.show) };
  const { state, seen } = product.texts.find((text) => text.language === language) ?? { state: 'missing' as const, seen: '' };
  return { state, seen };
}

/** JSON of the database has its keys in an order of its own. */
const inOrder = (value: BulkValue): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
export const isSameValue = (a: BulkValue, b: BulkValue): boolean => inOrder(a) === inOrder(b);
