import type { Knex } from 'knex';
import type { DeliveryWishesRow, OrdersRow } from 'knex/types/tables';
import { nextStop } from '../../../domain/delivery/driving/expected-arrivals';
import type { TrackedStop } from '../../../domain/delivery/driving/tracking';
import { expectedOf, runColumns, stopsOfRun, toDrivenRun, type RunRow, type StopRow } from '../driving/run-facts';
import { preparedStatement } from '../../prepared-statement';

export type OwnStop = Readonly<{
  run: RunRow;
  stop: StopRow;
  tracked: TrackedStop;
  courier: string;
  /** How many are brought before it and are not done. */
  before: number;
  expectedAt: string | null;
  /** Since when the courier drives to them: what was seen of the courier before is nobody's business. */
  seenFrom: Date | null;
}>;

type Row = RunRow & Readonly<{ stop: StopRow['document_id']; is_open: boolean; courier: string }>;

/** The stop of an order on the last run it was put on; null: on none, or on one that was cancelled. Two statements at most. */
export async function stopOfOrder(db: Knex, orderRowId: OrdersRow['id'], now: Date): Promise<OwnStop | null> {
  const { rows } = await preparedStatement<Row>(
    db,
    `select ${runColumns}, s.document_id as stop, s.is_open, c.name as courier
       from delivery_stops s join delivery_runs r on r.id = s.run_id join couriers c on c.id = r.courier_id
      where s.order_id = :order::int and r.state <> 'cancelled' order by s.is_open desc, s.id desc limit 1`,
    { order: orderRowId },
  );
  const [run] = rows;
  if (!run) return null;
  const stops = await stopsOfRun(db, run);
  const index = stops.findIndex(({ document_id: id }) => id === run.stop);
  const stop = stops[index];
  if (!stop) return null;
  const next = nextStop(toDrivenRun(run, stops));
  const tracked = { state: stop.state, isOpen: run.is_open, isStarted: run.state === 'started', isNext: next?.id === run.stop };
  const lastDone = stops.reduce((last, { done_at: at }) => Math.max(last, at?.getTime() ?? 0), run.started_at?.getTime() ?? 0);
  return {
    ...{ run, stop, tracked, courier: run.courier },
    before: stops.filter(({ state, position }) => position < stop.position && (state === 'waiting' || state === 'arrived')).length,
    expectedAt: run.is_open ? (expectedOf(run, stops, now).get(run.stop) ?? null) : null,
    seenFrom: lastDone === 0 ? null : new Date(lastDone),
  };
}

/** What its customer wants done where nobody opens. */
export const wishOf = (db: Knex, orderRowId: OrdersRow['id']): Promise<Pick<DeliveryWishesRow, 'leave_at_door' | 'note'> | undefined> =>
  db('delivery_wishes').where({ order_id: orderRowId }).first('leave_at_door', 'note');
