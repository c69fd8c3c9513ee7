import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryStopsRow, OrdersRow } from 'knex/types/tables';
import { costOfMove, type MoveCost } from '../../../domain/delivery/routing/cost-of-move';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import { couriersCalled } from './couriers';
import { dayProblem } from './day-problem';
import { depotAt } from './depot';
import { assertInYard, runsAsSeen, type LockedRun, type Seen } from './locked-run';
import { factsOfOrders, type OrderFacts } from './order-facts';

/** Where an order is to stand: at a position of a run, from 0, counted without itself. Null: on none. */
export type Placing = Readonly<{ order: string; to: Readonly<{ run: string; position: number }> | null }>;
export type Move = Placing & Readonly<{ /** The runs it leaves and comes to, as somebody saw them. */ seen: readonly Seen[] }>;

export type MovedStop = Pick<DeliveryStopsRow, 'id' | 'position' | 'locked' | 'state' | 'run_id'> &
  Readonly<{ order: OrdersRow['document_id'] }>;
export type WorkedOut = Readonly<{ runs: readonly LockedRun[]; stops: readonly MovedStop[]; problem: RoutingProblem; cost: MoveCost }>;

/**
 * What becomes of runs by a move, from what they are now. Locks nothing, because a map may be asked: who writes it looks again whether they still are.
 */
export async function workOutMove(strapi: Core.Strapi, { order, to, seen }: Move): Promise<WorkedOut> {
  const db = strapi.db.connection;
  const runs = await runsAsSeen(db, seen);
  assertInYard(runs);
  const [first] = runs;
  if (runs.some(({ day, location_id: location }) => day !== first?.day || location !== first.location_id))
    throw new DomainError(
      'DELIVERY_RUN_NOT_FOUND',
      'These runs are of two days or depots: take the order off one, then put it on the other',
    );
  const { rows: stops } = await preparedStatement<MovedStop>(
    db,
    `select s.id, s.position, s.locked, s.state, s.run_id, o.document_id as "order" from delivery_stops s join orders o on o.id = s.order_id
      where s.run_id = any(:runs::bigint[]) order by s.run_id, s.position`,
    { runs: runs.map(({ id }) => id) },
  );
  const stop = stops.find((each) => each.order === order);
  if (stop?.locked || (stop && stop.state !== 'waiting'))
    throw new DomainError('DELIVERY_STOP_LOCKED', 'The stop is locked or was made already: it stays where it is');
  if (!stop && !to) throw new DomainError('DELIVERY_STOP_NOT_FOUND', 'The order is on none of these runs');
  if (to && !runs.some(({ document_id: id }) => id === to.run))
    throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run among those seen');
  const orders = await factsOfOrders(db, {
    orders: [...new Set([...stops.map((each) => each.order), order])],
    day: first?.day ?? '',
  });
  assertDeliverable(
    orders.find((each) => each.order === order),
    { isOnThem: stop !== undefined, isAdded: to !== null },
  );
  const problem = await problemOf(strapi, db, runs, orders);
  const orderOf = (run: LockedRun) => ({
    vehicle: run.document_id,
    stops: stops.filter((each) => each.run_id === run.id).map((each) => each.order),
  });
  const cost = costOfMove(problem, runs.map(orderOf), { stop: order, to: to && { vehicle: to.run, position: to.position } });
  return { runs, stops, problem, cost };
}

async function problemOf(
  strapi: Core.Strapi,
  db: Knex,
  runs: readonly LockedRun[],
  orders: readonly OrderFacts[],
): Promise<RoutingProblem> {
  const [first] = runs;
  const location = await db('stock_locations')
    .where({ id: first?.location_id ?? 0 })
    .first('document_id');
  const depot = await depotAt(db, location?.document_id ?? '');
  const rows = await db('couriers')
    .whereIn(
      'id',
      runs.map(({ courier_id: id }) => id),
    )
    .select('id', 'document_id');
  const couriers = await couriersCalled(
    db,
    runs.map(({ courier_id: id }) => rows.find((each) => each.id === id)?.document_id ?? ''),
  );
  const now = new Date();
  // A run is a vehicle here, whoever drives it. One that should have left leaves when it should have.
  const vehicles = couriers.map((courier, index) => {
    const { document_id: id = '', departs_at: departsAt = now } = runs[index] ?? {};
    return { ...courier, id, notBefore: departsAt < now ? departsAt : now };
  });
  const { problem } = await dayProblem(strapi, { day: first?.day ?? '', depot, couriers: vehicles, orders });
  return problem;
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
