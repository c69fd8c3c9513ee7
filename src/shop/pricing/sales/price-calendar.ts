import type { Core } from '@strapi/strapi';
import { saleState, type SaleState } from '../../../domain/pricing/sale-state';
import { preparedStatement } from '../../prepared-statement';
import { toDate } from '../../rows';
import { storeSettings } from '../../store/store-settings';

export type CalendarEntry = Readonly<{
  type: 'sale' | 'price_list' | 'discount';
  id: string;
  name: string;
  /** null: since always, and without end. */
  startsAt: string | null;
  endsAt: string | null;
  state: SaleState;
}>;

type Row = Pick<CalendarEntry, 'type' | 'id' | 'name'> & Readonly<{ enabled: boolean; starts_at: Date | null; ends_at: Date | null }>;

// More than anybody can look at on one calendar.
const mostEntries = 200;

/** Every sale, price list with a time and discount that holds, or would where it is off, at some time between two instants. */
export async function readPriceCalendar(
  strapi: Core.Strapi,
  { from, until }: Readonly<{ from: Date; until: Date }>,
): Promise<{ timeZone: string; entries: CalendarEntry[]; more: boolean }> {
  const { timeZone } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select * from (
       select 'sale' as type, document_id as id, name, enabled, starts_at, ends_at from sales
       union all
       select 'price_list', document_id, name, enabled, starts_at at time zone 'UTC', ends_at at time zone 'UTC' from price_lists
        where kind = 'sale' or starts_at is not null or ends_at is not null
       union all
       select 'discount', document_id, name, enabled, starts_at at time zone 'UTC', ends_at at time zone 'UTC' from discounts) entry
      where (starts_at is null or starts_at < :until::timestamptz) and (ends_at is null or ends_at > :from::timestamptz)
      order by starts_at nulls first, type, name, id limit :limit`,
    { from, until, limit: mostEntries + 1 },
  );
  const now = new Date();
  return {
    timeZone,
    more: rows.length > mostEntries,
    entries: rows.slice(0, mostEntries).map(({ type, id, name, enabled, starts_at, ends_at }) => {
      const [startsAt, endsAt] = [toDate(starts_at), toDate(ends_at)];
      return {
        ...{ type, id, name, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null },
        state: saleState({ enabled, startsAt, endsAt }, now),
      };
    }),
  };
}
