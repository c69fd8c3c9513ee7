import { packingSlipOf } from './packing-slip';

const line = { title: 'Mug', sku: 'MUG', quantity: 3, cancelled: 0 };
const order = { number: 'PL-1', deliveryName: 'Post', contact: { email: 'o@example.com', phone: '+380' }, shipping: null, note: null };
const frame = { language: 'en', shop: 'Polonyna', address: null, placed: { at: '2026-11-27' } };

test('it counts the pieces that will be sent, and no others', () => {
  const lines = [
    { ...line, cancelled: 1 },
    { ...line, title: 'Gone', cancelled: 3 },
  ];
  expect(packingSlipOf({ ...order, lines }, frame)).toMatchObject({ items: [{ title: 'Mug', sku: 'MUG', quantity: 2 }], pieces: 2 });
});

test('without an address it is for whoever ordered', () => {
  expect(packingSlipOf({ ...order, lines: [line] }, frame).to).toMatchObject({ name: 'o@example.com', phone: '+380', address: [] });
});
