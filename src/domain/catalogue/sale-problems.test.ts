import { findSaleProblems, type SaleFacts } from './sale-problems';

const variant = { id: 'm', enabled: true, isCounted: true, available: 3, pricedIn: ['EUR', 'UAH'] };
const sellable: SaleFacts = {
  languages: ['en', 'uk'],
  told: ['en', 'uk'],
  pictures: 1,
  hasTaxCategory: true,
  currencies: ['EUR', 'UAH'],
  variants: [variant],
};
const found = (facts: Partial<SaleFacts>): string[] =>
  findSaleProblems({ ...sellable, ...facts }).map(
    ({ code, blocks, currency, language, variants }) =>
      `${blocks ? '!' : ''}${[code, currency, language, variants.join('+')].filter(Boolean).join(' ')}`,
  );

test('a product with all it needs has none', () => expect(found({})).toEqual([]));

test('what nobody can buy comes before what is only missing', () => {
  expect(found({ pictures: 0, told: ['en'], hasTaxCategory: false })).toEqual(['!NO_TAX_CATEGORY', 'NO_PICTURE', 'NO_TEXT uk']);
});

test('without a variant for sale nothing is said of prices and stock', () => {
  expect(found({ variants: [] })).toEqual(['!NO_VARIANT']);
  expect(found({ variants: [{ ...variant, enabled: false, pricedIn: [] }] })).toEqual(['!NO_VARIANT']);
});

test('a price is asked for in each currency, and those without one are named where others have it', () => {
  expect(found({ variants: [{ ...variant, pricedIn: ['EUR'] }] })).toEqual(['!NO_PRICE UAH']);
  expect(found({ variants: [variant, { ...variant, id: 'l', pricedIn: ['EUR'] }] })).toEqual(['NO_PRICE UAH l']);
  // What is not for sale needs none.
  expect(found({ variants: [variant, { ...variant, enabled: false, pricedIn: [] }] })).toEqual([]);
});

test('what is sold without counting is never out of stock', () => {
  expect(found({ variants: [{ ...variant, available: 0 }] })).toEqual(['!NO_STOCK']);
  expect(found({ variants: [{ ...variant, available: 0, isCounted: false }] })).toEqual([]);
  expect(found({ variants: [variant, { ...variant, id: 'l', available: -1 }] })).toEqual(['NO_STOCK l']);
});
