import type { Day } from '../../sales/shop-days';
import { daysAfter } from '../../sales/shop-days';
import { endMinuteOf, minuteOf, weekdayOf } from '../opening-hours/opening-hours';
import { instantOf } from '../opening-hours/wall-time';
import type { SlotTemplate } from './slot';

/** `closesAt`: from then on nobody chooses it any more. */
export type SlotTimes = Readonly<{ startsAt: Date; endsAt: Date; closesAt: Date; timeZone: string }>;

type Timed = Pick<SlotTemplate, 'zone' | 'weekdays' | 'startTime' | 'endTime' | 'leadMinutes' | 'cutOff'>;

export const timeZoneOf = ({ zone }: Pick<SlotTemplate, 'zone'>, shopTimeZone: string): string => zone?.timeZone ?? shopTimeZone;

/**
 * When the slot of a day is, on the clocks of its zone; null on a weekday on which there is none. On a day on which clocks change it
 * begins and ends when they say so, and one they leap over altogether is none.
 */
export function slotTimes(template: Timed, day: Day, shopTimeZone: string): SlotTimes | null {
  const { weekdays, startTime, endTime, leadMinutes, cutOff } = template;
  if (!weekdays.includes(weekdayOf(day))) return null;
  const timeZone = timeZoneOf(template, shopTimeZone);
  const startsAt = instantOf(day, minuteOf(startTime) ?? 0, timeZone, 'first');
  const endsAt = instantOf(day, endMinuteOf(endTime) ?? 0, timeZone, 'last');
  if (startsAt >= endsAt) return null;
  const lead = startsAt.getTime() - leadMinutes * 60_000;
  const cut = cutOff
    ? instantOf(daysAfter(day, -cutOff.daysBefore), minuteOf(cutOff.time) ?? 0, timeZone, 'first').getTime()
    : Number.POSITIVE_INFINITY;
  return { startsAt, endsAt, closesAt: new Date(Math.min(lead, cut)), timeZone };
}
