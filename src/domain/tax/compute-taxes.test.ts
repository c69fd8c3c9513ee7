import { computeTaxes, withTax, type Taxable } from './compute-taxes';
import type { TaxRate } from './tax';

const rate = (basisPoints: number, name = `VAT ${basisPoints}`): TaxRate => ({
  name,
  country: 'DE',
  region: null,
  taxCategory: 'standard',
  basisPoints,
});
const inclusive = (amount: number, given: TaxRate | null = rate(1900)): Taxable => ({ amount, included: true, rate: given });
const exclusive = (amount: number, given: TaxRate | null = rate(1900)): Taxable => ({ amount, included: false, rate: given });
const amounts = (items: readonly Taxable[], rounding: 'line' | 'order') =>
  computeTaxes(items, { rounding, exempt: false }).map(({ amount }) => amount);

describe('tax is rounded', () => {
  // 19 % of 0.13 is 2.47 cents; of 0.39, 7.41 cents.
  const three = [exclusive(13), exclusive(13), exclusive(13)];

  test('for every line', () => {
    expect(amounts(three, 'line')).toEqual([2, 2, 2]);
  });

  test('once per order, and spread over the lines', () => {
    expect(amounts(three, 'order')).toEqual([3, 2, 2]);
  });

  test('once for each rate, and once for each kind of price', () => {
    const items = [exclusive(13), inclusive(13), exclusive(13), exclusive(13, rate(700)), inclusive(13)];

    // 19 % on 26 is 4.94; 19 % inside 26 is 4.15; 7 % on 13 is 0.91.
    expect(amounts(items, 'order')).toEqual([3, 2, 2, 1, 2]);
  });

  test('apart for two rates of one percentage, as a receipt lists them', () => {
    expect(amounts([exclusive(13, rate(1900, 'state')), exclusive(13, rate(1900, 'city'))], 'order')).toEqual([2, 2]);
  });

  test('to the same sum in another order of lines', () => {
    expect(amounts([exclusive(26), exclusive(13)], 'order')).toEqual([5, 2]);
    expect(amounts([exclusive(13), exclusive(26)], 'order')).toEqual([2, 5]);
  });
});

test('where no rate is known there is no tax, and no name', () => {
  expect(computeTaxes([inclusive(1000, null)], { rounding: 'line', exempt: false })).toEqual([
    { name: null, basisPoints: 0, included: true, amount: 0, relief: 0 },
  ]);
});

describe('an exempt customer', () => {
  test.each(['line', 'order'] as const)('pays no tax on top, and is spared the tax inside (rounding per %s)', (rounding) => {
    const taxes = computeTaxes([exclusive(1000), inclusive(1190)], { rounding, exempt: true });

    expect(taxes).toEqual([
      { name: 'VAT 1900', basisPoints: 0, included: false, amount: 0, relief: 0 },
      { name: 'VAT 1900', basisPoints: 0, included: true, amount: 0, relief: 190 },
    ]);
    expect(taxes.map((tax, index) => withTax([1000, 1190][index] ?? 0, tax))).toEqual([1000, 1000]);
  });
});

test('what is paid is the price, with tax that was not in it', () => {
  const [inside, onTop] = computeTaxes([inclusive(1190), exclusive(1000)], { rounding: 'line', exempt: false });

  expect(inside && withTax(1190, inside)).toBe(1190);
  expect(onTop && withTax(1000, onTop)).toBe(1190);
});
