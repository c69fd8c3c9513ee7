/** A day of the calendar, as `2026-11-27`: whose it is says a time zone. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day on the calendar of a time zone at an instant. */
export function dayAt(at: Date, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days are counted on the calendar: one in which the clocks are moved is a day as well. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The last so many days up to this one, the oldest first. */
export const lastDays = (day: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => daysAfter(day, index - count + 1));
