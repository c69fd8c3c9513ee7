import type { ProductDesk } from '../kit/admin-types';
import type { Text } from '../kit/use-text';
import type { TextKey } from '../texts';
import { pricePath, stockPath, textPath, type Draft } from './desk-draft';
import type { Problem } from './desk-props';

const wordOf: Readonly<Record<Problem['code'], TextKey>> = {
  NO_VARIANT: 'storekeeper.problem.variant',
  NO_PRICE: 'storekeeper.problem.price',
  NO_TAX_CATEGORY: 'storekeeper.problem.tax',
  NO_STOCK: 'storekeeper.problem.stock',
  NO_PICTURE: 'storekeeper.problem.picture',
  NO_TEXT: 'storekeeper.problem.text',
};

/** What keeps a product from being sold, as staff read it. `languageOf` says how a language is called. */
export const problemText = (text: Text, { code, currency, language, variants }: Problem, languageOf: (code: string) => string): string =>
  text(wordOf[code], { count: variants.length, currency: currency ?? '', language: language === null ? '' : languageOf(language) });

/** The id of the input in which it is mended; null where it is mended elsewhere. */
export function mendedAt({ code, currency, language, variants }: Problem, { shop }: ProductDesk, { rows }: Draft): string | null {
  const row = rows.find((one) => variants.length === 0 || variants.includes(one));
  if (code === 'NO_VARIANT') return row === undefined ? 'variants' : `${row}.name`;
  if (code === 'NO_TAX_CATEGORY') return 'taxCategory';
  if (code === 'NO_PICTURE') return 'pictures';
  if (code === 'NO_TEXT') return language === null ? null : textPath(language, 'name');
  if (row === undefined) return 'variants';
  const [location] = shop.locations;
  if (code === 'NO_STOCK') return location ? stockPath(row, location.id) : null;
  const list = shop.lists.find((one) => one.isForEverybody && one.currency === currency);
  return list ? pricePath(row, list.id, 1) : null;
}
