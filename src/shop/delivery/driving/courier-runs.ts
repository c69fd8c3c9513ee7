import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryStopsRow, Json, OrdersRow, StockLocationsRow } from 'knex/types/tables';
import { sumsOf } from '../../../domain/delivery/driving/cash-at-door';
import { isDone } from '../../../domain/delivery/driving/expected-arrivals';
import { neededOf } from '../../../domain/delivery/driving/proof';
import type { FailReason, ProofNeeded } from '../../../domain/delivery/driving/reports';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import { dayAt } from '../../../domain/sales/shop-days';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { loadOrder } from '../../orders/locked-order';
import { preparedStatement } from '../../prepared-statement';
import { toJson, toMinor } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import type { SignedInCourier } from '../courier/sessions';
import { coordinate } from '../runs/order-facts';
import { owedAtDoor } from './owed-at-door';
import { expectedOf, runColumns, windowPart, type RunRow } from './run-facts';

export type CourierStop = Readonly<{
  id: string;
  number: string;
  state: DeliveryStopsRow['state'];
  position: number;
  window: Readonly<{ from: string; to: string }> | null;
  expectedAt: string | null;
  name: string | null;
  phone: string | null;
  address: Readonly<{
    line1: string | null;
    line2: string | null;
    city: string | null;
    postalCode: string | null;
    location: Coordinates | null;
  }>;
  note: string | null;
  leaveAtDoor: Readonly<{ note: string | null }> | null;
  items: readonly Readonly<{ title: string; sku: string; quantity: number }>[];
  cash: Readonly<{ due: Money }> | null;
  needs: ProofNeeded;
  arrivedAt: string | null;
  doneAt: string | null;
  reason: FailReason | null;
  collected: Money | null;
}>;
export type CourierRun = Readonly<{
  id: string;
  day: string;
  state: 'planned' | 'started' | 'finished';
  revision: number;
  depot: Readonly<{ name: string; address: string | null; location: Coordinates | null }>;
  departsAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  collected: readonly Money[];
  stops: readonly CourierStop[];
}>;

type Whose = Readonly<{ courier: SignedInCourier; now?: Date }>;

/** The runs of a courier: those of today that were not begun, and whatever was and is not finished, the oldest first. */
export async function runsOfToday(strapi: Core.Strapi, { courier, now = new Date() }: Whose): Promise<CourierRun[]> {
  const { timeZone } = await storeSettings(strapi);
  const { rows } = await preparedStatement<RunRow>(
    strapi.db.connection,
    `select ${runColumns} from delivery_runs r
      where r.courier_id = :courier::bigint and (r.state = 'started' or (r.state = 'planned' and r.day = :today::date)) order by r.departs_at, r.id`,
    { courier: courier.rowId, today: dayAt(now, timeZone) },
  );
  const runs: CourierRun[] = [];
  for (const run of rows) runs.push(await toCourierRun(strapi, run, now));
  return runs;
}

/** One of them, whatever it is by now. Refuses `DELIVERY_RUN_NOT_FOUND`. */
export async function courierRun(strapi: Core.Strapi, id: string, { courier, now = new Date() }: Whose): Promise<CourierRun> {
  const run = await ownRun(strapi.db.connection, 'r.document_id = :id::text', { id, courier: courier.rowId });
  if (!run) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run, or it is not yours');
  return toCourierRun(strapi, run, now);
}

/** A stop of theirs as it is. Refuses `DELIVERY_STOP_NOT_FOUND`. */
export async function courierStop(strapi: Core.Strapi, id: string, { courier, now = new Date() }: Whose): Promise<CourierStop> {
  const db = strapi.db.connection;
  const run = await ownRun(db, 'r.id = (select run_id from delivery_stops where document_id = :id::text)', { id, courier: courier.rowId });
  const stop = run && (await stopsOf(strapi, run, now)).find((each) => each.id === id);
  if (!stop) throw new DomainError('DELIVERY_STOP_NOT_FOUND', 'There is no such stop, or it is not yours');
  return run.state === 'finished' ? withoutCustomer(stop) : stop;
}

/** Whoever lives there is nobody's business once the run is over, also for a phone that reports a stop of it again. */
const withoutCustomer = (stop: CourierStop): CourierStop => ({
  ...stop,
  ...{ name: null, phone: null, note: null, leaveAtDoor: null, items: [] },
  address: { line1: null, line2: null, city: null, postalCode: null, location: null },
});

async function ownRun(db: Knex, which: string, values: Readonly<{ id: string; courier: unknown }>): Promise<RunRow | undefined> {
  const { rows } = await preparedStatement<RunRow>(
    db,
    `select ${runColumns} from delivery_runs r where ${which} and r.courier_id = :courier::bigint and r.state <> 'cancelled'`,
    values,
  );
  return rows[0];
}

async function toCourierRun(strapi: Core.Strapi, run: RunRow, now: Date): Promise<CourierRun> {
  const depot = await strapi.db
    .connection('stock_locations')
    .where({ id: run.location_id })
    .first('name', 'line_1', 'postal_code', 'city', 'latitude', 'longitude');
  const stops = await stopsOf(strapi, run, now);
  return {
    ...{ id: run.document_id, day: run.day, state: run.state === 'cancelled' ? 'finished' : run.state, revision: run.revision },
    depot: { name: depot?.name ?? '', address: addressOf(depot), location: placeOf(depot) },
    departsAt: run.departs_at.toISOString(),
    startedAt: run.started_at?.toISOString() ?? null,
    finishedAt: run.finished_at?.toISOString() ?? null,
    collected: sumsOf(stops.flatMap(({ collected }) => collected ?? [])),
    // Whoever lives there is nobody's business once the run is over.
    stops: run.state === 'finished' ? [] : stops,
  };
}

