import { cutOut, levelled, sharesOfAlike, stillAlike, type Alike } from '../money/alike-units';
import { allocate, type Minor } from '../money/money';
import { append, mapRuns, sumOfRuns, zipRuns, type UnitRun } from '../money/unit-runs';
import { paidFor } from '../tax/tax-rates';
import type { RemainingBasket, RemainingLine, UnitRange } from './remaining-basket';

/**
 * What a discount takes off one line; `units` has a run for every unit of the line, those that give nothing too. `alike`
 * says which units it leaves alike, where the caller knows; `given` how many it makes gifts of.
 */
export type LineDiscountAmount = Readonly<{
  line: RemainingLine;
  amount: Minor;
  units: readonly UnitRun[];
  alike?: Alike;
  given?: number | undefined;
}>;

/** What a discount takes. Never more than is left of a unit or of the delivery. */
export type DiscountAmount = Readonly<{ lines: readonly LineDiscountAmount[]; delivery: Minor }>;

export const noDiscount: DiscountAmount = { lines: [], delivery: 0 };

export function totalOfDiscount({ lines, delivery }: DiscountAmount): Minor {
  return lines.reduce((sum, { amount }) => sum + amount, delivery);
}

/** What the customer saves by it. Amounts off prices with tax in them and off prices without cannot be added up as they are. */
export function savedBy({ lines, delivery }: DiscountAmount, open: Pick<RemainingBasket, 'delivery'>): Minor {
  const ofItems = lines.reduce((sum, { line, amount }) => sum + paidFor(amount, line.taxation), 0);
  return open.delivery ? ofItems + paidFor(delivery, open.delivery.taxation) : ofItems;
}

/** Takes an amount off one line, spread over its units; what is left of the line is the most it can take. */
export function amountOffLine(line: RemainingLine, amount: Minor): LineDiscountAmount {
  const possible = Math.min(amount, line.left);
  return sharesOff(line, line.alike, sharesOfAlike(possible, line.units, line.alike));
}

/** Takes from every unit what `compute` answers for what is left of it; what is left is the most it can take. */
export function amountOffUnits(line: RemainingLine, compute: (left: Minor) => Minor): LineDiscountAmount {
  const units = mapRuns(line.units, (left) => Math.min(left, compute(left)));
  return { line, amount: sumOfRuns(units), units };
}

/** Takes one amount off several lines together, spread over the lines and then over their units. */
export function amountOffLines(lines: readonly RemainingLine[], amount: Minor): DiscountAmount {
  const weights = lines.map(({ left }) => left);
  const possible = Math.min(
    amount,
    weights.reduce((sum, left) => sum + left, 0),
  );
  if (possible === 0) return noDiscount;
  const shares = allocate(possible, weights);
  return ofLines(lines.map((line, index) => amountOffLine(line, shares[index] ?? 0)));
}

/** Some units of a line, with what is left of each. Those of one line are handed over in rising order. */
export type PickedUnits = UnitRange & Readonly<{ amount: Minor }>;

/** Takes from each of the picked units what `compute` answers for what is left of it; what is left is the most it can take. */
export function amountOffEach(picked: readonly PickedUnits[], compute: (left: Minor) => Minor): DiscountAmount {
  return ofLines(
    [...Map.groupBy(picked, ({ line }) => line)].map(([line, picks]) => {
      const units: UnitRun[] = [];
      let end = 0;
      for (const { from, count, amount } of picks) {
        append(units, from - end, 0);
        append(units, count, Math.min(amount, compute(amount)));
        end = from + count;
      }
      append(units, line.quantity - end, 0);
      return { line, amount: sumOfRuns(units), units };
    }),
  );
}

/** Takes one amount off single units, spread over their lines and then over the units by what is left of each. */
export function amountOffPicked(picked: readonly PickedUnits[], amount: Minor): DiscountAmount {
  const picksByLine = new Map<RemainingLine, PickedUnits[]>();
  for (const pick of picked) {
    const picks = picksByLine.get(pick.line);
    if (picks) picks.push(pick);
    else picksByLine.set(pick.line, [pick]);
  }
  const shares = allocate(amount, [...picksByLine.values()].map(sumOfRuns));
  return ofLines([...picksByLine].map(([line, picks], index) => pickedAmount(line, picks, shares[index] ?? 0)));
}

function pickedAmount(line: RemainingLine, picks: readonly PickedUnits[], amount: Minor): LineDiscountAmount {
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
  return sharesOff(line, alike, sharesOfAlike(amount, pickable, alike));
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
export function limitDiscount(discountAmount: DiscountAmount, limit: Minor): DiscountAmount {
  const amount = totalOfDiscount(discountAmount);
  if (amount <= limit) return discountAmount;

  const [delivery = 0, ...shares] = allocate(limit, [discountAmount.delivery, ...discountAmount.lines.map((line) => line.amount)]);
  const lines = discountAmount.lines.map((off, index) => {
    const alike = alikeAfter(off);
    return { ...sharesOff(off.line, alike, sharesOfAlike(shares[index] ?? 0, off.units, alike)), given: off.given };
  });
  return { ...ofLines(lines), delivery };
}

/** Takes a share from each run of units that are alike, and leaves them alike. */
function sharesOff(line: RemainingLine, alike: Alike, shares: readonly Minor[]): LineDiscountAmount {
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

const alikeAfter = ({ line, units, alike }: LineDiscountAmount): Alike =>
  alike ?? stillAlike(zipRuns(line.units, units, subtract), line.alike);

/** Takes what is given of lines, less the lines that give nothing. */
export function ofLines(lines: readonly LineDiscountAmount[]): DiscountAmount {
  return { lines: lines.filter(({ amount }) => amount > 0), delivery: 0 };
}

export function ofDelivery(delivery: Minor): DiscountAmount {
  return { lines: [], delivery };
}

/** What is left once a taking is off. Throws a RangeError where it takes more than there is. */
export function subtractDiscount<B extends Pick<RemainingBasket, 'lines' | 'delivery'>>(open: B, discountAmount: DiscountAmount): B {
  const lines = [...open.lines];
  for (const off of discountAmount.lines) lines[off.line.position] = reduceLine(off);
  const delivery = open.delivery && { ...open.delivery, left: subtract(open.delivery.left, discountAmount.delivery) };
  return { ...open, lines, delivery };
}

// Every field by name: spreading the line instead costs a fifth of the whole computation of a large basket.
function reduceLine(off: LineDiscountAmount): RemainingLine {
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
