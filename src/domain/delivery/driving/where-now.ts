import type { Coordinates } from '../../stock/distance-meters';

/** Times are seconds since 1970. */
type Seen = Readonly<{ place: Coordinates; at: number }>;
/** `from`: what says so. `free`: when they can go on. */
export type WhereNow = Readonly<{ from: 'stop' | 'position' | 'depot'; place: Coordinates; free: number }>;

type Facts = Readonly<{
  depot: Coordinates;
  /** What their phone told last. */
  position: Seen | null;
  /** What was done last. */
  done: Seen | null;
  /** Where they stand, until `free`. */
  arrived: Readonly<{ place: Coordinates; free: number }> | null;
}>;

/** Where a courier is who is under way: at the door they came to; else where they were seen last, by phone or by a stop they made; else not far from the depot. */
export function whereNow({ depot, position, done, arrived }: Facts, now: number): WhereNow {
  if (arrived) return { from: 'stop', place: arrived.place, free: Math.max(now, arrived.free) };
  if (position && position.at >= (done?.at ?? 0)) return { from: 'position', place: position.place, free: now };
  return done ? { from: 'stop', place: done.place, free: now } : { from: 'depot', place: depot, free: now };
}
