import type { Currency, Minor } from '../money/money';
import { stillAlike, type Alike } from '../money/alike-units';
import { append, sliceRuns, sumOfRuns, type UnitRun } from '../money/unit-runs';
import type { Channel, PriceListKind } from '../pricing/price';
import type { Taxation } from '../tax/tax-rates';
import type { NotAppliedReason, Targets } from './discount';

/** A priced line while discounts are being taken off: what is left of every unit of it. */
export type RemainingLine = Readonly<{
  id: string;
  /** Its place among the basket's lines. */
  position: number;
  variantId: string;
  productId: string;
  categoryIds: readonly string[];
  brandId: string | null;
  priceKind: PriceListKind;
  /** The price of one unit before any discount. */
  unitPrice: Minor;
  taxation: Taxation;
  quantity: number;
  /** What is left of each unit, as displayed: with tax where the price has tax in it, without where not. */
  units: readonly UnitRun[];
  alike: Alike;
  /** How many of the units, counted from the last one, are gifts. A unit is given once. */
  given: number;
  /** Σ of the units. */
  left: Minor;
}>;

export type RemainingDelivery = Readonly<{ methodId: string; zones: readonly string[]; left: Minor; taxation: Taxation }>;

/** What conditions may ask about. */
export type RemainingBasket = Readonly<{
  currency: Currency;
  now: Date;
  channel: Channel;
  customer: Readonly<{ key: string | null; groups: readonly string[]; hasOrdered: boolean | null }>;
  paymentProvider: string | null;
  /** All lines, in an order that does not depend on the customer's: equal remainders are settled by it. */
  lines: readonly RemainingLine[];
  delivery: RemainingDelivery | null;
  /** The lines that targets name, in the order of `lines`. */
  linesOf(targets: Targets): readonly RemainingLine[];
}>;

/** What an effect sees besides: the lines it may take from. */
export type DiscountContext = RemainingBasket &
  Readonly<{
    /** The discount's own targets, less the lines that a condition forbids, such as those on sale. */
    targeted: readonly RemainingLine[];
    /** Other targets, less the lines that a condition forbids. */
    targetedBy(targets: Targets): readonly RemainingLine[];
    /** Why the discount's conditions do not hold where some units are left out; null where they do. */
    refusalWithout(units: readonly UnitRange[]): NotAppliedReason | null;
  }>;

/** Makes the basket whose lines the targets of a discount can be looked up in. `positionsOf` is what `indexLines` answered once. */
export function remainingBasket(
  basket: Omit<RemainingBasket, 'linesOf'>,
  positionsOf: (targets: Targets) => ReadonlySet<number>,
): RemainingBasket {
  const { lines } = basket;
  return {
    ...basket,
    linesOf(targets) {
      if (isEverything(targets)) return lines;
      const positions = positionsOf(targets);
      return lines.filter((_line, position) => positions.has(position));
    },
  };
}

/** Some units of a line; `from` counts within the line. */
export type UnitRange = Readonly<{ line: RemainingLine; from: number; count: number }>;

/** The basket as if some units had never been put into it. Those of one line are handed over in rising order. */
export function withoutUnits(open: RemainingBasket, ranges: readonly UnitRange[]): RemainingBasket {
  const without = (lines: readonly RemainingLine[]) =>
    lines.flatMap((line) => {
      const gone = ranges.filter((range) => range.line.position === line.position);
      const rest = gone.length === 0 ? line : leaveOut(line, gone);
      return rest.quantity === 0 ? [] : [rest];
    });
  return { ...open, lines: without(open.lines), linesOf: (targets) => without(open.linesOf(targets)) };
}

function leaveOut(line: RemainingLine, gone: readonly UnitRange[]): RemainingLine {
  const units: UnitRun[] = [];
  let end = 0;
  for (const { from, count } of [...gone, { from: line.quantity, count: 0 }]) {
    for (const run of sliceRuns(line.units, { from: end, count: from - end })) append(units, run.count, run.amount);
    end = from + count;
  }
  const quantity = units.reduce((sum, { count }) => sum + count, 0);
  return { ...line, quantity, units, alike: stillAlike(units, [quantity]), left: sumOfRuns(units) };
}

export function countUnits(lines: readonly RemainingLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export function sumLeft(lines: readonly RemainingLine[]): Minor {
  return lines.reduce((sum, { left }) => sum + left, 0);
}

/** Whether the targets restrict nothing. */
export function isEverything({ products, variants, categories, brands }: Targets): boolean {
  return products.length + variants.length + categories.length + brands.length === 0;
}

/**
 * Prepares the question "which lines do these targets name?". Asked the other way round (which targets name this line?)
 * 200 discounts with a hundred products each would be compared with every line of a basket.
 */
export function indexLines(lines: readonly RemainingLine[]): (targets: Targets) => Set<number> {
  const byProduct = new Map<string, number[]>();
  const byVariant = new Map<string, number[]>();
  const byCategory = new Map<string, number[]>();
  const byBrand = new Map<string, number[]>();
  lines.forEach((line, position) => {
    add(byProduct, line.productId, position);
    add(byVariant, line.variantId, position);
    for (const category of line.categoryIds) add(byCategory, category, position);
    if (line.brandId !== null) add(byBrand, line.brandId, position);
  });

  return (targets) => {
    const found = new Set<number>();
    collect(found, byProduct, targets.products);
    collect(found, byVariant, targets.variants);
    collect(found, byCategory, targets.categories);
    collect(found, byBrand, targets.brands);
    return found;
  };
}

function add(index: Map<string, number[]>, key: string, position: number): void {
  const positions = index.get(key);
  if (positions) positions.push(position);
  else index.set(key, [position]);
}

function collect(found: Set<number>, index: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): void {
  for (const key of keys) for (const position of index.get(key) ?? []) found.add(position);
}
