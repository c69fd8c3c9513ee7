import { sumOfRuns } from '../../money/unit-runs';
import { refusal } from '../../pricing/finding';
import { checkQuantity } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { takeFromPicked } from '../taking';
import { cheapestFirst, pickFirst } from '../unit-pool';

/**
 * Makes units of one variant free, once they are in the basket: the app puts the gift there, so that the customer can
 * leave it. Those that still cost most come first, so that a gift adds to other discounts.
 */
export const giftProduct: EffectRule<EffectOf<'gift_product'>> = {
  phase: 'line',
  ignoresTargets: true,
  take({ variant, quantity }, { targetedBy }) {
    const gifts = targetedBy({ variants: [variant], products: [], categories: [], brands: [] });
    if (gifts.length === 0) return 'GIFT_NOT_IN_BASKET';
    const picked = pickFirst(cheapestFirst(gifts).reverse(), quantity);
    return takeFromPicked(picked, sumOfRuns(picked));
  },
  check: ({ variant, quantity }) => [
    ...checkQuantity(quantity, 'quantity'),
    ...(variant === '' ? [refusal('GIFT_MISSING', 'variant', 'No gift is chosen. Choose the variant that becomes free.')] : []),
  ],
};
