import type { Knex } from 'knex';
import type { OrdersRow } from 'knex/types/tables';
import type { NotDeliverable } from '../../../domain/delivery/not-deliverable';
import type { Load, Window } from '../../../domain/delivery/routing/problem';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { preparedStatement } from '../../prepared-statement';

export type OrderFacts = Readonly<{
  order: string;
  rowId: number;
  number: string;
  /** Who takes it. */
  name: string | null;
  address: Readonly<{ line1: string | null; city: string | null; postalCode: string | null }>;
  location: Coordinates | null;
  /** The day its customer chose; null: none was. */
  slotDay: string | null;
  /** Its slot, in seconds since 1970; null: any time, or on another day than is asked about. */
  window: Window | null;
  load: Load;
  because: NotDeliverable | null;
}>;

type Row = Pick<OrdersRow, 'id' | 'document_id' | 'number' | 'order_status'> &
  Readonly<{
    name: string;
    line1: string | null;
    city: string | null;
    postal_code: string | null;
    lat: number | null;
    lng: number | null;
    slot_day: string | null;
    slot_from: number | null;
    slot_to: number | null;
    is_picked_up: boolean;
    grams: number;
    cubic_millimetres: number;
    pieces: number;
    is_on_run: boolean;
  }>;

// A pin that is no pair of numbers is none: older orders hold what apps sent.
export const coordinate = (part: 'lat' | 'lng'): string =>
  `case when jsonb_typeof(o.shipping_address->'location'->'${part}') = 'number' then (o.shipping_address->'location'->>'${part}')::float8 end`;
export const slotPart = (part: 'startsAt' | 'endsAt'): string =>
  `extract(epoch from (o.delivery->'slot'->>'${part}')::timestamptz)::float8`;
/** What of an order `o` is still to be brought. Sizes are as the variants are now: one that is gone takes no room, nor one whose size nobody said. */
export const leftOver = `
    cross join lateral (
      select coalesce(sum(l.weight_grams * (l.quantity - l.cancelled_quantity - l.fulfilled_quantity)), 0)::float8 as grams,
             coalesce(sum(v.length_mm::float8 * v.width_mm * v.height_mm * (l.quantity - l.cancelled_quantity - l.fulfilled_quantity)), 0)
               as cubic_millimetres,
             coalesce(sum(l.quantity - l.cancelled_quantity - l.fulfilled_quantity), 0)::int as pieces
        from order_lines l left join variants v on v.id = l.variant_id where l.order_id = o.id) left_over`;
/** What its customer comes for is on no run of the shop's. */
const isFetched = `(coalesce(o.delivery->>'kind' in ('pickup', 'carrier_point'), false) or o.shipping_address is null)`;
const columns = `
  select o.id, o.document_id, o.number, o.order_status,
         concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName') as name,
         o.shipping_address->>'line1' as line1, o.shipping_address->>'city' as city, o.shipping_address->>'postalCode' as postal_code,
         ${coordinate('lat')} as lat, ${coordinate('lng')} as lng,
         o.delivery->'slot'->>'date' as slot_day, ${slotPart('startsAt')} as slot_from, ${slotPart('endsAt')} as slot_to,
         ${isFetched} as is_picked_up,
         left_over.grams, left_over.cubic_millimetres, left_over.pieces,
         exists (select from delivery_stops s where s.order_id = o.id and s.is_open) as is_on_run
    from orders o ${leftOver}`;

/**
 * Orders that were placed and wait to be sent, the oldest first: placed is paid, or to be paid at the door. Those whose customers chose a later day are
 * left out; what was to be brought on an earlier one is `other_day`, so that nobody forgets it.
 */
export async function waitingOrders(
  db: Knex,
  { day, methods, limit }: Readonly<{ day: string; methods: readonly string[] | null; limit: number }>,
): Promise<OrderFacts[]> {
  const { rows } = await preparedStatement<Row>(
    db,
    `${columns}
      where o.order_status = 'placed' and o.fulfilment_status in ('unfulfilled', 'partially_fulfilled')
        and not ${isFetched} and coalesce(o.delivery->'slot'->>'date' <= :day::text, true)
        and (:methods::text[] is null or o.delivery->>'method' = any(:methods::text[]))
        and not exists (select from delivery_stops s where s.order_id = o.id and s.is_open)
      order by o.placed_at, o.id limit :limit::int`,
    { day, methods, limit },
  );
  return rows.map((row) => toFacts(row, day));
}

/** The named ones, as they stand now for a day, in no order; who locks them keeps them so. */
export async function factsOfOrders(
  db: Knex,
  { orders, day }: Readonly<{ orders: readonly string[]; day: string }>,
  lock: '' | 'for share of o' | 'for update of o' = '',
): Promise<OrderFacts[]> {
  const { rows } = await preparedStatement<Row>(db, `${columns} where o.document_id = any(:orders::text[]) order by o.id ${lock}`, {
    orders,
  });
  return rows.map((row) => toFacts(row, day));
}

function toFacts(row: Row, day: string): OrderFacts {
  const { lat, lng, grams, cubic_millimetres: cubicMillimetres, pieces, slot_day: slotDay, slot_from: from, slot_to: to } = row;
  const isToday = slotDay === day && from !== null && to !== null;
  const location = lat === null || lng === null ? null : { lat, lng };
  return {
    ...{ order: row.document_id, rowId: row.id, number: row.number ?? '', name: row.name || null, location },
    ...{ slotDay, window: isToday ? { from, to } : null },
    address: { line1: row.line1, city: row.city, postalCode: row.postal_code },
    load: { grams, cubicMillimetres, pieces },
    because: whyNot(row, { location, day }),
  };
}

function whyNot(row: Row, { location, day }: Readonly<{ location: Coordinates | null; day: string }>): NotDeliverable | null {
  if (row.order_status !== 'placed') return 'not_placed';
  if (row.is_picked_up) return 'picked_up';
  if (row.pieces === 0) return 'nothing_to_send';
  if (row.is_on_run) return 'on_a_run';
  if (row.slot_day !== null && row.slot_day !== day) return 'other_day';
  return location ? null : 'no_coordinates';
}
