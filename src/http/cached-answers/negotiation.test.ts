import { cacheControl, encodingFor, isKnown, keyOf } from './negotiation';

test.each([
  [undefined, null],
  ['', null],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['identity', null],
  ['brotli', null],
])('who accepts %j is answered in %j', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"ab"', false],
  ['a', false],
])('who has %j has it: %j', (header, known) => {
  expect(isKnown(header, '"a"')).toBe(known);
});

test('the order of parameters makes no difference; what they are does', () => {
  expect(keyOf('/p?b=2&a=1')).toBe(keyOf('/p?a=1&b=2'));
  expect(keyOf('/p?')).toBe(keyOf('/p'));
  expect(keyOf('/p?a=1&a=2')).not.toBe(keyOf('/p?a=1'));
});

test('nobody keeps an answer past the instant it ends', () => {
  const now = 1_000_000;
  expect(cacheControl(now + 3_600_000, now)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=30');
  expect(cacheControl(now + 5_900, now)).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=5');
  expect(cacheControl(now - 1, now)).toBe('public, max-age=0, s-maxage=0, stale-while-revalidate=0');
});
