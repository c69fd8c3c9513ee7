import type { Core } from '@strapi/strapi';
import { costOfMove, type MoveCost } from '../../../domain/delivery/routing/cost-of-move';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { faultsOfRun, type RunFault } from '../../../domain/delivery/routing/verify-plan';
import { DomainError } from '../../../domain/domain-error';
import { runsAsSeen, type Seen } from './locked-run';
import { factsOfOrders, type OrderFacts } from './order-facts';
import { problemAhead, runsAhead, type AheadStop, type RunAhead } from './run-ahead';

/** Where an order is to stand: at a position of a run, from 0, counted without itself. Null: on none. */
export type Placing = Readonly<{ order: string; to: Readonly<{ run: string; position: number }> | null }>;
export type Move = Placing & Readonly<{ /** The runs it leaves and comes to, as somebody saw them. */ seen: readonly Seen[]; now?: Date }>;

export type WorkedOut = Readonly<{ runs: readonly RunAhead[]; stop: AheadStop | undefined; problem: RoutingProblem; cost: MoveCost }>;

/**
 * What becomes of runs by a move, from what they are now. Locks nothing, because a map may be asked: who writes it looks again whether they still are.
 */
export async function workOutMove(strapi: Core.Strapi, { order, to, seen, now = new Date() }: Move): Promise<WorkedOut> {
  const db = strapi.db.connection;
  const rows = await runsAsSeen(db, seen);
  const [first] = rows;
  if (rows.some(({ day, location_id: location }) => day !== first?.day || location !== first.location_id))
    throw new DomainError(
      'DELIVERY_RUN_NOT_FOUND',
      'These runs are of two days or depots: take the order off one, then put it on the other',
    );
  const runs = await runsAhead(db, rows);
  const stop = assertMovable(runs, { order, to });
  const target = runs.find(({ run }) => run.document_id === to?.run);
  const position = target && to ? placeAhead(target, { order, position: to.position }) : 0;
  const orders = await factsOfOrders(db, {
    orders: [...new Set([...runs.flatMap(({ past, ahead }) => [...past, ...ahead].map((each) => each.order)), order])],
    day: first?.day ?? '',
  });
  assertDeliverable(
    orders.find((each) => each.order === order),
    { isOnThem: stop !== undefined, isAdded: to !== null && !isInVehicle(target, stop) },
  );
  const { problem } = await problemAhead(strapi, db, { runs, orders, now });
  const before = runs.map(({ run, ahead }) => ({ vehicle: run.document_id, stops: ahead.map((each) => each.order) }));
  const cost = costOfMove(problem, before, { stop: order, to: to && { vehicle: to.run, position } });
  const known = target?.run.state === 'started' ? faultsOfRun(problem, before.find(({ vehicle }) => vehicle === to?.run) ?? noRun) : [];
  return { runs, stop, problem, cost: { ...cost, faults: cost.faults.filter((fault) => !known.some((each) => isSame(each, fault))) } };
}

const noRun = { vehicle: '', stops: [] };
// Who is late already is late whatever becomes of an order. What a vehicle holds is another matter.
const isSame = (one: RunFault, other: RunFault): boolean => one.is === other.is && one.stop === other.stop && one.is !== 'too_much';

/** Its goods are in the vehicle that drives it already, and it stays there. */
export const isInVehicle = (target: RunAhead | undefined, stop: AheadStop | undefined): boolean =>
  target !== undefined && target.run.state === 'started' && stop?.run_id === target.run.id;

/** Refuses `DELIVERY_STOP_LOCKED`, `DELIVERY_STOP_NOT_FOUND`, `DELIVERY_RUN_NOT_FOUND`, and `DELIVERY_RUN_UNDERWAY` for what is in a vehicle that left. */
function assertMovable(runs: readonly RunAhead[], { order, to }: Placing): AheadStop | undefined {
  const from = runs.find(({ past, ahead }) => [...past, ...ahead].some((each) => each.order === order));
  const stop = from && [...from.past, ...from.ahead].find((each) => each.order === order);
  if (stop && from && (from.fixed.includes(order) || stop.state !== 'waiting'))
    throw new DomainError('DELIVERY_STOP_LOCKED', 'The stop is locked, under way or was made already: it stays where it is');
  if (!stop && !to) throw new DomainError('DELIVERY_STOP_NOT_FOUND', 'The order is on none of these runs');
  if (to && !runs.some(({ run }) => run.document_id === to.run))
    throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run among those seen');
  if (from?.run.state === 'started' && from.run.document_id !== to?.run)
    throw new DomainError('DELIVERY_RUN_UNDERWAY', 'The order is in the vehicle of a courier who left: it stays on their run', {
      run: from.run.document_id,
    });
  return stop;
}

/** The place among the stops that are ahead. Refuses `DELIVERY_STOP_LOCKED` before what was driven, or is being driven to. */
function placeAhead({ run, past, ahead, fixed }: RunAhead, { order, position }: Readonly<{ order: string; position: number }>): number {
  if (run.state !== 'started') return position;
  const others = [...past, ...ahead].filter((each) => each.order !== order).sort((one, other) => one.position - other.position);
  const before = others.slice(0, position);
  const place = before.filter(({ state }) => state === 'waiting').length;
  const [next] = ahead;
  const isBehind = others.slice(position).some(({ state }) => state !== 'waiting');
  if (isBehind || (next?.on_the_way_at && fixed.includes(next.order) && place === 0))
    throw new DomainError('DELIVERY_STOP_LOCKED', 'The courier is past that place, or on the way to it: choose a later one');
  return place;
}

/** Refuses `ORDER_NOT_FOUND`, `DELIVERY_ORDER_NOT_DELIVERABLE`; what is only taken off may be anything. */
export function assertDeliverable(
  facts: OrderFacts | undefined,
  { isOnThem, isAdded }: Readonly<{ isOnThem: boolean; isAdded: boolean }>,
): void {
  if (!facts) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const { order, number, because } = facts;
  if (!isAdded || because === null || (because === 'on_a_run' && isOnThem)) return;
  throw new DomainError('DELIVERY_ORDER_NOT_DELIVERABLE', 'This order cannot be on a run', { orders: [{ order, number, because }] });
}
