import type { Condition } from '../discount';
import type { RemainingBasket } from '../remaining-basket';
import { weekdayHours } from './weekday-hours';

type WeekdayHours = Extract<Condition, { kind: 'weekday_hours' }>;
const given = (hours: Partial<WeekdayHours> = {}): WeekdayHours => ({
  kind: 'weekday_hours',
  weekdays: [5],
  fromMinute: 16 * 60,
  untilMinute: 18 * 60,
  timeZone: 'Europe/Kyiv',
  ...hours,
});

const nothing: Omit<RemainingBasket, 'now'> = {
  currency: 'EUR',
  channel: 'app',
  customer: { key: null, groups: [], hasOrdered: null },
  paymentProvider: null,
  lines: [],
  delivery: null,
  linesOf: () => [],
};
const refuses = (condition: WeekdayHours, now: string) => weekdayHours.refuses(condition, { ...nothing, now: new Date(now) });
const nextChange = (condition: WeekdayHours, now: string) => weekdayHours.nextChangeAt?.(condition, new Date(now))?.toISOString();

describe('Fridays from 16:00 to 18:00 in Kyiv', () => {
  test.each([
    ['Thursday', '2026-11-19T14:30:00Z', 'WRONG_TIME'],
    ['Friday 15:59', '2026-11-20T13:59:59Z', 'WRONG_TIME'],
    ['Friday 16:00', '2026-11-20T14:00:00Z', null],
    ['Friday 17:59', '2026-11-20T15:59:59Z', null],
    ['Friday 18:00', '2026-11-20T16:00:00Z', 'WRONG_TIME'],
    ['Friday 16:00 in summer', '2026-07-17T13:00:00Z', null],
  ])('%s', (_name, now, expected) => {
    expect(refuses(given(), now)).toBe(expected);
  });
});

describe('hours over midnight belong to the day they started on', () => {
  const night = given({ fromMinute: 22 * 60, untilMinute: 2 * 60, timeZone: 'UTC' });

  test.each([
    ['Friday 01:00', '2026-11-20T01:00:00Z', 'WRONG_TIME'],
    ['Friday 22:00', '2026-11-20T22:00:00Z', null],
    ['Saturday 01:59', '2026-11-21T01:59:00Z', null],
    ['Saturday 02:00', '2026-11-21T02:00:00Z', 'WRONG_TIME'],
    ['Saturday 22:00', '2026-11-21T22:00:00Z', 'WRONG_TIME'],
  ])('%s', (_name, now, expected) => {
    expect(refuses(night, now)).toBe(expected);
  });

  test('also from Sunday to Monday', () => {
    expect(refuses({ ...night, weekdays: [7] }, '2026-11-23T01:00:00Z')).toBeNull();
  });
});

describe('midnight as the end', () => {
  test.each([0, 1440])('written as %i is the end of the day', (untilMinute) => {
    const wholeDay = given({ fromMinute: 0, untilMinute, timeZone: 'UTC' });

    expect(refuses(wholeDay, '2026-11-20T00:00:00Z')).toBeNull();
    expect(refuses(wholeDay, '2026-11-20T23:59:59Z')).toBeNull();
    expect(refuses(wholeDay, '2026-11-21T00:00:00Z')).toBe('WRONG_TIME');
  });
});

test('hours that end when they start never hold, nor do those of an unknown time zone', () => {
  expect(refuses(given({ untilMinute: 16 * 60 }), '2026-11-20T14:00:00Z')).toBe('WRONG_TIME');
  expect(refuses(given({ timeZone: 'Europe/Atlantis' }), '2026-11-20T14:00:00Z')).toBe('WRONG_TIME');
});

describe('the next change', () => {
  test.each([
    ['is the start', '2026-11-20T13:30:30Z', '2026-11-20T14:00:00.000Z'],
    ['is the end, from the start on', '2026-11-20T14:00:00Z', '2026-11-20T16:00:00.000Z'],
    ['is midnight, because another weekday begins', '2026-11-20T16:00:00Z', '2026-11-20T22:00:00.000Z'],
    ['is within a quarter of an hour on a night when the clocks change', '2026-10-24T21:05:00Z', '2026-10-24T21:15:00.000Z'],
  ])('%s', (_name, now, expected) => {
    expect(nextChange(given(), now)).toBe(expected);
  });

  test.each([
    ['Europe/Kyiv', '2026-03-29'],
    ['Europe/Kyiv', '2026-10-25'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-10-03'],
    ['Asia/Kathmandu', '2026-06-14'],
  ])('is never late in %s around %s, clocks changed or not', (timeZone, day) => {
    const condition = given({ timeZone, weekdays: [1, 7], fromMinute: 90, untilMinute: 150 });
    const step = 10 * 60_000;
    const start = new Date(`${day}T00:00:00Z`).getTime() - 12 * 3600_000;
    const instants = Array.from({ length: 200 }, (_, index) => start + index * step);

    const late = instants.filter((now) => {
      const changes = refuses(condition, new Date(now).toISOString()) !== refuses(condition, new Date(now + step).toISOString());
      return changes && (weekdayHours.nextChangeAt?.(condition, new Date(now))?.getTime() ?? Infinity) > now + step;
    });
    expect(late.map((now) => new Date(now).toISOString())).toEqual([]);
  });
});
