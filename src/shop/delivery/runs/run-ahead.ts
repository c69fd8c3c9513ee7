import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CourierPositionsRow, DeliveryStopsRow, OrdersRow } from 'knex/types/tables';
import { whereNow, type WhereNow } from '../../../domain/delivery/driving/where-now';
import { measures, type Load, type RoutingProblem } from '../../../domain/delivery/routing/problem';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import { couriersCalled } from './couriers';
import { dayProblem } from './day-problem';
import { depotAt } from './depot';
import { loadsOfRuns } from './loads-of-runs';
import type { LockedRun } from './locked-run';
import type { OrderFacts } from './order-facts';
import type { Ways } from './ways-between';

export type AheadStop = Pick<
  DeliveryStopsRow,
  'id' | 'document_id' | 'run_id' | 'position' | 'locked' | 'state' | 'service_seconds' | 'arrived_at' | 'done_at' | 'on_the_way_at'
> &
  Readonly<{ order: OrdersRow['document_id'] }>;

/** What of a run can still be driven in another order. */
export type RunAhead = Readonly<{
  run: LockedRun;
  /** Done, or where the courier stands. */
  past: readonly AheadStop[];
  ahead: readonly AheadStop[];
  /** Orders of those ahead that keep their place: locked ones, and whose customer was told that the courier is on the way to them. */
  fixed: readonly string[];
}>;

/** The stops of runs in their order, split by what was driven. */
export async function runsAhead(db: Knex, runs: readonly LockedRun[]): Promise<RunAhead[]> {
  const { rows } = await preparedStatement<AheadStop>(
    db,
    `select s.id, s.document_id, s.run_id, s.position, s.locked, s.state, s.service_seconds, s.arrived_at, s.done_at, s.on_the_way_at,
            o.document_id as "order"
       from delivery_stops s join orders o on o.id = s.order_id where s.run_id = any(:runs::bigint[]) order by s.run_id, s.position`,
    { runs: runs.map(({ id }) => id) },
  );
  return runs.map((run) => {
    const stops = rows.filter((stop) => stop.run_id === run.id);
    const ahead = stops.filter(({ state }) => state === 'waiting');
    const fixed = ahead.filter(({ locked, on_the_way_at: told }, at) => locked || (run.state === 'started' && at === 0 && told !== null));
    return { run, past: stops.filter(({ state }) => state !== 'waiting'), ahead, fixed: fixed.map(({ order }) => order) };
  });
}

/** Refuses `DELIVERY_RUN_CHANGED` where a courier reported something since it was looked at: a report is no change of the run's order. */
export async function assertStillAhead(trx: Knex.Transaction, before: readonly RunAhead[]): Promise<void> {
  const now = await runsAhead(
    trx,
    before.map(({ run }) => run),
  );
  const said = (runs: readonly RunAhead[]) => JSON.stringify(runs.map(({ ahead, fixed }) => [ahead.map(({ id }) => id), fixed]));
  if (said(now) !== said(before))
    throw new DomainError('DELIVERY_RUN_CHANGED', 'The courier reported something in this moment: look at the run again');
}

type Day = Readonly<{ runs: readonly RunAhead[]; orders: readonly OrderFacts[]; now: Date }>;
/** `where`: couriers who left, by the ids of their runs. */
export type DayAhead = Readonly<{ problem: RoutingProblem; by: Ways['by']; depot: Coordinates; where: ReadonlyMap<string, WhereNow> }>;

/**
 * Runs as the search reads them, a vehicle each, whoever drives it: from the depot what did not leave, and from where its courier is what did. Refuses
 * `LOCATION_UNKNOWN`, `DELIVERY_DEPOT_UNPLACED`, `COURIER_NOT_FOUND`.
 */
