import type { Core } from '@strapi/strapi';
import type { Terms } from '../terms/terms';
import type { CardRow } from './card-columns';
import { isStill, keepPage, knownPage, stocksOf, withStocks, type PageAsked } from './known-pages';
import { readListings, type Asking, type ListingQuery, type Met } from './read-listings';

type Stocks = Readonly<{ stocks: string | null }>;

/** What is told of the stock of a page that was found before, in one row. */
const stocksOfPage = `select ${stocksOf(':products::text[]')} as stocks`;

/**
 * Reads the rows of a page, which depends on nothing but the listings and the terms: while none of these has changed, those it had before
 * are not found again, and what is told of their stock now is all that is read. One statement; two where one of them has changed since.
 */
export async function readPage<Row extends CardRow>(
  strapi: Core.Strapi,
  asking: Asking,
  page: PageAsked,
  queryOf: (terms: Terms) => ListingQuery,
): Promise<Met & Readonly<{ rows: Row[] }>> {
  const known = knownPage<Row>(page, asking);
  if (known) {
    const products = known.rows.map(({ id }) => id);
    const met = await readListings<Stocks>(strapi, asking, () => ({ sql: stocksOfPage, values: { products }, kept: true }), known);
    if (isStill(known, met)) return { ...met, rows: withStocks(known.rows, met.rows[0]?.stocks ?? null) };
  }
  const met = await readListings<Row>(strapi, asking, queryOf);
  keepPage(page, asking, met);
  return met;
}
