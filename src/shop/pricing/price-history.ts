import type { Knex } from 'knex';
import type { Currency } from '../../domain/money/money';
import type { PricePeriod } from '../../domain/pricing/lowest-price-before';
import { genericPlanQuery } from '../prepared-statement';
import { toMinor } from '../rows';

export type PastPrice = PricePeriod & Readonly<{ listId: string; taxIncluded: boolean }>;
export type PriceHistory = ReadonlyMap<number, readonly PastPrice[]>;

// Two months: the 30 days before a sale that has run for 30.
const daysBack = 62;

/**
 * What anybody could have paid for one piece of each variant lately, by row id: prices of lists for everybody, as long as
 * both the price and its list held. No query for no variants.
 */
export async function loadPriceHistory(
  db: Knex,
  variantRowIds: readonly number[],
  { currency, now }: { currency: Currency; now: Date },
): Promise<PriceHistory> {
  if (variantRowIds.length === 0) return new Map();
  const { rows } = await genericPlanQuery(
    db,
    `select h.variant_id, l.document_id as list_id, l.tax_included, h.amount,
            greatest(h.valid_from, l.starts_at at time zone 'UTC') as from,
            nullif(least(coalesce(h.valid_until, 'infinity'), coalesce(l.ends_at at time zone 'UTC', 'infinity')), 'infinity') as until
       from price_history h
       join price_lists l on l.id = h.price_list_id
      where h.variant_id = any(:ids) and h.min_quantity = 1 and l.currency = :currency and l.enabled
        and not exists (select 1 from price_lists_customer_groups_lnk g where g.price_list_id = l.id)
        and (h.valid_until is null or h.valid_until > (:now at time zone 'UTC') - make_interval(days => :daysBack))
      order by h.valid_from`,
    { ids: 'int[]', currency: 'text', now: 'timestamp', daysBack: 'int' },
    { ids: [...variantRowIds], currency, now, daysBack },
  );
  const periods = rows
    .filter((row: { from: Date; until: Date | null }) => row.until === null || row.until > row.from)
    .map((row: Record<string, unknown>) => ({
      rowId: Number(row.variant_id),
      listId: String(row.list_id),
      taxIncluded: row.tax_included === true,
      amount: toMinor(row.amount),
      from: row.from as Date,
      until: row.until as Date | null,
    }));
  return Map.groupBy(periods as (PastPrice & { rowId: number })[], ({ rowId }) => rowId);
}
