import type { Currency, Minor } from '../money/money';
import { earliest } from '../pricing/earliest';
import { discountConditions } from './conditions';
import type { Discount, DiscountUsage, NotAppliedReason, Policy } from './discount';
import { amountIn } from './effect-rule';
import type { RemainingBasket } from './remaining-basket';

const unused: DiscountUsage = { total: 0, byCustomer: 0, spent: 0 };

/** Why a discount does not hold for a basket, whatever it would take; null where it holds. `startsAt` is in, `endsAt` is out. */
export function refusalOf(discount: Discount, basket: RemainingBasket, usage: DiscountUsage = unused): NotAppliedReason | null {
  const { enabled, startsAt, endsAt, policy, conditions } = discount;
  if (!enabled) return 'DISABLED';
  if (startsAt && basket.now < startsAt) return 'NOT_STARTED';
  if (endsAt && basket.now >= endsAt) return 'ENDED';
  if (policy.limitTotal !== null && usage.total >= policy.limitTotal) return 'LIMIT_REACHED';
  if (policy.limitPerCustomer !== null) {
    // Nobody knows how often a stranger was here. They are asked who they are before they get it.
    if (basket.customer.key === null) return 'CUSTOMER_UNKNOWN';
    if (usage.byCustomer >= policy.limitPerCustomer) return 'CUSTOMER_LIMIT_REACHED';
  }
  return conditionRefusal(conditions, basket);
}

/** The first reason why one of the conditions does not hold; null where all do. */
export function conditionRefusal(conditions: Discount['conditions'], basket: RemainingBasket): NotAppliedReason | null {
  for (const condition of conditions) {
    const rule = discountConditions.get(condition.kind);
    const reason = rule ? rule.refuses(condition, basket) : 'KIND_UNKNOWN';
    if (reason) return reason;
  }
  return null;
}

/**
 * The most a discount may take off this basket: `maxDiscount`, and what is left of its budget, whichever is less. The last
 * order before the budget is spent gets what is left, so the shop never gives away more than it decided to.
 */
export function limitOf({ maxDiscount, budget }: Policy, currency: Currency, usage: DiscountUsage = unused): Minor | NotAppliedReason {
  const most = maxDiscount.length === 0 ? Infinity : amountIn(maxDiscount, currency);
  const total = budget.length === 0 ? Infinity : amountIn(budget, currency);
  if (most === undefined || total === undefined) return 'WRONG_CURRENCY';
  if (usage.spent >= total) return 'BUDGET_SPENT';
  return Math.min(most, total - usage.spent);
}

/** What the customer may still have taken off by an effect they have a balance for. Nobody knows what a stranger has. */
export function balanceOf({ customer }: Pick<RemainingBasket, 'customer'>, { balance }: DiscountUsage = unused): Minor | NotAppliedReason {
  if (balance === null) return 'KIND_FAILED';
  if (customer.key === null || balance === undefined) return 'CUSTOMER_UNKNOWN';
  return balance > 0 ? balance : 'BALANCE_EMPTY';
}

/** The next instant at which the discount may begin or cease to hold; null where nothing is scheduled. */
export function nextDiscountChange({ enabled, startsAt, endsAt, conditions }: Discount, now: Date): Date | null {
  if (!enabled || (endsAt && endsAt <= now)) return null;
  const changes = [
    startsAt,
    endsAt,
    ...conditions.map((condition) => discountConditions.get(condition.kind)?.nextChangeAt?.(condition, now)),
  ];
  return earliest(changes.map((at) => (at && at > now ? at : null)));
}
