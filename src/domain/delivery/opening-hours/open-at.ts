import { dayAt, daysAfter, type Day } from '../../sales/shop-days';
import { endMinuteOf, hoursOn, minuteOf, weekdayOf, type OpeningHours, type Span } from './opening-hours';
import { instantOf } from './wall-time';

type Open = Readonly<{ from: Date; until: Date }>;

/** When it is open on a day. On one on which clocks change, it opens and closes when they say so. */
const openOn = (hours: OpeningHours, day: Day, timeZone: string): Open[] =>
  hoursOn(hours, day).map(({ from, until }) => ({
    from: instantOf(day, minuteOf(from) ?? 0, timeZone, 'first'),
    until: instantOf(day, endMinuteOf(until) ?? 0, timeZone, 'last'),
  }));

export const isOpenAt = (hours: OpeningHours, at: Date, timeZone: string): boolean =>
  openOn(hours, dayAt(at, timeZone), timeZone).some(({ from, until }) => from <= at && at < until);

// A place that opens once a year does so within it.
const daysAhead = 366;

/** When it opens next, of a place that is closed; null where it is open, or opens on no day of the year to come. */
export function nextOpening(hours: OpeningHours, at: Date, timeZone: string): Date | null {
  if (isOpenAt(hours, at, timeZone)) return null;
  const today = dayAt(at, timeZone);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    // Hours that clocks leap over altogether are none.
    const next = openOn(hours, daysAfter(today, ahead), timeZone).find(({ from, until }) => from > at && from < until);
    if (next) return next.from;
  }
  return null;
}

export type OpenDay = Readonly<{ date: Day; weekday: number; hours: readonly Span[] }>;

/** The hours of today and of the days after it, single days considered. */
export const daysFrom = (hours: OpeningHours, at: Date, timeZone: string, count: number): OpenDay[] =>
  Array.from({ length: count }, (_, index) => daysAfter(dayAt(at, timeZone), index)).map((date) => ({
    date,
    weekday: weekdayOf(date),
    hours: hoursOn(hours, date),
  }));
