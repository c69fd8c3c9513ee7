import { createHmac } from 'node:crypto';
import { wrongSums } from '../../../domain/website/order-sums';
import type { WebsiteNews } from '../website';
import { newsOf } from './woo-news';

const secret = 'a-secret-of-the-webhooks';
const line = { name: 'Linen', sku: 'TEA', quantity: 1, subtotal: '10.00', subtotal_tax: '0', total: '10.00', total_tax: '0' };
const person = { address_1: 'Nowa 1', city: 'Kraków', country: 'PL' };
const order = {
  ...{ id: 7, status: 'processing', currency: 'EUR', total: '12.00', date_modified_gmt: '2026-11-28T10:00:00' },
  ...{ billing: person, shipping: person, line_items: [line] },
};
const news = (body: object): WebsiteNews => {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(text).digest('base64');
  return newsOf(secret, { body: text, headers: { 'x-wc-webhook-signature': signature }, now: new Date() });
};
const placed = (change: object) => {
  const told = news({ ...order, ...change });
  if (told.is !== 'order') throw new Error('It is no order');
  return told.placed;
};
const face = '\u{1f600}';

test('texts are cut between characters, and hold nothing a database does not', () => {
  const long = (most: number) => 'x'.repeat(most - 1) + face;
  const cut = placed({
    ...{ customer_note: long(1_000), payment_method_title: long(60), transaction_id: long(255) },
    shipping: { ...person, first_name: long(200), last_name: 'a\ud83d\u0000b' },
    shipping_lines: [{ method_title: long(200), total_tax: '0' }],
    line_items: [{ ...line, name: long(500), sku: long(64) }],
  });
  expect(cut).toMatchObject({
    note: 'x'.repeat(999),
    delivery: { name: 'x'.repeat(199) },
    shippingAddress: { firstName: 'x'.repeat(199), lastName: 'a\ufffdb' },
    lines: [{ name: 'x'.repeat(499), sku: 'x'.repeat(63) }],
    payment: { method: 'x'.repeat(59), reference: 'x'.repeat(254) },
  });
});

test.each<[string, object, (string | number)[]]>([
  ['of nothing', { line_items: [] }, ['lines']],
  ['of more pieces than there are', { line_items: [{ ...line, quantity: 1e12 }] }, ['lines', 0, 'quantity']],
  ['with a tax below nothing', { line_items: [{ ...line, total_tax: '-3.00' }] }, ['lines', 0, 'tax']],
  ['whose total is no number', { total: '1e5' }, ['total']],
  ['whose total is missing', { total: '' }, ['total']],
])('an order %s does not add up', (_how, change, path) => {
  const { delivery = null, ...sums } = placed(change);
  expect(wrongSums({ ...sums, delivery })[0]?.path).toEqual(path);
});

test('a line below nothing makes the others cheaper', () => {
  const { delivery = null, ...sums } = placed({ line_items: [{ ...line, subtotal: '-5.00', total: '-5.00' }, line], total: '5.00' });
  expect(wrongSums({ ...sums, delivery })).toEqual([]);
  expect(sums.lines.map(({ unitPrice, total }) => [unitPrice, total])).toEqual([
    [0, 0],
    [1000, 500],
  ]);
});

test('tax of a delivery that is below nothing is none; a time that is none orders nothing; a count has an end', () => {
  expect(placed({ shipping_lines: [{ method_title: 'DPD', total_tax: '-5.00' }] })).toMatchObject({ delivery: { tax: 0, total: 200 } });
  expect(news({ ...order, date_modified_gmt: 'x'.repeat(10_000) })).toMatchObject({ changedAt: '' });
  const product = { id: 1, sku: 'TEA', date_modified_gmt: '2026-11-28T10:00:00', manage_stock: true, stock_quantity: 1e15 };
  expect(news(product)).toMatchObject({ is: 'stock', available: 100_000_000 });
});
