import { refundableOf, refundableOfPayment, splitRefund } from './refundable';

const payment = (captured: number, change: Partial<Parameters<typeof refundableOfPayment>[0]> = {}) => ({
  captured,
  refunded: 0,
  refunding: 0,
  disputed: 0,
  ...change,
});

it('what went back, is on its way back or is disputed cannot go back once more', () => {
  expect(refundableOfPayment(payment(1000, { refunded: 100, refunding: 200, disputed: 300 }))).toBe(400);
  expect(refundableOf([payment(1000, { disputed: 400 }), payment(50)])).toBe(650);
});

it('a payment that lost more than it took takes nothing from the others', () => {
  expect(refundableOf([payment(100, { refunded: 100, disputed: 100 }), payment(50)])).toBe(50);
});

describe('a refund is split over payments', () => {
  it('the oldest first, each up to what it has', () => {
    const [gift, card] = [payment(300), payment(700)];
    expect(splitRefund([gift, card], 500)).toEqual([
      { payment: gift, amount: 300 },
      { payment: card, amount: 200 },
    ]);
    expect(splitRefund([gift, card], 200)).toEqual([{ payment: gift, amount: 200 }]);
  });

  it('past those that have nothing left', () => {
    const [gone, card] = [payment(300, { refunded: 300 }), payment(700)];
    expect(splitRefund([gone, card], 10)).toEqual([{ payment: card, amount: 10 }]);
  });

  it('to no more than there is', () => {
    expect(splitRefund([payment(300)], 500).reduce((sum, { amount }) => sum + amount, 0)).toBe(300);
  });
});
