import { sumOfRuns } from '../../money/unit-runs';
import { refusal } from '../../pricing/finding';
import { checkQuantity } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { countUnits } from '../remaining-basket';
import { amountOffPicked } from '../discount-amount';
import { byUnitPrice, pickFirst } from '../unit-pool';

/**
 * Of every `every` targeted units, `free` cost nothing: the cheapest of all of them, by their price before discounts,
 * whatever the order of the lines.
 */
export const cheapestFree: EffectRule<EffectOf<'cheapest_free'>> = {
  phase: 'line',
  apply({ every, free }, { targeted }) {
    const sets = Math.floor(countUnits(targeted) / every);
    if (sets === 0) return 'MIN_QUANTITY_NOT_REACHED';
    const picked = pickFirst(byUnitPrice(targeted), sets * Math.min(free, every));
    return amountOffPicked(picked, sumOfRuns(picked));
  },
  check: ({ every, free }) => [
    ...checkQuantity(every, 'every'),
    ...checkQuantity(free, 'free'),
    ...(free >= every && every >= 1
      ? [
          refusal(
            'EVERYTHING_FREE',
            'free',
            `${free} out of ${every} pieces free makes all of them free. Enter a smaller number of free pieces.`,
          ),
        ]
      : []),
  ],
};
