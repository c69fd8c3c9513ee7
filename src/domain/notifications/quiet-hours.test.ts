import { quietUntil, usualQuietHours } from './quiet-hours';

const until = (at: string, timeZone: string, hours: { from: number; to: number } | null = usualQuietHours) =>
  quietUntil({ at: new Date(at), timeZone, hours })?.toISOString() ?? null;

test('the night is quiet where the phone is, and ends at eight', () => {
  expect(until('2026-11-27T20:00:00Z', 'Europe/Kyiv')).toBe('2026-11-28T06:00:00.000Z');
  expect(until('2026-11-28T05:59:59Z', 'Europe/Kyiv')).toBe('2026-11-28T06:00:00.000Z');
  expect(until('2026-11-28T06:00:00Z', 'Europe/Kyiv')).toBeNull();
  expect(until('2026-11-27T19:59:59Z', 'Europe/Kyiv')).toBeNull();
  expect(until('2026-11-27T20:00:00Z', 'America/New_York')).toBeNull();
});

test('zones that are off by three quarters of an hour end theirs at eight as well', () => {
  expect(until('2026-11-27T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-28T02:15:00.000Z');
});

test('a night in which the clocks are moved ends at the eight they show', () => {
  // Kyiv: on the 29th of March at three it is four.
  expect(until('2026-03-28T21:00:00Z', 'Europe/Kyiv')).toBe('2026-03-29T05:00:00.000Z');
});

test('hours of the day, none at all, and the same hour twice', () => {
  expect(until('2026-11-27T12:30:00Z', 'UTC', { from: 12, to: 14 })).toBe('2026-11-27T14:00:00.000Z');
  expect(until('2026-11-27T14:00:00Z', 'UTC', { from: 12, to: 14 })).toBeNull();
  expect(until('2026-11-27T03:00:00Z', 'UTC', null)).toBeNull();
  expect(until('2026-11-27T03:00:00Z', 'UTC', { from: 3, to: 3 })).toBeNull();
});
