import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryRunsRow, DeliveryStopsRow, Json, OrdersRow, StockLocationsRow } from 'knex/types/tables';
import { expectedArrivals, latenessOf, type DrivenStop } from '../../../domain/delivery/driving/expected-arrivals';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { windowPart } from '../driving/run-facts';
import { cashOfRuns, type RunCash } from '../driving/settle-run';
import type { StopFile } from '../driving/stop-files';
import { coordinate, leftOver } from './order-facts';

export type StopView = Readonly<{
  id: string;
  order: string;
  number: string;
  /** Of the order: what was cancelled since is still on the run, and had better be taken off. */
  status: OrdersRow['order_status'];
  name: string | null;
  phone: string | null;
  address: Readonly<{ line1: string | null; city: string | null; postalCode: string | null }>;
  location: Coordinates | null;
  /** What its customer chose, which may be moved to another day meanwhile. */
  slot: Readonly<{ date: string; from: string; to: string }> | null;
  grams: number;
  pieces: number;
  locked: boolean;
  arrivesAt: string;
  serviceSeconds: number;
  state: DeliveryStopsRow['state'];
  /** When its courier should be there; null once it is done, and of a run that is over. */
  expectedAt: string | null;
  /** By how many seconds it came, or is expected, after its customer's time or what was planned. */
  lateSeconds: number;
  arrivedAt: string | null;
  doneAt: string | null;
  reason: DeliveryStopsRow['reason'];
  note: string | null;
  leftAt: DeliveryStopsRow['left_at'];
  collected: Money | null;
  /** Pictures its courier showed. */
  proof: readonly StopFile[];
}>;
export type RunView = Readonly<{
  id: string;
  day: string;
  location: Readonly<{ id: string; name: string; place: Coordinates | null }>;
  courier: Readonly<{ id: string; name: string }>;
  state: DeliveryRunsRow['state'];
  revision: number;
  departsAt: string;
  backAt: string;
  metres: number;
  seconds: number;
  /** Where its courier was seen last; null: nowhere, or the run is not under way. */
  position: (Coordinates & Readonly<{ at: string }>) | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** What was collected at doors, by currency, and what was counted of it; none was. */
  cash: readonly RunCash[];
  stops: readonly StopView[];
}>;

type Row = Pick<
  DeliveryRunsRow,
  'id' | 'started_at' | 'finished_at' | 'document_id' | 'state' | 'revision' | 'departs_at' | 'back_at' | 'metres' | 'seconds'
> &
  Pick<StockLocationsRow, 'latitude' | 'longitude'> &
  Readonly<{
    day: string;
    location: string;
    location_name: string;
    courier: string;
    courier_name: string;
    position: Json | null;
    stops: Json;
  }>;

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const runs = `
  select r.id, r.started_at, r.finished_at, r.document_id, r.day::text as day, r.state, r.revision, r.departs_at, r.back_at, r.metres, r.seconds,
         l.document_id as location, l.name as location_name, l.latitude, l.longitude,
         case when r.state = 'started' then (select jsonb_build_object('lat', p.lat, 'lng', p.lng, 'at', ${utc('p.at')})
           from courier_positions p where p.run_id = r.id order by p.at desc limit 1) end as position, c.document_id as courier, c.name as courier_name,
         coalesce((select jsonb_agg(jsonb_build_object(
                     'id', s.document_id, 'order', o.document_id, 'number', coalesce(o.number, ''), 'status', o.order_status,
                     'address', jsonb_build_object('line1', o.shipping_address->>'line1', 'city', o.shipping_address->>'city',
                                                   'postalCode', o.shipping_address->>'postalCode'),
                     'name', nullif(concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName'), ''),
                     'phone', o.shipping_address->>'phone',
                     'location', case when ${coordinate('lat')} is not null and ${coordinate('lng')} is not null then
                        jsonb_build_object('lat', ${coordinate('lat')}, 'lng', ${coordinate('lng')}) end,
                     'slot', case when o.delivery->'slot'->>'date' is not null then jsonb_build_object(
                       'date', o.delivery->'slot'->>'date', 'from', o.delivery->'slot'->>'startsAt', 'to', o.delivery->'slot'->>'endsAt') end,
                     'grams', left_over.grams, 'pieces', left_over.pieces, 'locked', s.locked, 'arrivesAt', ${utc('s.arrives_at')},
                     'serviceSeconds', s.service_seconds, 'driveSeconds', s.drive_seconds, 'state', s.state, 'reason', s.reason, 'note', s.note,
                     'arrivedAt', ${utc('s.arrived_at')}, 'doneAt', ${utc('s.done_at')}, 'leftAt', s.left_at,
                     'windowFrom', ${windowPart('startsAt')}, 'windowTo', ${windowPart('endsAt')},
                     'collected', case when s.collected_minor is not null then
                        jsonb_build_object('amount', s.collected_minor, 'currency', s.collected_currency) end,
                     'proof', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind) order by f.kind, f.id)
                                          from delivery_files f where f.stop_id = s.id and f.is_proof), '[]')) order by s.position)
                     from delivery_stops s join orders o on o.id = s.order_id ${leftOver} where s.run_id = r.id), '[]') as stops
    from delivery_runs r join stock_locations l on l.id = r.location_id join couriers c on c.id = r.courier_id`;

