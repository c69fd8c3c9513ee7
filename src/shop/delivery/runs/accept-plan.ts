import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { markCommittedOnce } from '../../mark-committed-once';
import { toJson } from '../../rows';
import { couriersCalled } from './couriers';
import { serviceSeconds } from './day-problem';
import { factsOfOrders } from './order-facts';
import type { PlannedRun } from './plan-runs';
import { firstOnly } from './taken-meanwhile';

/**
 * Makes runs of a plan: all or none. Orders that are meanwhile cancelled, sent or on a run of somebody else are named, and then the plan is made
 * again. Answers the runs' ids. Refuses `DELIVERY_RUN_NOT_FOUND` for a plan that there is not (or not any more), `DELIVERY_ORDER_NOT_DELIVERABLE`,
 * `DELIVERY_RUN_CHANGED`.
 */
export async function acceptPlan(
  strapi: Core.Strapi,
  { planId, actor }: Readonly<{ planId: string; actor: Actor }>,
): Promise<Readonly<{ day: string; runs: string[] }>> {
  return firstOnly(() =>
    strapi.db.transaction(async ({ trx }) => {
      const plan = await trx('delivery_plans')
        .where({ document_id: planId })
        .forUpdate()
        .first('location_id', 'runs', trx.raw('day::text as day'));
      if (!plan) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such plan any more: plan again');
      const runs = toJson<readonly PlannedRun[]>(plan.runs);
      if (!(await markCommittedOnce(trx))) return { day: plan.day, runs: [] };
      const rowIds = await stillDeliverable(trx, plan.day, runs);
      const couriers = await couriersCalled(
        trx,
        runs.map(({ courier }) => courier),
      );
      const made: string[] = [];
      for (const [index, run] of runs.entries()) {
        const courier = couriers[index];
        if (courier)
          made.push(await insertRun(trx, run, { day: plan.day, location: plan.location_id, courier: courier.rowId, actor, rowIds }));
      }
      await trx('delivery_plans').where({ document_id: planId }).delete();
      return { day: plan.day, runs: made };
    }),
  );
}

/** Locked, so that none of them is cancelled until the runs are there. */
async function stillDeliverable(trx: Knex.Transaction, day: string, runs: readonly PlannedRun[]): Promise<Map<string, number>> {
  const wanted = runs.flatMap(({ stops }) => stops.map(({ order }) => order));
  const facts = await factsOfOrders(trx, { orders: wanted, day }, 'for share of o');
  const gone = wanted.filter((id) => !facts.some(({ order }) => order === id));
  const refused = [
    ...facts.flatMap(({ order, number, because }) => (because ? [{ order, number, because }] : [])),
    ...gone.map((order) => ({ order, number: '', because: 'not_placed' as const })),
  ];
  if (refused.length > 0)
    throw new DomainError('DELIVERY_ORDER_NOT_DELIVERABLE', 'Some orders changed since the plan was made: plan again', { orders: refused });
  return new Map(facts.map(({ order, rowId }) => [order, rowId]));
}

type RunOf = Readonly<{ day: string; location: number; courier: string | number; actor: Actor; rowIds: ReadonlyMap<string, number> }>;

async function insertRun(trx: Knex.Transaction, run: PlannedRun, { day, location, courier, actor, rowIds }: RunOf): Promise<string> {
  const id = newDocumentId();
  const [row] = await trx('delivery_runs')
    .insert({
      ...{ document_id: id, day, location_id: location, courier_id: courier, metres: run.metres, seconds: run.seconds },
      ...{ departs_at: new Date(run.departsAt), back_at: new Date(run.backAt), made_by: actorText(actor) },
    })
    .returning('id');
  const stops = run.stops.flatMap(({ order, arrivesAt, driveSeconds = 0 }, position) => {
    const orderId = rowIds.get(order);
    return row === undefined || orderId === undefined
      ? []
      : [
          {
            ...{ document_id: newDocumentId(), run_id: row.id, order_id: orderId, position, service_seconds: serviceSeconds },
            ...{ arrives_at: new Date(arrivesAt), drive_seconds: driveSeconds },
          },
        ];
  });
  if (stops.length > 0) await trx('delivery_stops').insert(stops);
  return id;
}

/** Nobody can accept it any more. One that there is not is cancelled already. */
export const cancelPlan = async (strapi: Core.Strapi, planId: string): Promise<void> => {
  await strapi.db.connection('delivery_plans').where({ document_id: planId }).delete();
};
