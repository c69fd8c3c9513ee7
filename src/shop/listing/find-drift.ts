import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ListingPricesRow } from 'knex/types/tables';
import { toMinor } from '../rows';
import { loadTermsAnew } from '../terms/terms';
import { buildListings } from './build-listings';
import { optionKeysOf } from './listing-keys';
import { loadRange } from './refresh-listings';
import { keepSegments, marketOf } from './segments';

/** A row of the listings that is not what the catalogue says. */
export type Drift = Readonly<{ product: string; of: string; kept: unknown; right: unknown }>;

const chunk = 200;

/**
 * Compares what lists are answered from with what it is made of, product by product. What changes meanwhile may be told as drift:
 * where something is found, look again. Changes nothing.
 */
export async function findDrift(strapi: Core.Strapi, onProgress: (done: number) => void = () => undefined): Promise<Drift[]> {
  const db = strapi.db.connection;
  const ids = (
    await db.raw<{ rows: { product: string }[] }>(
      'select document_id as product from products where published_at is not null union select product from listing_products order by 1',
    )
  ).rows.map(({ product }) => product);
  const found: Drift[] = [];
  for (let done = 0; done < ids.length; done += chunk) {
    const part = ids.slice(done, done + chunk);
    const trx = await db.transaction();
    try {
      found.push(...(await driftOf(trx, part)));
    } finally {
      await trx.rollback();
    }
    onProgress(done + part.length);
  }
  return found;
}

type Rows = Map<string, unknown>;

async function driftOf(trx: Knex.Transaction, ids: readonly string[]): Promise<Drift[]> {
  const range = await loadRange(trx);
  const terms = await loadTermsAnew(trx);
  const now = new Date();
  const market = marketOf(terms, now);
  const { segments } = await keepSegments(trx, range.currencies, market);
  const built = await buildListings(trx, ids, { range, terms, market, segments });
  const kept = await keptRows(trx, ids, now);

  const right: Rows = new Map();
  // As PostgreSQL writes what is searched by.
  const vectors = await trx.raw<{ rows: { names: string; search: string }[] }>(
    `select (v.names::tsvector)::text as names, (v.search::tsvector)::text as search
       from unnest(?::text[], ?::text[]) with ordinality v(names, search, place) order by v.place`,
    [built.products.map(({ names }) => names), built.products.map(({ search }) => search)] as never,
  );
  for (const [index, { product, locale, created_at, ...row }] of built.products.entries())
    right.set(`${product} place ${locale}`, { ...row, created_at: created_at.toISOString(), ...vectors.rows[index] });
  for (const { product, locale, ...row } of built.texts) right.set(`${product} text ${locale}`, row);
  for (const { product, segment, valid_from, valid_until, ...row } of built.prices)
    // What holds now; later steps may have been built at another time, and be fewer.
    if (valid_from === '-infinity') right.set(`${product} price ${segment}`, { ...row, until: valid_until });
  await trx.raw('select sk_listing_stock(array(select variant from listing_stock where product = any(?)))', [ids as never]);
  const counted = new Map((await trx('listing_stock').whereIn('product', ids)).map(({ variant, available }) => [variant, available]));
  for (const { productId, rowId, options } of built.variants)
    right.set(
      `${productId} stock ${rowId}`,
      counted.has(rowId) ? { available: counted.get(rowId), keys: optionKeysOf(options) } : 'not counted',
    );

  return [...new Set([...right.keys(), ...kept.keys()])].flatMap((name): Drift[] => {
    const [product = '', ...of] = name.split(' ');
    const [is, should] = [kept.get(name) ?? null, right.get(name) ?? null];
    return isDeepStrictEqual(is, should) ? [] : [{ product, of: of.join(' '), kept: is, right: should }];
  });
}

type PriceNow = Pick<ListingPricesRow, 'product' | 'segment' | 'on_sale' | 'unsold' | 'prices' | 'paid_from'> &
  Readonly<{ until: Date | null }>;

async function keptRows(trx: Knex.Transaction, ids: readonly string[], now: Date): Promise<Rows> {
  const kept: Rows = new Map();
  for (const { id: _id, product, locale, created_at, ...row } of await trx('listing_products').whereIn('product', ids))
    kept.set(`${product} place ${locale}`, { ...row, created_at: created_at.toISOString() });
  for (const { product, locale, ...row } of await trx('listing_texts').whereIn('product', ids)) kept.set(`${product} text ${locale}`, row);
  const prices = await trx.raw<{ rows: PriceNow[] }>(
    `select product, segment, paid_from, on_sale, unsold, prices, nullif(valid_until, 'infinity') as until
       from listing_prices where product = any(:ids) and valid_from <= :now::timestamptz and valid_until > :now::timestamptz`,
    { ids, now } as never,
  );
  for (const { product, segment, paid_from, until, ...row } of prices.rows)
    kept.set(`${product} price ${segment}`, { ...row, paid_from: toMinor(paid_from), until: until?.toISOString() ?? 'infinity' });
  for (const { product, variant, available, keys } of await trx('listing_stock').whereIn('product', ids))
    kept.set(`${product} stock ${variant}`, { available, keys });
  return kept;
}
