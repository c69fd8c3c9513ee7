import type { Currency, Minor } from '../money/money';
import type { UnitRun } from '../money/unit-runs';
import type { Channel, PriceListKind } from '../pricing/price';
import type { Targets } from './discount';

/** A priced line while discounts are being taken off: what is left of every unit of it. */
export type OpenLine = Readonly<{
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
  quantity: number;
  /** What is left of each unit, as displayed: with tax where the price has tax in it, without where not. */
  units: readonly UnitRun[];
  /** Σ of the units. */
  left: Minor;
}>;

export type OpenDelivery = Readonly<{ methodId: string; zoneId: string | null; left: Minor }>;

/** What conditions may ask about. */
export type OpenBasket = Readonly<{
  currency: Currency;
  now: Date;
  channel: Channel;
  customer: Readonly<{ key: string | null; groups: readonly string[]; hasOrdered: boolean | null }>;
  paymentProvider: string | null;
  /** All lines, in an order that does not depend on the customer's: equal remainders are settled by it. */
  lines: readonly OpenLine[];
  delivery: OpenDelivery | null;
  /** The lines that targets name, in the order of `lines`. */
  linesOf(targets: Targets): readonly OpenLine[];
}>;

/** What an effect sees besides: the lines it may take from. */
export type Scene = OpenBasket &
  Readonly<{
    /** The discount's own targets, less the lines that a condition forbids, such as those on sale. */
    targeted: readonly OpenLine[];
    /** Other targets, less the lines that a condition forbids. */
    targetedBy(targets: Targets): readonly OpenLine[];
  }>;

/** Makes the basket whose lines the targets of a discount can be looked up in. `positionsOf` is what `indexLines` answered once. */
export function openBasket(basket: Omit<OpenBasket, 'linesOf'>, positionsOf: (targets: Targets) => ReadonlySet<number>): OpenBasket {
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

export function countUnits(lines: readonly OpenLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export function sumLeft(lines: readonly OpenLine[]): Minor {
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
export function indexLines(lines: readonly OpenLine[]): (targets: Targets) => Set<number> {
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
