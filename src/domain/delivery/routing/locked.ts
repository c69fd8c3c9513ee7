import { whyNotAlone, type Compiled } from './compiled';
import type { RoutingProblem } from './problem';
import { Tours } from './tours';

export type Locked = Readonly<{
  /** 1: it stands where it stands. */
  isFixed: Uint8Array;
  /** By vehicle: the node behind which there is something to decide. */
  head: Int32Array;
  tours: Tours;
}>;

/**
 * Runs that begin as they must and go no further. What of a beginning cannot be kept any more (it has become too late) is on no run.
 *
 * @throws RangeError where a stop is named that there is not, or twice.
 */
export function lockedTours(problem: RoutingProblem, compiled: Compiled): Locked {
  const tours = new Tours(compiled);
  const isFixed = new Uint8Array(compiled.stops);
  const head = Int32Array.from(problem.vehicles, (_, vehicle) => tours.start(vehicle));
  const stopAt = new Map(problem.stops.map(({ id }, at) => [id, at]));
  if (stopAt.size < problem.stops.length) throw new RangeError('A stop is there twice');
  for (const [vehicle, { begins }] of problem.vehicles.entries()) {
    for (const id of begins) {
      const stop = stopAt.get(id);
      if (stop === undefined || isFixed[stop] === 1)
        throw new RangeError('A run begins with a stop that there is not, or that another begins with');
      isFixed[stop] = 1;
      if (whyNotAlone(compiled, stop, vehicle) === 'too_large' || !tours.fits(stop, vehicle)) continue;
      tours.insert(stop, head[vehicle] as number);
      if (tours.settle(vehicle)) head[vehicle] = stop;
      else {
        tours.remove(stop);
        tours.settle(vehicle);
      }
    }
  }
  return { isFixed, head, tours };
}
