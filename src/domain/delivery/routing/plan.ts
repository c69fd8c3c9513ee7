import type { Load } from './problem';

export type PlannedStop = Readonly<{
  id: string;
  arrival: number;
  /** Until its window opens. */
  waitingSeconds: number;
  departure: number;
  /** What is still on the vehicle when it arrives. */
  load: Load;
}>;

export type PlannedRun = Readonly<{
  vehicle: string;
  /** As late as it may leave without being back later, so that nobody waits longer than they must. */
  departure: number;
  stops: readonly PlannedStop[];
  back: number;
  metres: number;
  /** On the way, without stops and waiting. */
  seconds: number;
}>;

/** How long it is on the way to one of its stops, from the one before. */
export const legBefore = ({ departure, stops }: Pick<PlannedRun, 'departure' | 'stops'>, index: number): number =>
  Math.round((stops[index]?.arrival ?? 0) - (index === 0 ? departure : (stops[index - 1]?.departure ?? 0)));

/**
 * Why a stop is on no run. `too_large`: no vehicle it may be on holds it. `windows_exclude`: no vehicle works while it is open.
 * `out_of_reach`: none can be there in time and back in its hours. `no_room`: it fits a vehicle, and not beside the others.
 */
export const unservedReasons = ['too_large', 'windows_exclude', 'out_of_reach', 'no_room'] as const;
export type Unserved = Readonly<{ id: string; reason: (typeof unservedReasons)[number] }>;

export type Plan = Readonly<{ runs: readonly PlannedRun[]; unserved: readonly Unserved[]; cost: number }>;
