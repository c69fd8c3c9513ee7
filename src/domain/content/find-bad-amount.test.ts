import { findBadAmount } from './find-bad-amount';

const prices = (...amounts: unknown[]) => ({ prices: amounts.map((amount) => ({ currency: 'EUR', amount })) });

test.each([
  [prices('0', 490, '9000000000000', null), null],
  [prices('1', '-1'), 'prices[1].amount'],
  [prices(-100_000), 'prices[0].amount'],
  [prices('1.5'), 'prices[0].amount'],
  [prices('9000000000001'), 'prices[0].amount'],
  [prices('1e3x'), 'prices[0].amount'],
  [prices([1]), 'prices[0].amount'],
  [{ effect: [{ amounts: [{ currency: 'EUR', amount: '-5' }] }] }, 'effect[0].amounts[0].amount'],
  [undefined, null],
])('%j: %s', (value, expected) => {
  expect(findBadAmount(value)).toBe(expected);
});
