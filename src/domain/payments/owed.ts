import type { Minor } from '../money/money';
import type { PaymentState } from './payment-state';

type PartOf = Readonly<{ amount: Minor; captured: Minor }>;

/** What still has to come for an order of which `due` is owed, by whichever of its payments. */
export const outstandingOf = (due: Minor, payments: readonly Pick<PartOf, 'captured'>[]): Minor =>
  Math.max(0, due - payments.reduce((sum, { captured }) => sum + captured, 0));

/**
 * What is still to come by each of these payments of an order that lacks `outstanding`, the oldest first: less than they were for, once
 * pieces will not be sent.
 */
export function owedBy<Payment extends PartOf>(
  payments: readonly Payment[],
  outstanding: Minor,
): Readonly<{ payment: Payment; owed: Minor }>[] {
  let left = outstanding;
  return payments.map((payment) => {
    const owed = Math.max(0, Math.min(payment.amount - payment.captured, left));
    left -= owed;
    return { payment, owed };
  });
}

/** With what is captured, all of the payment that is owed has come. Nothing captured is no payment, also where nothing is owed. */
export const isFullyPaid = ({ amount, captured }: PartOf, outstanding: Minor): boolean =>
  captured > 0 && (captured >= amount || outstanding === 0);

type Request = Readonly<{ status: PaymentState; authorized: Minor; captured: Minor }>;

/** Those nothing came of yet, and may. */
export const openRequests = <Payment extends Request>(payments: readonly Payment[]): Payment[] =>
  payments.filter(
    ({ status, authorized, captured }) =>
      (status === 'pending' || status === 'requires_action' || status === 'processing') && authorized === 0 && captured === 0,
  );
