import { earliest } from '../../domain/pricing/earliest';
import type { CardRow } from './card-columns';
import { LruCache } from '../lru-cache';
import type { Terms } from '../terms/terms';
import type { Asking, Met } from './read-listings';

/**
 * What finds a page. `name` tells it from any other, as far as it is not who asks that tells them apart; `until`: when it may find another
 * one though nothing changed, of the terms it was asked under.
 */
export type PageAsked = Readonly<{ name: string; until?: (terms: Terms) => Date | null }>;

/** What a page had, and what it was found with. */
export type KnownPage<Row> = Readonly<{
  rows: readonly Row[];
  bytes: number;
  segment: number | null;
  segmentKey: string;
  revision: string;
  terms: string;
  from: Date;
  until: Date | null;
}>;

// Some thirty thousand products.
const known = new LruCache<KnownPage<unknown>>(8 * 1_024 * 1_024, ({ bytes }) => bytes);
const bytesOfRow = 250;
/** With what a page was found last: whoever was found with something else has changed, and is not worth a statement. */
let latest: Readonly<{ revision: string; terms: string }> | null = null;

const keyOf = ({ name }: PageAsked, { asker, locale }: Asking): string =>
  JSON.stringify([name, locale, asker.currency, asker.country, asker.channel, asker.customerGroups]);

/** A page that was found before, and may be the same yet: `isStill` tells. A name stands for rows of one kind. */
export function knownPage<Row>(asked: PageAsked, asking: Asking): KnownPage<Row> | null {
  const page = known.find(keyOf(asked, asking));
  if (!page || page.revision !== latest?.revision || page.terms !== latest.terms || asking.now < page.from) return null;
  return page.until !== null && asking.now >= page.until ? null : (page as KnownPage<Row>);
}

/** Whether nothing it was found with has changed, as of a statement that was answered since. */
export const isStill = ({ revision, segmentKey, terms }: KnownPage<unknown>, met: Met): boolean =>
  revision === met.revision && segmentKey === met.segmentKey && terms === met.terms.revision;

/** `bytes`: what the rows take. What is told of their stock is for nobody else: it is read each time. */
export function keepPage<Row extends object>(
  asked: PageAsked,
  asking: Asking,
  { revision, segment, segmentKey, terms, until, rows }: Met & Readonly<{ rows: readonly Row[] }>,
  bytes = rows.length * bytesOfRow,
): void {
  latest = { revision, terms: terms.revision };
  known.keep(keyOf(asked, asking), {
    ...{ segment, segmentKey, revision, bytes, terms: terms.revision, from: asking.now },
    rows: rows.map((row) => ('stock' in row ? { ...row, stock: null } : row)),
    until: earliest([until, asked.until?.(terms) ?? null]),
  });
}

/** As if none had been found yet. */
export const forgetPages = (): void => known.clear();

/** What is told of the stock of products, an expression of SQL over an array of their ids, in their order: one text. */
export const stocksOf = (products: string): string => `
  (select string_agg(coalesce(s.stock, ''), ';' order by asked_for.place)
     from unnest(${products}) with ordinality asked_for (product, place)
     left join lateral (select string_agg(s.told, ',') as stock from listing_stock s where s.product = asked_for.product) s on true)`;

/** The rows with what is told of their stock now. */
export function withStocks<Row extends CardRow>(rows: readonly Row[], stocks: string | null): Row[] {
  const told = stocks?.split(';') ?? [];
  return rows.map((row, index) => ({ ...row, stock: told[index] || null }));
}
