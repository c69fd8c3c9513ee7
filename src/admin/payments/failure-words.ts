import type { DisputeReason } from '../../domain/payments/dispute-reason';
import type { FailureReason } from '../../domain/payments/failure-reason';
import type { TextKey } from '../texts';

// Of what is unknown, the provider's own word is quoted.
type Known<Reason extends string> = Readonly<Record<Exclude<Reason, 'unknown'>, TextKey>>;

/** Why a payment did not work, or could not be taken. */
export const failureWords: Known<FailureReason> = {
  declined: 'storekeeper.failure.declined',
  insufficient_funds: 'storekeeper.failure.funds',
  expired_card: 'storekeeper.failure.expiredCard',
  incorrect_card_details: 'storekeeper.failure.details',
  card_blocked: 'storekeeper.failure.blocked',
  card_not_supported: 'storekeeper.failure.unsupported',
  limit_exceeded: 'storekeeper.failure.limit',
  fraud_suspected: 'storekeeper.failure.fraud',
  authentication_failed: 'storekeeper.failure.approval',
  currency_not_supported: 'storekeeper.failure.currency',
  amount_too_small: 'storekeeper.failure.tooLittle',
  amount_too_large: 'storekeeper.failure.tooMuch',
  provider_unavailable: 'storekeeper.failure.later',
  cancelled: 'storekeeper.failure.cancelled',
  expired: 'storekeeper.failure.gaveUp',
  authorization_expired: 'storekeeper.failure.promiseEnded',
  nothing_to_capture: 'storekeeper.failure.notWaiting',
  already_refunded: 'storekeeper.failure.refunded',
  refund_too_late: 'storekeeper.refundFailure.late',
  shop_balance_too_low: 'storekeeper.refundFailure.balance',
  disputed: 'storekeeper.failure.disputed',
};

/** Why money did not go back; the same reason may mean another thing than for a payment. */
export const refundFailureWords: Known<FailureReason> = {
  ...failureWords,
  declined: 'storekeeper.refundFailure.bank',
  card_blocked: 'storekeeper.refundFailure.card',
  expired_card: 'storekeeper.refundFailure.card',
  amount_too_large: 'storekeeper.refundFailure.tooMuch',
  already_refunded: 'storekeeper.refundFailure.tooMuch',
  cancelled: 'storekeeper.refundFailure.stopped',
  disputed: 'storekeeper.refundFailure.disputed',
};

/** What the customer told their bank. */
export const disputeWords: Known<DisputeReason> = {
  not_their_payment: 'storekeeper.dispute.notTheirs',
  not_received: 'storekeeper.dispute.notReceived',
  not_as_described: 'storekeeper.dispute.notAsSold',
  paid_twice: 'storekeeper.dispute.twice',
  refund_missing: 'storekeeper.dispute.noRefund',
  subscription_cancelled: 'storekeeper.dispute.cancelled',
  bank_objects: 'storekeeper.dispute.bank',
  not_told: 'storekeeper.dispute.unsaid',
};
