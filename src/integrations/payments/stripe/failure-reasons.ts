import type { DisputeReason } from '../../../domain/payments/dispute-reason';
import { translating, translatingFailures } from '../translating';

/** docs.stripe.com/declines/codes, /error-codes and /refunds#failed-refunds, and what this adapter says itself. */
export const failureReason = translatingFailures({
  payment: [
    [
      'declined',
      'card_declined card_error generic_decline do_not_honor do_not_try_again no_action_taken call_issuer approve_with_id not_permitted ' +
        'stop_payment_order revocation_of_authorization revocation_of_all_authorizations transaction_not_allowed',
    ],
    ['insufficient_funds', 'insufficient_funds'],
    ['expired_card', 'expired_card invalid_expiry_month invalid_expiry_year'],
    [
      'incorrect_card_details',
      'incorrect_number incorrect_cvc incorrect_zip incorrect_address invalid_number invalid_cvc invalid_account invalid_pin incorrect_pin',
    ],
    ['card_blocked', 'lost_card stolen_card pickup_card restricted_card'],
    ['card_not_supported', 'card_not_supported service_not_allowed'],
    ['limit_exceeded', 'card_velocity_exceeded withdrawal_count_limit_exceeded pin_try_exceeded invalid_amount'],
    ['fraud_suspected', 'fraudulent merchant_blacklist security_violation'],
    ['authentication_failed', 'authentication_required payment_intent_authentication_failure'],
    ['currency_not_supported', 'currency_not_supported amount_not_supported'],
    ['amount_too_small', 'amount_too_small'],
    ['amount_too_large', 'amount_too_large'],
    ['provider_unavailable', 'processing_error issuer_not_available try_again_later reenter_transaction'],
    ['expired', 'payment_intent_payment_attempt_expired'],
    ['authorization_expired', 'capture_charge_authorization_expired charge_expired_for_capture'],
    ['nothing_to_capture', 'payment_intent_unexpected_state capture_unauthorized_payment charge_already_captured'],
    ['already_refunded', 'charge_already_refunded'],
    ['disputed', 'charge_disputed refund_disputed_payment charge_for_pending_refund_disputed'],
  ],
  refund: [
    ['declined', 'declined unknown charge_not_refundable'],
    ['shop_balance_too_low', 'insufficient_funds balance_insufficient'],
    ['card_blocked', 'lost_or_stolen_card expired_or_canceled_card'],
    ['cancelled', 'merchant_request canceled'],
  ],
});

/** docs.stripe.com/disputes/categories. */
export const disputeReason = translating<DisputeReason>([
  ['not_their_payment', 'fraudulent unrecognized debit_not_authorized'],
  ['not_received', 'product_not_received'],
  ['not_as_described', 'product_unacceptable'],
  ['paid_twice', 'duplicate'],
  ['refund_missing', 'credit_not_processed'],
  ['subscription_cancelled', 'subscription_canceled'],
  ['bank_objects', 'bank_cannot_process check_returned incorrect_account_details insufficient_funds noncompliant'],
  ['not_told', 'general customer_initiated'],
]);
