import { lowestPriceBefore } from './lowest-price-before';
import type { SaleTerms } from './sale';
import { periodsInSales, type ListPeriod } from './sale-periods';

const day = (date: number) => new Date(Date.UTC(2026, 4, date));
const thing = { productId: 'p', brandId: null, categoryIds: [] };
const terms: SaleTerms = {
  ...{ scope: { kind: 'all' }, except: [], off: { kind: 'percent', basisPoints: 5_000 }, ending: 'exact', priceLists: [] },
  ...{ countries: [], channels: [], customerGroups: [], priority: 0 },
};
const price = (given: Partial<ListPeriod> = {}): ListPeriod => ({
  ...{ listId: 'base', isSaleList: false, currency: 'EUR', amount: 1_000, from: day(1), until: null },
  ...given,
});
const before = (sales: Parameters<typeof periodsInSales>[1], prices = [price()]) => periodsInSales(prices, sales, thing);

test('what a sale made of a price is known as long as both held', () => {
  const sale = { saleId: 's', from: day(5), until: day(9), terms };
  expect(before([sale])).toEqual([price({ listId: 's', amount: 500, from: day(5), until: day(9) })]);
  expect(before([sale], [price({ until: day(7) }), price({ amount: 800, from: day(7) })])).toEqual([
    price({ listId: 's', amount: 500, from: day(5), until: day(7) }),
    price({ listId: 's', amount: 400, from: day(7), until: day(9) }),
  ]);
  expect(before([{ ...sale, until: null }])).toEqual([price({ listId: 's', amount: 500, from: day(5), until: null })]);
  expect(lowestPriceBefore(day(20), [price(), ...before([sale])])).toBe(500);
  expect(lowestPriceBefore(day(20), [price()])).toBe(1_000);
});

test.each<[string, Partial<SaleTerms>, Partial<ListPeriod>]>([
  ['for a group of customers', { customerGroups: ['wholesale'] }, {}],
  ['of other products', { except: ['p'] }, {}],
  ['of other lists', { priceLists: ['other'] }, {}],
  ['in other currencies', { off: { kind: 'fixed', amounts: { UAH: 1 } } }, {}],
  ['that gave it away', { off: { kind: 'amount', amounts: { EUR: 1_000 } } }, {}],
  ['that took nothing off', { off: { kind: 'fixed', amounts: { EUR: 1_000 } } }, {}],
  ['over prices that are a sale themselves', {}, { isSaleList: true }],
  ['over prices that came later', {}, { from: day(9) }],
])('one %s counts for nothing', (_name, said, held) => {
  expect(before([{ saleId: 's', from: day(5), until: day(9), terms: { ...terms, ...said } }], [price(held)])).toEqual([]);
});
