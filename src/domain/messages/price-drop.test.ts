import { isPriceDrop } from './price-drop';

test.each([
  [10_000, 9_500, true],
  [10_000, 9_501, false],
  [10_000, 10_000, false],
  [10_000, 12_000, false],
  [10_000, 0, false],
  [0, 0, false],
  [1, 0, false],
  [19, 18, true],
  [21, 20, false],
])('who saw %i is told of %i: %s', (seen, now, isTold) => {
  expect(isPriceDrop(seen, now)).toBe(isTold);
});
