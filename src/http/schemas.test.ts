import { sentInstant, sentTime } from './schemas';

test.each([
  ['2000-01-01T00:00:00Z', true],
  ['2999-12-31T23:59:59.999Z', true],
  ['2026-11-27T08:00Z', true],
  ['2026-11-27T08:00:00+02:00', false],
  ['2026-11-27T08:00', false],
  ['2026-02-29T08:00Z', false],
  ['1999-12-31T23:59:59Z', false],
  ['3000-01-01T00:00:00Z', false],
  ['9999-12-31T23:59:59Z', false],
  ['soon', false],
])('a moment %s can be sent: %s', (text, expected) => {
  expect(sentInstant.safeParse(text).success).toBe(expected);
});

test('why not is said', () => {
  expect(sentInstant.safeParse('9999-12-31T23:59:59Z').error?.issues).toMatchObject([{ message: 'must be of a year from 2000 to 2999' }]);
});

test('a time is sent with an offset where any will do', () => {
  expect(sentTime('anyOffset').safeParse('2026-11-27T08:00+02:00').success).toBe(true);
  expect(sentTime('anyOffset').safeParse('2026-11-27T08:00').success).toBe(false);
});
