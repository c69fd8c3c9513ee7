import type { DisputeReason } from '../../../domain/payments/dispute-reason';
import { translating, translatingFailures } from '../translating';

/** The codes of `scripts/fake-payments`. */
export const failureReason = translatingFailures({
  payment: [
    ['declined', 'card_declined bank_rejected'],
    ['insufficient_funds', 'insufficient_funds'],
    ['expired_card', 'expired_card'],
    ['authentication_failed', 'authentication_failed'],
    ['amount_too_large', 'capture_too_large'],
    ['authorization_expired', 'authorization_expired'],
    ['nothing_to_capture', 'payment_not_authorized payment_captured'],
    ['disputed', 'payment_disputed'],
  ],
  refund: [['amount_too_large', 'refund_too_large payment_not_captured']],
});

export const disputeReason = translating<DisputeReason>([['not_their_payment', 'fraudulent']]);
