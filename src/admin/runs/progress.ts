import type { Run, Stop } from './use-day';

export const isDone = ({ state }: Pick<Stop, 'state'>): boolean => state === 'delivered' || state === 'failed';
const isLate = ({ lateSeconds }: Pick<Stop, 'lateSeconds'>): boolean => lateSeconds >= 60;

type Counts = Readonly<{ delivered: number; open: number; late: readonly Stop[]; failed: number }>;

/** How the runs that left stand: what is done, what is to do, and who gets their order late. */
export function progressOf(runs: readonly Run[]): Counts {
  const stops = runs.filter(({ state }) => state === 'started' || state === 'finished').flatMap((run) => run.stops);
  return {
    delivered: stops.filter(({ state }) => state === 'delivered').length,
    failed: stops.filter(({ state }) => state === 'failed').length,
    open: stops.filter((stop) => !isDone(stop)).length,
    late: stops.filter((stop) => !isDone(stop) && isLate(stop)),
  };
}
