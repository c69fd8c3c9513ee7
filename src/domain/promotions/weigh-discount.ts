import { discountConditions } from './conditions';
import type { Discount, DiscountUsage, NotAppliedReason, Targets } from './discount';
import { discountEffects } from './effects';
import { balanceOf, conditionRefusal, limitOf, refusalOf } from './eligibility';
import { withoutUnits, type RemainingBasket, type RemainingLine, type DiscountContext } from './remaining-basket';
import { limitDiscount, totalOfDiscount, type DiscountAmount } from './discount-amount';

/** Answers what a discount would take off what is left of a basket, within its limits; or why nothing. Others do not count here. */
export function weighDiscount(discount: Discount, open: RemainingBasket, usage?: DiscountUsage): DiscountAmount | NotAppliedReason {
  const { effect, policy, targets } = discount;
  const rule = discountEffects.get(effect.kind);
  if (!rule) return 'KIND_UNKNOWN';

  const refusal = refusalOf(discount, open, usage);
  if (refusal) return refusal;
  const limit = limitOf(policy, open.currency, usage);
  if (typeof limit === 'string') return limit;
  const balance = rule.hasBalance ? balanceOf(open, usage) : Infinity;
  if (typeof balance === 'string') return balance;

  const perLine = discount.conditions.flatMap((condition) => {
    const lines = discountConditions.get(condition.kind)?.perLine;
    return lines ? [{ allows: (line: RemainingLine) => lines.allows(condition, line), reason: lines.reason }] : [];
  });
  const named = open.linesOf(targets);
  const allowed = (lines: readonly RemainingLine[]) => perLine.reduce((left, { allows }) => left.filter(allows), lines);
  const targeted = allowed(named);
  if (targeted.length === 0 && !rule.ignoresTargets) return (named.length > 0 && perLine[0]?.reason) || 'NO_MATCHING_LINES';

  const context: DiscountContext = {
    ...open,
    targeted,
    targetedBy: (others: Targets) => allowed(open.linesOf(others)),
    refusalWithout: (units) => conditionRefusal(discount.conditions, withoutUnits(open, units)),
  };
  const discountAmount = rule.apply(effect, context);
  if (typeof discountAmount === 'string') return discountAmount;
  const limited = limitDiscount(discountAmount, Math.min(limit, balance));
  return totalOfDiscount(limited) === 0 ? 'NOTHING_LEFT_TO_DISCOUNT' : limited;
}
