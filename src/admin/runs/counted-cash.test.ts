import { differenceOf, isCounted } from './counted-cash';

const expected = [
  { currency: 'UAH', expected: 5_000 },
  { currency: 'EUR', expected: 700 },
];
const counted = (uah: number | null, eur: number | null) => [
  { currency: 'UAH', amount: uah },
  { currency: 'EUR', amount: eur },
];

test('cash can be handed in once every currency is counted, and a difference has a word why', () => {
  expect(isCounted(expected, counted(5_000, 700), '')).toBe(true);
  expect(isCounted(expected, counted(5_000, null), 'Lost')).toBe(false);
  expect(isCounted(expected, counted(4_900, 700), ' ')).toBe(false);
  expect(isCounted(expected, counted(4_900, 700), 'Gave too much change')).toBe(true);
});

test('a difference is what was counted more', () =>
  expect([differenceOf(500, 480), differenceOf(500, 500), differenceOf(500, null)]).toEqual([-20, 0, null]));
