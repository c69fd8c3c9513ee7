import { cardColumns, cardsOf, type CardRow } from '../listing/card-columns';
import { inLocale } from '../listing/listing-filter';
import { rowsFor } from '../listing/read-cards';
import { joinedPrices } from '../listing/read-listings';

export type Order = Readonly<{ key: string; type: string; direction: 'asc' | 'desc' }>;

/** `key`: its place in the order. `sk_unsold`: its variants that are not sold. `sk_many`: whether many products fit, where it was asked. */
export type PageRow = CardRow & Readonly<{ key: string; sk_unsold: readonly number[] | null; sk_many?: boolean }>;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type PageQuery = Readonly<{ order: Order; condition: string; locale: string; isBehind: boolean; limit: number; mayBeFew: boolean }>;

// As many are sorted in less time than one looks for them in a list of a hundred thousand.
const fewProducts = 2_000;

/**
 * A page of a list as a query. An index that has the list in its order is walked until enough are found; where hardly any product fits that
 * would be all of it. Where there `mayBeFew`, they are all found and put in order, unless they turn out to be many.
 */
export function pageOf({ order: { key, type, direction }, condition, locale, isBehind, limit, mayBeFew }: PageQuery): string {
  // Each language has its own index of names, which is found by its name alone.
  const fitting = (told: string) => `from listing_products t ${joinedPrices} where ${told}${condition}`;
  const behind = (of: string, column: string) =>
    isBehind ? `(${column}, ${of}.product) ${direction === 'asc' ? '>' : '<'} (:afterKey::${type}, :afterId::text)` : 'true';
  const inOrder = (of: string, column: string) => `order by ${column} ${direction}, ${of}.product ${direction}`;
  const upTo = `limit ${rowsFor(limit)}`;
  const walked = `${fitting(`t.locale = ${literal(locale)}`)} and ${behind('t', key)}`;
  if (!mayBeFew) return `select (${key})::text as key, p.unsold as sk_unsold, ${cardColumns} ${walked} ${inOrder('t', key)} ${upTo}`;

  const columns = `${key} as key, t.product, t.id, p.id as price, p.unsold`;
  return `
    with few as materialized (select ${columns} ${fitting(inLocale)} limit ${fewProducts + 1}),
         page as ((select * from few where (select count(*) from few) <= ${fewProducts} and ${behind('few', 'key')} ${inOrder('few', 'key')} ${upTo})
                  union all
                  (select ${columns} ${walked} and (select count(*) from few) > ${fewProducts} ${inOrder('t', key)} ${upTo}))
    select key::text as key, t.unsold as sk_unsold, (select count(*) from few) > ${fewProducts} as sk_many, ${cardsOf('t.price')} from page t ${inOrder('t', 't.key')}`;
}
