import { roundHalfUp, type Minor } from '../money/money';
import type { Sums, TaxSum } from './paper';

/** `part` of `whole` as much as `amount` is of `of`, rounded half up. All of it gives all of it. */
export const shareOf = (whole: Minor, amount: Minor, of: Minor): Minor =>
  of === 0 ? 0 : roundHalfUp(BigInt(whole) * BigInt(amount), BigInt(of));

type Rate = Pick<TaxSum, 'name' | 'basisPoints'>;
export const isSameRate = (one: Rate, other: Rate): boolean => one.name === other.name && one.basisPoints === other.basisPoints;

/** What items come to at each rate, the highest first. */
export function taxSums(items: readonly TaxSum[]): TaxSum[] {
  const sums: TaxSum[] = [];
  for (const { name, basisPoints, net, tax, gross } of items) {
    const index = sums.findIndex((sum) => isSameRate(sum, { name, basisPoints }));
    const known = sums[index];
    if (known) sums[index] = { ...known, net: known.net + net, tax: known.tax + tax, gross: known.gross + gross };
    else sums.push({ name, basisPoints, net, tax, gross });
  }
  return sums.toSorted((one, other) => other.basisPoints - one.basisPoints);
}

export const totalsOf = (items: readonly Sums[]): Sums =>
  items.reduce((sum, { net, tax, gross }) => ({ net: sum.net + net, tax: sum.tax + tax, gross: sum.gross + gross }), {
    net: 0,
    tax: 0,
    gross: 0,
  });
