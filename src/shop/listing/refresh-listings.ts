import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { keptSooner } from '../catalog/product-sql';
import { insertSql } from '../insert-sql';
import { onlyRow, preparedStatement, type Result } from '../prepared-statement';
import { toJson } from '../rows';
import { loadTermsAnew } from '../terms/terms';
import { buildListings, type Listings, type ShopRange } from './build-listings';
import { keepNameIndexes } from './collations';
import { optionKeysOf } from './listing-keys';
import { refreshLock, variantLocks } from './locks';
import { keepSegments, marketOf } from './segments';

/** Written beside what was built; rows of another version are built again when the shop starts. */
export const listingVersion = 8;

const chunk = 200;
// Of so many the facts are read at once, and nobody is answered while they are put together.
const builtAtOnce = 50;

/** `left`: how many wait, or enough of them to know that they are many. */
export type Refreshed = Readonly<{ products: number; left: number }>;

/**
 * Brings products up to date of which something changed: those that changed last come first. `atMost`: where more wait, nothing is
 * done. One at a time, in all processes: who reads what a product is shown as must be the one who writes it.
 */
export async function refreshListings(strapi: Core.Strapi, { atMost = Infinity }: { atMost?: number } = {}): Promise<Refreshed> {
  return strapi.db.transaction(async ({ trx }) => {
    // Readers wait for this: for a long sale, or a stocktake, they do not.
    await trx.raw(`set local lock_timeout = '3s'`);
    await trx.raw('select pg_advisory_xact_lock(?)', [refreshLock]);
    const range = await loadRange(trx);
    const terms = await loadTermsAnew(trx);
    const market = marketOf(terms, new Date());
    const { segments, isOneNew, isOneGone, tooMany } = await keepSegments(trx, range.currencies, market);
    if (tooMany > 0) strapi.log.warn(`The price lists tell ${tooMany} more groups of customers apart than can be kept`);
    if (isOneNew) await trx('listing_changes').insert({ product: '*' });
    // Whose pages were found in it are found in another one now.
    if (isOneGone) await reviseListings(trx);
    await nameAll(trx);
    const waiting = await countWaiting(trx);
    if (waiting > atMost) return { products: 0, left: waiting };

    const products = await takeChanged(trx);
    if (products.length > 0) {
      await keepNameIndexes(trx, range.locales);
      const saved: Saved[] = [];
      for (let from = 0; from < products.length; from += builtAtOnce) {
        const part = products.slice(from, from + builtAtOnce);
        saved.push(await save(trx, part, await buildListings(trx, part, { range, terms, market, segments })));
      }
      await tellOf(trx, products, saved);
      await sortIn(trx);
    }
    await noteReady(trx);
    return { products: products.length, left: await countWaiting(trx) };
  });
}

/** Has everything built again, product by product: the rows there are stand until theirs are there. */
export const rebuildListings = (strapi: Core.Strapi): Promise<unknown> => strapi.db.connection('listing_changes').insert({ product: '*' });

/** Has built again what an instant has come for: a price began or ended, and what is scheduled behind it may not be built yet. */
export async function noteInstants(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `insert into listing_changes (product)
     select distinct product from (select product from listing_prices where valid_until <= now() and valid_until <> 'infinity' order by valid_until limit 1000) over
      where product not in (select product from listing_changes)`,
  );
}

/** Until nothing waits any more. `onProgress` is told after each part how many are done. */
export async function refreshAll(strapi: Core.Strapi, onProgress: (done: number) => void = () => undefined): Promise<number> {
  for (let products = 0; ;) {
    const refreshed = await refreshListings(strapi);
    products += refreshed.products;
    if (refreshed.left === 0) return products;
    onProgress(products);
  }
}

/** The languages and currencies of the shop. */
export async function loadRange(trx: Knex.Transaction): Promise<ShopRange> {
  const {
    default_locale: defaultLocale,
    currencies,
    locales,
  } = onlyRow(
    await preparedStatement<{ default_locale: string; currencies: unknown; locales: string[] }>(
      trx,
      `select default_locale, currencies, (select array_agg(code::text order by code) from i18n_locale) as locales
         from store_settings order by id limit 1`,
      {},
    ),
  );
  return { defaultLocale, currencies: toJson<string[]>(currencies), locales };
}

/** A change of everything becomes one of each product, and a new segment is ready once they are all done. */
async function nameAll(trx: Knex.Transaction): Promise<void> {
  await preparedStatement(
    trx,
    `with everything as (delete from listing_changes where product in ('*', '') returning product),
          named as (
            insert into listing_changes (product)
            select product from (select document_id as product from products
                                 union select product from listing_products union select product from listing_drafts) p
             where exists (select from everything where product = '*')
            returning id)
     update listing_segments set ready_after = (select coalesce(max(id), 0) from named) where not ready and exists (select from named)`,
    {},
  );
}

// How many there are above this makes no difference; a million would be counted for each two hundred that are built.
const mostCounted = 2_000;

const countWaiting = async (trx: Knex.Transaction): Promise<number> =>
  onlyRow(
    await preparedStatement<{ n: number }>(
      trx,
      `select count(distinct product)::int as n from (select product from listing_changes limit ${mostCounted}) noted`,
      {},
    ),
  ).n;

