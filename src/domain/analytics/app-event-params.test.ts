import { productsIn, sinkParams, type AppEventParams } from './app-event-params';
import type { AppEventName } from './app-events';

const told = (name: AppEventName, params: AppEventParams) => sinkParams(name, params, new Map([['p1', 'Cup']]));
const value = { amount: 1_999, currency: 'EUR' };

test('what was looked at, listed and put into a cart are items, with what they are worth', () => {
  expect(told('view_item', { product: 'p1', variant: 'v1', value })).toEqual({
    ...{ currency: 'EUR', value: 19.99 },
    items: [{ item_id: 'p1', item_name: 'Cup', item_variant: 'v1' }],
  });
  expect(told('view_item_list', { list: 'search', products: ['p1', 'p2'] })).toEqual({
    item_list_name: 'search',
    items: [{ item_id: 'p1', item_name: 'Cup' }, { item_id: 'p2' }],
  });
  expect(told('add_to_cart', { product: 'p1', quantity: 3, value: { amount: 500, currency: 'JPY' } })).toEqual({
    ...{ currency: 'JPY', value: 500 },
    items: [{ item_id: 'p1', item_name: 'Cup', quantity: 3 }],
  });
});

test('a checkout is told with its steps, and without the cart', () => {
  const cart = { cart: 'c1', items: [{ product: 'p1', quantity: 2 }], value };
  const items = [{ item_id: 'p1', item_name: 'Cup', quantity: 2 }];
  expect(told('begin_checkout', cart)).toEqual({ currency: 'EUR', value: 19.99, items });
  expect(told('add_shipping_info', { ...cart, method: 'm1' })).toEqual({ currency: 'EUR', value: 19.99, items, shipping_tier: 'm1' });
  expect(told('add_payment_info', { provider: 'stripe' })).toEqual({ payment_type: 'stripe' });
});

test.each([
  ['search', { term: 'чашка', results: 0 }, { search_term: 'чашка', results: 0 }],
  ['view_promotion', { name: 'spring', discount: 'd1' }, { promotion_name: 'spring', promotion_id: 'd1' }],
  ['screen_view', { screen: 'home' }, { screen_name: 'home' }],
  ['login', { method: 'apple' }, { method: 'apple' }],
  ['sign_up', {}, {}],
  ['share', { method: 'link', product: 'p1' }, { method: 'link', content_type: 'product', item_id: 'p1' }],
  ['share', {}, {}],
] as const)('%s is told by the names of Google Analytics: %j', (name, params, expected) => {
  expect(told(name, params)).toEqual(expected);
});

test('the products of an event are known, wherever it tells of them', () => {
  expect([{ product: 'p1' }, { products: ['p1', 'p2'] }, { items: [{ product: 'p3' }] }, {}].map(productsIn)).toEqual([
    ['p1'],
    ['p1', 'p2'],
    ['p3'],
    [],
  ]);
});
