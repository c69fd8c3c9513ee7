import { addressOf } from './staff-api';

it('a route becomes the address the panel finds it at', () => {
  const request = { params: { id: 'a/b', shipment: 'c' } };
  expect(addressOf('POST /orders/:id/shipments/:shipment/deliver', request)).toEqual({
    method: 'POST',
    path: '/storekeeper/orders/a%2Fb/shipments/c/deliver',
    body: {},
  });
});

it('a body goes as it is', () => {
  const body = { lines: [{ line: 'l', quantity: 1 }] };
  expect(addressOf('POST /orders/:id/ship', { params: { id: 'o' }, body }).body).toBe(body);
});
