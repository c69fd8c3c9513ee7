import { checkAmounts } from '../check-amounts';
import { amountOffLines } from '../discount-amount';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { sumLeft } from '../remaining-basket';

/** Makes all targeted lines together cost a fixed amount, spread over them. What costs less already keeps its price. */
export const fixedPriceOrder: EffectRule<EffectOf<'fixed_price_order'>> = {
  phase: 'order',
  apply({ amounts }, { currency, targeted }) {
    const price = amountIn(amounts, currency);
    return price === undefined ? 'WRONG_CURRENCY' : amountOffLines(targeted, Math.max(0, sumLeft(targeted) - price));
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts', { zeroIsFree: true }),
};
