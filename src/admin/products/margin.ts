import type { ProductDesk } from '../kit/admin-types';
import { minorFromText } from '../kit/amount-text';
import { costPath, pricePath, type Draft } from './desk-draft';

/**
 * What is earned by a variant, in whole percent of its price without tax; null where price or cost is not said, or is no amount. The price is
 * that of the first list everybody buys by in the currency of the shop, the tax that of the shop's own country.
 */
export function marginOf(row: string, { values }: Draft, { shop }: ProductDesk): number | null {
  const list = shop.lists.find(({ isForEverybody, currency }) => isForEverybody && currency === shop.currency);
  if (!list) return null;
  const [price, cost] = [pricePath(row, list.id, 1), costPath(row)].map((path) => minorFromText(values[path] ?? '', list.exponent));
  if (!price || cost === null || cost === undefined) return null;
  const named = shop.taxCategories.find(({ id }) => id === values.taxCategory) ?? shop.taxCategories.find(({ isDefault }) => isDefault);
  const net = list.taxIncluded ? price / (1 + (named?.basisPoints ?? 0) / 10_000) : price;
  return Math.round(((net - cost) / net) * 100);
}
