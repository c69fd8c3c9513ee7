import type { Core } from '@strapi/strapi';
import type { StockLevelsRow, VariantsRow } from 'knex/types/tables';
import type { StockView } from '../../../domain/stock/stock-views';
import { searchedCodes } from '../../catalog/find-products';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';
import { nameOfProduct } from './variant-names';

type FindStock = Readonly<{ view: StockView; text: string | null; location: string | null; after: string | null; limit: number }>;

/** A variant, and what lies there of it: at the location, or at all that are in use. */
export type FoundStock = Readonly<{
  variant: string;
  sku: string;
  product: string;
  name: string;
  onHand: number;
  held: number;
  allocated: number;
  available: number;
}>;

type Row = Readonly<
  Pick<VariantsRow, 'document_id' | 'sku'> & { name: string; product: string } & Pick<StockLevelsRow, 'on_hand' | 'held' | 'allocated'>
>;

// Of each of these so many are looked through, so that a single letter does not read the whole shop.
const most = 5_000;
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
// A scanner may read twelve digits where the shop wrote thirteen, and the other way round.
const asWritten = (text: string): string => (/^\d{8,14}$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text.toLowerCase());

const found = `v.id = any(
    array(select c.id from variants c where ${searchedCodes('c.')} like :pattern::text or lower(c.name) like :pattern::text limit ${most})
    || array(select l.variant_id from products n join variants_product_lnk l on l.product_id = n.id
              where lower(n.name) like :pattern::text limit ${most}))`;

// Where nobody named a location, these are looked through and no more: what is low stands in the listings, or is noted to be counted there
// (src/database/listing-stock.ts), and what somebody waits for among holds and orders that are not sent.
const lowVariants = `select variant from listing_stock where available <= :lowStockFrom::int
    union select l.variant_id from listing_changes c join products n on n.document_id = c.product join variants_product_lnk l on l.product_id = n.id`;
const heldVariants = `select variant_id from stock_holds
    union select l.variant_id from order_lines l
     where l.order_id = any(array(select id from orders
       where order_status = 'placed' and fulfilment_status in ('unfulfilled', 'partially_fulfilled')))`;
const among: Readonly<Record<StockView, string | null>> = { all: null, low: lowVariants, out: lowVariants, held: heldVariants };

const inView: Readonly<Record<StockView, string>> = {
  all: 'true',
  low: 'there.on_hand - there.held - there.allocated <= :lowStockFrom::int',
  out: 'there.on_hand - there.held - there.allocated <= 0',
  held: 'there.held + there.allocated > 0',
};

/** What is in a view of all locations in use together, as SQL to count it; it asks for `:lowStockFrom`. */
export const stockInView = (view: StockView): string => `variants v
  cross join lateral (
    select coalesce(sum(s.on_hand), 0) as on_hand, coalesce(sum(s.held), 0) as held, coalesce(sum(s.allocated), 0) as allocated
      from stock_levels s join stock_locations o on o.id = s.location_id where s.variant_id = v.id and o.enabled) there
  where v.inventory_policy <> 'untracked' and ${inView[view]}${isAmong(view, null)}`;

/**
 * A page of what is counted, by SKU; of those `text` is found in: a SKU, a barcode, a name in any language. At a location, of what lies or
 * ever lay there. A location nobody knows has nothing.
 */
export async function findStock(
  strapi: Core.Strapi,
  { view, text, location, after, limit }: FindStock,
): Promise<Readonly<{ stock: FoundStock[]; next: string | null }>> {
  const { lowStockFrom, defaultLocale } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select v.document_id, v.sku, ${nameOfProduct('v')} as product, coalesce(v.name, '') as name, there.on_hand, there.held, there.allocated
       from variants v
      cross join lateral (
        select coalesce(sum(s.on_hand), 0)::int as on_hand, coalesce(sum(s.held), 0)::int as held, coalesce(sum(s.allocated), 0)::int as allocated,
               count(*) as levels
          from stock_levels s join stock_locations o on o.id = s.location_id
         where s.variant_id = v.id and (o.document_id = :location::text or (:location::text is null and o.enabled))) there
      where v.inventory_policy <> 'untracked' and (:location::text is null or there.levels > 0) and (:after::text is null or v.sku > :after::text)
        and ${inView[view]}${isAmong(view, location)}${text === null ? '' : ` and ${found}`}
      order by v.sku limit :most::int`,
    {
      ...{ location, after, lowStockFrom, defaultLocale, most: limit + 1 },
      pattern: likePattern(asWritten(text ?? '')),
    },
  );
  const page = rows.slice(0, limit);
  return { stock: page.map(toFound), next: rows.length > limit ? (page.at(-1)?.sku ?? null) : null };
}

function isAmong(view: StockView, location: string | null): string {
  const variants = among[view];
  return variants === null || location !== null ? '' : ` and v.id = any(array(${variants}))`;
}

const toFound = (row: Row): FoundStock => ({
  variant: row.document_id,
  sku: row.sku,
  product: row.product,
  name: row.name,
  onHand: row.on_hand,
  held: row.held,
  allocated: row.allocated,
  available: row.on_hand - row.held - row.allocated,
});
