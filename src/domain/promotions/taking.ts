import { apportion } from '../money/apportion';
import { allocate, type Minor } from '../money/money';
import { append, mapRuns, spreadOverUnits, sumOfRuns, zipRuns, type UnitRun } from '../money/unit-runs';
import type { OpenBasket, OpenLine } from './open-basket';

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
  const possible = Math.min(
    amount,
    weights.reduce((sum, left) => sum + left, 0),
  );
  if (possible === 0) return takeNothing;
  const shares = allocate(possible, weights);
  return ofLines(lines.map((line, index) => takeFromLine(line, shares[index] ?? 0)));
}

/** Some units of a line, with what is left of each; `from` counts within the line. Those of one line are handed over in rising order. */
export type PickedUnits = Readonly<{ line: OpenLine; from: number; count: number; amount: Minor }>;

/** Takes one amount off single units, spread over their lines and then over the units by what is left of each. */
export function takeFromPicked(picked: readonly PickedUnits[], amount: Minor): Taking {
  const picksByLine = new Map<OpenLine, PickedUnits[]>();
  for (const pick of picked) {
    const picks = picksByLine.get(pick.line);
    if (picks) picks.push(pick);
    else picksByLine.set(pick.line, [pick]);
  }
  const shares = allocate(amount, [...picksByLine.values()].map(sumOfRuns));
  return ofLines([...picksByLine].map(([line, picks], index) => takePicked(line, picks, shares[index] ?? 0)));
}

function takePicked(line: OpenLine, picks: readonly PickedUnits[], amount: Minor): LineTaking {
  const units: UnitRun[] = [];
  const portions = apportion(amount, picks);
  let end = 0;
  picks.forEach(({ from, count }, index) => {
    const { each, oneMore } = portions[index] ?? { each: 0, oneMore: 0 };
    append(units, from - end, 0);
    append(units, oneMore, each + 1);
    append(units, count - oneMore, each);
    end = from + count;
  });
  append(units, line.quantity - end, 0);
  return { line, amount, units };
}

/** Reduces a taking to at most `limit`, in proportion over its lines and units. */
export function limitTaking(taking: Taking, limit: Minor): Taking {
  const amount = sumOfTaking(taking);
  if (amount <= limit) return taking;

  const [delivery = 0, ...shares] = allocate(limit, [taking.delivery, ...taking.lines.map((line) => line.amount)]);
  const lines = taking.lines.map(({ line, units }, index) => {
    const share = shares[index] ?? 0;
    return { line, amount: share, units: spreadOverUnits(share, units) };
  });
  return { ...ofLines(lines), delivery };
}

/** Takes what is given of lines, less the lines that give nothing. */
export function ofLines(lines: readonly LineTaking[]): Taking {
  return { lines: lines.filter(({ amount }) => amount > 0), delivery: 0 };
}

export function ofDelivery(delivery: Minor): Taking {
  return { lines: [], delivery };
}

/** What is left once a taking is off. Throws a RangeError where it takes more than there is. */
export function takeOff<B extends Pick<OpenBasket, 'lines' | 'delivery'>>(open: B, taking: Taking): B {
  const lines = [...open.lines];
  for (const off of taking.lines) lines[off.line.position] = reduceLine(off);
  const delivery = open.delivery && { ...open.delivery, left: subtract(open.delivery.left, taking.delivery) };
  return { ...open, lines, delivery };
}

// Every field by name: spreading the line instead costs a fifth of the whole computation of a large basket.
function reduceLine({ line, amount, units }: LineTaking): OpenLine {
  return {
    id: line.id,
    position: line.position,
    variantId: line.variantId,
    productId: line.productId,
    categoryIds: line.categoryIds,
    brandId: line.brandId,
    priceKind: line.priceKind,
    unitPrice: line.unitPrice,
    quantity: line.quantity,
    units: zipRuns(line.units, units, subtract),
    left: subtract(line.left, amount),
  };
}

// The last guard against free money: no effect, a plugin's neither, takes more than there is.
function subtract(left: Minor, taken: Minor): Minor {
  if (taken < 0 || taken > left) throw new RangeError(`A discount cannot take ${taken} where ${left} is left`);
  return left - taken;
}
