import { sumOfRuns } from '../../money/unit-runs';
import { refusal } from '../../pricing/finding';
import { checkQuantity } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { takeFromPicked } from '../taking';
import { pickUnits } from '../unit-pool';

/**
 * Makes units of one variant free, once they are in the basket: the app puts the gift there, so that the customer can
 * leave it. The last units of the line are given, the first ones by "cheapest free" and "buy some, get some": so the gift
 * comes on top of them, as long as there are enough units.
 */
export const giftProduct: EffectRule<EffectOf<'gift_product'>> = {
  phase: 'line',
  ignoresTargets: true,
  take({ variant, quantity }, { targetedBy }) {
    const gifts = targetedBy({ variants: [variant], products: [], categories: [], brands: [] });
    if (gifts.length === 0) return 'GIFT_NOT_IN_BASKET';
    let open = quantity;
    const picked = gifts.flatMap((line) => {
      const count = Math.min(line.quantity, open);
      open -= count;
      return pickUnits(line, count, 'last');
    });
    return takeFromPicked(picked, sumOfRuns(picked));
  },
  check: ({ variant, quantity }) => [
    ...checkQuantity(quantity, 'quantity'),
    ...(variant === '' ? [refusal('GIFT_MISSING', 'variant', 'No gift is chosen. Choose the variant that becomes free.')] : []),
  ],
};
