import { allocate, type Minor } from './money';
import { append, sumOfUnits, type UnitRun } from './unit-runs';

/**
 * How many units in a row are alike, run after run, adding up to all units of a line. Alike are units at which discounts
 * were aimed in the same way: they are at most one unit of money apart, and the larger ones come last. Rounding that is
 * spread unit by unit drifts: what one discount left larger, tax makes larger still.
 */
export type Alike = readonly number[];

/**
 * Adds `changes`, one for each run of units that are alike, and levels each run out. Of units that are all equal the first
 * ones carry the odd cents of a change, up or down.
 */
export function levelled(units: readonly UnitRun[], alike: Alike, changes: readonly Minor[]): UnitRun[] {
  const result: UnitRun[] = [];
  sumsOfAlike(units, alike).forEach((sum, index) => {
    const count = alike[index] ?? 0;
    const change = changes[index] ?? 0;
    const larger = (sum + change) % count;
    const each = (sum + change - larger) / count;
    const isFirstLarger = change > 0 && sum % count === 0;
    if (isFirstLarger) append(result, larger, each + 1);
    append(result, count - larger, each);
    if (!isFirstLarger) append(result, larger, each + 1);
  });
  return result;
}

/** Splits `total` (≥ 0) over the runs of units that are alike, in proportion to what their units amount to. */
export function sharesOfAlike(total: Minor, units: readonly UnitRun[], alike: Alike): Minor[] {
  return alike.length === 1 ? [total] : allocate(total, sumsOfAlike(units, alike));
}

function sumsOfAlike(units: readonly UnitRun[], alike: Alike): Minor[] {
  let from = 0;
  return alike.map((count) => {
    const sum = sumOfUnits(units, { from, count });
    from += count;
    return sum;
  });
}

/** The runs of units that are alike once those in `range` are treated otherwise than the ones around it. */
export function cutOut(alike: Alike, { from, count }: Readonly<{ from: number; count: number }>): Alike {
  let start = 0;
  return alike.flatMap((run) => {
    const end = start + run;
    const cuts = [start, ...[from, from + count].filter((cut) => cut > start && cut < end), end];
    start = end;
    return cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
  });
}

/** The same runs, where their units are still alike; a run whose units were treated in different ways falls apart. */
export function stillAlike(units: readonly UnitRun[], alike: Alike): Alike {
  let left = alike[0] ?? 0;
  let next = 1;
  const parts: UnitRun[][] = [[]];
  for (const run of units) {
    let open = run.count;
    while (open > 0) {
      if (left === 0) {
        left = alike[next] ?? open;
        next += 1;
        parts.push([]);
      }
      const count = Math.min(open, left);
      parts.at(-1)?.push({ count, amount: run.amount });
      open -= count;
      left -= count;
    }
  }
  return parts.flatMap((runs) => (areLevel(runs) ? [runs.reduce((sum, { count }) => sum + count, 0)] : runs.map(({ count }) => count)));
}

function areLevel([first, second, ...more]: readonly UnitRun[]): boolean {
  return more.length === 0 && (!first || !second || second.amount === first.amount + 1);
}
