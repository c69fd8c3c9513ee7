import { checkAmounts } from '../check-amounts';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { ofLines, amountOffUnits } from '../discount-amount';

/** Makes every targeted unit cost a fixed amount. A unit that costs less already keeps its price. */
export const fixedPrice: EffectRule<EffectOf<'fixed_price'>> = {
  phase: 'line',
  apply({ amounts }, { currency, targeted }) {
    const price = amountIn(amounts, currency);
    if (price === undefined) return 'WRONG_CURRENCY';
    return ofLines(targeted.map((line) => amountOffUnits(line, (left) => Math.max(0, left - price))));
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts', { zeroIsFree: true }),
};
