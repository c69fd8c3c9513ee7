import { percentOf } from '../../money/money';
import { sumOfRuns } from '../../money/unit-runs';
import { checkPercent, checkQuantity } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { isEverything, type RemainingLine } from '../remaining-basket';
import { amountOffPicked, noDiscount, type PickedUnits } from '../discount-amount';
import { byUnitPrice, pickUnits } from '../unit-pool';

/**
 * For every `buyQuantity` targeted units, takes a percentage off `getQuantity` further ones: of the same targets, or of
 * `getTargets`. Only whole sets count. The reduced units are the cheapest that can be chosen, by their price before
 * discounts and whatever the order of the lines; no unit is both bought and reduced. A unit counts as bought at whatever is left of its price.
 */
export const buyXGetY: EffectRule<EffectOf<'buy_x_get_y'>> = {
  phase: 'line',
  apply(effect, { targeted, targetedBy }) {
    const gettable = effect.getTargets && !isEverything(effect.getTargets) ? targetedBy(effect.getTargets) : targeted;
    if (gettable.length === 0) return 'PRODUCTS_MISSING';

    const buyable = new Set(targeted);
    const pool = countPool(buyable, gettable);
    const sets = Math.min(countSets(pool, effect), effect.maxTimes ?? Infinity);
    if (sets === 0) return 'MIN_QUANTITY_NOT_REACHED';

    // Units that could be either may be reduced only as far as enough others remain to be bought.
    const sparable = pool.both - Math.max(0, sets * effect.buyQuantity - pool.onlyBought);
    const picked = pickCheapest(gettable, sets * effect.getQuantity, { buyable, sparable });
    const worth = sumOfRuns(picked);
    return worth === 0 ? noDiscount : amountOffPicked(picked, Math.min(worth, percentOf(worth, effect.basisPoints)));
  },
  check: (effect) => [
    ...checkPercent(effect.basisPoints, 'basisPoints'),
    ...checkQuantity(effect.buyQuantity, 'buyQuantity'),
    ...checkQuantity(effect.getQuantity, 'getQuantity'),
    ...(effect.maxTimes === null ? [] : checkQuantity(effect.maxTimes, 'maxTimes')),
  ],
};

type Pool = Readonly<{ onlyBought: number; onlyGot: number; both: number }>;

function countPool(buyable: ReadonlySet<RemainingLine>, gettable: readonly RemainingLine[]): Pool {
  const pool = { onlyBought: 0, onlyGot: 0, both: 0 };
  for (const line of buyable) pool.onlyBought += line.quantity;
  for (const line of gettable) {
    if (!buyable.has(line)) pool.onlyGot += line.quantity;
    else {
      pool.both += line.quantity;
      pool.onlyBought -= line.quantity;
    }
  }
  return pool;
}

/** How many whole sets the units make, when each unit is used once: whole sets of either side, and of both together. */
function countSets({ onlyBought, onlyGot, both }: Pool, { buyQuantity, getQuantity }: EffectOf<'buy_x_get_y'>): number {
  return Math.floor(
    Math.min(
      (onlyBought + both) / buyQuantity,
      (onlyGot + both) / getQuantity,
      (onlyBought + onlyGot + both) / (buyQuantity + getQuantity),
    ),
  );
}

function pickCheapest(
  lines: readonly RemainingLine[],
  wanted: number,
  { buyable, sparable }: { buyable: ReadonlySet<RemainingLine>; sparable: number },
): PickedUnits[] {
  let open = wanted;
  let spare = sparable;
  return byUnitPrice(lines).flatMap((line) => {
    const isSparable = buyable.has(line);
    const count = Math.min(line.quantity, open, isSparable ? spare : Infinity);
    open -= count;
    if (isSparable) spare -= count;
    return pickUnits({ line, from: 0, count });
  });
}
