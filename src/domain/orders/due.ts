import type { Minor } from '../money/money';
import { sumOfUnits, type UnitRun } from '../money/unit-runs';
import { inLines, type LineQuantity } from './fulfilment';

export type DueLine = Readonly<{
  lineId: string;
  /** Pieces that will never be sent, and how many of them had been refunded before that was said. */
  cancelled: number;
  cancelledRefunded: number;
  returned: number;
  refundedQuantity: number;
  perUnitTotal: readonly UnitRun[];
}>;
export type DueOrder = Readonly<{
  total: Minor;
  /** What of it need not come: the worth of pieces that came back in exchange. */
  credited: Minor;
  lines: readonly Pick<DueLine, 'cancelled' | 'cancelledRefunded' | 'perUnitTotal'>[];
}>;

/**
 * What has to come from the customer for what is sent: all that the order costs, without what was credited and the pieces that will never be. Of
 * a line whose pieces cost differently, the cheapest count as those, as the dearest are taken first when a payment is
 * captured in part. What was refunded before is not taken off again.
 */
export const dueOf = ({ total, credited, lines }: DueOrder): Minor =>
  lines.reduce((due, { perUnitTotal, ...line }) => {
    const cheapestFirst = perUnitTotal.toSorted((one, other) => one.amount - other.amount);
    return due - sumOfUnits(cheapestFirst, { from: 0, count: notDue(line) });
  }, total - credited);

/** Pieces of the line that nothing has to come for. */
export const notDue = ({ cancelled, cancelledRefunded }: Pick<DueLine, 'cancelled' | 'cancelledRefunded'>): number =>
  cancelled - cancelledRefunded;

/** The lines without these pieces. Those that were refunded, and did not come back, are taken for the first of them. */
export const withoutPieces = <Line extends DueLine>(lines: readonly Line[], pieces: readonly LineQuantity[]): Line[] =>
  lines.map((line) => {
    const quantity = inLines(pieces, line);
    const refunded = Math.max(0, line.refundedQuantity - line.cancelledRefunded - line.returned);
    return {
      ...line,
      cancelled: line.cancelled + quantity,
      cancelledRefunded: line.cancelledRefunded + Math.min(quantity, refunded),
    };
  });

/** How much of what was `captured` is too much now that less is owed, and was not before. */
export function overpaidSince(captured: Minor, { before, after }: Readonly<{ before: DueOrder; after: DueOrder }>): Minor {
  const overpaid = (order: DueOrder) => Math.max(0, captured - dueOf(order));
  return overpaid(after) - overpaid(before);
}
