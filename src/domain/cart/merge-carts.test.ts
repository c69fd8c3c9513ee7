import { cartLimits, emptyCart, type CartContents } from './cart';
import { mergeCarts } from './merge-carts';

const cart = (changes: Partial<CartContents<string>> = {}): CartContents<string> => ({ ...emptyCart, ...changes });
const line = (id: string, quantity = 1) => ({ id, variantId: id, quantity, options: {} });

const customer = cart({ lines: [line('mug', 2), line('plate')], codes: ['TEA'], contact: { email: 'a@example.com' }, note: 'ring twice' });
const guest = cart({
  lines: [line('cup'), line('mug', 3)],
  codes: ['TEA', 'MEADOW5'],
  contact: { email: 'b@example.com' },
  shippingAddress: 'Lviv',
});

test('sum puts both together, and what only one of them knew is kept', () => {
  expect(mergeCarts('sum', { customer, guest })).toEqual({
    lines: [line('mug', 5), line('plate'), line('cup')],
    codes: ['TEA', 'MEADOW5'],
    contact: { email: 'a@example.com' },
    shippingAddress: 'Lviv',
    billingAddress: null,
    delivery: null,
    note: 'ring twice',
  });
});

test('sum stays within what a cart holds', () => {
  const many = cart({
    lines: Array.from({ length: 80 }, (_, index) => line(`a${index}`)),
    codes: Array.from({ length: 9 }, (_, index) => `A${index}`),
  });
  const more = cart({
    lines: Array.from({ length: 80 }, (_, index) => line(`b${index}`)),
    codes: Array.from({ length: 9 }, (_, index) => `B${index}`),
  });
  const full = cart({ lines: [line('mug', cartLimits.quantity)] });

  expect(mergeCarts('sum', { customer: many, guest: more }).lines).toHaveLength(cartLimits.lines);
  expect(mergeCarts('sum', { customer: many, guest: more }).codes).toHaveLength(cartLimits.codes);
  expect(mergeCarts('sum', { customer: full, guest: full }).lines).toEqual([line('mug', cartLimits.quantity)]);
});

test('one of them can be kept as it is', () => {
  expect(mergeCarts('keep_customer', { customer, guest })).toBe(customer);
  expect(mergeCarts('keep_guest', { customer, guest })).toBe(guest);
});
