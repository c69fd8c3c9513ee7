import type { OpenLine } from './open-basket';
import type { PickedUnits } from './taking';

/**
 * Lines by the price of their units, the cheapest first; equal ones in the order of `lines`, so that the customer's order
 * never matters.
 *
 * It is the price before discounts that counts, not what earlier discounts left: otherwise one percent off a mug could
 * make it the cheapest, and the customer would lose a free shirt by it. So an added discount never raises a total.
 */
export function byUnitPrice(lines: readonly OpenLine[]): OpenLine[] {
  return [...lines].sort((a, b) => a.unitPrice - b.unitPrice);
}

/** So many units of a line, with what is left of each: the first ones, or the last. */
export function pickUnits(line: OpenLine, count: number, from: 'first' | 'last' = 'first'): PickedUnits[] {
  const start = from === 'first' ? 0 : line.quantity - count;
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
export function pickFirst(lines: readonly OpenLine[], wanted: number): PickedUnits[] {
  let open = wanted;
  return lines.flatMap((line) => {
    const count = Math.min(line.quantity, open);
    open -= count;
    return pickUnits(line, count);
  });
}
