import { highestPrice } from '../money/highest-price';
import type { PriceEnding } from '../pricing/price-ending';
import type { PriceChange } from './bulk-change';
import { newPrice } from './new-price';

const set = (amount: number): PriceChange => ({ how: 'set', amount });
const percent = (how: 'raise' | 'lower', basisPoints: number, ending: PriceEnding = 'exact'): PriceChange => ({
  how,
  by: { basisPoints },
  ending,
});
const amount = (how: 'raise' | 'lower', by: number, ending: PriceEnding = 'exact'): PriceChange => ({ how, by: { amount: by }, ending });
const inEuro = (before: number | null, change: PriceChange) => {
  const { after, reason } = newPrice(before, change, 'EUR');
  return after ?? reason;
};

test.each<[before: number | null, change: PriceChange, becomes: number | string]>([
  [null, set(0), 0],
  [null, set(1_999), 1_999],
  [1_999, set(1_999), 'SAME'],
  [null, percent('raise', 1_000), 'NO_PRICE'],
  [null, amount('lower', 1), 'NO_PRICE'],
])('a price of %p that is changed by %j becomes %p', (before, change, after) => {
  expect(inEuro(before, change)).toBe(after);
});

test.each<[before: number, change: PriceChange, becomes: number | string]>([
  // 5 % of 0.10 are half a cent: a whole one, as a discount of 5 % takes off.
  [10, percent('raise', 500), 11],
  [10, percent('lower', 500), 9],
  [9, percent('raise', 500), 'SAME'],
  [1_005, percent('lower', 1_000), 904],
  [1_000, percent('raise', 1), 'SAME'],
  [5_000, percent('raise', 1), 5_001],
  [333, percent('raise', 100_000), 3_663],
  [999, percent('lower', 10_000), 0],
  [0, percent('raise', 1_000), 'SAME'],
])('%p changed by a percentage, %j, is rounded half up and becomes %p', (before, change, after) => {
  expect(inEuro(before, change)).toBe(after);
});

test('a price never goes below nought, nor above what a price may be: it is left as it is', () => {
  expect(inEuro(100, amount('lower', 100))).toBe(0);
  expect(inEuro(100, amount('lower', 101))).toBe('BELOW_NOUGHT');
  expect(inEuro(highestPrice - 1, amount('raise', 1))).toBe(highestPrice);
  expect(inEuro(highestPrice, amount('raise', 1))).toBe('TOO_HIGH');
  expect(inEuro(highestPrice, percent('raise', 100_000))).toBe('TOO_HIGH');
});

test.each<[before: number, ending: PriceEnding, currency: string, becomes: number | string]>([
  [1_234, 'exact', 'EUR', 1_334],
  [1_234, 'whole', 'EUR', 1_300],
  [1_250, 'whole', 'EUR', 1_400],
  [1_234, 'ninety', 'EUR', 1_290],
  [1_240, 'ninety', 'EUR', 1_390],
  [1_234, 'ninety_nine', 'EUR', 1_299],
  [1_249, 'ninety_nine', 'EUR', 1_399],
  [1_248, 'ninety_nine', 'EUR', 1_299],
  [12_600, 'ninety_nine', 'KWD', 12_990],
  [12_600, 'ninety', 'KWD', 12_900],
  [1_234, 'ninety_nine', 'JPY', 1_334],
  [1_234, 'whole', 'JPY', 1_334],
])('%p, raised by a hundred, in KWD by nothing, and to end as %p in %s, becomes %p', (before, ending, currency, after) => {
  const change = amount('raise', currency === 'KWD' ? 0 : 100, ending);
  expect(newPrice(before, change, currency).after).toBe(after);
});

test('what is too small to end so is kept as it was computed, and what is free stays free', () => {
  expect(inEuro(10, amount('raise', 10, 'whole'))).toBe(20);
  expect(inEuro(10, amount('raise', 10, 'ninety_nine'))).toBe(20);
  expect(inEuro(100, amount('lower', 100, 'ninety_nine'))).toBe(0);
});
