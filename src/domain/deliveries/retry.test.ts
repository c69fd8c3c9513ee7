import { askedPause, atOnce, pauseAfter, restAfter } from './retry';

const hours = (ms: number) => ms / 3_600_000;

test('it is tried again ever later, for two days, and then no more', () => {
  const pauses = Array.from({ length: 10 }, (_, index) => pauseAfter(index + 1, 0.5) ?? 0);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect(pauses[0]).toBe(5_000);
  expect(hours(pauses.reduce((sum, pause) => sum + pause, 0))).toBeCloseTo(51.7, 1);
  expect(pauseAfter(11, 0.5)).toBeNull();
});

test('what failed together is spread by a fifth', () => {
  expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([4_500, 5_500]);
});

test('one that only fails is left alone, longer and longer, and then asked with one', () => {
  expect([0, 1, 2, 3, 4, 5].map(restAfter)).toEqual([0, 0, 0, 5_000, 10_000, 20_000]);
  expect(restAfter(1_000_000)).toBe(600_000);
  expect([atOnce(2, 20), atOnce(3, 20)]).toEqual([20, 1]);
});

test('what a target asks for is obeyed up to an hour', () => {
  expect([askedPause(-5), askedPause(120_000), askedPause(1e12)]).toEqual([0, 120_000, 3_600_000]);
});
