import { readAmountPlace, readPlace, writeAmountPlace, writePlace } from './page-place';

const cursor = (text: string): string => Buffer.from(text).toString('base64url');

test('a place is read as it was written', () => {
  const place = { at: '2026-02-28 23:59:59.123456', id: 7 };
  expect(readPlace(writePlace(place))).toEqual(place);
  const amount = { at: '-120', id: 7 };
  expect(readAmountPlace(writeAmountPlace(amount))).toEqual(amount);
  expect(() => readAmountPlace(writePlace(place))).toThrow('not one of ours');
  expect(() => readPlace(writeAmountPlace(amount))).toThrow('not one of ours');
});

test.each([
  '',
  'x',
  '2026-02-31 10:00:00 1',
  '2026-13-01 10:00:00 1',
  '0000-01-01 10:00:00 1',
  '2026-01-01 10:00:00 1234567890',
  '2026-01-01 25:00:00 1',
])('a cursor that names no place is refused as one: %s', (text) => expect(() => readPlace(cursor(text))).toThrow('not one of ours'));
