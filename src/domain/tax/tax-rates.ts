import { roundHalfUp, wholeInBasisPoints, type Minor } from '../money/money';
import type { TaxRate } from './tax';

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

function goesBefore(rate: TaxRate, other: TaxRate): boolean {
  if ((rate.region === null) !== (other.region === null)) return rate.region !== null;
  if (rate.basisPoints !== other.basisPoints) return rate.basisPoints < other.basisPoints;
  return rate.name < other.name;
}

/** The tax that is inside `gross`: at 20 %, 20 of every 120. Rounded half up. */
export function taxInside(gross: Minor, basisPoints: number): Minor {
  return roundHalfUp(BigInt(gross) * BigInt(basisPoints), BigInt(wholeInBasisPoints + basisPoints));
}

/** The tax that comes on top of `net`: at 20 %, 20 on every 100. Rounded half up. */
export function taxOnTop(net: Minor, basisPoints: number): Minor {
  return roundHalfUp(BigInt(net) * BigInt(basisPoints), BigInt(wholeInBasisPoints));
}
