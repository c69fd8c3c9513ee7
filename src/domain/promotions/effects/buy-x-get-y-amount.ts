import { checkAmounts } from '../check-amounts';
import { amountOffEach } from '../discount-amount';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { checkSets, pickGotten } from '../gotten-units';

/**
 * For every `buyQuantity` targeted units, takes an amount off each of `getQuantity` further ones, or makes each cost a fixed amount.
 * `pickGotten` says which. A unit that costs less already keeps its price.
 */
export const buyXGetYAmount: EffectRule<EffectOf<'buy_x_get_y_amount'>> = {
  phase: 'line',
  apply(effect, context) {
    const amount = amountIn(effect.amounts, context.currency);
    if (amount === undefined) return 'WRONG_CURRENCY';
    const picked = pickGotten(effect, context);
    if (typeof picked === 'string') return picked;
    return amountOffEach(picked, (left) => (effect.as === 'amount_off' ? amount : Math.max(0, left - amount)));
  },
  check: (effect) => [
    ...checkAmounts(effect.amounts, 'amounts', effect.as === 'fixed_price' ? { zeroIsFree: true } : {}),
    ...checkSets(effect),
  ],
};
