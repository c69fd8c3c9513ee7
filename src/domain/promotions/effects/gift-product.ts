import { sumOfRuns } from '../../money/unit-runs';
import { refusal } from '../../pricing/finding';
import { checkQuantity } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import type { RemainingLine, UnitRange } from '../remaining-basket';
import { amountOffPicked } from '../discount-amount';
import { pickUnits } from '../unit-pool';

/**
 * Makes units of one variant free, once they are in the basket: the app puts the gift there, so that the customer can
 * leave it. The last units of the line are given, the first ones by "cheapest free" and "buy some, get some": so the gift
 * comes on top of them, as long as there are enough units.
 *
 * A gift never pays for its own condition: as many units are given as the rest of the basket earns. And no unit is given
 * by two discounts.
 */
export const giftProduct: EffectRule<EffectOf<'gift_product'>> = {
  phase: 'line',
  ignoresTargets: true,
  apply({ variant, quantity }, { targetedBy, refusalWithout }) {
    const lines = targetedBy({ variants: [variant], products: [], categories: [], brands: [] });
    const most = Math.min(
      quantity,
      lines.reduce((sum, line) => sum + line.quantity - line.given, 0),
    );
    if (most === 0) return 'GIFT_NOT_IN_BASKET';

    const count = mostEarned(most, (wanted) => refusalWithout(lastUnits(lines, wanted)) === null);
    if (count === 0) return refusalWithout(lastUnits(lines, 1)) ?? 'NOTHING_LEFT_TO_DISCOUNT';
    const given = lastUnits(lines, count);
    const picked = given.flatMap(pickUnits);
    const { lines: takings, delivery } = amountOffPicked(picked, sumOfRuns(picked));
    return { delivery, lines: takings.map((off) => ({ ...off, given: given.find(({ line }) => line === off.line)?.count })) };
  },
  check: ({ variant, quantity }) => [
    ...checkQuantity(quantity, 'quantity'),
    ...(variant === '' ? [refusal('GIFT_MISSING', 'variant', 'No gift is chosen. Choose the variant that becomes free.')] : []),
  ],
};

/** The last units of the lines that nothing has given yet. */
function lastUnits(lines: readonly RemainingLine[], wanted: number): UnitRange[] {
  let open = wanted;
  return lines.flatMap((line) => {
    const free = line.quantity - line.given;
    const count = Math.min(free, open);
    open -= count;
    return count === 0 ? [] : [{ line, from: free - count, count }];
  });
}

/** The largest number up to `most` that is earned, 0 where none is: whoever earns some units earns fewer of them too. */
function mostEarned(most: number, isEarned: (count: number) => boolean): number {
  let earned = 0;
  let tooMany = most + 1;
  for (let count = most; earned + 1 < tooMany; count = Math.floor((earned + tooMany) / 2)) {
    if (isEarned(count)) earned = count;
    else tooMany = count;
  }
  return earned;
}