type StopInJson = Omit<StopView, 'expectedAt' | 'lateSeconds'> &
  Readonly<{ driveSeconds: number; windowFrom: number | null; windowTo: number | null }>;

function toView(row: Row, cash: readonly RunCash[], now: Date): RunView {
  const stops = toJson<StopInJson[]>(row.stops);
  const driven = {
    departsAt: toSeconds(row.departs_at),
    startedAt: row.started_at && toSeconds(row.started_at),
    stops: stops.map(toDriven),
  };
  const isOpen = row.state === 'planned' || row.state === 'started';
  const expected = isOpen ? expectedArrivals(driven, toSeconds(now)) : new Map<string, number>();
  return {
    ...{ id: row.document_id, day: row.day, state: row.state, revision: row.revision, metres: row.metres, seconds: row.seconds },
    location: { id: row.location, name: row.location_name, place: placeOf(row) },
    position: row.position === null ? null : toJson<NonNullable<RunView['position']>>(row.position),
    courier: { id: row.courier, name: row.courier_name },
    ...{ departsAt: row.departs_at.toISOString(), backAt: row.back_at.toISOString() },
    ...{ startedAt: row.started_at?.toISOString() ?? null, finishedAt: row.finished_at?.toISOString() ?? null, cash },
    stops: stops.map((stop) => toStop(stop, expected.get(stop.id) ?? null)),
  };
}

const placeOf = ({ latitude: lat, longitude: lng }: Row): Coordinates | null => (lat === null || lng === null ? null : { lat, lng });
const toSeconds = (time: Date | string): number => new Date(time).getTime() / 1_000;
const toSecondsOrNull = (time: string | null): number | null => (time === null ? null : toSeconds(time));

const toDriven = (stop: StopInJson): DrivenStop => ({
  ...{ id: stop.id, state: stop.state, plannedAt: toSeconds(stop.arrivesAt), driveSeconds: stop.driveSeconds },
  ...{ serviceSeconds: stop.serviceSeconds, arrivedAt: toSecondsOrNull(stop.arrivedAt) },
  ...{ doneAt: toSecondsOrNull(stop.doneAt) },
  window: stop.windowFrom === null || stop.windowTo === null ? null : { from: stop.windowFrom, to: stop.windowTo },
});

function toStop(stop: StopInJson, expected: number | null): StopView {
  const { driveSeconds: _drive, windowFrom: _from, windowTo: _to, ...view } = stop;
  const driven = toDriven(stop);
  const came = driven.arrivedAt ?? (stop.state === 'delivered' ? driven.doneAt : null) ?? expected;
  return {
    ...view,
    expectedAt: expected === null ? null : new Date(Math.round(expected) * 1_000).toISOString(),
    lateSeconds: came === null ? 0 : Math.round(latenessOf(driven, came)),
  };
}

async function toViews(db: Knex, rows: readonly Row[]): Promise<RunView[]> {
  const now = new Date();
  const cash = await cashOfRuns(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toView(row, cash.get(row.id) ?? [], now));
}

/** The runs of a day, by who drives; those that were cancelled last. */
export async function runsOfDay(
  strapi: Core.Strapi,
  { day, location }: Readonly<{ day: string; location: string | null }>,
): Promise<RunView[]> {
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `${runs} where r.day = :day::date and (:location::text is null or l.document_id = :location::text)
      order by (r.state = 'cancelled'), c.name, r.id`,
    { day, location },
  );
  return toViews(strapi.db.connection, rows);
}

/** Refuses `DELIVERY_RUN_NOT_FOUND`. */
export async function readRun(db: Knex, id: string): Promise<RunView> {
  const { rows } = await preparedStatement<Row>(db, `${runs} where r.document_id = :id::text`, { id });
  const [view] = await toViews(db, rows);
  if (!view) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run');
  return view;
}
