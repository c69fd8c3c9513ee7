import type { Minor } from './money';

/** `count` units in a row with the same amount. A list of runs is the amounts of all units of a line, in order. */
export type UnitRun = Readonly<{ count: number; amount: Minor }>;

/** Adds up all units. */
export function sumOfRuns(runs: readonly UnitRun[]): Minor {
  let sum = 0;
  for (const run of runs) sum += run.count * run.amount;
  return sum;
}

/**
 * Adds up `count` units, beginning with the `from`-th. A refund of some units after others pays exactly this, so that
 * refunding all of them, in any portions, gives back the whole.
 */
export function sumOfUnits(runs: readonly UnitRun[], { from, count }: { from: number; count: number }): Minor {
  let sum = 0;
  let start = 0;
  for (const run of runs) {
    const overlap = Math.min(start + run.count, from + count) - Math.max(start, from);
    if (overlap > 0) sum += overlap * run.amount;
    start += run.count;
  }
  return sum;
}

/** `count` units, beginning with the `from`-th. */
export function sliceRuns(runs: readonly UnitRun[], { from, count }: { from: number; count: number }): UnitRun[] {
  const slice: UnitRun[] = [];
  let start = 0;
  for (const run of runs) {
    const overlap = Math.min(start + run.count, from + count) - Math.max(start, from);
    if (overlap > 0) append(slice, overlap, run.amount);
    start += run.count;
  }
  return slice;
}

/** The units without the `count` cheapest, the others in their order. */
export function withoutCheapest(runs: readonly UnitRun[], count: number): UnitRun[] {
  const kept = runs.map((run) => ({ ...run }));
  let left = count;
  for (const run of kept.toSorted((one, other) => one.amount - other.amount)) {
    const taken = Math.min(left, run.count);
    run.count -= taken;
    left -= taken;
  }
  return kept.filter((run) => run.count > 0);
}

/** Computes the units of two lists of equal length, one by one. */
export function zipRuns(left: readonly UnitRun[], right: readonly UnitRun[], compute: (left: Minor, right: Minor) => Minor): UnitRun[] {
  const result: UnitRun[] = [];
  let other = 0;
  let used = 0;
  for (const run of left) {
    let open = run.count;
    while (open > 0) {
      const match = right[other];
      if (!match) throw new RangeError('The lists do not have the same number of units');
      const count = Math.min(open, match.count - used);
      append(result, count, compute(run.amount, match.amount));
      open -= count;
      used += count;
      if (used === match.count) {
        other += 1;
        used = 0;
      }
    }
  }
  return result;
}

/** Computes every unit. */
export function mapRuns(runs: readonly UnitRun[], compute: (amount: Minor) => Minor): UnitRun[] {
  const result: UnitRun[] = [];
  for (const run of runs) append(result, run.count, compute(run.amount));
  return result;
}

/** Adds a run at the end, joined to the one before where their amounts are equal. */
export function append(runs: UnitRun[], count: number, amount: Minor): void {
  if (count === 0) return;
  const last = runs.at(-1);
  if (last && last.amount === amount) runs[runs.length - 1] = { count: last.count + count, amount };
  else runs.push({ count, amount });
}
