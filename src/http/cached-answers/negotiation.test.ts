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
  expect(keyOf('/p?sort=b&sort=a')).not.toBe(keyOf('/p?sort=a&sort=b'));
  expect(keyOf('/p?sort=b&a=1&sort=a')).toBe(keyOf('/p?a=1&sort=b&sort=a'));
});

test.each([
  ['a fragment, which programs cut off', '/p?limit=5#&currency=UAH'],
  ['parts behind those that are read', `/p?${'&'.repeat(1_000)}currency=UAH`],
  ['what is no letter of an address', '/p?limit=5\u00a0'],
  ['more than anybody asks', `/p?a=${'x'.repeat(5_000)}`],
])('an answer is kept under no address with %s', (_what, address) => {
  expect(keyOf(address)).toBeNull();
});

test('nobody keeps an answer past the instant it ends', () => {
  const now = 1_000_000;
  expect(cacheControl(now + 3_600_000, now)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=30');
  expect(cacheControl(now + 5_900, now)).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=5');
  expect(cacheControl(now - 1, now)).toBe('public, max-age=0, s-maxage=0, stale-while-revalidate=0');
});
