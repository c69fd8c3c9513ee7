import fc from 'fast-check';
import { cutOut, levelled, sharesOfAlike, stillAlike } from './alike-units';
import { sumOfRuns, type UnitRun } from './unit-runs';

const unitsOf = (list: readonly UnitRun[]) => list.flatMap(({ count, amount }) => Array<number>(count).fill(amount));
const equal = (count: number, amount: number): UnitRun[] => [{ count, amount }];

test('the first of equal units carry the odd cents of a change, up or down', () => {
  expect(unitsOf(levelled(equal(3, 1000), [3], [-100]))).toEqual([966, 967, 967]);
  expect(unitsOf(levelled(equal(3, 99), [3], [56]))).toEqual([118, 118, 117]);
});

test('what one change left larger the next one does not make larger still', () => {
  const after = levelled(equal(2, 1000), [2], [-3]);

  expect(unitsOf(after)).toEqual([998, 999]);
  expect(unitsOf(levelled(after, [2], [399]))).toEqual([1198, 1198]);
});

test('units that are not alike share in proportion to what they amount to', () => {
  const units = [...equal(2, 300), ...equal(1, 0), ...equal(1, 400)];

  expect(sharesOfAlike(10, units, [2, 1, 1])).toEqual([6, 0, 4]);
});

test('however often they are changed, units stay alike and never get more by a reduction', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 200 }), fc.array(fc.nat(40)), (count, amount, reductions) => {
      let units = equal(count, amount);
      for (const reduction of reductions) {
        const before = unitsOf(units);
        units = levelled(units, [count], [-Math.min(reduction, sumOfRuns(units))]);
        const after = unitsOf(units);

        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
        expect(after.every((left, index) => left <= (before[index] ?? 0) && left >= 0)).toBe(true);
      }
    }),
  );
});

test('units that are treated otherwise are no longer alike', () => {
  expect(cutOut([5], { from: 0, count: 2 })).toEqual([2, 3]);
  expect(cutOut([2, 3], { from: 1, count: 2 })).toEqual([1, 1, 1, 2]);
  expect(cutOut([5], { from: 0, count: 5 })).toEqual([5]);
  expect(stillAlike([...equal(1, 5), ...equal(2, 6), ...equal(1, 9)], [3, 1])).toEqual([3, 1]);
  expect(stillAlike([...equal(1, 5), ...equal(2, 7)], [3])).toEqual([1, 2]);
  expect(stillAlike([...equal(1, 6), ...equal(2, 5)], [3])).toEqual([1, 2]);
});
