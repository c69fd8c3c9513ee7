import { cutOut, levelled, sharesOfAlike, stillAlike, type Alike } from '../money/alike-units';
import { allocate, type Minor } from '../money/money';
import { append, mapRuns, sumOfRuns, zipRuns, type UnitRun } from '../money/unit-runs';
import { paidFor } from '../tax/tax-rates';
import type { OpenBasket, OpenLine, UnitRange } from './open-basket';

/**
 * What a discount takes off one line; `units` has a run for every unit of the line, those that give nothing too. `alike`
 * says which units it leaves alike, where the caller knows; `given` how many it makes gifts of.
 */
export type LineTaking = Readonly<{ line: OpenLine; amount: Minor; units: readonly UnitRun[]; alike?: Alike; given?: number | undefined }>;

/** What a discount takes. Never more than is left of a unit or of the delivery. */
export type Taking = Readonly<{ lines: readonly LineTaking[]; delivery: Minor }>;

export const takeNothing: Taking = { lines: [], delivery: 0 };

export function sumOfTaking({ lines, delivery }: Taking): Minor {
  return lines.reduce((sum, { amount }) => sum + amount, delivery);
}

/** What the customer saves by it. Amounts off prices with tax in them and off prices without cannot be added up as they are. */
export function savedBy({ lines, delivery }: Taking, open: Pick<OpenBasket, 'delivery'>): Minor {
  const ofItems = lines.reduce((sum, { line, amount }) => sum + paidFor(amount, line.taxation), 0);
  return open.delivery ? ofItems + paidFor(delivery, open.delivery.taxation) : ofItems;
}

/** Takes an amount off one line, spread over its units; what is left of the line is the most it can take. */
export function takeFromLine(line: OpenLine, amount: Minor): LineTaking {
  const possible = Math.min(amount, line.left);
  return takeShares(line, line.alike, sharesOfAlike(possible, line.units, line.alike));
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

/** Some units of a line, with what is left of each. Those of one line are handed over in rising order. */
export type PickedUnits = UnitRange & Readonly<{ amount: Minor }>;

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
  const picked: UnitRun[] = [];
  let alike = line.alike;
  let end = 0;
  for (const range of joined(picks)) {
    alike = cutOut(alike, range);
    append(picked, range.from - end, 0);
    append(picked, range.count, 1);
    end = range.from + range.count;
  }
  append(picked, line.quantity - end, 0);
  const pickable = zipRuns(line.units, picked, (left, isPicked) => left * isPicked);
  return takeShares(line, alike, sharesOfAlike(amount, pickable, alike));
}

type Range = Readonly<{ from: number; count: number }>;

/** Picks that follow one another are one: they were only handed over apart because less is left of some. */
function joined(picks: readonly PickedUnits[]): Range[] {
  const ranges: Range[] = [];
  for (const { from, count } of picks) {
    const last = ranges.at(-1);
    if (last && last.from + last.count === from) ranges[ranges.length - 1] = { from: last.from, count: last.count + count };
    else ranges.push({ from, count });
  }
  return ranges;
}

/** Reduces a taking to at most `limit`, in proportion over its lines and units. */
export function limitTaking(taking: Taking, limit: Minor): Taking {
  const amount = sumOfTaking(taking);
  if (amount <= limit) return taking;

  const [delivery = 0, ...shares] = allocate(limit, [taking.delivery, ...taking.lines.map((line) => line.amount)]);
  const lines = taking.lines.map((off, index) => {
    const alike = alikeAfter(off);
    return { ...takeShares(off.line, alike, sharesOfAlike(shares[index] ?? 0, off.units, alike)), given: off.given };
  });
  return { ...ofLines(lines), delivery };
}

/** Takes a share from each run of units that are alike, and leaves them alike. */
function takeShares(line: OpenLine, alike: Alike, shares: readonly Minor[]): LineTaking {
  const after = levelled(
    line.units,
    alike,
    shares.map((share) => -share),
  );
  return {
    line,
    amount: shares.reduce((sum, share) => sum + share, 0),
    units: zipRuns(line.units, after, (before, left) => before - left),
    alike,
  };
}

const alikeAfter = ({ line, units, alike }: LineTaking): Alike => alike ?? stillAlike(zipRuns(line.units, units, subtract), line.alike);

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
function reduceLine(off: LineTaking): OpenLine {
  const { line, amount, units, given = 0 } = off;
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
    taxation: line.taxation,
    units: zipRuns(line.units, units, subtract),
    alike: alikeAfter(off),
    given: line.given + given,
    left: subtract(line.left, amount),
  };
}

// The last guard against free money: no effect, a plugin's neither, takes more than there is.
function subtract(left: Minor, taken: Minor): Minor {
  if (taken < 0 || taken > left) throw new RangeError(`A discount cannot take ${taken} where ${left} is left`);
  return left - taken;
}
