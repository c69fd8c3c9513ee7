import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { collationOf, nameIn } from '../listing/collations';
import type { Facets } from '../listing/facets';
import { knownFacets } from '../listing/known-facets';
import { choicesOf, conditionOf, type Condition, type ListingFilter } from '../listing/listing-filter';
import { cardColumns, cardsOf, type CardRow } from '../listing/card-columns';
import { readCards, rowsFor } from '../listing/read-cards';
import { joinedPrices } from '../listing/read-listings';
import { storeSettings } from '../store/store-settings';
import type { Viewer } from './viewer';

export const productSorts = ['name', '-name', 'newest', 'price', '-price'] as const;
export type ProductSort = (typeof productSorts)[number];

/** Where a page ends, for the next one to begin behind. */
export type Position = Readonly<{ key: string; id: string }>;

export type BrowseProducts = Readonly<{
  viewer: Viewer;
  filter: ListingFilter;
  sort: ProductSort;
  after: Position | null;
  limit: number;
}>;

/** `cards` are JSON already, `ids` those of their products. `until`: when some price will be another one. */
export type Page = Readonly<{ cards: Buffer[]; ids: string[]; next: Position | null; facets: Facets; until: Date | null }>;

type Order = Readonly<{ key: string; type: string; direction: 'asc' | 'desc' }>;

const orderOf = (sort: ProductSort, name: string): Order => {
  const direction = sort === 'name' || sort === 'price' ? 'asc' : 'desc';
  if (sort === 'newest') return { key: 't.created_at', type: 'timestamptz', direction };
  if (sort === 'name' || sort === '-name') return { key: name, type: 'text', direction };
  return { key: 'p.paid_from', type: 'bigint', direction };
};

type PageRow = CardRow & Readonly<{ key: string }>;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type PageQuery = Readonly<{ order: Order; condition: string; locale: string; isBehind: boolean; limit: number; isNarrow: boolean }>;

// As many are sorted in less time than one looks for them in a list of a hundred thousand.
const fewProducts = 2_000;

/** Whether few products may fit: most are in stock in most shops. */
const isNarrow = ({ onSale }: ListingFilter, { values }: Condition): boolean => onSale === true || Object.keys(values).length > 0;

/**
 * A page of a list as a query. An index that has the list in its order is walked until enough are found; where hardly any product fits that
 * would be all of it, so that of these all are found and put in order.
 */
function pageOf({ order: { key, type, direction }, condition, locale, isBehind, limit, isNarrow }: PageQuery): string {
  // Each language has its own index of names, which is found by its name alone.
  const fitting = `from listing_products t ${joinedPrices} where t.locale = ${literal(locale)}${condition}`;
  const behind = (of: string, column: string) =>
    isBehind ? `(${column}, ${of}.product) ${direction === 'asc' ? '>' : '<'} (:afterKey::${type}, :afterId::text)` : 'true';
  const inOrder = (of: string, column: string) => `order by ${column} ${direction}, ${of}.product ${direction}`;
  const upTo = `limit ${rowsFor(limit)}`;
  const walked = `${fitting} and ${behind('t', key)}`;
  if (!isNarrow) return `select (${key})::text as key, ${cardColumns} ${walked} ${inOrder('t', key)} ${upTo}`;

  const columns = `${key} as key, t.product, t.id, p.id as price`;
  return `
    with few as materialized (select ${columns} ${fitting} limit ${fewProducts + 1}),
         page as ((select * from few where (select count(*) from few) <= ${fewProducts} and ${behind('few', 'key')} ${inOrder('few', 'key')} ${upTo})
                  union all
                  (select ${columns} ${walked} and (select count(*) from few) > ${fewProducts} ${inOrder('t', key)} ${upTo}))
    select key::text as key, ${cardsOf('t.price')} from page t ${inOrder('t', 't.key')}`;
}

/** A page of priced cards, with the counts of what could be filtered by: one statement where cards and counts are known, else one more for each. */
export async function browseProducts(strapi: Core.Strapi, query: BrowseProducts): Promise<Page> {
  const { viewer, filter, limit, after } = query;
  const settings = await storeSettings(strapi);
  const { defaultLocale } = settings;
  const { locale } = viewer;
  const order = orderOf(query.sort, nameIn(await collationOf(strapi.db.connection, locale)));
  const { rows, terms, segment, revision, until } = await readCards<PageRow>(
    strapi,
    { asker: viewer, locale, now: viewer.now },
    (known) => {
      const condition = conditionOf(filter, choicesOf(filter, known, { locale, defaultLocale }));
      const begin = after ? { afterKey: after.key, afterId: after.id } : {};
      return {
        sql: pageOf({ order, condition: condition.sql, locale, isBehind: after !== null, limit, isNarrow: isNarrow(filter, condition) }),
        values: { ...condition.values, ...begin },
        kept: Object.keys(condition.values).length === 0,
      };
    },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const choices = choicesOf(filter, terms, { locale, defaultLocale });
  const facets = await knownFacets(
    strapi,
    { filter, choices, segment, locale, defaultLocale, optionValues: terms.optionValues, now: viewer.now },
    { revision, until },
  );
  return {
    cards: page.flatMap(({ card }) => card ?? []),
    ids: page.map(({ id }) => id),
    until: earliest([until, facets.until]),
    next: rows.length > limit && last ? { key: last.key, id: last.id } : null,
    facets: facets.counts,
  };
}

/** Which list a place is in: in another one it means nothing. */
export function nameOfList({ viewer, filter, sort }: Pick<BrowseProducts, 'viewer' | 'filter' | 'sort'>): string {
  const { currency, country, locale, channel, customerGroups } = viewer;
  const named = JSON.stringify([sort, currency, country, locale, channel, customerGroups, filter]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 12);
}
