import type { Knex } from 'knex';
import { legBefore } from '../../../domain/delivery/routing/plan';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { timedRun } from '../../../domain/delivery/routing/timed-run';
import { preparedStatement } from '../../prepared-statement';
import type { LockedRun } from './locked-run';
import type { RunAhead } from './run-ahead';

type Saving = Readonly<{
  problem: RoutingProblem;
  /** The orders ahead, as they are driven from now on. */
  orders: readonly string[];
  /** The run as it was worked out from. */
  before: Pick<RunAhead, 'past' | 'ahead'>;
}>;

/** Writes down in which order the stops ahead of a run are driven, with their times; what was driven stands before them. The run is another one then. */
export async function saveOrder(trx: Knex.Transaction, run: LockedRun, { problem, orders, before }: Saving): Promise<void> {
  const vehicle = problem.vehicles.find(({ id }) => id === run.document_id);
  if (!vehicle) return;
  const timedOf = (ids: readonly string[]) =>
    timedRun(
      problem.ways,
      vehicle,
      ids.flatMap((id) => problem.stops.find((stop) => stop.id === id) ?? []),
    );
  const timed = timedOf(orders);
  const time = (seconds: number): Date => new Date(seconds * 1_000);
  const rows = orders.map((order, index) => {
    const at = timed.stops.findIndex(({ id }) => id === order);
    const arrives = time(timed.stops[at]?.arrival ?? timed.departure).toISOString();
    return { order, position: before.past.length + index, at: arrives, drive: at < 0 ? 0 : legBefore(timed, at) };
  });
  await preparedStatement(
    trx,
    `update delivery_stops s set position = p.position from jsonb_to_recordset(:rows::jsonb) p (id bigint, position int) where s.id = p.id`,
    { rows: JSON.stringify(before.past.map(({ id }, position) => ({ id, position }))) },
  );
  await preparedStatement(
    trx,
    `update delivery_stops s set position = w.position, arrives_at = w.at, drive_seconds = w.drive
       from jsonb_to_recordset(:rows::jsonb) w ("order" text, position int, at timestamptz, drive int) join orders o on o.document_id = w."order"
      where s.run_id = :run::bigint and s.order_id = o.id`,
    { run: run.id, rows: JSON.stringify(rows) },
  );
  const left = run.state === 'started';
  // Of one that is under way, what was driven already is kept.
  const was = timedOf(before.ahead.map(({ order }) => order));
  const sums = left
    ? { metres: Math.max(0, run.metres + timed.metres - was.metres), seconds: Math.max(0, run.seconds + timed.seconds - was.seconds) }
    : { metres: timed.metres, seconds: timed.seconds, departs_at: time(timed.departure) };
  await trx('delivery_runs')
    .where({ id: run.id })
    .update({ ...sums, back_at: time(timed.back), revision: run.revision + 1 });
}
