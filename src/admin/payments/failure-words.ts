import type { Words } from '../kit/word';
import type { TextKey } from '../texts';

/** Several codes that mean the same to a person. */
const all = (key: TextKey, codes: string): Words => Object.fromEntries(codes.split(' ').map((code) => [code, key]));

/**
 * Why a payment did not work, or could not be taken: the codes of Stripe (docs.stripe.com/declines/codes, /error-codes),
 * of WayForPay (wiki.wayforpay.com/en/view/852131), and of the test payments.
 */
export const failureWords: Words = {
  ...all(
    'storekeeper.failure.declined',
    'card_declined generic_decline do_not_honor do_not_try_again no_action_taken call_issuer approve_with_id not_permitted stop_payment_order ' +
      'revocation_of_authorization revocation_of_all_authorizations transaction_not_allowed bank_rejected 1101 1122',
  ),
  ...all('storekeeper.failure.funds', 'insufficient_funds 1104'),
  ...all('storekeeper.failure.expiredCard', 'expired_card invalid_expiry_month invalid_expiry_year 1103'),
  ...all(
    'storekeeper.failure.details',
    'incorrect_number incorrect_cvc incorrect_zip incorrect_address invalid_number invalid_cvc invalid_account invalid_pin incorrect_pin 1102 1105',
  ),
  ...all('storekeeper.failure.blocked', 'lost_card stolen_card pickup_card restricted_card'),
  ...all(
    'storekeeper.failure.limit',
    'card_velocity_exceeded withdrawal_count_limit_exceeded pin_try_exceeded invalid_amount 1106 1135 1140',
  ),
  ...all('storekeeper.failure.fraud', 'fraudulent merchant_blacklist security_violation 1114'),
  ...all('storekeeper.failure.approval', 'authentication_required authentication_failed payment_intent_authentication_failure 1108 1120'),
  ...all('storekeeper.failure.unsupported', 'card_not_supported currency_not_supported service_not_allowed amount_not_supported'),
  ...all('storekeeper.failure.later', 'processing_error issuer_not_available try_again_later reenter_transaction'),
  ...all('storekeeper.failure.gaveUp', 'payment_intent_payment_attempt_expired 1124 1125'),
  ...all('storekeeper.failure.promiseEnded', 'capture_charge_authorization_expired charge_expired_for_capture authorization_expired'),
  ...all('storekeeper.failure.notWaiting', 'payment_intent_unexpected_state capture_unauthorized_payment payment_not_authorized'),
  ...all('storekeeper.failure.taken', 'charge_already_captured payment_captured'),
  ...all('storekeeper.failure.refunded', 'charge_already_refunded'),
  ...all('storekeeper.failure.disputed', 'charge_disputed payment_disputed'),
  ...all('storekeeper.failure.tooMuch', 'amount_too_large capture_too_large'),
  ...all('storekeeper.failure.tooLittle', 'amount_too_small'),
};

/** Why money did not go back; the same code may mean another thing than for a payment. */
export const refundFailureWords: Words = {
  ...all('storekeeper.refundFailure.balance', 'insufficient_funds 1136'),
  ...all('storekeeper.refundFailure.card', 'lost_or_stolen_card expired_or_canceled_card'),
  ...all('storekeeper.refundFailure.bank', 'declined unknown bank_rejected 1101'),
  ...all('storekeeper.refundFailure.disputed', 'charge_for_pending_refund_disputed charge_disputed payment_disputed'),
  ...all('storekeeper.refundFailure.stopped', 'merchant_request canceled'),
  ...all('storekeeper.refundFailure.tooMuch', 'refund_too_large charge_already_refunded 1128'),
  ...all('storekeeper.refundFailure.late', 'too_old 1123'),
};

/** What the customer told their bank: Stripe's reasons (docs.stripe.com/disputes/categories) and those of the test payments. */
export const disputeWords: Words = {
  ...all('storekeeper.dispute.notTheirs', 'fraudulent unrecognized debit_not_authorized'),
  ...all('storekeeper.dispute.notReceived', 'product_not_received'),
  ...all('storekeeper.dispute.notAsSold', 'product_unacceptable'),
  ...all('storekeeper.dispute.twice', 'duplicate'),
  ...all('storekeeper.dispute.noRefund', 'credit_not_processed'),
  ...all('storekeeper.dispute.cancelled', 'subscription_canceled'),
  ...all('storekeeper.dispute.bank', 'bank_cannot_process check_returned incorrect_account_details insufficient_funds noncompliant'),
  ...all('storekeeper.dispute.unsaid', 'general customer_initiated'),
};
