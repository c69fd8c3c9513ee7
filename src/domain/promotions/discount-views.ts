import type { Money } from '../money/money';

/** What the list of discounts is looked at for. */
export const discountViews = ['all', 'on', 'planned', 'over', 'off'] as const;
export type DiscountView = (typeof discountViews)[number];

/** How a discount stands: in use now, later, no longer, switched off, or with nothing left of its uses or its budget. */
export const discountStates = ['on', 'planned', 'over', 'off', 'used_up'] as const;
export type DiscountState = (typeof discountStates)[number];

type Standing = Readonly<{
  enabled: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  limitTotal: number | null;
  uses: number;
  budget: readonly Money[];
  spent: readonly Money[];
}>;

/** Of several budgets, each is for orders in its currency: while one has something left, it goes on there. */
export function discountState({ enabled, startsAt, endsAt, limitTotal, uses, budget, spent }: Standing, now: Date): DiscountState {
  if (!enabled) return 'off';
  if (endsAt !== null && endsAt <= now) return 'over';
  const spentIn = (currency: string) => spent.find((money) => money.currency === currency)?.amount ?? 0;
  const isBudgetSpent = budget.length > 0 && budget.every(({ amount, currency }) => spentIn(currency) >= amount);
  if ((limitTotal !== null && uses >= limitTotal) || isBudgetSpent) return 'used_up';
  return startsAt !== null && startsAt > now ? 'planned' : 'on';
}
