import type { Minor } from '../money/money';
import { roundHalfUp } from '../money/money';

export const measureUnits = ['g', 'kg', 'ml', 'l', 'cm', 'm', 'cm2', 'm2', 'piece'] as const;
export type MeasureUnit = (typeof measureUnits)[number];
export type Measure = Readonly<{ amount: number; unit: MeasureUnit }>;

/** What a variant contains. `base`: how much of the same unit its price is told for; null for what is usual. */
export type Contents = Measure & Readonly<{ base: number | null }>;

export type PricePerMeasure = Readonly<{ amount: Minor; per: Measure }>;

/** How many of a unit are one of the next larger one. */
const larger: Partial<Readonly<Record<MeasureUnit, readonly [size: number, unit: MeasureUnit]>>> = {
  g: [1_000, 'kg'],
  ml: [1_000, 'l'],
  cm: [100, 'm'],
  cm2: [10_000, 'm2'],
};

/** What prices are told for: 1000 g are 1 kg, which is the base the law asks for where nothing else is usual (Directive 98/6/EC, article 2). */
export function baseOf({ unit, base }: Pick<Contents, 'unit' | 'base'>): Measure {
  const [size, name] = larger[unit] ?? [1, unit];
  const amount = base ?? size;
  return amount % size === 0 ? { amount: amount / size, unit: name } : { amount, unit };
}

// What Google takes as a base, which are those of national laws too: a kilogram or 100 g, a litre or 100 ml, a bottle of 75 cl.
const usualBases = new Set([1, 2, 4, 8, 10, 100]);
const moreBases: Readonly<Record<string, readonly number[]>> = { ml: [750], kg: [50, 1_000] };

/** Whether prices may be told for so much of a unit. */
export function isUsualBase(contents: Pick<Contents, 'unit' | 'base'>): boolean {
  const { amount, unit } = baseOf(contents);
  return usualBases.has(amount) || (moreBases[unit]?.includes(amount) ?? false);
}

/**
 * What `price` is for the base of what is contained, rounded half up to a minor unit; null where it is more than can be counted, or where
 * nothing is contained. It is with tax where the price is.
 */
export function pricePerMeasure(price: Minor, contents: Contents): PricePerMeasure | null {
  if (contents.amount <= 0 || price < 0) return null;
  const [size] = larger[contents.unit] ?? [1];
  const [numerator, denominator] = [BigInt(price) * BigInt(contents.base ?? size), BigInt(contents.amount)];
  if (numerator / denominator >= BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { amount: roundHalfUp(numerator, denominator), per: baseOf(contents) };
}
