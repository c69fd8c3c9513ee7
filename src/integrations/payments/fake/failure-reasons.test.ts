import { disputeReason, failureReason } from './failure-reasons';

test.each([
  ['card_declined', 'payment', 'declined'],
  ['insufficient_funds', 'payment', 'insufficient_funds'],
  ['authentication_failed', 'payment', 'authentication_failed'],
  ['capture_too_large', 'payment', 'amount_too_large'],
  ['bank_rejected', 'refund', 'declined'],
  ['refund_too_large', 'refund', 'amount_too_large'],
  ['payment_not_captured', 'payment', 'unknown'],
  ['something_new', 'payment', 'unknown'],
] as const)('%s of a %s is %s', (code, of, reason) => {
  expect(failureReason(code, of)).toBe(reason);
});

test('a dispute is about a payment that was not theirs', () => {
  expect([disputeReason('fraudulent'), disputeReason('something_new')]).toEqual(['not_their_payment', 'unknown']);
});