export async function problemAhead(strapi: Core.Strapi, db: Knex, { runs, orders, now }: Day): Promise<DayAhead> {
  const [first] = runs;
  const location = await db('stock_locations')
    .where({ id: first?.run.location_id ?? 0 })
    .first('document_id');
  const depot = await depotAt(db, location?.document_id ?? '');
  const couriers = await couriersOf(db, runs);
  const left = runs.filter(({ run }) => run.state === 'started');
  const loads: ReadonlyMap<unknown, Load> =
    left.length > 0
      ? await loadsOfRuns(
          db,
          left.map(({ run }) => run),
        )
      : new Map();
  const where = new Map<string, WhereNow>();
  for (const each of left) where.set(each.run.document_id, await whereIs(db, each, { depot: depot.location, orders, now }));
  const vehicles = couriers.map((courier, index) => {
    const { run, past = [] } = runs[index] ?? {};
    const id = run?.document_id ?? '';
    const there = where.get(id);
    if (there) {
      // What failed is in the vehicle until the run ends.
      const kept = past.filter(({ state }) => state !== 'delivered').flatMap((stop) => loads.get(stop.id) ?? []);
      return { ...courier, id, capacity: without(courier.capacity, kept), notBefore: new Date(there.free * 1_000), at: there.place };
    }
    // One that should have left leaves when it should have.
    const departsAt = run?.departs_at ?? now;
    return { ...courier, id, notBefore: departsAt < now ? departsAt : now };
  });
  const stopOf = new Map(runs.flatMap(({ ahead }) => ahead.map((stop) => [stop.order, stop.id] as const)));
  const { problem, by } = await dayProblem(strapi, {
    ...{ day: first?.run.day ?? '', depot, couriers: vehicles },
    orders: orders
      .filter(({ order }) => !runs.some(({ past }) => past.some((stop) => stop.order === order)))
      .map((facts) => ({ ...facts, load: loads.get(stopOf.get(facts.order)) ?? facts.load })),
  });
  return { problem, by, depot: depot.location, where };
}

async function couriersOf(db: Knex, runs: readonly RunAhead[]) {
  const rows = await db('couriers')
    .whereIn(
      'id',
      runs.map(({ run }) => run.courier_id),
    )
    .select('id', 'document_id');
  return couriersCalled(
    db,
    runs.map(({ run }) => rows.find((each) => each.id === run.courier_id)?.document_id ?? ''),
  );
}

const without = (capacity: Load, loads: readonly Load[]): Load => {
  const [grams, cubicMillimetres, pieces] = measures.map((measure) =>
    Math.max(0, capacity[measure] - loads.reduce((sum, load) => sum + load[measure], 0)),
  );
  return { grams: grams ?? 0, cubicMillimetres: cubicMillimetres ?? 0, pieces: pieces ?? 0 };
};

type Around = Readonly<{ depot: Coordinates; orders: readonly OrderFacts[]; now: Date }>;

async function whereIs(db: Knex, { run, past }: RunAhead, { depot, orders, now }: Around): Promise<WhereNow> {
  const { rows } = await preparedStatement<Pick<CourierPositionsRow, 'lat' | 'lng' | 'at'>>(
    db,
    'select lat, lng, at from courier_positions where run_id = :run::bigint order by at desc limit 1',
    { run: run.id },
  );
  const [position] = rows;
  const placed = past.flatMap((stop) => {
    const place = orders.find(({ order }) => order === stop.order)?.location;
    return place ? [{ ...stop, place }] : [];
  });
  const seconds = (time: Date): number => time.getTime() / 1_000;
  const [done] = placed
    .flatMap(({ place, done_at: at }) => (at ? [{ place, at: seconds(at) }] : []))
    .sort((one, other) => other.at - one.at);
  const arrived = placed.find(({ state }) => state === 'arrived');
  return whereNow(
    {
      depot,
      position: position ? { place: { lat: position.lat, lng: position.lng }, at: seconds(position.at) } : null,
      done: done ?? null,
      arrived: arrived ? { place: arrived.place, free: seconds(arrived.arrived_at ?? now) + arrived.service_seconds } : null,
    },
    seconds(now),
  );
}
