import type { RoutingProblem } from './problem';
import { timedRun } from './timed-run';
import { faultsOfRun, type RunFault } from './verify-plan';

export type RunOrder = Readonly<{ vehicle: string; stops: readonly string[] }>;
/** To stand at a position of a run, from 0, counted without itself; to no run: it is taken off. */
export type Move = Readonly<{ stop: string; to: Readonly<{ vehicle: string; position: number }> | null }>;

export type MoveCost = Readonly<{
  /** What all runs together drive more; less where it is negative. */
  metres: number;
  seconds: number;
  /** What is wrong then with the run it comes to; nothing: it fits. */
  faults: readonly RunFault[];
  runs: readonly RunOrder[];
}>;

/** What it costs to move one stop, or to add one that is on no run yet, and whether it fits there. */
export function costOfMove(problem: RoutingProblem, runs: readonly RunOrder[], { stop, to }: Move): MoveCost {
  const without = runs.map((run) => ({ ...run, stops: run.stops.filter((id) => id !== stop) }));
  const moved = without.map((run) => (run.vehicle === to?.vehicle ? { ...run, stops: run.stops.toSpliced(to.position, 0, stop) } : run));
  const [before, after] = [driven(problem, runs), driven(problem, moved)];
  const target = moved.find(({ vehicle }) => vehicle === to?.vehicle);
  return {
    metres: after.metres - before.metres,
    seconds: after.seconds - before.seconds,
    faults: target ? faultsOfRun(problem, target) : [],
    runs: moved,
  };
}

function driven({ stops, vehicles, ways }: RoutingProblem, runs: readonly RunOrder[]): { metres: number; seconds: number } {
  const stopOf = new Map(stops.map((stop) => [stop.id, stop]));
  const sum = { metres: 0, seconds: 0 };
  for (const run of runs) {
    const vehicle = vehicles.find(({ id }) => id === run.vehicle);
    const made = run.stops.map((id) => stopOf.get(id)).filter((stop) => stop !== undefined);
    if (!vehicle || made.length === 0) continue;
    const timed = timedRun(ways, vehicle, made);
    sum.metres += timed.metres;
    sum.seconds += timed.seconds;
  }
  return sum;
}
