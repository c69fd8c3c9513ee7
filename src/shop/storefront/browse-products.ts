import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { collationOf, nameIn } from '../listing/collations';
import type { Facets } from '../listing/facets';
import { knownFacets } from '../listing/known-facets';
import { choicesOf, conditionOf, type ListingFilter } from '../listing/listing-filter';
import { isSellable } from '../listing/card-columns';
import { withCards } from '../listing/read-cards';
import { readListings, type ListingQuery, type Met } from '../listing/read-listings';
import { readPage } from '../listing/read-page';
import type { Terms } from '../terms/terms';
import { RecentKeys } from '../listing/recent-keys';
import { storeSettings } from '../store/store-settings';
import { pageOf, type Order, type PageRow } from './page-query';
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

const orderOf = (sort: ProductSort, name: string): Order => {
  const direction = sort === 'name' || sort === 'price' ? 'asc' : 'desc';
  if (sort === 'newest') return { key: 't.created_at', type: 'timestamptz', direction };
  if (sort === 'name' || sort === '-name') return { key: name, type: 'text', direction };
  return { key: 'p.paid_from', type: 'bigint', direction };
};

// Which way a list is read depends on these, and nothing that is answered.
const largeLists = new RecentKeys({ most: 10_000, lifetimeMs: 60_000 });
const soldOutLists = new RecentKeys({ most: 10_000, lifetimeMs: 60_000 });

type Rows = Met & Readonly<{ rows: readonly PageRow[] }>;

/** A page of priced cards, with the counts of what could be filtered by: one statement where cards and counts are known, else one more for each. */
export async function browseProducts(strapi: Core.Strapi, query: BrowseProducts): Promise<Page> {
  const { viewer, filter, limit } = query;
  const { defaultLocale } = await storeSettings(strapi);
  const { locale, now } = viewer;
  const { rows, terms, segment, revision, until } =
    (filter.inStock ? await readInStock(strapi, query) : null) ?? (await readRows(strapi, query));
  const page = await withCards(strapi, { asker: viewer, locale, now }, { segment, rows: rows.slice(0, limit) });
  const last = page.at(-1);
  const choices = choicesOf(filter, terms, { locale, defaultLocale });
  const facets = await knownFacets(
    strapi,
    { filter, choices, segment, locale, defaultLocale, optionValues: terms.optionValues, now },
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

/** The rows of a page, and of what comes behind it, where anything does. */
async function readRows(strapi: Core.Strapi, query: BrowseProducts): Promise<Rows> {
  const { viewer, filter, limit, after, sort } = query;
  const { defaultLocale } = await storeSettings(strapi);
  const { locale, now } = viewer;
  const order = orderOf(sort, nameIn(await collationOf(strapi.db.connection, locale)));
  const list = nameOfList({ viewer, filter, sort: 'name' });
  const queryOf = (known: Terms): ListingQuery => {
    const condition = conditionOf(filter, choicesOf(filter, known, { locale, defaultLocale }));
    const isFiltered = Object.keys(condition.values).length > 0;
    return {
      sql: pageOf({
        ...{ order, condition: condition.sql, locale, limit, isBehind: after !== null },
        // Most products are in stock in most shops; what is on sale are few.
        mayBeFew: (isFiltered || filter.onSale === true) && !largeLists.has(list),
      }),
      values: { ...condition.values, ...(after ? { afterKey: after.key, afterId: after.id } : {}) },
      kept: !isFiltered,
    };
  };
  const asking = { asker: viewer, locale, now };
  // What is in stock changes with every sale.
  const met = filter.inStock
    ? await readListings<PageRow>(strapi, asking, queryOf)
    : await readPage<PageRow>(strapi, asking, { name: JSON.stringify(['list', sort, limit, after, filter]) }, queryOf);
  if (met.rows[0]?.sk_many) largeLists.add(list);
  return met;
}

/**
 * What is in stock, of twice as many products as are wanted: mostly nearly all are, and which these are is known. Null where they are not
 * enough, so that others must be looked for; and where it is the very variant of an option that is to be in stock.
 */
async function readInStock(strapi: Core.Strapi, query: BrowseProducts): Promise<Rows | null> {
  const { viewer, filter, limit } = query;
  const list = nameOfList({ viewer, filter, sort: query.sort });
  if (soldOutLists.has(list) || Object.keys(filter.options).length > 0) return null;
  const all = await readRows(strapi, { ...query, filter: { ...filter, inStock: undefined }, limit: 2 * limit });
  const rows = all.rows.filter(({ stock, sk_unsold: unsold }) => isSellable(stock, unsold));
  if (rows.length > limit || all.rows.length <= 2 * limit) return { ...all, rows };
  soldOutLists.add(list);
  return null;
}

/** Which list a place is in: in another one it means nothing. */
export function nameOfList({ viewer, filter, sort }: Pick<BrowseProducts, 'viewer' | 'filter' | 'sort'>): string {
  const { currency, country, locale, channel, customerGroups } = viewer;
  const named = JSON.stringify([sort, currency, country, locale, channel, customerGroups, filter]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 12);
}
