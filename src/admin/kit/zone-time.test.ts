import { instantOf, wallTimeOf } from './zone-time';

test.each([
  ['2026-12-04T18:00', 'Europe/Kyiv', '2026-12-04T16:00:00.000Z'],
  ['2026-07-04T18:00', 'Europe/Kyiv', '2026-07-04T15:00:00.000Z'],
  ['2026-12-04T18:00', 'America/New_York', '2026-12-04T23:00:00.000Z'],
  // Clocks go from 03:00 to 04:00.
  ['2026-03-29T03:30', 'Europe/Kyiv', '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone)).toBe(instant);
});

test('an instant is shown as clocks there show it', () => {
  expect(wallTimeOf('2026-12-04T16:00:00.000Z', 'Europe/Kyiv')).toBe('2026-12-04T18:00');
  expect(wallTimeOf(null, 'Europe/Kyiv')).toBe('');
});

test('what is no time is no instant', () => {
  expect(instantOf('', 'Europe/Kyiv')).toBeNull();
  expect(instantOf('2026-12-99T18:00', 'Europe/Kyiv')).toBeNull();
});
