import { percentOf } from '../../money/money';
import { sumOfRuns } from '../../money/unit-runs';
import { checkPercent } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { amountOffPicked, noDiscount } from '../discount-amount';
import { checkSets, pickGotten } from '../gotten-units';

/**
 * For every `buyQuantity` targeted units, takes a percentage off `getQuantity` further ones, of all of them together, rounded once.
 * `pickGotten` says which.
 */
export const buyXGetY: EffectRule<EffectOf<'buy_x_get_y'>> = {
  phase: 'line',
  apply(effect, context) {
    const picked = pickGotten(effect, context);
    if (typeof picked === 'string') return picked;
    const worth = sumOfRuns(picked);
    return worth === 0 ? noDiscount : amountOffPicked(picked, Math.min(worth, percentOf(worth, effect.basisPoints)));
  },
  check: (effect) => [...checkPercent(effect.basisPoints, 'basisPoints'), ...checkSets(effect)],
};
