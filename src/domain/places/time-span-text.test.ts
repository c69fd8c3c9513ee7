import { timeSpanText } from './time-span-text';

const span = { startsAt: '2026-12-04T16:00:00.000Z', endsAt: '2026-12-04T22:00:00.000Z', timeZone: 'Europe/Kyiv' };

test.each([
  ['en', 'Fri, Dec 4, 18:00 – 00:00'],
  ['en-GB', 'Fri 4 Dec, 18:00 – 00:00'],
  ['uk', 'пт, 4 груд., 18:00 – 00:00'],
])('a span of time in %s', (locale, expected) => {
  expect(timeSpanText(span, locale)).toBe(expected);
});
