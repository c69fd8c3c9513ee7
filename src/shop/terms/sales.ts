import type { SalesRow, SalePeriodsRow } from 'knex/types/tables';
import type { Sale, SaleTerms } from '../../domain/pricing/sale';
import type { SalePeriod } from '../../domain/pricing/sale-periods';
import { historyDays } from '../../domain/pricing/lowest-price-before';
import type { Query } from '../queries';
import { toDate, toJson, type InJson } from '../rows';

export type SaleRow = Pick<SalesRow, 'document_id' | 'name' | 'starts_at' | 'ends_at' | 'terms'>;

export const toSale = (row: SaleRow | InJson<SaleRow>): Sale => ({
  id: row.document_id,
  name: row.name,
  startsAt: toDate(row.starts_at) ?? new Date(0),
  endsAt: toDate(row.ends_at),
  ...toJson<SaleTerms>(row.terms),
});

/** The sales in use. Those that are to come, and were lately, too: staff ask what will hold, and what did. */
export const salesQuestion: Query<readonly Sale[], SaleRow> = {
  sql: `select document_id, name, starts_at, ends_at, terms from sales
         where enabled and (ends_at is null or ends_at > now() - make_interval(days => ${historyDays})) order by id`,
  types: {},
  values: {},
  read: (rows) => rows.map(toSale),
};

type PeriodRow = Pick<SalePeriodsRow, 'sale' | 'terms'> & Readonly<{ held_from: Date; held_until: Date | null }>;

/** What sales have said lately, whatever became of them since. */
export const salePeriodsQuestion: Query<readonly SalePeriod[], PeriodRow> = {
  sql: `select sale, held_from, nullif(over_at, 'infinity') as held_until, terms
          from (select *, greatest(valid_from, starts_at) as held_from,
                       least(coalesce(valid_until, 'infinity'), coalesce(ends_at, 'infinity')) as over_at from sale_periods) p
         where over_at > held_from and over_at > now() - make_interval(days => ${historyDays}) order by id`,
  types: {},
  values: {},
  read: (rows) =>
    rows.map((row: PeriodRow | InJson<PeriodRow>) => ({
      saleId: row.sale,
      from: toDate(row.held_from) ?? new Date(0),
      until: toDate(row.held_until),
      terms: toJson<SaleTerms>(row.terms),
    })),
};
