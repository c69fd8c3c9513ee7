import type { Minor } from '../money/money';
import { refundableOf, type RefundablePayment } from './refundable';

/**
 * How much more is with us than the customer owes: pieces were given up while their money could not go back, or somebody took
 * more at the provider. What went back as goodwill is not with us, so this is never too much.
 */
export const overpaidOf = (due: Minor, payments: readonly RefundablePayment[]): Minor => Math.max(0, refundableOf(payments) - due);
