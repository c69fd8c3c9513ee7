import type { Minor } from '../money/money';
import { sumOfUnits, type UnitRun } from '../money/unit-runs';

type DueOrder = Readonly<{ total: Minor; lines: readonly Readonly<{ cancelled: number; perUnitTotal: readonly UnitRun[] }>[] }>;

/**
 * What the customer owes for what is sent: all that the order costs, without the pieces that will never be. Of a line whose
 * pieces cost differently, the cheapest count as those, as the dearest are taken first when a payment is captured in part.
 */
export const dueOf = ({ total, lines }: DueOrder): Minor =>
  lines.reduce((due, { cancelled, perUnitTotal }) => {
    const cheapestFirst = perUnitTotal.toSorted((one, other) => one.amount - other.amount);
    return due - sumOfUnits(cheapestFirst, { from: 0, count: cancelled });
  }, total);
