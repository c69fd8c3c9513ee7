import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { collationOf, nameIn } from '../listing/collations';
import type { Facets } from '../listing/facets';
import { knownFacets } from '../listing/known-facets';
import { choicesOf, conditionOf, type ListingFilter } from '../listing/listing-filter';
import { readCards } from '../listing/read-cards';
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

// Which way a list is read depends on it, and nothing that is answered.
const largeLists = new RecentKeys({ most: 10_000, lifetimeMs: 60_000 });

/** A page of priced cards, with the counts of what could be filtered by: one statement where cards and counts are known, else one more for each. */
export async function browseProducts(strapi: Core.Strapi, query: BrowseProducts): Promise<Page> {
  const { viewer, filter, limit, after } = query;
  const settings = await storeSettings(strapi);
  const { defaultLocale } = settings;
  const { locale } = viewer;
  const order = orderOf(query.sort, nameIn(await collationOf(strapi.db.connection, locale)));
  const list = nameOfList({ viewer, filter, sort: 'name' });
  const { rows, terms, segment, revision, until } = await readCards<PageRow>(
    strapi,
    { asker: viewer, locale, now: viewer.now },
    (known) => {
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
    },
  );
  if (rows[0]?.sk_many) largeLists.add(list);
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
