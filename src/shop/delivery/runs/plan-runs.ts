import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { NotDeliverable } from '../../../domain/delivery/not-deliverable';
import { legBefore, type Unserved } from '../../../domain/delivery/routing/plan';
import { actorText, type Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { couriersCalled } from './couriers';
import { dayProblem } from './day-problem';
import { depotAt } from './depot';
import { factsOfOrders, waitingOrders, type OrderFacts } from './order-facts';
import { mostPlannedStops, planInProcess } from './plan-in-process';
import type { Ways } from './ways-between';

/** `driveSeconds`: of the way there from the stop before. */
export type PlannedStop = Readonly<{ order: string; number: string; arrivesAt: string; waitingSeconds: number; driveSeconds: number }>;
export type PlannedRun = Readonly<{
  courier: string;
  departsAt: string;
  backAt: string;
  metres: number;
  seconds: number;
  stops: readonly PlannedStop[];
}>;
export type DayPlan = Readonly<{
  id: string;
  by: Ways['by'];
  runs: readonly PlannedRun[];
  unserved: readonly Readonly<{ order: string; number: string; because: Unserved['reason'] | NotDeliverable }>[];
}>;

type PlanRuns = Readonly<{
  day: string;
  location: string;
  couriers: readonly string[];
  /** Null: all that wait. */
  orders: readonly string[] | null;
  methods: readonly string[] | null;
  seed: number;
  actor: Actor;
  now?: Date;
  signal?: AbortSignal;
}>;

// What nobody accepted for so long is of orders that are something else by now.
const keptHours = 24;

/**
 * Plans the runs of a day, and keeps the plan until somebody accepts it. Nothing else is changed. Refuses `LOCATION_UNKNOWN`, `DELIVERY_DEPOT_UNPLACED`,
 * `COURIER_NOT_FOUND` for who works here no more too, `COURIER_BUSY`, `ORDER_NOT_FOUND`, `DELIVERY_PLAN_TOO_LARGE`, `DELIVERY_PLAN_FAILED`.
 */
export async function planRuns(strapi: Core.Strapi, asked: PlanRuns): Promise<DayPlan> {
  const { day, actor, methods, seed, signal, now = new Date() } = asked;
  const db = strapi.db.connection;
  const depot = await depotAt(db, asked.location);
  const couriers = await couriersCalled(db, asked.couriers);
  const away = couriers.find(({ active }) => !active);
  if (away) throw new DomainError('COURIER_NOT_FOUND', `${away.name} works here no more`, { courier: away.id });
  const busy = await db('delivery_runs')
    .where({ day })
    .whereIn('state', ['planned', 'started'])
    .whereIn(
      'courier_id',
      couriers.map(({ rowId }) => rowId),
    )
    .select('courier_id');
  if (busy.length > 0) {
    const names = couriers.filter(({ rowId }) => busy.some(({ courier_id: id }) => id === rowId)).map(({ name }) => name);
    throw new DomainError('COURIER_BUSY', `${names.join(', ')} has a run on that day already`, { couriers: names });
  }
  const orders = asked.orders
    ? await factsOfOrders(db, { orders: asked.orders, day })
    : await waitingOrders(db, { day, methods, limit: mostPlannedStops + 1 });
  const unknown = asked.orders?.find((id) => !orders.some(({ order }) => order === id));
  if (unknown !== undefined) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order', { order: unknown });
  const { problem, by } = await dayProblem(strapi, {
    ...{ day, depot, orders: orders.filter(({ because }) => because === null) },
    couriers: couriers.map((courier) => ({ ...courier, notBefore: now })),
  });
  const plan = await planInProcess(strapi, problem, { seed, ...(signal ? { signal } : {}) });
  const numberOf = new Map(orders.map(({ order, number }) => [order, number]));
  const time = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  const runs = plan.runs.map((run): PlannedRun => ({
    ...{ courier: run.vehicle, departsAt: time(run.departure), backAt: time(run.back), metres: run.metres, seconds: run.seconds },
    stops: run.stops.map(({ id, arrival, waitingSeconds }, index) => ({
      ...{ order: id, number: numberOf.get(id) ?? '', arrivesAt: time(arrival), waitingSeconds, driveSeconds: legBefore(run, index) },
    })),
  }));
  const id = newDocumentId();
  await db('delivery_plans')
    .where('made_at', '<', db.raw(`now() - interval '${keptHours} hours'`))
    .delete();
  await db('delivery_plans').insert({
    document_id: id,
    day,
    location_id: depot.rowId,
    runs: JSON.stringify(runs),
    made_by: actorText(actor),
  });
  return {
    id,
    by,
    runs,
    unserved: [
      ...leftOut(orders),
      ...plan.unserved.map(({ id: order, reason }) => ({ order, number: numberOf.get(order) ?? '', because: reason })),
    ],
  };
}

const leftOut = (orders: readonly OrderFacts[]) =>
  orders.flatMap(({ order, number, because }) => (because ? [{ order, number, because }] : []));
