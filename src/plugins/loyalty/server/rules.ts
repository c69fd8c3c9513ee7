import { amountIn, type Currency, type Minor, type Money } from 'storekeeper/kit';

/** How many points are earned by what was paid; none in a currency nobody said anything of. */
export function pointsFor(paid: Money, earnOneFor: readonly Money[]): number {
  const price = amountIn(earnOneFor, paid.currency) ?? 0;
  return price > 0 && paid.amount > 0 ? Math.floor(paid.amount / price) : 0;
}

/** What points are worth, in the smallest unit of the currency. */
export function worthOf(points: number, pointValue: readonly Money[], currency: Currency): Minor {
  return Math.min(Math.max(0, points) * (amountIn(pointValue, currency) ?? 0), Number.MAX_SAFE_INTEGER);
}

/** How many points pay for an amount: a part of a point is a whole one. */
export function pointsPaying(amount: Money, pointValue: readonly Money[]): number {
  const value = amountIn(pointValue, amount.currency) ?? 0;
  if (value <= 0) throw new RangeError(`A point is worth nothing in ${amount.currency}`);
  return Math.ceil(amount.amount / value);
}
