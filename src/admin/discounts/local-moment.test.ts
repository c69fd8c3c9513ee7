import { clockText, momentOf } from './local-moment';

test.each([
  ['2026-11-27T18:00', '2026-11-27T16:00:00.000Z'],
  ['2026-07-01T00:00', '2026-06-30T21:00:00.000Z'],
  ['2026-03-29T04:30', '2026-03-29T01:30:00.000Z'],
])('%s by a clock in Kyiv is %s', (text, at) => {
  expect(momentOf(text, 'Europe/Kyiv')).toBe(at);
  expect(clockText(at, 'Europe/Kyiv')).toBe(text);
});

test('nothing typed is no moment', () => {
  expect([momentOf('', 'Europe/Kyiv'), clockText(null, 'Europe/Kyiv')]).toEqual([null, '']);
});
