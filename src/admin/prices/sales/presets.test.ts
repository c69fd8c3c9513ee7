import { parseDateTime } from '@internationalized/date';
import { nextHour, windowsFrom } from './presets';

test('often meant times are reckoned from what clocks of the shop show', () => {
  // A Friday.
  expect(windowsFrom(parseDateTime('2026-12-04T17:20'))).toEqual({
    weekend: { startsAt: '2026-12-05T00:00', endsAt: '2026-12-07T00:00' },
    tomorrow: { startsAt: '2026-12-05T00:00', endsAt: '2026-12-06T00:00' },
    week: { startsAt: '2026-12-05T00:00', endsAt: '2026-12-12T00:00' },
    month: { startsAt: '2027-01-01T00:00', endsAt: '2027-02-01T00:00' },
  });
  expect(windowsFrom(parseDateTime('2026-12-06T23:20')).weekend).toEqual({ startsAt: '2026-12-12T00:00', endsAt: '2026-12-14T00:00' });
  expect(windowsFrom(parseDateTime('2026-12-05T10:20')).weekend).toEqual({ startsAt: '2026-12-05T11:00', endsAt: '2026-12-07T00:00' });
  expect(windowsFrom(parseDateTime('2026-12-07T10:20')).weekend).toEqual({ startsAt: '2026-12-12T00:00', endsAt: '2026-12-14T00:00' });
  expect(nextHour(parseDateTime('2026-12-31T23:59'))).toBe('2027-01-01T00:00');
});
