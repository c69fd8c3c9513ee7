import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { MoveCost } from '../../../domain/delivery/routing/cost-of-move';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { markCommittedOnce } from '../../mark-committed-once';
import { storeSettings } from '../../store/store-settings';
import { lockRun } from '../driving/locked-drive';
import { stopsOfRun } from '../driving/run-facts';
import { sendStops } from '../driving/send-stops';
import { tellNext } from '../driving/tell-customers';
import { serviceSeconds } from './day-problem';
import { runsAsSeen, type LockedRun } from './locked-run';
import { factsOfOrders } from './order-facts';
import { assertStillAhead, type AheadStop } from './run-ahead';
import { saveOrder } from './save-order';
import { firstOnly } from './taken-meanwhile';
import { assertDeliverable, isInVehicle, workOutMove, type Move } from './work-out-move';

export type PreviewedMove = Pick<MoveCost, 'metres' | 'seconds' | 'faults'>;

/** What a move costs, and whether it fits. Nothing is changed. Refuses as `moveOrder` does, but for what does not fit. */
export async function previewMove(strapi: Core.Strapi, move: Move): Promise<PreviewedMove> {
  const { cost } = await workOutMove(strapi, move);
  return { metres: cost.metres, seconds: cost.seconds, faults: cost.faults };
}

/**
 * Moves an order to a place in a run: within it, from another, from none, or off all. Times of both runs are reckoned anew. One that comes onto a run that is
 * under way is sent, as the others were when it left. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_CHANGED`, `DELIVERY_RUN_UNDERWAY` for what is in another
 * vehicle, `DELIVERY_STOP_NOT_FOUND`, `DELIVERY_STOP_LOCKED`, `DELIVERY_ORDER_NOT_DELIVERABLE`, `DELIVERY_STOP_DOES_NOT_FIT`.
 */
export async function moveOrder(strapi: Core.Strapi, move: Move & Readonly<{ actor: Actor }>): Promise<void> {
  const { now = new Date() } = move;
  const { runs: before, stop, problem, cost } = await workOutMove(strapi, move);
  if (cost.faults.length > 0) throw new DomainError('DELIVERY_STOP_DOES_NOT_FIT', 'The stop does not fit there', { faults: cost.faults });
  await firstOnly(() =>
    strapi.db.transaction(async ({ trx }) => {
      const runs = await runsAsSeen(trx, move.seen);
      await assertStillAhead(trx, before);
      const inVehicle = isInVehicle(
        before.find(({ run }) => run.document_id === move.to?.run),
        stop,
      );
      const [facts] = await factsOfOrders(trx, { orders: [move.order], day: runs[0]?.day ?? '' }, 'for update of o');
      assertDeliverable(facts, { isOnThem: stop !== undefined, isAdded: move.to !== null && !inVehicle });
      if (!(await markCommittedOnce(trx))) return;
      const target = runs.find(({ document_id: id }) => id === move.to?.run);
      if (stop && !target) await trx('delivery_stops').where({ id: stop.id }).delete();
      if (target && facts) await putOn(trx, target, facts.rowId, stop);
      for (const { vehicle, stops: orders } of cost.runs) {
        const run = runs.find(({ document_id: id }) => id === vehicle);
        const was = before.find((each) => each.run.document_id === vehicle);
        if (run && was) await saveOrder(trx, run, { problem, orders, before: was });
      }
      if (target?.state === 'started')
        await takeAlong(strapi, trx, { run: target, order: inVehicle ? null : move.order, actor: move.actor, now });
    }),
  );
}

/** Behind all others, until the order of the run is written down. */
async function putOn(trx: Knex.Transaction, run: LockedRun, orderId: number, stop: AheadStop | undefined): Promise<void> {
  const last = { run_id: run.id, position: 1_000_000 };
  if (stop) await trx('delivery_stops').where({ id: stop.id }).update(last);
  else
    await trx('delivery_stops').insert({
      ...{ ...last, document_id: newDocumentId(), order_id: orderId, service_seconds: serviceSeconds, arrives_at: new Date() },
    });
}

type Along = Readonly<{ run: LockedRun; /** Null: what moved is in the vehicle already. */ order: string | null; actor: Actor; now: Date }>;

async function takeAlong(strapi: Core.Strapi, trx: Knex.Transaction, { run, order, actor, now }: Along): Promise<void> {
  const left = await lockRun(trx, { runId: run.document_id, courier: null });
  const stops = await stopsOfRun(trx, left);
  const { deliveryProof } = await storeSettings(strapi);
  const added = stops.filter((stop) => stop.order === order);
  const sent = await sendStops(strapi, trx, { run: left, stops: added, withCode: deliveryProof !== 'none', actor, now });
  await tellNext(trx, { run: left, stops: stops.map((stop) => sent.find(({ id }) => id === stop.id) ?? stop), actor, now });
}
