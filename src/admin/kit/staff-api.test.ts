import { addressOf } from './staff-api';

it('a route becomes the address the panel finds it at', () => {
  const request = { params: { id: 'a/b', shipment: 'c' } };
  expect(addressOf('POST /orders/:id/shipments/:shipment/deliver', request)).toEqual({
    method: 'POST',
    path: '/storekeeper/orders/a%2Fb/shipments/c/deliver',
    body: {},
  });
});

it('what is asked for goes behind it', () => {
  expect(addressOf('GET /picture-texts', { query: { ids: '7,12' } }).path).toBe('/storekeeper/picture-texts?ids=7%2C12');
  expect(addressOf('GET /search-misses', {}).path).toBe('/storekeeper/search-misses');
});

it('a body goes as it is', () => {
  const body = { lines: [{ line: 'l', quantity: 1 }] };
  expect(addressOf('POST /orders/:id/ship', { params: { id: 'o' }, body }).body).toBe(body);
});
