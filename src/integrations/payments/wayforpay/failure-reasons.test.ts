import { failureReason } from './failure-reasons';

test.each([
  ['1101', 'payment', 'declined'],
  ['1101', 'refund', 'declined'],
  ['1104', 'payment', 'insufficient_funds'],
  ['1124', 'payment', 'expired'],
  ['1136', 'refund', 'shop_balance_too_low'],
  ['1136', 'payment', 'unknown'],
  ['1128', 'refund', 'amount_too_large'],
  ['Declined', 'payment', 'unknown'],
] as const)('%s of a %s is %s', (code, of, reason) => {
  expect(failureReason(code, of)).toBe(reason);
});
