import { checkAmounts } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';
import { amountIn } from '../effect-rule';
import { sumLeft } from '../remaining-basket';

/**
 * What is left of all lines when the discount's turn comes: after the discounts before it, as displayed, without delivery.
 * So a discount "from 50.00 on" is not given for a basket that an earlier one brought below 50.00.
 */
export const minSubtotal: ConditionRule<ConditionOf<'min_subtotal'>> = {
  refuses({ amounts }, { currency, lines }) {
    const minimum = amountIn(amounts, currency);
    if (minimum === undefined) return 'WRONG_CURRENCY';
    return sumLeft(lines) < minimum ? 'MIN_SUBTOTAL_NOT_REACHED' : null;
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts', { zeroIsNothing: true }),
};
