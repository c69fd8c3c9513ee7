/** Whole hours of the day, in whose time zone they are: from 22 to 8 is the night. The same hour twice is none. */
export type QuietHours = Readonly<{ from: number; to: number }>;

/** Where a customer said nothing. */
export const usualQuietHours: QuietHours = { from: 22, to: 8 };

const hourMs = 3_600_000;
const hourOf = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at));

const isQuiet = (hour: number, { from, to }: QuietHours): boolean =>
  from < to ? hour >= from && hour < to : from !== to && (hour >= from || hour < to);

/** Until when a phone is not to ring; null where it may at once. A night in which the clocks are moved ends at the hour that they show. */
export function quietUntil({ at, timeZone, hours }: Readonly<{ at: Date; timeZone: string; hours: QuietHours | null }>): Date | null {
  if (!hours || !isQuiet(hourOf(at, timeZone), hours)) return null;
  // Zones are off by quarters of an hour, and an hour of the clock may be missing: it is looked for in steps that fall on each of them.
  const quarterMs = hourMs / 4;
  const first = Math.floor(at.getTime() / quarterMs) * quarterMs;
  for (let step = 1; step <= 4 * 26; step += 1) {
    const then = new Date(first + step * quarterMs);
    if (!isQuiet(hourOf(then, timeZone), hours)) return then;
  }
  return null;
}
