import { parseAbsolute, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date';

/** What clocks of a time zone show at an instant, as `datetime-local` has it: `2026-12-04T18:00`. Empty for none. */
export const wallTimeOf = (at: string | null, timeZone: string): string =>
  at === null ? '' : toCalendarDateTime(parseAbsolute(at, timeZone)).toString().slice(0, 16);

/** The instant at which clocks of a time zone show this; null for what is no time. An hour that clocks skip is the one after it. */
export function instantOf(wallTime: string, timeZone: string): string | null {
  try {
    return toZoned(parseDateTime(wallTime), timeZone).toAbsoluteString();
  } catch {
    // Half a date, as somebody types it.
    return null;
  }
}
