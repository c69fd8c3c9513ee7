import { checkAmounts } from '../check-amounts';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { ofDelivery } from '../discount-amount';

/** Takes an amount off the delivery. An amount off, not a price to pay: the express courier would cost no more than the post. */
export const reducedDelivery: EffectRule<EffectOf<'reduced_delivery'>> = {
  phase: 'delivery',
  ignoresTargets: true,
  apply({ amounts }, { currency, delivery }) {
    if (!delivery) return 'NO_DELIVERY';
    const amount = amountIn(amounts, currency);
    return amount === undefined ? 'WRONG_CURRENCY' : ofDelivery(Math.min(amount, delivery.left));
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts'),
};
