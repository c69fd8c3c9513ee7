import type { Knex } from 'knex';
import type { StockLevelsRow, StocktakeCountsRow, VariantsRow } from 'knex/types/tables';
import { preparedStatement } from '../../prepared-statement';
import { staffNameOf } from '../../staff/staff-name';
import { nameOfProduct } from '../desk/variant-names';
import type { OpenStocktake } from './stocktake-row';

/** A line of a stocktake: what was counted, or should have been. */
export type LineRow = Pick<VariantsRow, 'id' | 'document_id' | 'sku'> &
  Pick<StockLevelsRow, 'on_hand'> &
  Readonly<{
    product: string;
    name: string;
    promised: number;
    counted: StocktakeCountsRow['counted'] | null;
    on_hand_at_first: number | null;
    on_hand_at_count: number | null;
    counted_at: Date | null;
    booked: number | null;
    by: string | null;
  }>;

export const lineViews = ['all', 'counted', 'uncounted', 'differences'] as const;
export type LineView = (typeof lineViews)[number];

const inView: Readonly<Record<LineView, string>> = {
  all: 'true',
  counted: 'c.counted is not null',
  uncounted: 'c.counted is null',
  differences: 'c.counted is not null and (c.counted <> c.on_hand_at_count or c.booked <> 0)',
};

// A category holds for those below it; each has a row for each language.
const below = `below as (
    select :category::text as document_id
     union
    select child.document_id from below join categories parent on parent.document_id = below.document_id
      join categories_parent_lnk l on l.inv_category_id = parent.id join categories child on child.id = l.category_id)`;

const inCategory = `exists (
    select 1 from variants_product_lnk l join products p on p.id = l.product_id join products n on n.document_id = p.document_id
      join products_categories_lnk pc on pc.product_id = n.id join categories c on c.id = pc.category_id
     where l.variant_id = s.variant_id and c.document_id in (select document_id from below))`;

/** What was counted, and while it is open what still has to be: all that should lie there, as far as the stocktake goes. */
const linesOf = `
  from (select variant_id from stocktake_counts where stocktake_id = :stocktake::bigint
         union
        select s.variant_id from stock_levels s join variants w on w.id = s.variant_id and w.inventory_policy <> 'untracked'
         where s.location_id = :location::int and :isWhole::boolean and (s.on_hand > 0 or s.held > 0 or s.allocated > 0)
           and (:category::text is null or ${inCategory})) line
  join variants v on v.id = line.variant_id
  left join stocktake_counts c on c.stocktake_id = :stocktake::bigint and c.variant_id = v.id
  left join stock_levels s on s.variant_id = v.id and s.location_id = :location::int`;

const valuesOf = ({ id, scope, location_id: location, category_document_id: category, closed_at: closedAt }: OpenStocktake) => ({
  ...{ stocktake: id, location, category },
  isWhole: scope !== 'scanned' && closedAt === null,
});

type ReadLines = Readonly<{ view: LineView; variant?: string | null; after?: string | null; limit?: number | null; defaultLocale: string }>;

/** Lines of a stocktake, by SKU: a page of a view, or all of it. */
export async function stocktakeLines(
  db: Knex,
  stocktake: OpenStocktake,
  { view, variant = null, after = null, limit = null, defaultLocale }: ReadLines,
): Promise<LineRow[]> {
  const { rows } = await preparedStatement<LineRow>(
    db,
    `with recursive ${below}
     select v.id, v.document_id, v.sku, ${nameOfProduct('v')} as product, coalesce(v.name, '') as name, coalesce(s.on_hand, 0)::int as on_hand,
            coalesce(s.held + s.allocated, 0)::int as promised, c.counted, c.on_hand_at_first, c.on_hand_at_count, c.counted_at, c.booked,
            ${staffNameOf('a')} as by
     ${linesOf}
       left join admin_users a on c.counted_by = 'staff:' || a.id
      where ${inView[view]} and (:variant::text is null or v.document_id = :variant::text) and (:after::text is null or v.sku > :after::text)
      order by v.sku limit :limit::int`,
    { ...valuesOf(stocktake), variant, after, limit, defaultLocale },
  );
  return rows;
}

export type StocktakeTotals = Readonly<{ counted: number; uncounted: number; differences: number }>;

/** How far a stocktake has come. */
export async function stocktakeTotals(db: Knex, stocktake: OpenStocktake): Promise<StocktakeTotals> {
  const { rows } = await preparedStatement<StocktakeTotals>(
    db,
    `with recursive ${below}
     select (count(*) filter (where ${inView.counted}))::int as counted, (count(*) filter (where ${inView.uncounted}))::int as uncounted,
            (count(*) filter (where ${inView.differences}))::int as differences
     ${linesOf}`,
    valuesOf(stocktake),
  );
  return rows[0] ?? { counted: 0, uncounted: 0, differences: 0 };
}
