import { whyNotAlone, type Compiled } from './compiled';
import type { Plan, PlannedRun, Unserved } from './plan';
import type { RoutingProblem } from './problem';
import type { Tours } from './tours';
import { timedRun } from './timed-run';

export function toPlan(problem: RoutingProblem, compiled: Compiled, tours: Tours): Plan {
  const runs: PlannedRun[] = [];
  for (const [vehicle, facts] of problem.vehicles.entries()) {
    const stops = [];
    for (let at = tours.next[tours.start(vehicle)] as number; at < compiled.stops; at = tours.next[at] as number) {
      const stop = problem.stops[at];
      if (stop) stops.push(stop);
    }
    if (stops.length > 0) runs.push(timedRun(problem.ways, facts, stops));
  }
  const unserved = problem.stops.flatMap(({ id }, stop): Unserved[] =>
    tours.vehicle[stop] === -1 ? [{ id, reason: whyUnserved(problem, compiled, stop) }] : [],
  );
  return { runs, unserved, cost: tours.cost };
}

const order = ['too_large', 'windows_exclude', 'out_of_reach'] as const;

/** What the vehicle says that comes nearest to making it. */
function whyUnserved({ stops, vehicles }: RoutingProblem, compiled: Compiled, stop: number): Unserved['reason'] {
  const only = stops[stop]?.vehicle ?? null;
  const reasons = vehicles.flatMap(({ id }, vehicle) => (only === null || id === only ? [whyNotAlone(compiled, stop, vehicle)] : []));
  if (reasons.includes(null)) return 'no_room';
  return order.findLast((reason) => reasons.includes(reason)) ?? 'no_room';
}
