import { refusal, type Remark } from '../../pricing/finding';
import type { ConditionOf, ConditionRule } from '../condition-rule';
import { isTimeZone, localTime } from '../local-time';
import { isTimeZoneName } from '../../places/time-zones';

const MINUTE = 60_000;
const minutesPerDay = 24 * 60;

/**
 * Certain hours of certain weekdays (1 is Monday), on the clocks of a time zone. `untilMinute` itself is out; 0 is midnight
 * at the end of the day. Hours that end before they start go on over midnight and belong to the weekday they started on.
 */
export const weekdayHours: ConditionRule<ConditionOf<'weekday_hours'>> = {
  refuses: (condition, { now }) => (isWithinHours(condition, now) ? null : 'WRONG_TIME'),
  nextChangeAt: nextHoursChange,
  check: checkWeekdayHours,
};

export type WeekdayHours = Omit<ConditionOf<'weekday_hours'>, 'kind'>;

export function checkWeekdayHours(hours: WeekdayHours): Remark[] {
  return [...checkDays(hours), ...checkHours(hours)];
}

export function isWithinHours(condition: WeekdayHours, now: Date): boolean {
  if (!isTimeZone(condition.timeZone)) return false;
  const { weekday, minute } = localTime(now, condition.timeZone);
  const from = condition.fromMinute;
  const until = endOf(condition);
  if (from < until) return condition.weekdays.includes(weekday) && minute >= from && minute < until;
  if (from === until) return false;

  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return (condition.weekdays.includes(weekday) && minute >= from) || (condition.weekdays.includes(yesterday) && minute < until);
}

/** The next instant at which it may be otherwise. */
export function nextHoursChange(condition: WeekdayHours, now: Date): Date | null {
  if (!isTimeZone(condition.timeZone)) return null;
  const { minute } = localTime(now, condition.timeZone);
  const minutesUntil = (boundary: number) => ((boundary - minute + minutesPerDay - 1) % minutesPerDay) + 1;
  const delta = Math.min(...[condition.fromMinute, endOf(condition), 0].map(minutesUntil));

  const thisMinute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const change = new Date(thisMinute + delta * MINUTE);
  if (localTime(change, condition.timeZone).minute === (minute + delta) % minutesPerDay) return change;
  // The clocks are changed in between, so the boundary comes earlier or later. Looking again every quarter of an hour is
  // never late: that is when the time zones of the world change their clocks.
  return new Date((Math.floor(thisMinute / (15 * MINUTE)) + 1) * 15 * MINUTE);
}

function endOf({ untilMinute }: WeekdayHours): number {
  return untilMinute === 0 ? minutesPerDay : untilMinute;
}

function checkDays({ weekdays, timeZone }: WeekdayHours): Remark[] {
  const remarks: Remark[] = [];
  if (!weekdays.some(isWeekday)) {
    remarks.push(refusal('NO_WEEKDAYS', 'weekdays', 'No weekday is chosen, so it never holds. Choose the days on which it holds.'));
  } else if (!weekdays.every(isWeekday)) {
    remarks.push(
      refusal('WEEKDAY_UNKNOWN', 'weekdays', 'Weekdays are numbered from 1 (Monday) to 7 (Sunday). Correct the one that is not.'),
    );
  }
  if (!isTimeZoneName(timeZone)) {
    remarks.push(refusal('TIME_ZONE_UNKNOWN', 'timeZone', `"${timeZone}" is not a time zone. Enter one such as Europe/Kyiv.`));
  }
  return remarks;
}

function checkHours(condition: WeekdayHours): Remark[] {
  const { fromMinute, untilMinute } = condition;
  const isMinute = (minute: number) => Number.isInteger(minute) && minute >= 0 && minute <= minutesPerDay;
  if (!isMinute(fromMinute) || !isMinute(untilMinute)) {
    return [refusal('HOURS_OUT_OF_DAY', 'fromMinute', 'The hours must lie between 00:00 and 24:00. Correct them.')];
  }
  if (fromMinute !== endOf(condition)) return [];
  return [
    refusal(
      'HOURS_EMPTY',
      'untilMinute',
      'The hours end when they start, so it never holds. Enter a later end, or 00:00 to 00:00 for the whole day.',
    ),
  ];
}

function isWeekday(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 7;
}
