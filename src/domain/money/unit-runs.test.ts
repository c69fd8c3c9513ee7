import fc from 'fast-check';
import { mapRuns, sumOfRuns, sumOfUnits, zipRuns } from './unit-runs';

const runs = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 0, max: 2000 }) }), {
  minLength: 1,
  maxLength: 5,
});

describe('runs of units', () => {
  test('are computed unit by unit, however they are cut', () => {
    const left = [
      { count: 3, amount: 10 },
      { count: 1, amount: 7 },
    ];
    const right = [
      { count: 1, amount: 1 },
      { count: 3, amount: 2 },
    ];

    expect(zipRuns(left, right, (a, b) => a - b)).toEqual([
      { count: 1, amount: 9 },
      { count: 2, amount: 8 },
      { count: 1, amount: 5 },
    ]);
    expect(mapRuns(left, (amount) => Math.min(amount, 7))).toEqual([{ count: 4, amount: 7 }]);
  });

  test('refuse lists of different length', () => {
    expect(() => zipRuns([{ count: 2, amount: 1 }], [{ count: 1, amount: 1 }], Math.max)).toThrow(RangeError);
  });

  test('add up to the whole in any portions', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 25, maxLength: 25 }), (list, portions) => {
        let from = 0;
        const refunds = portions.map((count) => {
          const refund = sumOfUnits(list, { from, count });
          from += count;
          return refund;
        });

        expect(refunds.reduce((sum, refund) => sum + refund, 0)).toBe(sumOfRuns(list));
      }),
    );
  });
});
