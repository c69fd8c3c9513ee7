import { missingOf, owedOf, refundable, refundedSince } from './money-left';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const payment = { provider: 'manual', amount: eur(1000), captured: eur(700), refunded: eur(200) };

test('a payment lacks what was not received of it', () => {
  expect(missingOf(payment)).toBe(300);
});

test.each([
  [1000, 300],
  [800, 100],
  [600, 0],
])('of an order that costs %d by now, %d are owed', (due, owed) => {
  expect(owedOf({ due: eur(due) }, payment)).toBe(owed);
});

test('what is on its way back cannot go back once more', () => {
  expect(refundable([payment], [{ id: 'a', status: 'pending', amount: eur(100) }])).toBe(400);
  expect(refundable([payment], [{ id: 'a', status: 'failed', amount: eur(100) }])).toBe(500);
});

test.each([
  ['succeeded', 'done'],
  ['pending', 'pending'],
  ['failed', 'failed'],
])('a new refund that is %s is told as %s, and old ones are not counted', (status, outcome) => {
  const old = { id: 'a', status: 'succeeded', amount: eur(200) };

  expect(refundedSince([old], [old, { id: 'b', status, amount: eur(100) }])).toEqual({ amount: 100, outcome });
});
