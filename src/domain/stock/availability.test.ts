import { availabilityOf, sellable, type Stock } from './availability';

const stock = (changes: Partial<Stock> = {}): Stock => ({ inventoryPolicy: 'tracked', backorderLimit: 0, available: 10, ...changes });

describe('sellable', () => {
  test.each([
    ['what is there', stock(), 10],
    ['nothing when more is promised than is there', stock({ available: -3 }), 0],
    ['up to the backorder limit beyond it', stock({ inventoryPolicy: 'backorder', backorderLimit: 5, available: -3 }), 2],
    ['no backorder for a variant that is only tracked', stock({ backorderLimit: 5, available: 0 }), 0],
    ['without end where nobody counts', stock({ inventoryPolicy: 'untracked', available: 0 }), null],
  ])('is %s', (_name, given, expected) => {
    expect(sellable(given)).toBe(expected);
  });
});

describe('availabilityOf', () => {
  const told = { shownUpTo: 20, lowFrom: 5 };
  test.each([
    ['the number up to the limit', stock({ available: 20 }), { status: 'in_stock', quantity: 20 }],
    ['no number beyond it', stock({ available: 21 }), { status: 'in_stock' }],
    ['that it is nearly gone', stock({ available: 5 }), { status: 'low', quantity: 5 }],
    ['that it is gone', stock({ available: 0 }), { status: 'out', quantity: 0 }],
    ['that it comes later', stock({ inventoryPolicy: 'backorder', backorderLimit: 5, available: 0 }), { status: 'backorder' }],
    [
      'that it is gone once the backorder limit is used up',
      stock({ inventoryPolicy: 'backorder', backorderLimit: 5, available: -5 }),
      { status: 'out', quantity: 0 },
    ],
    ['nothing about numbers where nobody counts', stock({ inventoryPolicy: 'untracked', available: 0 }), { status: 'in_stock' }],
  ])('tells %s', (_name, given, expected) => {
    expect(availabilityOf(given, told)).toEqual(expected);
  });

  test('tells no number at all when the shop chose zero', () => {
    expect(availabilityOf(stock({ available: 3 }), { shownUpTo: 0, lowFrom: 5 })).toEqual({ status: 'low' });
  });
});
