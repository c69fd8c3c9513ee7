import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { exponentOf, type Minor } from '../../domain/money/money';
import type { Actor } from '../actor';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { strapiColumns } from '../document-id';
import { ensureLevel, lockStock, saveStock, type StockContext } from '../inventory/locked-stock';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson, toMinor, toMinorOrNull } from '../rows';
import { storeSettings } from '../store/store-settings';

/** Prices and stock of one product as staff edit them: a row per variant. */
export type ProductGrid = Readonly<{
  name: string;
  lists: readonly Readonly<{ id: string; name: string; kind: string; currency: string; exponent: number; taxIncluded: boolean }>[];
  locations: readonly Readonly<{ id: string; name: string }>[];
  variants: readonly Readonly<{
    id: string;
    sku: string;
    name: string;
    inventoryPolicy: string;
    prices: readonly Readonly<{ list: string; minQuantity: number; amount: Minor; compareAt: Minor | null }>[];
    stock: readonly Readonly<{ location: string; onHand: number; held: number; allocated: number }>[];
  }>[];
}>;

/** What changed in the grid. `before` is what staff saw: when it is no longer so, somebody else was faster. */
export type GridChanges = Readonly<{
  prices: readonly Readonly<{ variant: string; list: string; minQuantity: number; before: Minor | null; amount: Minor | null }>[];
  stock: readonly Readonly<{ variant: string; location: string; before: number; onHand: number }>[];
}>;

/** Without prices for who handles goods and may not see them. Refuses `PRODUCT_NOT_FOUND`. */
export async function readProductGrid(strapi: Core.Strapi, productId: string, withPrices: boolean): Promise<ProductGrid> {
  const grid = await readGrid(strapi, productId);
  return withPrices ? grid : { ...grid, lists: [], variants: grid.variants.map((variant) => ({ ...variant, prices: [] })) };
}

async function readGrid(strapi: Core.Strapi, productId: string): Promise<ProductGrid> {
  const db = strapi.db.connection;
  const product = await db('products').where({ document_id: productId }).orderByRaw('published_at nulls last').first('name');
  if (!product) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product. Save it first.');
  const variants = await variantsOf(db, productId);
  const ids = variants.map(({ id }) => id);
  const { lists, locations } = await columnsOfGrid(db);
  const prices = await db('prices as p')
    .join('price_lists as l', 'l.id', 'p.price_list_id')
    .whereIn('p.variant_id', ids)
    .orderBy('p.min_quantity')
    .select('p.variant_id', 'l.document_id as list', 'p.min_quantity', 'p.amount', 'p.compare_at');
  const levels = await db('stock_levels as s')
    .join('stock_locations as l', 'l.id', 's.location_id')
    .whereIn('s.variant_id', ids)
    .select('s.variant_id', 'l.document_id as location', 's.on_hand', 's.held', 's.allocated');
  return {
    name: String(product.name),
    lists: lists.map((list) => ({
      id: list.document_id,
      name: list.name,
      kind: list.kind,
      currency: list.currency,
      exponent: exponentOf(list.currency),
      taxIncluded: list.tax_included,
    })),
    locations: locations.map((location) => ({ id: location.document_id, name: location.name })),
    variants: variants.map((variant) => ({
      id: variant.document_id,
      sku: variant.sku,
      name: variant.name,
      inventoryPolicy: variant.inventory_policy,
      prices: prices
        .filter((price) => price.variant_id === variant.id)
        .map((price) => ({
          list: price.list,
          minQuantity: price.min_quantity,
          amount: toMinor(price.amount),
          compareAt: toMinorOrNull(price.compare_at),
        })),
      stock: levels
        .filter((level) => level.variant_id === variant.id)
        .map((level) => ({ location: level.location, onHand: level.on_hand, held: level.held, allocated: level.allocated })),
    })),
  };
}

type Lists = readonly Readonly<{ document_id: string; name: string; kind: string; currency: string; tax_included: boolean }>[];
type Locations = readonly Readonly<{ document_id: string; name: string }>[];

/** What stands above the grid of any product. */
async function columnsOfGrid(db: Knex): Promise<Readonly<{ lists: Lists; locations: Locations }>> {
  const answered = await preparedStatement<Record<'lists' | 'locations', Json>>(
    db,
    `select (select coalesce(json_agg(l order by array_position(array['base', 'override', 'sale'], l.kind::text), l.currency, l.name), '[]')
               from (select document_id, name, kind, currency, tax_included from price_lists) l) as lists,
            (select coalesce(json_agg(o order by o.priority desc), '[]')
               from (select document_id, name, priority from stock_locations where enabled) o) as locations`,
    {},
  );
  const { lists, locations } = onlyRow(answered);
  return { lists: toJson<Lists>(lists), locations: toJson<Locations>(locations) };
}

