import type { Minor } from '../../money/money';
import { checkAmounts, checkQuantity } from '../check-amounts';
import { amountOffPicked, noDiscount, type PickedUnits } from '../discount-amount';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { countUnits } from '../remaining-basket';
import { byUnitPrice, pickFirst } from '../unit-pool';

/**
 * Any `quantity` of the targeted units cost a fixed amount together (mix and match). Only whole sets count, made of the dearest units
 * first, by their price before discounts, which saves the customer most. A set that costs less already keeps its price.
 */
export const fixedPriceSet: EffectRule<EffectOf<'fixed_price_set'>> = {
  phase: 'line',
  apply({ amounts, quantity, maxTimes }, { currency, targeted }) {
    const price = amountIn(amounts, currency);
    if (price === undefined) return 'WRONG_CURRENCY';
    const possible = Math.min(Math.floor(countUnits(targeted) / quantity), maxTimes ?? Infinity);
    if (possible === 0) return 'MIN_QUANTITY_NOT_REACHED';
    const dearest = byUnitPrice(targeted).reverse();
    const { sets, saved } = bestSets(pickFirst(dearest, possible * quantity), { quantity, price });
    return sets === 0 ? noDiscount : amountOffPicked(pickFirst(dearest, sets * quantity), saved);
  },
  check: ({ amounts, quantity, maxTimes }) => [
    ...checkQuantity(quantity, 'quantity'),
    ...checkAmounts(amounts, 'amounts', { zeroIsFree: true }),
    ...(maxTimes === null ? [] : checkQuantity(maxTimes, 'maxTimes')),
  ],
};

/** How many sets from the first one on save most, and how much. Sets of units that are equal are counted together, however many there are. */
function bestSets(
  units: readonly PickedUnits[],
  { quantity, price }: Readonly<{ quantity: number; price: Minor }>,
): { sets: number; saved: Minor } {
  let best = { sets: 0, saved: 0 };
  const soFar = { sets: 0, saved: 0 };
  const begun = { count: 0, amount: 0 };
  const close = (sets: number, saved: Minor): void => {
    soFar.sets += sets;
    soFar.saved += saved;
    if (soFar.saved > best.saved) best = { ...soFar };
  };
  for (const { count, amount } of units) {
    const filling = begun.count === 0 ? 0 : Math.min(count, quantity - begun.count);
    begun.count += filling;
    begun.amount += filling * amount;
    if (begun.count === quantity) {
      close(1, begun.amount - price);
      Object.assign(begun, { count: 0, amount: 0 });
    }
    const rest = count - filling;
    const whole = Math.floor(rest / quantity);
    if (whole > 0) close(whole, whole * (quantity * amount - price));
    const left = rest - whole * quantity;
    if (left > 0) Object.assign(begun, { count: left, amount: left * amount });
  }
  return best;
}