const placeOf = (depot: Pick<StockLocationsRow, 'latitude' | 'longitude'> | undefined): Coordinates | null =>
  depot && depot.latitude !== null && depot.longitude !== null ? { lat: depot.latitude, lng: depot.longitude } : null;

const addressOf = (depot: Pick<StockLocationsRow, 'line_1' | 'postal_code' | 'city'> | undefined): string | null =>
  [depot?.line_1, [depot?.postal_code, depot?.city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;

type Row = Pick<
  DeliveryStopsRow,
  | 'document_id'
  | 'position'
  | 'state'
  | 'arrives_at'
  | 'drive_seconds'
  | 'service_seconds'
  | 'arrived_at'
  | 'done_at'
  | 'reason'
  | 'code'
  | 'collected_minor'
  | 'collected_currency'
> &
  Pick<OrdersRow, 'number' | 'note' | 'payment_status'> &
  Readonly<{
    order: string;
    name: string;
    phone: string | null;
    line1: string | null;
    line2: string | null;
    city: string | null;
    postal_code: string | null;
    lat: number | null;
    lng: number | null;
    window_from: number | null;
    window_to: number | null;
    leave_at_door: boolean | null;
    door_note: string | null;
    items: Json;
  }>;

/** What is in the parcel; before the run leaves, what will be. */
const items = `
  (select coalesce(jsonb_agg(jsonb_build_object('title', l.name, 'sku', l.sku, 'quantity', q.quantity) order by l.position), '[]')
     from order_lines l
     join lateral (select case when p.lines is null then l.quantity - l.cancelled_quantity - l.fulfilled_quantity
                          else coalesce((select sum((x->>'quantity')::int)::int from jsonb_array_elements(p.lines) x where x->>'line' = l.line_id), 0) end as quantity) q
       on q.quantity > 0
    where l.order_id = o.id)`;

async function stopsOf(strapi: Core.Strapi, run: RunRow, now: Date): Promise<CourierStop[]> {
  const db = strapi.db.connection;
  const { deliveryProof } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(
    db,
    `select s.document_id, s.position, s.state, s.arrives_at, s.drive_seconds, s.service_seconds, s.arrived_at, s.done_at, s.reason, s.code,
            s.collected_minor, s.collected_currency, o.document_id as "order", o.number, o.note, o.payment_status,
            concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName') as name, coalesce(nullif(o.shipping_address->>'phone', ''), o.phone) as phone,
            o.shipping_address->>'line1' as line1, o.shipping_address->>'line2' as line2, o.shipping_address->>'city' as city,
            o.shipping_address->>'postalCode' as postal_code, ${coordinate('lat')} as lat, ${coordinate('lng')} as lng,
            ${windowPart('startsAt')} as window_from, ${windowPart('endsAt')} as window_to,
            w.leave_at_door, w.note as door_note, ${items} as items
       from delivery_stops s join delivery_runs r on r.id = s.run_id join orders o on o.id = s.order_id
       left join shipments p on p.document_id = s.shipment left join delivery_wishes w on w.order_id = o.id
      where s.run_id = :run::bigint order by s.position`,
    { run: run.id },
  );
  const expected = expectedOf(run, rows, now);
  const stops: CourierStop[] = [];
  for (const row of rows)
    stops.push(toStop(row, { expected, deliveryProof, isUnderway: run.state === 'started', due: await dueOf(strapi, row) }));
  return stops;
}

/** Only of what is not handed over yet, and not paid: each is an order that is read whole. */
async function dueOf(strapi: Core.Strapi, row: Row): Promise<Money | null> {
  const isOpen = !isDone(row) && (row.payment_status === 'unpaid' || row.payment_status === 'partially_paid');
  return isOpen ? owedAtDoor(strapi, await loadOrder(strapi.db.connection, row.order)) : null;
}

type About = Readonly<{ expected: ReadonlyMap<string, string>; deliveryProof: ProofNeeded; isUnderway: boolean; due: Money | null }>;

function toStop(row: Row, { expected, deliveryProof, isUnderway, due }: About): CourierStop {
  const { lat, lng, window_from: from, window_to: to } = row;
  const time = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  // Codes are made when the run leaves.
  const needs = neededOf(deliveryProof, row.code !== null || !isUnderway);
  return {
    ...{ id: row.document_id, number: row.number ?? '', state: row.state, position: row.position },
    window: from === null || to === null ? null : { from: time(from), to: time(to) },
    expectedAt: expected.get(row.document_id) ?? null,
    ...{ name: row.name || null, phone: row.phone },
    address: {
      ...{ line1: row.line1, line2: row.line2, city: row.city, postalCode: row.postal_code },
      location: lat === null || lng === null ? null : { lat, lng },
    },
    note: row.note,
    // What was wished for before money was due, or a code was asked for, cannot be done any more.
    leaveAtDoor: row.leave_at_door && !due && needs !== 'code' ? { note: row.door_note } : null,
    items: toJson<CourierStop['items']>(row.items),
    cash: due && { due },
    needs,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    reason: row.reason,
    collected:
      row.collected_minor === null || row.collected_currency === null
        ? null
        : { amount: toMinor(row.collected_minor), currency: row.collected_currency },
  };
}
