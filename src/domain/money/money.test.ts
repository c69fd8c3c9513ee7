import fc from 'fast-check';
import { allocate, assertMinor, fromDecimalString, inWords, percentOf, roundHalfUp, toDecimalString } from './money';

const large = 9_000_000_000_000;

describe('allocate', () => {
  test.each([
    ['an even split', 300, [4000, 2000, 2000], [150, 75, 75]],
    ['the odd cent to the first of equals', 100, [1, 1, 1], [34, 33, 33]],
    ['the odd cent to the largest remainder, not the largest weight', 100, [2, 3, 1], [33, 50, 17]],
    ['a refund, mirrored', -100, [1, 1, 1], [-34, -33, -33]],
    ['nothing to a free line', 40, [10, 0], [40, 0]],
    ['equal shares where all weights are zero', 5, [0, 0, 0], [2, 2, 1]],
    ['all to a single one', 7, [3], [7]],
    ['nothing of nothing', 0, [], []],
    ['nothing of zero', 0, [2, 0], [0, 0]],
    ['an exact split of nine trillion', large, [1, 2], [3_000_000_000_000, 6_000_000_000_000]],
    ['an exact split where a float would not be', 9_007_199_254_740_991, [9_007_199_254_740_990, 1], [9_007_199_254_740_990, 1]],
  ])('gives %s', (_name, total, weights, expected) => {
    expect(allocate(total, weights)).toEqual(expected);
  });

  test('never loses or invents a unit, and stays within one unit of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: large / 10 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: -large, max: large }), weights, (total, given) => {
        const parts = allocate(total, given);

        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const weightSum = BigInt(given.reduce((sum, weight) => sum + weight, 0));
        if (weightSum === 0n) return;
        parts.forEach((part, index) => {
          const difference = BigInt(part) * weightSum - BigInt(total) * BigInt(given[index] ?? 0);
          expect(difference < weightSum && difference > -weightSum).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['a negative weight', 10, [1, -1]],
    ['a broken weight', 10, [0.5, 0.5]],
    ['a broken total', 0.5, [1, 1]],
    ['nobody to give to', 10, []],
    ['weights beyond exact numbers', 10, [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ])('refuses %s', (_name, total, weights) => {
    expect(() => allocate(total, weights)).toThrow(RangeError);
  });
});

describe('percentOf', () => {
  test.each([
    ['half a cent up', 105, 1000, 11],
    ['less than half a cent down', 104, 1000, 10],
    ['half a cent of a refund away from zero', -105, 1000, -11],
    ['everything', 999, 10_000, 999],
    ['a hundredth of a percent', 10_000, 1, 1],
    ['nothing', 999, 0, 0],
    ['nine trillion exactly', large + 1, 3333, 2_999_700_000_000],
    ['the largest amount exactly', Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
  ])('rounds %s', (_name, amount, basisPoints, expected) => {
    expect(percentOf(amount, basisPoints)).toBe(expected);
  });

  test('agrees with big integers everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: -large, max: large }), fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        expect(percentOf(amount, basisPoints)).toBe(roundHalfUp(BigInt(amount) * BigInt(basisPoints), 10_000n) + 0);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    [10, -1],
    [10, 0.5],
    [0.5, 10],
    [Number.MAX_SAFE_INTEGER, 20_000],
  ])('refuses %p × %p', (amount, basisPoints) => {
    expect(() => percentOf(amount, basisPoints)).toThrow(RangeError);
  });
});

describe('roundHalfUp', () => {
  test.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [4n, 3n, 1],
    [-1n, 3n, 0],
    [0n, 7n, 0],
    [10n ** 30n, 10n ** 20n, 10 ** 10],
  ])('rounds %p / %p to %p', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  test('refuses what a number does not hold exactly', () => {
    expect(() => roundHalfUp(10n ** 20n, 1n)).toThrow(RangeError);
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe('decimal strings', () => {
  test.each([
    ['EUR', 1050, '10.50'],
    ['EUR', -5, '-0.05'],
    ['EUR', 0, '0.00'],
    ['JPY', 1050, '1050'],
    ['KWD', 1, '0.001'],
    ['CLF', 123_456, '12.3456'],
    ['EUR', Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('write and read %s %i as %s', (currency, amount, text) => {
    expect(toDecimalString({ amount, currency })).toBe(text);
    expect(fromDecimalString(text, currency)).toEqual({ amount, currency });
  });

  test.each([
    ['10.5', 'EUR', 1050],
    [' 10 ', 'EUR', 1000],
    ['-0.00', 'EUR', 0],
    ['007.10', 'EUR', 710],
  ])('read %p as people write it', (text, currency, amount) => {
    expect(fromDecimalString(text, currency)).toEqual({ amount, currency });
  });

  test.each([
    ['more digits than the currency has', '10.505', 'EUR'],
    ['a fraction of a yen', '10.5', 'JPY'],
    ['thousands separators', '1,000.00', 'EUR'],
    ['a decimal comma', '10,50', 'EUR'],
    ['an exponent', '1e3', 'EUR'],
    ['no digits', '', 'EUR'],
    ['a point without digits', '10.', 'EUR'],
    ['another currency', '10.00', 'XXX'],
    ['more than can be held exactly', '99999999999999999.00', 'EUR'],
  ])('do not read %s', (_name, text, currency) => {
    expect(fromDecimalString(text, currency)).toBeNull();
  });
});

test('inWords names the currency, and has an answer for one that does not exist', () => {
  expect(inWords({ amount: 1050, currency: 'EUR' })).toBe('10.50 EUR');
  expect(inWords({ amount: 1050, currency: 'EURO' })).toBe('1050 EURO');
});

test.each([0.5, NaN, Infinity, 2 ** 53])('assertMinor refuses %p', (amount) => {
  expect(() => assertMinor(amount)).toThrow(RangeError);
});

test('assertMinor has no negative zero', () => {
  expect(Object.is(assertMinor(-0), 0)).toBe(true);
});
