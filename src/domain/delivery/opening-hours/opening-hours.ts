/** From and until, as clocks show them: `09:30`. `until` itself is out; `00:00` as an end is midnight at the end of the day. */
export type Span = Readonly<{ from: string; until: string }>;

/** When a place is open. Nothing in it: nobody said, which is another thing than closed. */
export type OpeningHours = Readonly<{
  /** 1 is Monday. Several of one weekday: it closes in between. */
  week: readonly (Span & Readonly<{ weekday: number }>)[];
  /** Single days in place of their weekday, such as holidays. No hours: closed. */
  days: readonly Readonly<{ date: string; hours: readonly Span[] }>[];
}>;

export const mostSpansPerDay = 10;
export const mostDays = 366;

/** Minutes since midnight; null for what is no time of day. */
export function minuteOf(time: unknown): number | null {
  const [, hours, minutes] = (typeof time === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)) || [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The same of an end. */
export const endMinuteOf = (time: unknown): number | null => (minuteOf(time) === 0 ? 24 * 60 : minuteOf(time));

/** The weekday of a day of the calendar, 1 for Monday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** The hours of a day, the earliest first. */
export function hoursOn({ week, days }: OpeningHours, date: string): Span[] {
  const weekday = weekdayOf(date);
  const hours = days.find((day) => day.date === date)?.hours ?? week.filter((span) => span.weekday === weekday);
  return hours.map(({ from, until }) => ({ from, until })).sort((one, other) => (one.from < other.from ? -1 : 1));
}
