import { refusal, toCheckResult, type CheckResult, type Remark } from '../../pricing/finding';
import { endMinuteOf, minuteOf, mostDays, mostSpansPerDay } from './opening-hours';

type Fields = Readonly<Record<string, unknown>>;
type Timed = Readonly<{ path: string; from: unknown; until: unknown }>;

/** Checks the opening hours of a place as they were sent; null where it has none. What is not refused never throws. */
export function checkOpeningHours(hours: unknown, path = 'openingHours'): CheckResult {
  return toCheckResult(hours === null ? [] : checkAll(hours, path));
}

const unreadable = (path: string): Remark[] => [
  refusal('HOURS_UNREADABLE', path, 'These hours cannot be read. Enter from when and until when it is open, for each weekday.'),
];

/** An object with these fields and no other. */
const isOnly = (value: unknown, ...names: readonly string[]): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((name) => names.includes(name)) &&
  names.every((name) => name in value);

function checkAll(hours: unknown, path: string): Remark[] {
  if (!isOnly(hours, 'week', 'days') || !Array.isArray(hours.week) || !Array.isArray(hours.days)) return unreadable(path);
  if (hours.week.length > 7 * mostSpansPerDay) return tooManySpans(`${path}.week`);
  if (hours.days.length > mostDays)
    return [refusal('DAYS_TOO_MANY', `${path}.days`, `There are more than ${mostDays} single days. Take out those that are over.`)];
  return [...checkWeek(hours.week, `${path}.week`), ...checkDays(hours.days, `${path}.days`)];
}

const isWeekday = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;

function checkWeek(week: readonly unknown[], path: string): Remark[] {
  const byDay = new Map<number, Timed[]>();
  for (const [index, span] of week.entries()) {
    const place = `${path}[${index}]`;
    if (!isOnly(span, 'weekday', 'from', 'until') || !isWeekday(span.weekday)) return unreadable(place);
    byDay.set(span.weekday, [...(byDay.get(span.weekday) ?? []), { path: place, from: span.from, until: span.until }]);
  }
  return [...byDay.values()].flatMap((spans) => checkSpans(spans, path));
}

function checkDays(days: readonly unknown[], path: string): Remark[] {
  const seen = new Set<string>();
  return days.flatMap((day, index) => {
    const place = `${path}[${index}]`;
    if (!isOnly(day, 'date', 'hours') || !Array.isArray(day.hours)) return unreadable(place);
    if (!isDate(day.date))
      return [refusal('DATE_INVALID', `${place}.date`, 'One of the single days has no date. Choose one, or take it out.')];
    if (seen.has(day.date))
      return [refusal('DATE_TWICE', `${place}.date`, `The day ${day.date} stands there twice. Take one of the two out.`)];
    seen.add(day.date);
    const spans = day.hours.map((span: unknown, at) => ({ span, path: `${place}.hours[${at}]` }));
    const odd = spans.find(({ span }) => !isOnly(span, 'from', 'until'));
    if (odd) return unreadable(odd.path);
    return checkSpans(
      spans.map(({ span, path: where }) => ({ path: where, from: (span as Fields).from, until: (span as Fields).until })),
      `${place}.hours`,
    );
  });
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^2\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  // 30 February is taken for 2 March.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
}

const tooManySpans = (path: string): Remark[] => [
  refusal('SPANS_TOO_MANY', path, `It opens more than ${mostSpansPerDay} times on one day. Take some of these hours out.`),
];

/** Those of one day. */
function checkSpans(spans: readonly Timed[], path: string): Remark[] {
  if (spans.length > mostSpansPerDay) return tooManySpans(path);
  const remarks = spans.flatMap(checkSpan);
  if (remarks.length > 0) return remarks;
  const sorted = spans
    .map(({ path: place, from, until }) => ({ place, from: minuteOf(from) ?? 0, until: endMinuteOf(until) ?? 0 }))
    .sort((one, other) => one.from - other.from);
  const overlapping = sorted.find(({ from }, index) => index > 0 && from < (sorted[index - 1]?.until ?? 0));
  return overlapping
    ? [
        refusal(
          'SPANS_OVERLAP',
          overlapping.place,
          'Hours of one day overlap. Make one of them, or let the later ones begin after the earlier.',
        ),
      ]
    : [];
}

function checkSpan({ path, from, until }: Timed): Remark[] {
  const [start, end] = [minuteOf(from), endMinuteOf(until)];
  const wrong = start === null ? 'from' : end === null ? 'until' : null;
  if (start === null || end === null)
    return [
      refusal('TIME_INVALID', `${path}.${wrong}`, 'A time of day is missing in the opening hours. Enter hours and minutes, such as 09:30.'),
    ];
  if (start >= end)
    return [
      refusal(
        'SPAN_BACKWARDS',
        `${path}.until`,
        'It closes before it opens. Where it is open over midnight, enter until 00:00 on the one day, and from 00:00 on the next.',
      ),
    ];
  return [];
}
