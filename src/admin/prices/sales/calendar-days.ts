/** A day of the calendar: the instant it begins at. */
const dayMs = 24 * 60 * 60 * 1_000;
export const shownDays = 42;

/** Six weeks from the Monday of the week `at` is in, moved on by `weeks`; in UTC, which is near enough for what is drawn. */
export function calendarRange(at: Date, weeks: number): Readonly<{ from: Date; until: Date }> {
  const day = Math.floor(at.getTime() / dayMs);
  // The first of January 1970 was a Thursday.
  const monday = day - ((day + 3) % 7) + weeks * 7;
  return { from: new Date(monday * dayMs), until: new Date((monday + shownDays) * dayMs) };
}

type Range = Readonly<{ from: Date; until: Date }>;
type Window = Readonly<{ startsAt: string | null; endsAt: string | null }>;

/** Where a bar stands, in hundredths of the range; never thinner than can be seen. */
export function barOf({ startsAt, endsAt }: Window, { from, until }: Range): Readonly<{ left: number; width: number }> {
  const whole = until.getTime() - from.getTime();
  const place = (at: string | null, none: number): number =>
    at === null ? none : Math.min(100, Math.max(0, ((Date.parse(at) - from.getTime()) * 100) / whole));
  const left = Math.min(99, place(startsAt, 0));
  return { left, width: Math.max(1, place(endsAt, 100) - left) };
}

/** The days on which weeks begin. */
export const weeksOf = ({ from }: Range): readonly Date[] =>
  Array.from({ length: shownDays / 7 }, (_, week) => new Date(from.getTime() + week * 7 * dayMs));
