import { overpaidSince, withoutPieces } from '../../domain/orders/due';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import type { StaffOrderView } from '../kit/admin-types';

type Payments = readonly Pick<StaffOrderView['payments'][number], 'provider' | 'amount' | 'captured' | 'refunded'>[];
type Refunds = readonly Pick<StaffOrderView['refunds'][number], 'id' | 'status' | 'amount'>[];

/** The payment staff say about that it came: cash or a bank transfer. */
export const confirmable = <P extends Payments[number]>(payments: readonly P[]): P | undefined =>
  payments.find(({ provider }) => provider === 'manual');

export const missingOf = ({ amount, captured }: Payments[number]): number => amount.amount - captured.amount;

/** What is owed of it: less than it lacks once pieces will not be sent. */
export const owedOf = ({ due }: Pick<StaffOrderView, 'due'>, payment: Payments[number]): number =>
  Math.max(0, Math.min(missingOf(payment), due.amount - payment.captured.amount));

/** What could go back of what the customer paid, refunds on their way counted as gone. */
export function refundable(payments: Payments, refunds: Refunds): number {
  const kept = payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);
  return refunds.reduce((left, { status, amount }) => (status === 'pending' ? left - amount.amount : left), kept);
}

/** What went back between two looks at an order, and whether it has arrived at whoever moves the money. */
export function refundedSince(before: Refunds, after: Refunds): Readonly<{ amount: number; outcome: 'done' | 'pending' | 'failed' }> {
  const known = new Set(before.map(({ id }) => id));
  const made = after.filter(({ id }) => !known.has(id));
  const is = (wanted: string) => made.some(({ status }) => status === wanted);
  return {
    amount: made.reduce((sum, { amount }) => sum + amount.amount, 0),
    outcome: is('failed') ? 'failed' : is('pending') ? 'pending' : 'done',
  };
}

type Sold = Pick<StaffOrderView, 'dueLines'> &
  Readonly<{ totals: Pick<StaffOrderView['totals'], 'total'>; payments: Payments; refunds: Refunds }>;

/** What was paid for these pieces and is not owed once they will not be sent. */
export function overpaidWithout({ totals, dueLines, payments, refunds }: Sold, pieces: readonly LineQuantity[]): number {
  const total = totals.total.amount;
  const captured = payments.reduce((sum, payment) => sum + payment.captured.amount, 0);
  const overpaid = overpaidSince(captured, {
    before: { total, lines: dueLines },
    after: { total, lines: withoutPieces(dueLines, pieces) },
  });
  return Math.max(0, Math.min(overpaid, refundable(payments, refunds)));
}
