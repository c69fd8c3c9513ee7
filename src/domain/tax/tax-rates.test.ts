import fc from 'fast-check';
import type { TaxRate } from './tax';
import { isRegionUnclear, rateFor, taxInside, taxOnTop } from './tax-rates';

const rate = (name: string, given: Partial<TaxRate> = {}): TaxRate => ({
  name,
  country: 'DE',
  region: null,
  taxCategory: 'standard',
  basisPoints: 1900,
  ...given,
});

describe('the rate of a place', () => {
  const rates = [
    rate('Germany'),
    rate('Germany, books', { taxCategory: 'books', basisPoints: 700 }),
    rate('Canary Islands', { country: 'ES', region: 'CN', basisPoints: 700 }),
    rate('Spain', { country: 'ES', basisPoints: 2100 }),
  ];

  test.each([
    ['is the country’s', { country: 'DE', region: null, taxCategory: 'standard' }, 'Germany'],
    ['is the country’s for its category', { country: 'DE', region: 'BY', taxCategory: 'books' }, 'Germany, books'],
    ['is the region’s before the country’s', { country: 'ES', region: 'CN', taxCategory: 'standard' }, 'Canary Islands'],
    ['is the country’s in other regions', { country: 'ES', region: 'MD', taxCategory: 'standard' }, 'Spain'],
    ['is the country’s where no region is known', { country: 'ES', region: null, taxCategory: 'standard' }, 'Spain'],
    ['is unknown in other countries', { country: 'FR', region: null, taxCategory: 'standard' }, undefined],
    ['is unknown for other categories', { country: 'ES', region: null, taxCategory: 'books' }, undefined],
    ['is unknown while no country is', { country: null, region: null, taxCategory: 'standard' }, undefined],
  ])('%s', (_name, place, expected) => {
    expect(rateFor(rates, place)?.name).toBe(expected);
    expect(rateFor([...rates].reverse(), place)?.name).toBe(expected);
  });

  test('is the lower of two for one place, whatever their order', () => {
    const twice = [rate('a'), rate('b', { basisPoints: 1600 }), rate('c', { basisPoints: 1600 })];

    expect(rateFor(twice, { country: 'DE', region: null, taxCategory: 'standard' })?.name).toBe('b');
    expect(rateFor(twice.reverse(), { country: 'DE', region: null, taxCategory: 'standard' })?.name).toBe('b');
  });
});

describe('tax arithmetic', () => {
  test.each([
    ['20 % inside 120.00', taxInside(12_000, 2000), 2000],
    ['19 % inside 9.99', taxInside(999, 1900), 160],
    ['nothing inside nothing', taxInside(0, 1900), 0],
    ['0 % inside 9.99', taxInside(999, 0), 0],
    ['20 % on top of 100.00', taxOnTop(10_000, 2000), 2000],
    ['half a cent up', taxOnTop(50, 500), 3],
    ['10 % inside ¥1100', taxInside(1100, 1000), 100],
    ['nine trillion exactly', taxOnTop(9_000_000_000_000, 2500), 2_250_000_000_000],
  ])('%s', (_name, tax, expected) => {
    expect(tax).toBe(expected);
  });

  test('a net price with its tax on top has the same tax inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), fc.integer({ min: 0, max: 10_000 }), (net, basisPoints) => {
        const tax = taxOnTop(net, basisPoints);

        expect(taxInside(net + tax, basisPoints)).toBe(tax);
      }),
    );
  });
});

describe('the region of an address', () => {
  const rates = [rate('Sales tax', { country: 'US', region: null }), rate('California', { country: 'US', region: 'CA' })];
  const inUkraine = [rate('ПДВ', { country: 'UA', region: null }), rate('Nowhere', { country: 'UA', region: 'nowhere' })];
  const unclear = (all: typeof rates, country: string, region: string | null) =>
    isRegionUnclear(all, { country, region, taxCategories: ['standard'] });

  test.each<[string | null, boolean]>([
    ['CA', false],
    ['TX', false],
    ['calfornia', true],
    [null, true],
  ])('must be one of the country whose regions are known: is %p unclear? %p', (region, expected) => {
    expect(unclear(rates, 'US', region)).toBe(expected);
  });

  test.each<[string | null, boolean]>([
    ['nowhere', false],
    ['львівська', false],
    [null, true],
  ])('must be there at all where they are not: is %p unclear? %p', (region, expected) => {
    expect(unclear(inUkraine, 'UA', region)).toBe(expected);
  });

  test('is nobody’s business where no rate depends on it', () => {
    expect(unclear(rates, 'DE', null)).toBe(false);
  });
});
