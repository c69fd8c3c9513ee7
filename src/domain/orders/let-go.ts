import type { PricedLine } from '../cart/basket';
import { apportion } from '../money/apportion';
import { allocate, roundHalfUp, type Minor } from '../money/money';
import { append, type UnitRun } from '../money/unit-runs';

export type ReducedLine = PricedLine &
  Readonly<{
    /** What is off its price, as prices are told: with the tax where that is in them. */
    letGo: Minor;
  }>;

/**
 * The lines once `amount` of what they cost need not be paid, spread over their pieces by what these cost. It is off their price, and no money of
 * its own: a piece that is not sent after all, or comes back, is worth what was to be paid for it.
 */
export function withoutAmount(lines: readonly PricedLine[], amount: Minor): ReducedLine[] {
  const shares = allocate(
    amount,
    lines.map(({ total }) => total),
  );
  return lines.map((line, index) => reduced(line, shares[index] ?? 0));
}

function reduced(line: PricedLine, share: Minor): ReducedLine {
  if (share === 0) return { ...line, letGo: 0 };
  const total = line.total - share;
  const tax = roundHalfUp(BigInt(line.tax.amount) * BigInt(total), BigInt(line.total));
  const perUnitTotal: UnitRun[] = [];
  const portions = apportion(share, line.perUnitTotal);
  for (const [index, { count, amount }] of line.perUnitTotal.entries()) {
    const { each = 0, oneMore = 0 } = portions[index] ?? {};
    append(perUnitTotal, oneMore, amount - each - 1);
    append(perUnitTotal, count - oneMore, amount - each);
  }
  const letGo = line.tax.included ? share : share - (line.tax.amount - tax);
  return { ...line, total, tax: { ...line.tax, amount: tax }, perUnitTotal, letGo };
}
