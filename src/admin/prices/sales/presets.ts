import { now as nowIn, toCalendarDateTime, type CalendarDateTime } from '@internationalized/date';

/** A time that is often meant, as clocks of the shop show it. */
export type Window = Readonly<{ startsAt: string; endsAt: string }>;

const text = (at: CalendarDateTime): string => at.toString().slice(0, 16);

/** Midnight at the beginning of this day. */
const dayOf = (at: CalendarDateTime): CalendarDateTime => at.set({ hour: 0, minute: 0, second: 0, millisecond: 0 });

/** 1 is Monday. */
const weekdayOf = (at: CalendarDateTime): number => ((at.toDate('UTC').getUTCDay() + 6) % 7) + 1;

/** The next full hour, from which a sale can be right everywhere at once. */
export function nextHour(clock: CalendarDateTime): string {
  return text(clock.set({ minute: 0, second: 0, millisecond: 0 }).add({ hours: 1 }));
}

/** The weekend that is or comes next, the next day, the next seven days, and the coming month. */
export function windowsFrom(clock: CalendarDateTime): Readonly<Record<'weekend' | 'tomorrow' | 'week' | 'month', Window>> {
  const today = dayOf(clock);
  const tomorrow = today.add({ days: 1 });
  const day = weekdayOf(today);
  const monday = today.add({ days: 8 - day });
  // On a Sunday at half past eleven it is the next one.
  const isOver = day === 7 && clock.hour === 23;
  const end = isOver ? monday.add({ days: 7 }) : monday;
  return {
    weekend: { startsAt: day < 6 || isOver ? text(end.subtract({ days: 2 })) : nextHour(clock), endsAt: text(end) },
    tomorrow: { startsAt: text(tomorrow), endsAt: text(tomorrow.add({ days: 1 })) },
    week: { startsAt: text(tomorrow), endsAt: text(tomorrow.add({ days: 7 })) },
    month: { startsAt: text(today.set({ day: 1 }).add({ months: 1 })), endsAt: text(today.set({ day: 1 }).add({ months: 2 })) },
  };
}

export const clockIn = (timeZone: string): CalendarDateTime => toCalendarDateTime(nowIn(timeZone));
