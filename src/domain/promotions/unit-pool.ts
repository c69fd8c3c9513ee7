import type { OpenLine } from './open-basket';
import type { PickedUnits } from './taking';

/** The units of some lines, the cheapest first. Equal ones stand in the order of the lines, so that the customer's order never matters. */
export function cheapestFirst(lines: readonly OpenLine[]): PickedUnits[] {
  const units = lines.flatMap((line) => {
    let from = 0;
    return line.units.map(({ count, amount }) => {
      const run = { line, from, count, amount };
      from += count;
      return run;
    });
  });
  return units.sort((a, b) => a.amount - b.amount);
}

/** The first `wanted` units; of a run only as many as are still wanted. */
export function pickFirst(units: readonly PickedUnits[], wanted: number): PickedUnits[] {
  const picked: PickedUnits[] = [];
  let open = wanted;
  for (const run of units) {
    if (open <= 0) break;
    const count = Math.min(run.count, open);
    picked.push({ ...run, count });
    open -= count;
  }
  return picked;
}