const variantsOf = (
  db: Knex,
  productId: string,
): Promise<{ id: number; document_id: string; sku: string; name: string; inventory_policy: string }[]> =>
  db('variants as v')
    .whereExists(
      db('variants_product_lnk as l')
        .join('products as p', 'p.id', 'l.product_id')
        .whereRaw('l.variant_id = v.id')
        .where('p.document_id', productId)
        .select(1),
    )
    .orderBy(['v.position', 'v.id'])
    .select('v.id', 'v.document_id', 'v.sku', 'v.name', 'v.inventory_policy');

type SaveProductGrid = Readonly<{ productId: string; changes: GridChanges; actor: Actor }>;

/**
 * Saves what staff changed, all or nothing, and counts every change of stock as a stocktake in the ledger.
 * Refuses `EDIT_CONFLICT` when somebody else changed one of the cells meanwhile, `VARIANT_UNKNOWN` for a variant of another product.
 */
export async function saveProductGrid(strapi: Core.Strapi, { productId, changes, actor }: SaveProductGrid): Promise<ProductGrid> {
  const { lowStockFrom } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const now = new Date();
    const variants = new Map((await variantsOf(trx, productId)).map((variant) => [variant.document_id, variant]));
    const variantOf = (id: string) => {
      const variant = variants.get(id);
      if (!variant)
        throw new DomainError('VARIANT_UNKNOWN', 'This variant is not one of the product. Load the page again.', { variant: id });
      return variant;
    };
    for (const { variant, list, minQuantity, before, amount } of changes.prices) {
      const listId = await rowId(trx, 'price_lists', list, 'price list');
      await savePrice(trx, { variantId: variantOf(variant).id, listId, minQuantity, before, amount, now });
    }
    const repriced = [...new Set(changes.prices.map(({ variant }) => variant))];
    await emitContentChanges(
      strapi,
      trx,
      repriced.map((variant) => fieldChange('api::catalog.variant', variant, ['prices'])),
    );
    // All at once and in the one order, so that two people saving, or a customer checking out, never wait crosswise.
    await lockStock(
      trx,
      changes.stock.map(({ variant }) => variantOf(variant).id),
    );
    for (const { variant, location, before, onHand } of changes.stock) {
      const { id, sku } = variantOf(variant);
      const locationId = await rowId(trx, 'stock_locations', location, 'location');
      await countStock(trx, { variantId: id, sku, locationId, before, onHand }, { actor, now, lowStockFrom });
    }
  });
  return readGrid(strapi, productId);
}

const conflict = (what: string, now: unknown) =>
  new DomainError('EDIT_CONFLICT', `Somebody else changed ${what} meanwhile. Load the page again, then make your change.`, { now });

async function rowId(trx: Knex, table: string, documentId: string, what: string): Promise<number> {
  const row = await trx(table).where({ document_id: documentId }).first('id');
  if (!row) throw new DomainError('EDIT_CONFLICT', `The ${what} is gone. Load the page again.`);
  return row.id;
}

type SavePrice = Readonly<{
  variantId: number;
  listId: number;
  minQuantity: number;
  before: Minor | null;
  amount: Minor | null;
  now: Date;
}>;

async function savePrice(trx: Knex.Transaction, { variantId, listId, minQuantity, before, amount, now }: SavePrice): Promise<void> {
  const key = { variant_id: variantId, price_list_id: listId, min_quantity: minQuantity };
  const stored = await trx('prices').where(key).forUpdate().first('amount');
  const current = stored ? toMinor(stored.amount) : null;
  if (current !== before) throw conflict('a price', current);
  /* eslint-disable no-restricted-syntax -- told once for each variant, by saveProductGrid */
  if (amount === null) await trx('prices').where(key).delete();
  else if (current === null) await trx('prices').insert({ ...strapiColumns(now), ...key, amount });
  else await trx('prices').where(key).update({ amount, updated_at: now });
  /* eslint-enable no-restricted-syntax */
}

type CountStock = Readonly<{ variantId: number; sku: string; locationId: number; before: number; onHand: number }>;

/** A stocktake: what is on the shelf is what was counted, whatever the books say. */
async function countStock(
  trx: Knex.Transaction,
  { variantId, sku, locationId, before, onHand }: CountStock,
  context: StockContext,
): Promise<void> {
  await ensureLevel(trx, { variant_id: variantId, location_id: locationId }, context.now);
  const levels = await lockStock(trx, [variantId]);
  const level = levels.find((candidate) => candidate.locationId === locationId);
  if (!level || level.onHand !== before) throw conflict(`the stock of ${sku}`, level?.onHand ?? 0);
  await saveStock(trx, levels, [{ levelId: level.id, kind: 'stocktake', onHand: onHand - before }], {
    ...context,
    reason: 'Counted by staff',
  });
}
