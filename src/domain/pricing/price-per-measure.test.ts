import { isUsualBase, pricePerMeasure, type MeasureUnit } from './price-per-measure';

describe('the price per measure', () => {
  test.each<[what: string, price: number, amount: number, unit: MeasureUnit, base: number | null, told: number, per: string]>([
    ['a kilogram, of grams', 890, 50, 'g', null, 17_800, '1 kg'],
    ['100 g, where staff chose it', 890, 50, 'g', 100, 1_780, '100 g'],
    ['a litre, of millilitres', 299, 750, 'ml', null, 399, '1 l'],
    ['750 ml', 299, 500, 'ml', 750, 449, '750 ml'],
    ['a kilogram, of kilograms', 1_000, 3, 'kg', null, 333, '1 kg'],
    ['a metre, of centimetres', 500, 250, 'cm', null, 200, '1 m'],
    ['a square metre, of square centimetres', 1_200, 5_000, 'cm2', null, 2_400, '1 m2'],
    ['a piece', 999, 6, 'piece', null, 167, '1 piece'],
    ['nothing at all', 0, 50, 'g', null, 0, '1 kg'],
  ])('is told for %s', (_what, price, amount, unit, base, told, per) => {
    const answer = pricePerMeasure(price, { amount, unit, base });
    expect(answer?.amount).toBe(told);
    expect(`${answer?.per.amount} ${answer?.per.unit}`).toBe(per);
  });

  test('rounds half up, to whole minor units', () => {
    expect(pricePerMeasure(1, { amount: 2, unit: 'piece', base: null })?.amount).toBe(1);
    expect(pricePerMeasure(1, { amount: 3, unit: 'piece', base: null })?.amount).toBe(0);
  });

  test('is left out where it could not be counted, or where nothing is contained', () => {
    expect(pricePerMeasure(Number.MAX_SAFE_INTEGER, { amount: 1, unit: 'g', base: null })).toBeNull();
    expect(pricePerMeasure(100, { amount: 0, unit: 'g', base: null })).toBeNull();
  });

  test('is told for amounts that are usual', () => {
    expect([null, 100, 1_000].every((base) => isUsualBase({ unit: 'g', base }))).toBe(true);
    expect(isUsualBase({ unit: 'ml', base: 750 })).toBe(true);
    expect([37, 250, 750].some((base) => isUsualBase({ unit: 'g', base }))).toBe(false);
  });
});
