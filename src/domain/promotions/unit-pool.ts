import { paidFor } from '../tax/tax-rates';
import type { RemainingLine, UnitRange } from './remaining-basket';
import type { PickedUnits } from './discount-amount';

/**
 * Lines by what customers pay for their units, the cheapest first; equal ones in the order of `lines`, so that the
 * customer's order never matters.
 *
 * It is the price before discounts that counts, not what earlier discounts left: otherwise one percent off a mug could
 * make it the cheapest, and the customer would lose a free shirt by it. So an added discount never raises a total.
 */
export function byUnitPrice(lines: readonly RemainingLine[]): RemainingLine[] {
  return lines
    .map((line) => ({ line, paid: paidFor(line.unitPrice, line.taxation) }))
    .sort((a, b) => a.paid - b.paid)
    .map(({ line }) => line);
}

/** Some units of a line, with what is left of each. */
export function pickUnits({ line, from: start, count }: UnitRange): PickedUnits[] {
  const picked: PickedUnits[] = [];
  let position = 0;
  for (const run of line.units) {
    const begin = Math.max(position, start);
    const end = Math.min(position + run.count, start + count);
    if (begin < end) picked.push({ line, from: begin, count: end - begin, amount: run.amount });
    position += run.count;
  }
  return picked;
}

/** The first `wanted` units of the lines, in their order. */
export function pickFirst(lines: readonly RemainingLine[], wanted: number): PickedUnits[] {
  let open = wanted;
  return lines.flatMap((line) => {
    const count = Math.min(line.quantity, open);
    open -= count;
    return pickUnits({ line, from: 0, count });
  });
}
