import { capturedSince, promisedOf, sumOfPieces } from './capture-sum';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const order = {
  lines: [
    { id: 'tent', quantity: 3, total: eur(1000), discounts: [] },
    { id: 'card', quantity: 2, total: eur(500), discounts: [] },
    { id: 'cup', quantity: 3, total: eur(600), discounts: ['the third is free'] },
  ],
  totals: { delivery: eur(450) },
};
const payment = { status: 'authorized', amount: eur(2550), captured: eur(0) };

test('the bank promises what is authorised', () => {
  expect(promisedOf([{ ...payment, status: 'cancelled', amount: eur(9) }, payment])).toBe(2550);
  expect(promisedOf([{ ...payment, status: 'paid' }])).toBe(0);
});

test.each([
  ['everything', { tent: 3, card: 2, cup: 3 }, true, { amount: 2550, isExact: true }],
  ['a whole line', { tent: 3 }, false, { amount: 1000, isExact: true }],
  ['pieces of one price', { card: 1 }, false, { amount: 250, isExact: true }],
  ['pieces whose prices differ by a cent', { tent: 1 }, false, { amount: 333, isExact: false }],
  ['a whole line with a discount', { cup: 3 }, true, { amount: 1050, isExact: true }],
  ['a part of a line with a discount', { cup: 2 }, false, null],
])('%s comes to what the order shows of it', (_name, quantities, withDelivery, sum) => {
  expect(sumOfPieces(order, quantities, withDelivery)).toEqual(sum);
});

test('what came in is the difference', () => {
  expect(capturedSince([payment], [{ ...payment, status: 'paid', captured: eur(1200) }])).toBe(1200);
});
