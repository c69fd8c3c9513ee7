import type { Core } from '@strapi/strapi';
import type { WhereNow } from '../../../domain/delivery/driving/where-now';
import { isBetterOrder } from '../../../domain/delivery/routing/order-run';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { toldOrder, type ToldOrder } from '../../../domain/delivery/routing/told-order';
import { faultsOfRun } from '../../../domain/delivery/routing/verify-plan';
import { DomainError } from '../../../domain/domain-error';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import type { Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { lockRun } from '../driving/locked-drive';
import { stopsOfRun } from '../driving/run-facts';
import { tellNext } from '../driving/tell-customers';
import { runsAsSeen } from './locked-run';
import { orderByMap } from './order-by-map';
import { factsOfOrders } from './order-facts';
import { orderInProcess } from './plan-in-process';
import { assertStillAhead, problemAhead, runsAhead, type RunAhead } from './run-ahead';
import { saveOrder } from './save-order';
import type { Ways } from './ways-between';

type Replanning = Readonly<{
  runId: string;
  revision: number;
  seed: number;
  /** Whose order is asked for besides ours: the map's, for a run of few stops with none that keeps its place. The better one counts. */
  by: 'own' | 'map';
  now?: Date;
}>;
type Driven = Readonly<{
  metres: number;
  seconds: number;
  lateSeconds: number;
  late: readonly Readonly<{ number: string; lateSeconds: number }>[];
  backAt: string;
}>;
export type Replanned = Readonly<{
  /** False: it is driven best as it is. */
  isBetter: boolean;
  from: WhereNow['from'];
  ways: Ways['by'];
  by: 'own' | 'map';
  before: Driven;
  after: Driven;
  stops: readonly Readonly<{ id: string; number: string; arrivesAt: string; lateSeconds: number }>[];
}>;

type WorkedOut = Readonly<{ told: Replanned; ahead: RunAhead; problem: RoutingProblem; orders: readonly string[] }>;

/** Works out the order of what is ahead of a run anew, from where its courier is, and says what is won. Nothing is changed. Refuses as `replanRun` does. */
export const previewReplan = async (strapi: Core.Strapi, asked: Replanning): Promise<Replanned> =>
  (await workOut(strapi, asked, null)).told;

/**
 * Drives what is ahead of a run in the order that is best from here, or in the one that was previewed: `stops`. What is locked, or being driven to, keeps its
 * place. Where nothing is won, nothing changes. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_CHANGED`, `DELIVERY_STOP_LOCKED`, `DELIVERY_STOP_DOES_NOT_FIT`,
 * `DELIVERY_PLAN_FAILED`, `DELIVERY_DEPOT_UNPLACED`.
 */
export async function replanRun(
  strapi: Core.Strapi,
  { stops, actor, ...asked }: Replanning & Readonly<{ stops: readonly string[] | null; actor: Actor }>,
): Promise<void> {
  const { now = new Date() } = asked;
  const { ahead, problem, orders } = await workOut(strapi, asked, stops);
  await strapi.db.transaction(async ({ trx }) => {
    const left = await lockRun(trx, { runId: asked.runId, courier: null });
    const [run] = await runsAsSeen(trx, [{ id: asked.runId, revision: asked.revision }]);
    await assertStillAhead(trx, [ahead]);
    if (!run || !(await markCommittedOnce(trx)) || orders.every((order, at) => order === ahead.ahead[at]?.order)) return;
    await saveOrder(trx, run, { problem, orders, before: ahead });
    if (run.state === 'started') await tellNext(trx, { run: left, stops: await stopsOfRun(trx, left), actor, now });
  });
}

async function workOut(
  strapi: Core.Strapi,
  { runId, revision, seed, by, now = new Date() }: Replanning,
  typed: readonly string[] | null,
): Promise<WorkedOut> {
  const db = strapi.db.connection;
  const [ahead] = await runsAhead(db, await runsAsSeen(db, [{ id: runId, revision }]));
  if (!ahead) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run');
  const facts = await factsOfOrders(db, { orders: [...ahead.past, ...ahead.ahead].map(({ order }) => order), day: ahead.run.day });
  const day = await problemAhead(strapi, db, { runs: [ahead], orders: facts, now });
  const { problem } = day;
  const isPlaced = (order: string): boolean => problem.stops.some(({ id }) => id === order);
  // An address that was forgotten since is nowhere: it stays last.
  const placed = ahead.ahead.flatMap(({ order }) => (isPlaced(order) ? [order] : []));
  const unplaced = ahead.ahead.flatMap(({ order }) => (isPlaced(order) ? [] : [order]));
  const tell = (stops: readonly string[]): ToldOrder => toldOrder(problem, { vehicle: runId, stops });
  const before = tell(placed);
  const found = typed
    ? { order: asTyped(ahead, typed).filter(isPlaced), by: 'own' as const }
    : await bestOf(strapi, { problem, runId, placed, ahead, seed, by, places: placesOf(day, facts, runId) });
  const after = tell(found.order);
  if (after.cost.lateSeconds > before.cost.lateSeconds)
    throw new DomainError('DELIVERY_STOP_DOES_NOT_FIT', 'In this order somebody would wait longer than they must', {
      faults: faultsOfRun(problem, { vehicle: runId, stops: found.order }),
    });
  const isBetter = isBetterOrder(after.cost, before.cost);
  const kept = isBetter || typed ? after : before;
  const numberOf = new Map(facts.map(({ order, number }) => [order, number]));
  const toDriven = ({ metres, seconds, cost, stops, back }: ToldOrder): Driven => ({
    ...{ metres, seconds, lateSeconds: Math.round(cost.lateSeconds), backAt: toTime(back) },
    late: stops.flatMap(({ id, lateSeconds }) =>
      lateSeconds > 0 ? [{ number: numberOf.get(id) ?? '', lateSeconds: Math.round(lateSeconds) }] : [],
    ),
  });
  const orders = [...kept.stops.map(({ id }) => id), ...unplaced];
  const stopOf = new Map(ahead.ahead.map((stop) => [stop.order, stop.document_id]));
  return {
    ...{ ahead, problem, orders },
    told: {
      ...{ isBetter, from: day.where.get(runId)?.from ?? 'depot', ways: day.by, by: isBetter ? found.by : 'own' },
      ...{ before: toDriven(before), after: toDriven(kept) },
      stops: orders.map((order) => {
        const stop = kept.stops.find(({ id }) => id === order);
        return {
          ...{ id: stopOf.get(order) ?? '', number: numberOf.get(order) ?? '', lateSeconds: Math.round(stop?.lateSeconds ?? 0) },
          arrivesAt: toTime(stop?.at ?? kept.back),
        };
      }),
    },
  };
}

const toTime = (seconds: number): string => new Date(Math.round(seconds) * 1_000).toISOString();

/** The orders of these stops. Refuses `DELIVERY_RUN_CHANGED` where others are ahead, and `DELIVERY_STOP_LOCKED` where one left its place that may not. */
function asTyped({ ahead, fixed }: RunAhead, typed: readonly string[]): string[] {
  const orders = typed.flatMap((id) => ahead.find((stop) => stop.document_id === id)?.order ?? []);
  if (orders.length !== ahead.length || typed.length !== ahead.length)
    throw new DomainError('DELIVERY_RUN_CHANGED', 'Other stops are ahead by now: look at the run again');
  if (ahead.some(({ order }, at) => fixed.includes(order) && orders[at] !== order))
    throw new DomainError('DELIVERY_STOP_LOCKED', 'A stop that is locked, or that the courier is on the way to, keeps its place');
  return orders;
}

type Places = Readonly<{ from: Coordinates; to: Coordinates; of: ReadonlyMap<string, Coordinates> }> | null;

function placesOf(
  { where, depot }: Readonly<{ where: ReadonlyMap<string, WhereNow>; depot: Coordinates }>,
  facts: readonly Readonly<{ order: string; location: Coordinates | null }>[],
  runId: string,
): Places {
  const of = new Map(facts.flatMap(({ order, location }) => (location ? [[order, location] as const] : [])));
  return { from: where.get(runId)?.place ?? depot, to: depot, of };
}

type Best = Readonly<{
  problem: RoutingProblem;
  runId: string;
  placed: readonly string[];
  ahead: RunAhead;
  seed: number;
  by: 'own' | 'map';
  places: Places;
}>;

async function bestOf(
  strapi: Core.Strapi,
  { problem, runId, placed, ahead, seed, by, places }: Best,
): Promise<Readonly<{ order: readonly string[]; by: 'own' | 'map' }>> {
  const own = await orderInProcess(strapi, problem, { vehicle: runId, stops: placed, fixed: ahead.fixed }, seed);
  const mapped = by === 'map' && places && ahead.fixed.length === 0 ? await orderByMap(strapi, placed, places) : null;
  const costOf = (stops: readonly string[]) => toldOrder(problem, { vehicle: runId, stops }).cost;
  return mapped && isBetterOrder(costOf(mapped), costOf(own)) ? { order: mapped, by: 'map' } : { order: own, by: 'own' };
}
