import type { Minor } from '../money/money';
import { refundableOf, type RefundablePayment } from './refundable';

/**
 * How much more is with us than the customer owes: pieces were given up while their money could not go back, or somebody took
 * more at the provider. What went back as goodwill is not with us, so this is never too much.
 */
export const overpaidOf = (due: Minor, payments: readonly RefundablePayment[]): Minor => Math.max(0, refundableOf(payments) - due);

/**
 * What of it went back since: it was captured, and pays for nothing any more that is added to the order from now on. What the bank took is
 * as gone. Goodwill is not among it as long as all that came is owed.
 */
export function overpaidAndGone(due: Minor, payments: readonly RefundablePayment[]): Minor {
  const tooMuch = Math.max(0, payments.reduce((sum, { captured }) => sum + captured, 0) - due);
  return Math.max(0, tooMuch - overpaidOf(due, payments));
}