/** Their changes are taken before anything is read, so what changes from now on waits for the next time. */
async function takeChanged(trx: Knex.Transaction): Promise<string[]> {
  const { rows } = await preparedStatement<{ product: string }>(
    trx,
    `with last as materialized (select id, product from listing_changes order by id desc limit ${mostCounted}),
          taken as materialized (select product from last group by product order by max(id) desc limit ${chunk}),
          gone as (delete from listing_changes where product in (select product from taken))
     select product from taken`,
    {},
  );
  return rows.map(({ product }) => product);
}

/** What others are told of once all is written. */
type Saved = Readonly<{ slugs: readonly string[]; stock: readonly StockRow[] }>;

async function save(trx: Knex.Transaction, ids: readonly string[], { products, texts, prices, variants, words }: Listings): Promise<Saved> {
  for (const table of ['listing_products', 'listing_texts', 'listing_prices'] as const)
    await preparedStatement(trx, `delete from ${table} where product = any(:ids)`, { ids });
  await insertRows(trx, 'listing_products', products);
  await insertRows(trx, 'listing_texts', texts);
  await insertRows(trx, 'listing_prices', prices);
  await preparedStatement(
    trx,
    `insert into listing_words (locale, word) select locale, word from jsonb_to_recordset(:words::jsonb) w(locale text, word text) on conflict do nothing`,
    { words: JSON.stringify(words) },
  );
  const stock = variants.map(({ rowId, productId, inventoryPolicy, backorderLimit, options }) => ({
    variant: rowId,
    product: productId,
    available: 0,
    inventory_policy: inventoryPolicy,
    backorder_limit: backorderLimit,
    sellable: false,
    keys: optionKeysOf(options),
  }));
  return { slugs: products.map(({ slug }) => slug), stock };
}

/** What depends on all of a chunk: locks of its variants, in the order in which everybody takes them, and what is answered of it. */
async function tellOf(trx: Knex.Transaction, ids: readonly string[], saved: readonly Saved[]): Promise<void> {
  await preparedStatement(trx, 'delete from listing_unsold where product = any(:ids)', { ids });
  await preparedStatement(trx, `insert into listing_unsold (product) ${keptSooner}`, { ids });
  await preparedStatement(trx, 'delete from listing_drafts where product = any(:ids)', { ids });
  await preparedStatement(
    trx,
    `insert into listing_drafts (product)
     select document_id from products where document_id = any(:ids) group by document_id having bool_and(published_at is null)`,
    { ids },
  );
  // One that hangs on two products may be in two parts.
  const stock = new Map(saved.flatMap((each) => each.stock).map((row) => [row.variant, row]));
  await countStock(trx, ids, [...stock.values()]);
  await reviseListings(trx);
  // Who was answered before this may have been told what was there until now.
  const tags = [...ids.map((id) => `product:${id}`), ...new Set(saved.flatMap(({ slugs }) => slugs.map((slug) => `slug:${slug}`)))];
  await preparedStatement(trx, 'select sk_tell_changed(:tags)', { tags: ['lists', ...tags].join(',') });
}

/** New rows wait in a list beside their index, which each search reads too. All at once, they are sorted in faster than one by one. */
const sortIn = (trx: Knex.Transaction): Promise<unknown> =>
  preparedStatement(
    trx,
    `select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
      where i.indrelid = 'listing_products'::regclass and a.amname = 'gin'`,
    {},
  );

// Of texts these are a megabyte or two, which is made JSON at once.
const mostInserted = 50;

async function insertRows(trx: Knex.Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += mostInserted) {
    const part = rows.slice(from, from + mostInserted);
    await preparedStatement(trx, insertSql(table, part[0] ?? {}, 'rows'), { rows: JSON.stringify(part) });
  }
}

type StockRow = Readonly<{ variant: number; product: string }>;

/** Waits until nobody sells the variants just now, so that none of their sales is overlooked; who sells them waits for nobody. */
async function countStock(trx: Knex.Transaction, ids: readonly string[], rows: readonly StockRow[]): Promise<void> {
  const variants = rows.map(({ variant }) => variant);
  await preparedStatement(
    trx,
    `select pg_advisory_xact_lock(${variantLocks}, variant)
       from (select unnest(:variants::int[]) as variant union select variant from listing_stock where product = any(:ids) order by 1) v`,
    { ids, variants },
  );
  await preparedStatement(trx, 'delete from listing_stock where product = any(:ids) and variant <> all(:variants::int[])', {
    ids,
    variants,
  });
  const [row] = rows;
  if (!row) return;
  await preparedStatement(
    trx,
    `${insertSql('listing_stock', row, 'rows')}
     on conflict (variant) do update set product = excluded.product, inventory_policy = excluded.inventory_policy, backorder_limit = excluded.backorder_limit, keys = excluded.keys`,
    { rows: JSON.stringify(rows) },
  );
  await preparedStatement(trx, 'select sk_listing_stock(:variants::int[])', { variants });
}

async function noteReady(trx: Knex.Transaction): Promise<void> {
  const { rowCount }: Result<unknown> = await preparedStatement(
    trx,
    `update listing_segments set ready = true
      where not ready and not exists (select from listing_changes where id <= ready_after)`,
    {},
  );
  if (Number(rowCount) > 0) await reviseListings(trx);
}

const reviseListings = (trx: Knex.Transaction): Promise<unknown> => trx('listing_state').update({ revision: trx.raw('gen_random_uuid()') });
