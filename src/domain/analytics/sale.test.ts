import { purchaseParams, refundParams, type Sale, type SoldLine } from './sale';

const line = (lineId: string, change: Partial<SoldLine> = {}): SoldLine => ({
  ...{ lineId, product: `p-${lineId}`, sku: `SKU-${lineId}`, name: `Name ${lineId}`, quantity: 1, total: 1_200, tax: 200 },
  ...change,
});
const sale = (change: Partial<Sale> = {}): Sale => ({
  ...{ number: 'SK-1', currency: 'EUR', tax: 280, delivery: 490, coupons: [], lines: [line('a')] },
  ...change,
});
const units = (items: readonly Readonly<{ price: number; quantity: number }>[], digits = 2) =>
  items.reduce((sum, { price, quantity }) => sum + Math.round(price * 10 ** digits) * quantity, 0);

test('an order is told with its number, what its goods are worth, and tax and delivery beside it', () => {
  expect(purchaseParams(sale({ coupons: ['SPRING', 'TEN'] }))).toEqual({
    ...{ transaction_id: 'SK-1', currency: 'EUR', value: 10, tax: 2.8, shipping: 4.9, coupon: 'SPRING' },
    items: [{ item_id: 'p-a', item_name: 'Name a', item_variant: 'SKU-a', price: 10, quantity: 1 }],
  });
  expect(purchaseParams(sale())).not.toHaveProperty('coupon');
});

test('pieces that do not divide evenly are told apart, so that they add up', () => {
  const { items, value } = purchaseParams(sale({ lines: [line('a', { quantity: 3, total: 1_000, tax: 0 })] }));
  expect(items.map(({ price, quantity }) => [price, quantity])).toEqual([
    [3.34, 1],
    [3.33, 2],
  ]);
  expect(value).toBe(10);
});

test.each(['EUR', 'JPY', 'KWD'])('the items add up to the value, whatever was sold: %s', (currency) => {
  const digits = { EUR: 2, JPY: 0, KWD: 3 }[currency] ?? 2;
  for (let seed = 1; seed <= 300; seed += 1) {
    const lines = Array.from({ length: 1 + (seed % 5) }, (_, index) => {
      const total = (seed * 7_919 * (index + 3)) % 100_003;
      return line(String(index), { quantity: 1 + ((seed * (index + 11)) % 40), total, tax: Math.floor(total / (3 + index)) });
    });
    const { items, value } = purchaseParams(sale({ currency, lines }));
    expect(units(items, digits)).toBe(Math.round(value * 10 ** digits));
    expect(items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
  }
});

test('all that went back takes back the value of the order', () => {
  const sold = sale({ lines: [line('a'), line('b', { quantity: 2, total: 999, tax: 91 })] });
  const back = refundParams(sold, {
    amount: 1_200 + 999 + 490,
    delivery: 490,
    lines: [
      { lineId: 'a', quantity: 1 },
      { lineId: 'b', quantity: 2 },
    ],
  });
  const bought = purchaseParams(sold);
  expect(back).toMatchObject({ transaction_id: 'SK-1', value: bought.value, shipping: 4.9, tax: 2.91, items: bought.items });
});

test('money that goes back for no piece in particular is told in its proportion, and delivery alone is worth nothing', () => {
  expect(refundParams(sale(), { amount: 600, delivery: 0, lines: null })).toMatchObject({ value: 5, tax: 1, shipping: 0, items: [] });
  expect(refundParams(sale(), { amount: 490, delivery: 490, lines: [] })).toMatchObject({ value: 0, tax: 0, shipping: 4.9 });
  expect(refundParams(sale({ lines: [] }), { amount: 100, delivery: 0, lines: null })).toMatchObject({ value: 0 });
  expect(refundParams(sale(), { amount: 1_200, delivery: 0, lines: [{ lineId: 'gone', quantity: 1 }] })).toMatchObject({ items: [] });
});
