import { AmountTooLarge, divideProduct } from './exact';

/** Equal weights side by side, and what they get: `each` for every one of them, and one unit more for the first `oneMore`. */
export type Weights = Readonly<{ count: number; amount: number }>;
export type Portion = Readonly<{ each: number; oneMore: number }>;

/**
 * Splits `total` (≥ 0) over runs of equal weights by largest remainder. It is the one place where rounding leftovers are
 * given away: to the largest remainders first, and among equal ones in the order of the list. All-zero weights share equally.
 *
 * Runs instead of single weights, because a basket line may hold 9,999 units and equal units have equal shares.
 */
export function apportion(total: number, runs: readonly Weights[]): Portion[] {
  const [only] = runs;
  if (only && runs.length === 1 && only.count > 0) {
    // Most lines have units of one price only. They share equally, whatever it is.
    const oneMore = total % only.count;
    return [{ each: (total - oneMore) / only.count, oneMore }];
  }

  let weightSum = 0;
  let count = 0;
  for (const run of runs) {
    if (!Number.isSafeInteger(run.amount) || run.amount < 0)
      throw new RangeError(`A weight is a whole number from 0 on, not ${run.amount}`);
    weightSum += run.amount * run.count;
    count += run.count;
  }
  if (!Number.isSafeInteger(weightSum)) throw new AmountTooLarge('The weights are too large to be added up exactly');
  if (count === 0 && total !== 0) throw new RangeError('Nothing to split over');
  if (weightSum === 0 && total !== 0)
    return apportion(
      total,
      runs.map((run) => ({ count: run.count, amount: 1 })),
    );

  let leftover = total;
  const parts = runs.map((run) => {
    const { whole, rest } = total === 0 ? { whole: 0, rest: 0 } : divideProduct(total, run.amount, weightSum);
    leftover -= whole * run.count;
    return { each: whole, oneMore: 0, rest, count: run.count };
  });

  if (leftover > 0) {
    // Sorting is stable, so equal remainders keep their order.
    for (const part of parts.slice().sort((a, b) => b.rest - a.rest)) {
      part.oneMore = Math.min(leftover, part.count);
      leftover -= part.oneMore;
      if (leftover === 0) break;
    }
  }
  return parts;
}
