import { missingOf, overpaidWithout, owedOf, refundable, refundedSince } from './money-left';

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

test('what was paid for pieces that will not be sent is known before it goes back', () => {
  const mug = {
    lineId: 'mug',
    cancelled: 0,
    cancelledRefunded: 0,
    returned: 0,
    refundedQuantity: 0,
    perUnitTotal: [{ count: 4, amount: 250 }],
  };
  const order = { totals: { total: eur(1000) }, dueLines: [mug], payments: [{ ...payment, captured: eur(1000) }], refunds: [] };
  expect(overpaidWithout(order, [{ line: 'mug', quantity: 1 }])).toBe(250);
  expect(overpaidWithout({ ...order, payments: [payment] }, [{ line: 'mug', quantity: 1 }])).toBe(0);
  expect(overpaidWithout(order, [])).toBe(0);
  const gone = [{ ...payment, captured: eur(1000), refunded: eur(900) }];
  expect(overpaidWithout({ ...order, payments: gone }, [{ line: 'mug', quantity: 1 }])).toBe(100);
});
