import type { Minor } from '../money/money';

/** Sums of one payment: taken, gone back, on its way back, and held back by or lost to the customer's bank. */
export type RefundablePayment = Readonly<Record<'captured' | 'refunded' | 'refunding' | 'disputed', Minor>>;

/** What of one payment is with us and may go back. */
export const refundableOfPayment = ({ captured, refunded, refunding, disputed }: RefundablePayment): Minor =>
  Math.max(0, captured - refunded - refunding - disputed);

/** What could still go back of what the customer paid. */
export const refundableOf = (payments: readonly RefundablePayment[]): Minor =>
  payments.reduce((sum, payment) => sum + refundableOfPayment(payment), 0);

/** From which payments an amount goes back: the oldest first, from each as much as it has. Those that give nothing are left out. */
export function splitRefund<Payment extends RefundablePayment>(
  payments: readonly Payment[],
  amount: Minor,
): Readonly<{ payment: Payment; amount: Minor }>[] {
  let left = amount;
  return payments.flatMap((payment) => {
    const part = Math.min(left, refundableOfPayment(payment));
    left -= part;
    return part > 0 ? [{ payment, amount: part }] : [];
  });
}
