import { apportion, type Portion } from '../money/apportion';
import { allocate, type Minor } from '../money/money';
import { append, mapRuns, spreadOverUnits, sumOfRuns, type UnitRun } from '../money/unit-runs';
import type { OpenLine } from './open-basket';

/** What a discount takes off one line; `units` has a run for every unit of the line, those that give nothing too. */
export type LineTaking = Readonly<{ line: OpenLine; amount: Minor; units: readonly UnitRun[] }>;

/** What a discount takes. Never more than is left of a unit or of the delivery. */
export type Taking = Readonly<{ lines: readonly LineTaking[]; delivery: Minor }>;

export const takeNothing: Taking = { lines: [], delivery: 0 };

export function sumOfTaking({ lines, delivery }: Taking): Minor {
  return lines.reduce((sum, { amount }) => sum + amount, delivery);
}

/** Takes an amount off one line, spread over its units; what is left of the line is the most it can take. */
export function takeFromLine(line: OpenLine, amount: Minor): LineTaking {
  const possible = Math.min(amount, line.left);
  return { line, amount: possible, units: spreadOverUnits(possible, line.units) };
}

/** Takes from every unit what `compute` answers for what is left of it; what is left is the most it can take. */
export function takeFromUnits(line: OpenLine, compute: (left: Minor) => Minor): LineTaking {
  const units = mapRuns(line.units, (left) => Math.min(left, compute(left)));
  return { line, amount: sumOfRuns(units), units };
}

/** Takes one amount off several lines together, spread over the lines and then over their units. */
export function takeFromLines(lines: readonly OpenLine[], amount: Minor): Taking {
  const weights = lines.map(({ left }) => left);
  const possible = Math.min(amount, weights.reduce((sum, left) => sum + left, 0));
  if (possible === 0) return takeNothing;
  const shares = allocate(possible, weights);
  return ofLines(lines.map((line, index) => takeFromLine(line, shares[index] ?? 0)));
}

/** Some units of several lines: `from` counts within the line. */
export type PickedUnits = Readonly<{ line: OpenLine; from: number; count: number; amount: Minor }>;

/** Takes one amount off single units, spread over them in proportion to what is left of each. */
export function takeFromPicked(picked: readonly PickedUnits[], amount: Minor): Taking {
  const picksByLine = new Map<OpenLine, { pick: PickedUnits; portion: Portion }[]>();
  const portions = apportion(amount, picked);
  picked.forEach((pick, index) => {
    const portion = portions[index] ?? { each: 0, oneMore: 0 };
    const picks = picksByLine.get(pick.line);
    if (picks) picks.push({ pick, portion });
    else picksByLine.set(pick.line, [{ pick, portion }]);
  });

  return ofLines([...picksByLine].map(([line, picks]) => takePicked(line, picks)));
}

function takePicked(line: OpenLine, picks: readonly { pick: PickedUnits; portion: Portion }[]): LineTaking {
  const units: UnitRun[] = [];
  let end = 0;
  for (const { pick, portion } of [...picks].sort((a, b) => a.pick.from - b.pick.from)) {
    append(units, pick.from - end, 0);
    append(units, portion.oneMore, portion.each + 1);
    append(units, pick.count - portion.oneMore, portion.each);
    end = pick.from + pick.count;
  }
  append(units, line.quantity - end, 0);
  return { line, amount: sumOfRuns(units), units };
}

/** Reduces a taking to at most `limit`, in proportion over its lines and units. */
export function limitTaking(taking: Taking, limit: Minor): Taking {
  const amount = sumOfTaking(taking);
  if (amount <= limit) return taking;

  const [delivery = 0, ...shares] = allocate(limit, [taking.delivery, ...taking.lines.map((line) => line.amount)]);
  return {
    delivery,
    lines: taking.lines.map(({ line, units }, index) => {
      const share = shares[index] ?? 0;
      return { line, amount: share, units: spreadOverUnits(share, units) };
    }),
  };
}

export function ofLines(lines: readonly LineTaking[]): Taking {
  return { lines: lines.filter(({ amount }) => amount > 0), delivery: 0 };
}

export function ofDelivery(delivery: Minor): Taking {
  return { lines: [], delivery };
}
