import { barOf, calendarRange, weeksOf } from './calendar-days';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const range = calendarRange(new Date('2026-12-04T17:20:00Z'), 0);

test('six weeks from a Monday', () => {
  expect(range).toEqual({ from: day('2026-11-30'), until: day('2027-01-11') });
  expect(calendarRange(day('2026-11-30'), 0)).toEqual(range);
  expect(calendarRange(new Date('2026-12-06T23:59:59Z'), 0)).toEqual(range);
  expect(calendarRange(day('2026-12-07'), -1)).toEqual(range);
  expect(weeksOf(range).map((at) => at.toISOString().slice(0, 10))).toEqual([
    ...['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'],
  ]);
});

test.each([
  ['a week', '2026-12-07T00:00:00Z', '2026-12-14T00:00:00Z', 100 / 6, 100 / 6],
  ['what has always been', null, '2026-12-21T00:00:00Z', 0, 50],
  ['what never ends', '2026-12-21T00:00:00Z', null, 50, 50],
  ['what began before and ends later', '2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z', 0, 100],
  ['an hour', '2026-12-21T00:00:00Z', '2026-12-21T01:00:00Z', 50, 1],
])('%s is drawn where it is', (_name, startsAt, endsAt, left, width) => {
  const bar = barOf({ startsAt, endsAt }, range);
  expect([bar.left, bar.width]).toEqual([expect.closeTo(left, 5), expect.closeTo(width, 5)]);
});
