import { dayAt, daysAfter, lastDays } from './shop-days';

test.each([
  // Summer time begins: the night is an hour shorter.
  ['Europe/Kyiv', '2026-03-28T21:59:59Z', '2026-03-28'],
  ['Europe/Kyiv', '2026-03-28T22:00:00Z', '2026-03-29'],
  ['Europe/Kyiv', '2026-03-29T20:59:59Z', '2026-03-29'],
  ['Europe/Kyiv', '2026-03-29T21:00:00Z', '2026-03-30'],
  // And ends: a day of twenty-five hours.
  ['Europe/Kyiv', '2026-10-24T21:00:00Z', '2026-10-25'],
  ['Europe/Kyiv', '2026-10-25T21:59:59Z', '2026-10-25'],
  ['Europe/Kyiv', '2026-10-25T22:00:00Z', '2026-10-26'],
  // Far to the east and to the west the same instant is of three days.
  ['Pacific/Kiritimati', '2026-06-01T10:00:00Z', '2026-06-02'],
  ['Pacific/Pago_Pago', '2026-06-01T10:59:59Z', '2026-05-31'],
  ['Asia/Kathmandu', '2026-06-01T18:14:59Z', '2026-06-01'],
  ['Asia/Kathmandu', '2026-06-01T18:15:00Z', '2026-06-02'],
  // In Havana the hour from midnight comes twice when summer time ends.
  ['America/Havana', '2026-11-01T04:00:00Z', '2026-11-01'],
  ['America/Havana', '2026-11-01T05:00:00Z', '2026-11-01'],
  ['America/Havana', '2026-11-01T03:59:59Z', '2026-10-31'],
  ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31'],
])('in %s it is, at %s, %s', (timeZone, at, day) => {
  expect(dayAt(new Date(at), timeZone)).toBe(day);
});

test('days are counted over the end of a month, a leap day, and a night in which the clocks are moved', () => {
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(lastDays('2026-03-30', 4)).toEqual(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30']);
});
