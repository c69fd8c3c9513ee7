import { isDeeperThan } from './is-deeper-than';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test.each<[string, unknown, boolean]>([
  ['a text', 'x', false],
  ['nothing', null, false],
  ['a wide list', Array(1_000).fill({ a: 1 }), false],
  ['three lists', nested(3), false],
  ['four lists', nested(4), true],
  ['a value below three', { a: [{ b: 'x' }] }, false],
  ['a list below three', { a: [{ b: [1] }] }, true],
  ['a hundred thousand lists', nested(100_000), true],
])('%s stands too deep: %p', (_what, value, expected) => {
  expect(isDeeperThan(value, 3)).toBe(expected);
});
