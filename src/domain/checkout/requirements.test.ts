import { checkoutRequirements, type CheckoutFacts } from './requirements';

const line = (changes: Partial<CheckoutFacts['lines'][number]> = {}) => ({
  id: 'mug',
  name: 'Mug',
  quantity: 2,
  isForSale: true,
  sellable: 10,
  ...changes,
});
const ready: CheckoutFacts = {
  lines: [line()],
  hasContact: true,
  hasShippingAddress: true,
  hasUnclearRegion: false,
  delivery: { isOffered: true, needsAddress: true },
  shownUpTo: 5,
  language: 'en',
};

describe('checkout requires', () => {
  test('nothing of a cart that is complete', () => {
    expect(checkoutRequirements(ready)).toEqual([]);
  });

  test.each<[string, Partial<CheckoutFacts>, { code: string; field: string }]>([
    ['something to buy', { lines: [] }, { code: 'CART_EMPTY', field: 'lines' }],
    ['things that are still sold', { lines: [line({ isForSale: false })] }, { code: 'LINE_NOT_FOR_SALE', field: 'lines.mug' }],
    ['things that are there', { lines: [line({ sellable: 1 })] }, { code: 'OUT_OF_STOCK', field: 'lines.mug' }],
    ['an e-mail address', { hasContact: false }, { code: 'CONTACT_MISSING', field: 'contact' }],
    ['a delivery method', { delivery: null }, { code: 'DELIVERY_MISSING', field: 'delivery' }],
    [
      'a delivery method that is offered',
      { delivery: { isOffered: false, needsAddress: true } },
      { code: 'DELIVERY_NOT_OFFERED', field: 'delivery' },
    ],
    ['a region where tax depends on it', { hasUnclearRegion: true }, { code: 'REGION_UNKNOWN', field: 'shippingAddress.region' }],
    ['an address', { hasShippingAddress: false }, { code: 'ADDRESS_MISSING', field: 'shippingAddress' }],
  ])('%s', (_name, change, expected) => {
    expect(checkoutRequirements({ ...ready, ...change })).toEqual([expect.objectContaining(expected)]);
  });

  test('no address of a customer who comes to fetch it', () => {
    expect(checkoutRequirements({ ...ready, hasShippingAddress: false, delivery: { isOffered: true, needsAddress: false } })).toEqual([]);
  });

  test('no stock of things nobody counts', () => {
    expect(checkoutRequirements({ ...ready, lines: [line({ sellable: null, quantity: 9_999 })] })).toEqual([]);
  });

  test.each([
    [0, 5, 'Mug is sold out'],
    [5, 5, 'Only 5 of Mug are left'],
    [6, 5, 'There are not that many of Mug. Choose fewer'],
    [1, 0, 'There are not that many of Mug. Choose fewer'],
  ])('things that are there: of %i it tells no more than the shop tells, %i', (sellable, shownUpTo, message) => {
    expect(checkoutRequirements({ ...ready, lines: [line({ sellable, quantity: 9_999 })], shownUpTo })).toMatchObject([{ message }]);
  });

  test.each([
    ['uk', 'Кошик порожній'],
    ['uk-UA', 'Кошик порожній'],
    ['pl', 'The cart is empty'],
    ['constructor', 'The cart is empty'],
  ])('it in words of %s, or in English', (language, message) => {
    expect(checkoutRequirements({ ...ready, lines: [], language })).toMatchObject([{ message }]);
  });
});
