import { roundHalfUp, wholeInBasisPoints, type Minor } from '../money/money';
import { hasKnownRegions, isKnownRegion } from '../places/regions';
import type { TaxRate } from './tax';

/** `region` as `regionKey` writes it, in rates too. */
export type TaxPlace = Readonly<{ country: string | null; region: string | null; taxCategory: string }>;

/**
 * Finds the rate of a tax category in a place: the region's own rate before the country's; null where the shop has none,
 * or the place is not known yet. Two rates for one place are a mistake that still has one answer: the lower rate, then the name.
 */
export function rateFor(rates: readonly TaxRate[], { country, region, taxCategory }: TaxPlace): TaxRate | null {
  let best: TaxRate | null = null;
  for (const rate of rates) {
    if (rate.country !== country || rate.taxCategory !== taxCategory) continue;
    if (rate.region !== null && rate.region !== region) continue;
    if (!best || goesBefore(rate, best)) best = rate;
  }
  return best;
}

/**
 * Whether nobody can tell the tax of a place: where a shop has rates by region, an address must name one. Of countries whose
 * regions are known it must be one of them: else a misspelt region would be taxed like the rest of the country, and nobody notice.
 */
export function isRegionUnclear(
  rates: readonly TaxRate[],
  { country, region, taxCategories }: Omit<TaxPlace, 'taxCategory'> & Readonly<{ taxCategories: readonly string[] }>,
): boolean {
  const byRegion = rates.filter((rate) => rate.country === country && rate.region !== null && taxCategories.includes(rate.taxCategory));
  if (country === null || byRegion.length === 0) return false;
  if (region === null) return true;
  return hasKnownRegions(country) && !isKnownRegion(country, region) && !byRegion.some((rate) => rate.region === region);
}

function goesBefore(rate: TaxRate, other: TaxRate): boolean {
  if ((rate.region === null) !== (other.region === null)) return rate.region !== null;
  if (rate.basisPoints !== other.basisPoints) return rate.basisPoints < other.basisPoints;
  return rate.name < other.name;
}

/** A price as a list names it. */
export type NamedPrice = Readonly<{ amount: Minor; taxIncluded: boolean }>;

/**
 * Compares what customers pay for two prices that are taxed at one rate: below 0 where the first one is cheaper. Nothing
 * is rounded, so the answer is right for any number of pieces; and as both are taxed alike, for exempt customers too.
 */
export function comparePaid(one: NamedPrice, other: NamedPrice, basisPoints: number): number {
  if (one.taxIncluded === other.taxIncluded) return one.amount - other.amount;
  const difference = scaled(one, basisPoints) - scaled(other, basisPoints);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const scaled = ({ amount, taxIncluded }: NamedPrice, basisPoints: number): bigint =>
  BigInt(amount) * BigInt(taxIncluded ? wholeInBasisPoints : wholeInBasisPoints + basisPoints);

/** What a price would be in a list that has tax in its prices, or has not. */
export function namedAs(taxIncluded: boolean, price: NamedPrice, basisPoints: number): Minor {
  if (price.taxIncluded === taxIncluded) return price.amount;
  return taxIncluded ? price.amount + taxOnTop(price.amount, basisPoints) : price.amount - taxInside(price.amount, basisPoints);
}

/** How an amount is taxed, and for whom. */
export type Taxation = Readonly<{ included: boolean; basisPoints: number; exempt: boolean }>;

/** What somebody pays for an amount, tax reckoned in. */
export function paidFor(amount: Minor, { included, basisPoints, exempt }: Taxation): Minor {
  return namedAs(!exempt, { amount, taxIncluded: included }, basisPoints);
}

/** The tax that is inside `gross`: at 20 %, 20 of every 120. Rounded half up. */
export function taxInside(gross: Minor, basisPoints: number): Minor {
  return roundHalfUp(BigInt(gross) * BigInt(basisPoints), BigInt(wholeInBasisPoints + basisPoints));
}

/** The tax that comes on top of `net`: at 20 %, 20 on every 100. Rounded half up. */
export function taxOnTop(net: Minor, basisPoints: number): Minor {
  return roundHalfUp(BigInt(net) * BigInt(basisPoints), BigInt(wholeInBasisPoints));
}
