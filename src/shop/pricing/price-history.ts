import type { Knex } from 'knex';
import type { PriceHistoryRow, PriceListsRow } from 'knex/types/tables';
import type { Currency } from '../../domain/money/money';
import { historyDays, type PricePeriod } from '../../domain/pricing/lowest-price-before';
import type { SaleThing } from '../../domain/pricing/sale';
import { periodsInSales, type ListPeriod, type SalePeriod } from '../../domain/pricing/sale-periods';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { toMinor } from '../rows';

export type PastPrice = PricePeriod & Readonly<{ listId: string; taxIncluded: boolean }>;
export type PriceHistory = ReadonlyMap<number, readonly PastPrice[]>;

/** A variant whose past prices are asked for. */
export type PastVariant = SaleThing & Readonly<{ rowId: number }>;

type PeriodRow = Readonly<
  Pick<PriceHistoryRow, 'variant_id' | 'amount'> &
    Pick<PriceListsRow, 'tax_included' | 'kind'> & { list_id: PriceListsRow['document_id']; from: Date; until: Date | null }
>;

/**
 * What anybody could have paid for one piece of each variant lately, by row id: prices of lists for everybody, as long as
 * both the price and its list held, and what `sales` made of them. No query for no variants.
 */
export async function loadPriceHistory(
  db: Knex,
  variants: readonly PastVariant[],
  { currency, now, sales }: { currency: Currency; now: Date; sales: readonly SalePeriod[] },
): Promise<PriceHistory> {
  if (variants.length === 0) return new Map();
  const { rows }: Result<PeriodRow> = await genericPlanQuery(
    db,
    `select h.variant_id, l.document_id as list_id, l.kind, l.tax_included, h.amount,
            greatest(h.valid_from, l.starts_at at time zone 'UTC') as from,
            nullif(least(coalesce(h.valid_until, 'infinity'), coalesce(l.ends_at at time zone 'UTC', 'infinity')), 'infinity') as until
       from price_history h
       join price_lists l on l.id = h.price_list_id
      where h.variant_id = any(:ids) and h.min_quantity = 1 and l.currency = :currency and l.enabled
        and not exists (select 1 from price_lists_customer_groups_lnk g where g.price_list_id = l.id)
        and (h.valid_until is null or h.valid_until > (:now at time zone 'UTC') - make_interval(days => :daysBack))
      order by h.valid_from`,
    { ids: 'int[]', currency: 'text', now: 'timestamp', daysBack: 'int' },
    { ids: variants.map(({ rowId }) => rowId), currency, now, daysBack: historyDays },
  );
  const ofLists = Map.groupBy(
    rows.filter(({ from, until }) => until === null || until > from),
    (row) => row.variant_id,
  );
  return new Map(
    variants.map((variant) => {
      const own = (ofLists.get(variant.rowId) ?? []).map((row) => toPeriod(row, currency));
      return [variant.rowId, [...own, ...periodsInSales(own, sales, variant)]];
    }),
  );
}

const toPeriod = (row: PeriodRow, currency: Currency): ListPeriod & PastPrice => ({
  listId: row.list_id,
  isSaleList: row.kind === 'sale',
  currency,
  taxIncluded: row.tax_included,
  amount: toMinor(row.amount),
  from: row.from,
  until: row.until,
});
