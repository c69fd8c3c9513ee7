import type { Window } from '../routing/problem';

export type StopState = 'waiting' | 'arrived' | 'delivered' | 'failed';
/** A stop as it was planned, and what was reported of it. Times are seconds since 1970. */
export type DrivenStop = Readonly<{
  id: string;
  state: StopState;
  plannedAt: number;
  /** Of the leg before it, as it was planned. */
  driveSeconds: number;
  serviceSeconds: number;
  window: Window | null;
  arrivedAt: number | null;
  doneAt: number | null;
}>;
/** `startedAt`: null while it waits in the yard. `stops`: in the order they are driven. */
export type DrivenRun = Readonly<{ departsAt: number; startedAt: number | null; stops: readonly DrivenStop[] }>;

export const isDone = ({ state }: Pick<DrivenStop, 'state'>): boolean => state === 'delivered' || state === 'failed';

/**
 * When the courier should be at each stop that is not done. Counted on from the last thing that happened, by the legs as they were planned, and never before
 * now or before the customer's time begins: whoever is early waits. Of a stop where they stand it is when they came. A run that did not leave is
 * as late as it is by now.
 */
export function expectedArrivals({ departsAt, startedAt, stops }: DrivenRun, now: number): ReadonlyMap<string, number> {
  const expected = new Map<string, number>();
  if (startedAt === null) {
    const late = Math.max(0, now - departsAt);
    for (const { id, plannedAt } of stops) expected.set(id, plannedAt + late);
    return expected;
  }
  let free = Math.max(startedAt, ...stops.map(({ doneAt }) => doneAt ?? 0));
  for (const stop of stops.filter(({ state }) => state === 'arrived')) {
    const came = stop.arrivedAt ?? free;
    expected.set(stop.id, came);
    free = Math.max(now, Math.max(free, came) + stop.serviceSeconds);
  }
  for (const { id, driveSeconds, serviceSeconds, window } of stops.filter(({ state }) => state === 'waiting')) {
    const there = Math.max(now, free + driveSeconds, window?.from ?? 0);
    expected.set(id, there);
    free = there + serviceSeconds;
  }
  return expected;
}

/** Which stop the courier is at or goes to; null before they left, and once all is done. */
export function nextStop<Stop extends Pick<DrivenStop, 'state'>>({
  startedAt,
  stops,
}: Readonly<{ startedAt: unknown; stops: readonly Stop[] }>): Stop | null {
  if (startedAt === null) return null;
  return stops.find(({ state }) => state === 'arrived') ?? stops.find(({ state }) => state === 'waiting') ?? null;
}

/** By how many seconds an order comes after its customer's time, or, where none was chosen, after what was planned. Not late: 0. */
export const latenessOf = (
  { window, plannedAt }: Pick<DrivenStop, 'window' | 'plannedAt'>,
  /** When it came, or is expected. */
  at: number,
): number => Math.max(0, at - (window?.to ?? plannedAt));
