import type { Knex } from 'knex';
import type { DeliveryRunsRow, DeliveryStopsRow, OrdersRow } from 'knex/types/tables';
import { expectedArrivals, type DrivenRun, type DrivenStop } from '../../../domain/delivery/driving/expected-arrivals';
import { preparedStatement } from '../../prepared-statement';
import { coordinate, slotPart } from '../runs/order-facts';

export type RunRow = Pick<
  DeliveryRunsRow,
  'id' | 'document_id' | 'courier_id' | 'location_id' | 'state' | 'revision' | 'departs_at' | 'started_at' | 'finished_at'
> &
  Readonly<{ day: string }>;
export const runColumns =
  'r.id, r.document_id, r.courier_id, r.location_id, r.state, r.revision, r.departs_at, r.started_at, r.finished_at, r.day::text as day';

export type StopRow = Pick<
  DeliveryStopsRow,
  | 'id'
  | 'document_id'
  | 'order_id'
  | 'position'
  | 'state'
  | 'arrives_at'
  | 'drive_seconds'
  | 'service_seconds'
  | 'arrived_at'
  | 'done_at'
  | 'reason'
  | 'shipment'
  | 'code'
  | 'on_the_way_at'
  | 'near_at'
> &
  Readonly<{
    order: OrdersRow['document_id'];
    window_from: number | null;
    window_to: number | null;
    lat: number | null;
    lng: number | null;
  }>;

/** Whose customer chose a time on this day is there then; moved to another day, it binds nobody today. */
const isToday = `o.delivery->'slot'->>'date' = r.day::text`;
export const windowPart = (part: 'startsAt' | 'endsAt'): string => `case when ${isToday} then ${slotPart(part)} end`;

/** What driving needs to know of the stops of a run, in their order. */
export async function stopsOfRun(db: Knex, run: Pick<RunRow, 'id'>): Promise<StopRow[]> {
  const { rows } = await preparedStatement<StopRow>(
    db,
    `select s.id, s.document_id, s.order_id, s.position, s.state, s.arrives_at, s.drive_seconds, s.service_seconds, s.arrived_at, s.done_at,
            s.reason, s.shipment, s.code, s.on_the_way_at, s.near_at, o.document_id as "order",
            ${windowPart('startsAt')} as window_from, ${windowPart('endsAt')} as window_to, ${coordinate('lat')} as lat, ${coordinate('lng')} as lng
       from delivery_stops s join delivery_runs r on r.id = s.run_id join orders o on o.id = s.order_id
      where s.run_id = :run::bigint order by s.position`,
    { run: run.id },
  );
  return rows;
}

const seconds = (time: Date | null): number | null => (time === null ? null : time.getTime() / 1_000);

type Timed = Pick<
  StopRow,
  'document_id' | 'state' | 'arrives_at' | 'drive_seconds' | 'service_seconds' | 'arrived_at' | 'done_at' | 'window_from' | 'window_to'
>;

const toDriven = (stop: Timed): DrivenStop => ({
  ...{ id: stop.document_id, state: stop.state, plannedAt: stop.arrives_at.getTime() / 1_000 },
  ...{ driveSeconds: stop.drive_seconds, serviceSeconds: stop.service_seconds },
  window: stop.window_from === null || stop.window_to === null ? null : { from: stop.window_from, to: stop.window_to },
  ...{ arrivedAt: seconds(stop.arrived_at), doneAt: seconds(stop.done_at) },
});

export const toDrivenRun = (run: Pick<RunRow, 'departs_at' | 'started_at'>, stops: readonly Timed[]): DrivenRun => ({
  ...{ departsAt: run.departs_at.getTime() / 1_000, startedAt: seconds(run.started_at), stops: stops.map(toDriven) },
});

/** When the courier should be at each stop that is not done, by the stops' ids. */
export function expectedOf(
  run: Pick<RunRow, 'departs_at' | 'started_at'>,
  stops: readonly Timed[],
  now: Date,
): ReadonlyMap<string, string> {
  const expected = expectedArrivals(toDrivenRun(run, stops), now.getTime() / 1_000);
  return new Map([...expected].map(([id, at]) => [id, new Date(Math.round(at) * 1_000).toISOString()]));
}
