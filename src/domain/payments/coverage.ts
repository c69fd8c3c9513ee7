import type { Minor } from '../money/money';
import { isDead, type PaymentState } from './payment-state';

/** What one payment is worth to its order before it is placed. All amounts are in the order's currency. */
export type Funds = Readonly<{
  state: PaymentState;
  /** What the payment is for. */
  amount: Minor;
  /** What is promised or here, and did not go back. */
  held: Minor;
  /** Cash on delivery, an invoice: its money is not expected before the order is placed. */
  paysLater: boolean;
}>;

export const heldOf = ({ authorized, captured, refunded }: Readonly<Record<'authorized' | 'captured' | 'refunded', Minor>>): Minor =>
  authorized + captured - refunded;

/**
 * Whether the order may be placed: what its payments hold together, and what is to come later by those that pay later, is all
 * that it costs. Gift card and cash, two cards: it does not matter how many they are.
 */
export const covers = (total: Minor, payments: readonly Funds[]): boolean =>
  payments.reduce((sum, payment) => sum + worthOf(payment), 0) >= total;

function worthOf({ state, amount, held, paysLater }: Funds): Minor {
  if (isDead(state)) return 0;
  return paysLater ? Math.max(amount, held) : held;
}
