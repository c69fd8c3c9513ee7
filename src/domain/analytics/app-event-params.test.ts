import { sinkParams } from './app-event-params';

const value = { amount: 1_999, currency: 'EUR' };

test('what was looked at, listed and put into a cart are items, with what they are worth', () => {
  expect(sinkParams('view_item', { product: 'p1', variant: 'v1', value })).toEqual({
    ...{ currency: 'EUR', value: 19.99 },
    items: [{ item_id: 'p1', item_variant: 'v1' }],
  });
  expect(sinkParams('view_item_list', { list: 'search', products: ['p1', 'p2'] })).toEqual({
    item_list_name: 'search',
    items: [{ item_id: 'p1' }, { item_id: 'p2' }],
  });
  expect(sinkParams('add_to_cart', { product: 'p1', quantity: 3, value: { amount: 500, currency: 'JPY' } })).toEqual({
    ...{ currency: 'JPY', value: 500 },
    items: [{ item_id: 'p1', quantity: 3 }],
  });
});

test('a checkout is told with its steps, and without the cart', () => {
  const cart = { cart: 'c1', items: [{ product: 'p1', quantity: 2 }], value };
  const items = [{ item_id: 'p1', quantity: 2 }];
  expect(sinkParams('begin_checkout', cart)).toEqual({ currency: 'EUR', value: 19.99, items });
  expect(sinkParams('add_shipping_info', { ...cart, method: 'm1' })).toEqual({ currency: 'EUR', value: 19.99, items, shipping_tier: 'm1' });
  expect(sinkParams('add_payment_info', { provider: 'stripe' })).toEqual({ payment_type: 'stripe' });
});

test.each([
  ['search', { term: 'чашка', results: 0 }, { search_term: 'чашка', results: 0 }],
  ['view_promotion', { name: 'spring', discount: 'd1' }, { promotion_name: 'spring', promotion_id: 'd1' }],
  ['screen_view', { screen: 'home' }, { screen_name: 'home' }],
  ['login', { method: 'apple' }, { method: 'apple' }],
  ['sign_up', {}, {}],
  ['share', { method: 'link', product: 'p1' }, { method: 'link', content_type: 'product', item_id: 'p1' }],
  ['share', {}, {}],
] as const)('%s is told by the names of Google Analytics: %j', (name, params, told) => {
  expect(sinkParams(name, params)).toEqual(told);
});
