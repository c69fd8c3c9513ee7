import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { MoveCost } from '../../../domain/delivery/routing/cost-of-move';
import { legBefore } from '../../../domain/delivery/routing/plan';
import { timedRun } from '../../../domain/delivery/routing/timed-run';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { DomainError } from '../../../domain/domain-error';
import { newDocumentId } from '../../document-id';
import { markCommittedOnce } from '../../mark-committed-once';
import { preparedStatement } from '../../prepared-statement';
import { serviceSeconds } from './day-problem';
import { runsAsSeen, type LockedRun } from './locked-run';
import { factsOfOrders } from './order-facts';
import { firstOnly } from './taken-meanwhile';
import { assertDeliverable, workOutMove, type Move, type MovedStop } from './work-out-move';

export type PreviewedMove = Pick<MoveCost, 'metres' | 'seconds' | 'faults'>;

/** What a move costs, and whether it fits. Nothing is changed. Refuses as `moveOrder` does, but for what does not fit. */
export async function previewMove(strapi: Core.Strapi, move: Move): Promise<PreviewedMove> {
  const { cost } = await workOutMove(strapi, move);
  return { metres: cost.metres, seconds: cost.seconds, faults: cost.faults };
}

/**
 * Moves an order to a place in a run: within it, from another, from none, or off all. Times of both runs are reckoned anew. Refuses `DELIVERY_RUN_NOT_FOUND`,
 * `DELIVERY_RUN_CHANGED`, `DELIVERY_STOP_NOT_FOUND`, `DELIVERY_STOP_LOCKED`, `DELIVERY_ORDER_NOT_DELIVERABLE`, `DELIVERY_STOP_DOES_NOT_FIT`.
 */
export async function moveOrder(strapi: Core.Strapi, move: Move): Promise<void> {
  const { stops, problem, cost } = await workOutMove(strapi, move);
  if (cost.faults.length > 0) throw new DomainError('DELIVERY_STOP_DOES_NOT_FIT', 'The stop does not fit there', { faults: cost.faults });
  const stop = stops.find(({ order }) => order === move.order);
  await firstOnly(() =>
    strapi.db.transaction(async ({ trx }) => {
      const runs = await runsAsSeen(trx, move.seen);
      const [facts] = await factsOfOrders(trx, { orders: [move.order], day: runs[0]?.day ?? '' }, 'for share of o');
      assertDeliverable(facts, { isOnThem: stop !== undefined, isAdded: move.to !== null });
      if (!(await markCommittedOnce(trx))) return;
      const target = runs.find(({ document_id: id }) => id === move.to?.run);
      if (stop && !target) await trx('delivery_stops').where({ id: stop.id }).delete();
      if (target && facts) await putOn(trx, target, facts.rowId, stop);
      for (const { vehicle, stops: order } of cost.runs) {
        const run = runs.find(({ document_id: id }) => id === vehicle);
        if (run) await saveTimes(trx, run, problem, order);
      }
    }),
  );
}

/** Behind all others, until the order of the run is written down. */
async function putOn(trx: Knex.Transaction, run: LockedRun, orderId: number, stop: MovedStop | undefined): Promise<void> {
  const last = { run_id: run.id, position: 1_000_000 };
  if (stop) await trx('delivery_stops').where({ id: stop.id }).update(last);
  else
    await trx('delivery_stops').insert({
      ...{ ...last, document_id: newDocumentId(), order_id: orderId, service_seconds: serviceSeconds, arrives_at: new Date() },
    });
}

async function saveTimes(trx: Knex.Transaction, run: LockedRun, problem: RoutingProblem, orders: readonly string[]): Promise<void> {
  const vehicle = problem.vehicles.find(({ id }) => id === run.document_id);
  if (!vehicle) return;
  const stops = orders.map((id) => problem.stops.find((stop) => stop.id === id)).filter((stop) => stop !== undefined);
  const timed = timedRun(problem.ways, vehicle, stops);
  const time = (seconds: number): Date => new Date(seconds * 1_000);
  const rows = orders.map((order, position) => {
    const index = timed.stops.findIndex(({ id }) => id === order);
    const at = time(timed.stops[index]?.arrival ?? timed.departure).toISOString();
    return { order, position, at, drive: index < 0 ? 0 : legBefore(timed, index) };
  });
  await preparedStatement(
    trx,
    `update delivery_stops s set position = w.position, arrives_at = w.at, drive_seconds = w.drive
       from jsonb_to_recordset(:rows::jsonb) w ("order" text, position int, at timestamptz, drive int) join orders o on o.document_id = w."order"
      where s.run_id = :run::bigint and s.order_id = o.id`,
    { run: run.id, rows: JSON.stringify(rows) },
  );
  await trx('delivery_runs')
    .where({ id: run.id })
    .update({
      ...{ metres: timed.metres, seconds: timed.seconds, departs_at: time(timed.departure), back_at: time(timed.back) },
      revision: run.revision + 1,
    });
}
