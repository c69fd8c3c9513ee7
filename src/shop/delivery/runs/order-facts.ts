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
  address: Readonly<{ line1: string | null; city: string | null; postalCode: string | null }>;
  location: Coordinates | null;
  /** When somebody is there, in seconds since 1970; null: any time. Customers do not choose one yet. */
  window: Window | null;
  load: Load;
  because: NotDeliverable | null;
}>;

type Row = Pick<OrdersRow, 'id' | 'document_id' | 'number' | 'order_status'> &
  Readonly<{
    line1: string | null;
    city: string | null;
    postal_code: string | null;
    lat: number | null;
    lng: number | null;
    is_picked_up: boolean;
    grams: number;
    cubic_millimetres: number;
    pieces: number;
    is_on_run: boolean;
  }>;

// A pin that is no pair of numbers is none: older orders hold what apps sent.
const coordinate = (part: 'lat' | 'lng'): string =>
  `case when jsonb_typeof(o.shipping_address->'location'->'${part}') = 'number' then (o.shipping_address->'location'->>'${part}')::float8 end`;
const columns = `
  select o.id, o.document_id, o.number, o.order_status,
         o.shipping_address->>'line1' as line1, o.shipping_address->>'city' as city, o.shipping_address->>'postalCode' as postal_code,
         ${coordinate('lat')} as lat, ${coordinate('lng')} as lng,
         coalesce(o.delivery->>'kind' = 'pickup', false) or o.shipping_address is null as is_picked_up,
         left_over.grams, left_over.cubic_millimetres, left_over.pieces,
         exists (select from delivery_stops s where s.order_id = o.id and s.is_open) as is_on_run
    from orders o
    cross join lateral (
      select coalesce(sum(l.weight_grams * (l.quantity - l.cancelled_quantity - l.fulfilled_quantity)), 0)::float8 as grams,
             -- As the variants are now. One that is gone takes no room, and neither does one whose size nobody said.
             coalesce(sum(v.length_mm::float8 * v.width_mm * v.height_mm * (l.quantity - l.cancelled_quantity - l.fulfilled_quantity)), 0)
               as cubic_millimetres,
             coalesce(sum(l.quantity - l.cancelled_quantity - l.fulfilled_quantity), 0)::int as pieces
        from order_lines l left join variants v on v.id = l.variant_id where l.order_id = o.id) left_over`;

/** Orders that were placed and wait to be sent, the oldest first: placed is paid, or to be paid at the door. */
export async function waitingOrders(
  db: Knex,
  { methods, limit }: Readonly<{ methods: readonly string[] | null; limit: number }>,
): Promise<OrderFacts[]> {
  const { rows } = await preparedStatement<Row>(
    db,
    `${columns}
      where o.order_status = 'placed' and o.fulfilment_status in ('unfulfilled', 'partially_fulfilled')
        and coalesce(o.delivery->>'kind', '') <> 'pickup' and o.shipping_address is not null
        and (:methods::text[] is null or o.delivery->>'method' = any(:methods::text[]))
        and not exists (select from delivery_stops s where s.order_id = o.id and s.is_open)
      order by o.placed_at, o.id limit :limit::int`,
    { methods, limit },
  );
  return rows.map(toFacts);
}

/** The named ones, as they stand now, in no order; who locks them keeps them so. */
export async function factsOfOrders(db: Knex, orders: readonly string[], lock: '' | 'for share of o' = ''): Promise<OrderFacts[]> {
  const { rows } = await preparedStatement<Row>(db, `${columns} where o.document_id = any(:orders::text[]) order by o.id ${lock}`, {
    orders,
  });
  return rows.map(toFacts);
}

function toFacts(row: Row): OrderFacts {
  const { lat, lng, grams, cubic_millimetres: cubicMillimetres, pieces } = row;
  const location = lat === null || lng === null ? null : { lat, lng };
  return {
    ...{ order: row.document_id, rowId: row.id, number: row.number ?? '', location, window: null },
    address: { line1: row.line1, city: row.city, postalCode: row.postal_code },
    load: { grams, cubicMillimetres, pieces },
    because: whyNot(row, location),
  };
}

function whyNot(row: Row, location: Coordinates | null): NotDeliverable | null {
  if (row.order_status !== 'placed') return 'not_placed';
  if (row.is_picked_up) return 'picked_up';
  if (row.pieces === 0) return 'nothing_to_send';
  if (row.is_on_run) return 'on_a_run';
  return location ? null : 'no_coordinates';
}
