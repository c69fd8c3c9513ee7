import type { StaffOrderView } from '../kit/admin-types';
import type { Quantities } from './pieces';

type Payments = readonly Pick<StaffOrderView['payments'][number], 'status' | 'amount' | 'captured'>[];
type Line = Readonly<{ id: string; quantity: number; total: Readonly<{ amount: number }>; discounts: readonly unknown[] }>;
type Sold = Readonly<{ lines: readonly Line[]; totals: Readonly<{ delivery: Readonly<{ amount: number }> }> }>;

/** What the bank promises and nobody has taken. */
export const promisedOf = (payments: Payments): number => payments.find(({ status }) => status === 'authorized')?.amount.amount ?? 0;

/**
 * What these pieces come to, as far as the order shows it. Of a line that is split, single pieces may differ by a cent:
 * then it is not exact. Where a discount is in it, they may differ by much, and only the server knows: null.
 */
export function sumOfPieces(
  { lines, totals }: Sold,
  quantities: Quantities,
  withDelivery: boolean,
): Readonly<{ amount: number; isExact: boolean }> | null {
  let amount = withDelivery ? totals.delivery.amount : 0;
  let isExact = true;
  for (const { id, quantity, total, discounts } of lines) {
    const wanted = quantities[id] ?? 0;
    const isSplit = wanted > 0 && wanted < quantity;
    if (isSplit && discounts.length > 0) return null;
    if (isSplit && total.amount % quantity !== 0) isExact = false;
    amount += Math.round((total.amount * wanted) / quantity);
  }
  return { amount, isExact };
}

/** How much came in between two looks at an order. */
export function capturedSince(before: Payments, after: Payments): number {
  const sum = (payments: Payments) => payments.reduce((total, { captured }) => total + captured.amount, 0);
  return sum(after) - sum(before);
}
