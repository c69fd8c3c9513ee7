import type { Remark } from '../pricing/finding';
import { checkQuantity } from './check-amounts';
import type { NotAppliedReason, Targets } from './discount';
import type { PickedUnits } from './discount-amount';
import { isEverything, type DiscountContext, type RemainingLine } from './remaining-basket';
import { byUnitPrice, pickUnits } from './unit-pool';

/** For every `buyQuantity` units so many others are reduced: of the same targets, or of `getTargets`. */
type Sets = Readonly<{ buyQuantity: number; getQuantity: number; getTargets: Targets | null; maxTimes: number | null }>;

/**
 * Picks the units that are reduced, or says why there are none. Only whole sets count. They are the cheapest that can be chosen, by their
 * price before discounts and whatever the order of the lines; no unit is both bought and reduced. A unit counts as bought at whatever is
 * left of its price.
 */
export function pickGotten(sets: Sets, { targeted, targetedBy }: DiscountContext): PickedUnits[] | NotAppliedReason {
  const gettable = sets.getTargets && !isEverything(sets.getTargets) ? targetedBy(sets.getTargets) : targeted;
  if (gettable.length === 0) return 'PRODUCTS_MISSING';

  const buyable = new Set(targeted);
  const pool = countPool(buyable, gettable);
  const times = Math.min(countSets(pool, sets), sets.maxTimes ?? Infinity);
  if (times === 0) return 'MIN_QUANTITY_NOT_REACHED';

  // Units that could be either may be reduced only as far as enough others remain to be bought.
  const sparable = pool.both - Math.max(0, times * sets.buyQuantity - pool.onlyBought);
  return pickCheapest(gettable, times * sets.getQuantity, { buyable, sparable });
}

export const checkSets = ({ buyQuantity, getQuantity, maxTimes }: Sets): Remark[] => [
  ...checkQuantity(buyQuantity, 'buyQuantity'),
  ...checkQuantity(getQuantity, 'getQuantity'),
  ...(maxTimes === null ? [] : checkQuantity(maxTimes, 'maxTimes')),
];

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
function countSets({ onlyBought, onlyGot, both }: Pool, { buyQuantity, getQuantity }: Sets): number {
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
