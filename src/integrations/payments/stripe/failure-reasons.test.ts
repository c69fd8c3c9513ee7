import { disputeReason, failureReason } from './failure-reasons';

test.each([
  ['generic_decline', 'payment', 'declined'],
  ['insufficient_funds', 'payment', 'insufficient_funds'],
  ['insufficient_funds', 'refund', 'shop_balance_too_low'],
  ['incorrect_cvc', 'payment', 'incorrect_card_details'],
  ['payment_intent_authentication_failure', 'payment', 'authentication_failed'],
  ['amount_not_supported', 'payment', 'currency_not_supported'],
  ['amount_too_small', 'payment', 'amount_too_small'],
  ['charge_already_captured', 'payment', 'nothing_to_capture'],
  ['expired_or_canceled_card', 'refund', 'card_blocked'],
  ['expired_or_canceled_card', 'payment', 'unknown'],
  ['charge_disputed', 'refund', 'disputed'],
  ['unknown', 'refund', 'declined'],
  ['something_new', 'payment', 'unknown'],
  ['toString', 'payment', 'unknown'],
] as const)('%s of a %s is %s', (code, of, reason) => {
  expect(failureReason(code, of)).toBe(reason);
});

test.each([
  ['fraudulent', 'not_their_payment'],
  ['product_not_received', 'not_received'],
  ['general', 'not_told'],
  ['something_new', 'unknown'],
] as const)('a dispute for %s is %s', (code, reason) => {
  expect(disputeReason(code)).toBe(reason);
});
