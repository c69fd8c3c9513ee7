import type { StaffOrderView } from '../kit/admin-types';

type Payments = readonly Pick<StaffOrderView['payments'][number], 'captured'>[];
type Refunds = readonly Pick<StaffOrderView['refunds'][number], 'id' | 'status' | 'amount'>[];

/** How much came in between two looks at an order. */
export function capturedSince(before: Payments, after: Payments): number {
  const sum = (payments: Payments) => payments.reduce((total, { captured }) => total + captured.amount, 0);
  return sum(after) - sum(before);
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
