import type { Knex } from 'knex';
import type { PriceHistoryRow, PriceListsRow } from 'knex/types/tables';
import type { Currency } from '../../domain/money/money';
import type { PricePeriod } from '../../domain/pricing/lowest-price-before';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { toMinor } from '../rows';

export type PastPrice = PricePeriod & Readonly<{ listId: string; taxIncluded: boolean }>;
export type PriceHistory = ReadonlyMap<number, readonly PastPrice[]>;

// Two months: the 30 days before a sale that has run for 30.
const daysBack = 62;

type PeriodRow = Readonly<
  Pick<PriceHistoryRow, 'variant_id' | 'amount'> &
    Pick<PriceListsRow, 'tax_included'> & { list_id: PriceListsRow['document_id']; from: Date; until: Date | null }
>;

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
  const { rows }: Result<PeriodRow> = await genericPlanQuery(
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
    .filter(({ from, until }) => until === null || until > from)
    .map((row) => ({
      rowId: row.variant_id,
      listId: row.list_id,
      taxIncluded: row.tax_included,
      amount: toMinor(row.amount),
      from: row.from,
      until: row.until,
    }));
  return Map.groupBy(periods, ({ rowId }) => rowId);
}
