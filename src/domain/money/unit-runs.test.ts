import fc from 'fast-check';
import { allocate } from './money';
import { mapRuns, spreadOverUnits, sumOfRuns, sumOfUnits, zipRuns, type UnitRun } from './unit-runs';

const runs = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 0, max: 2000 }) }), {
  minLength: 1,
  maxLength: 5,
});
const unitsOf = (list: readonly UnitRun[]) => list.flatMap(({ count, amount }) => Array<number>(count).fill(amount));

describe('spreadOverUnits', () => {
  test('gives the odd cents to the first of equal units', () => {
    expect(spreadOverUnits(100, [{ count: 3, amount: 1000 }])).toEqual([
      { count: 1, amount: 34 },
      { count: 2, amount: 33 },
    ]);
  });

  test('spreads by what is left of each unit', () => {
    expect(
      unitsOf(
        spreadOverUnits(10, [
          { count: 2, amount: 300 },
          { count: 1, amount: 0 },
          { count: 1, amount: 400 },
        ]),
      ),
    ).toEqual([3, 3, 0, 4]);
  });

  test('is what allocate answers for every unit on its own', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 0, max: 10_000 }), (list, total) => {
        expect(unitsOf(spreadOverUnits(total, list))).toEqual(allocate(total, unitsOf(list)));
      }),
    );
  });

  test('takes no longer for ten thousand units than for one', () => {
    expect(spreadOverUnits(12_345, [{ count: 9999, amount: 1000 }])).toEqual([
      { count: 2346, amount: 2 },
      { count: 7653, amount: 1 },
    ]);
  });
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
