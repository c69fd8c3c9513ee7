import { costOfOrder, type OrderCost } from './order-run';
import type { RoutingProblem } from './problem';
import { timedRun } from './timed-run';

/** What becomes of a run in an order of its stops: when each is begun, by how much it is too late, and what is driven. */
export type ToldOrder = Readonly<{
  metres: number;
  seconds: number;
  cost: OrderCost;
  back: number;
  stops: readonly Readonly<{ id: string; at: number; lateSeconds: number }>[];
}>;

/** @throws RangeError where it names what is not in the problem. */
export function toldOrder(problem: RoutingProblem, order: Readonly<{ vehicle: string; stops: readonly string[] }>): ToldOrder {
  const cost = costOfOrder(problem, order);
  const stops = order.stops.flatMap((id) => problem.stops.find((stop) => stop.id === id) ?? []);
  const vehicle = problem.vehicles.find(({ id }) => id === order.vehicle);
  if (!vehicle) throw new RangeError('There is no such vehicle');
  // Of nothing, nobody leaves.
  const timed = stops.length > 0 ? timedRun(problem.ways, vehicle, stops) : { metres: 0, seconds: 0, stops: [], back: vehicle.hours.from };
  return {
    ...{ metres: timed.metres, seconds: timed.seconds, cost, back: timed.back },
    stops: timed.stops.map(({ id, arrival, waitingSeconds }, index) => {
      const at = arrival + waitingSeconds;
      return { id, at, lateSeconds: Math.max(0, at - (stops[index]?.window?.to ?? at)) };
    }),
  };
}
