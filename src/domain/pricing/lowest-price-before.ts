import type { Minor } from '../money/money';

/** A price that was in force from `from` (inclusive) until `until` (exclusive; null: it still is). */
export type PricePeriod = Readonly<{ from: Date; until: Date | null; amount: Minor }>;

const DAY = 24 * 60 * 60 * 1000;
const priorPriceDays = 30;

/** How far back past prices are asked for. Two months: the 30 days before a sale that has run for 30. */
export const historyDays = 62;

/**
 * The lowest price in force during the 30 days before a price reduction began, which a shop in the EU must name beside
 * the reduced price; null where nothing was sold in that time. A price that began earlier counts while it was still in
 * force within the 30 days; the reduced price itself does not count.
 *
 * Source: Directive 98/6/EC, article 6a(1) and (2), as inserted by article 2 of Directive (EU) 2019/2161. What member
 * states may allow besides (goods that perish, goods younger than 30 days, reductions that grow step by step: 6a(3) to
 * (5)) is not used: the plain rule is right in all of them.
 */
export function lowestPriceBefore(saleStartsAt: Date, history: readonly PricePeriod[]): Minor | null {
  const end = saleStartsAt.getTime();
  const start = end - priorPriceDays * DAY;

  const inForce = history.filter(({ from, until }) => from.getTime() < end && (until === null || until.getTime() > start));
  return inForce.reduce<Minor | null>((lowest, { amount }) => (lowest === null || amount < lowest ? amount : lowest), null);
}
