import { overpaidAndGone, overpaidOf } from './overpaid';

const payment = { captured: 1000, refunded: 0, refunding: 0, disputed: 0 };

test.each([
  ['nothing, where all of it is owed', 1000, [payment], 0],
  ['what was paid for pieces that were given up', 750, [payment], 250],
  ['less what went back or is on its way', 750, [{ ...payment, refunded: 100, refunding: 50 }], 100],
  ['nothing that the bank keeps meanwhile', 750, [{ ...payment, disputed: 1000 }], 0],
  ['nothing, where less came than is owed', 750, [{ ...payment, captured: 700 }], 0],
  [
    'of all payments together',
    750,
    [
      { ...payment, captured: 500 },
      { ...payment, captured: 400 },
    ],
    150,
  ],
])('too much is %s', (_what, due, payments, overpaid) => {
  expect(overpaidOf(due, payments)).toBe(overpaid);
});

test.each([
  ['nothing, where nothing went back', 750, [payment], 0],
  ['what went back for pieces that were given up', 750, [{ ...payment, refunded: 150, refunding: 100 }], 250],
  ['as far as it did', 750, [{ ...payment, refunded: 100 }], 100],
  ['and no goodwill beyond it', 750, [{ ...payment, refunded: 400 }], 250],
  ['no goodwill where all that came is owed', 1000, [{ ...payment, refunded: 400 }], 0],
  ['what the bank took of it', 750, [{ ...payment, disputed: 1000 }], 250],
])('of what was too much, there went back %s', (_what, due, payments, gone) => {
  expect(overpaidAndGone(due, payments)).toBe(gone);
});
