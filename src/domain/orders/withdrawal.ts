import { dayAt, daysAfter, type Day } from '../sales/shop-days';

/**
 * The days within which a consumer may withdraw from a purchase at a distance without a reason, by the country the goods go to. EU and EEA:
 * Directive 2011/83/EU, Art. 9. GB: Consumer Contracts Regulations 2013, 30. UA: Law on Consumer Rights Protection, Art. 13.
 */
const fortnight = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB UA'.split(' '));
export const withdrawalDays = (country: string | null): number | null => (country !== null && fortnight.has(country) ? 14 : null);

export type WithdrawalFacts = Readonly<{
  country: string | null;
  timeZone: string;
  isPlaced: boolean;
  /** When the last of the goods arrived; null while something is on its way, or nobody knows. */
  deliveredAt: Date | null;
  /** Whether all of it was withdrawn from already. */
  isWithdrawn: boolean;
}>;
export type WithdrawalAnswer =
  | Readonly<{ may: true; until: Day | null }>
  | Readonly<{ may: false; because: 'not_placed' | 'withdrawn' | 'no_right' }>
  | Readonly<{ may: false; because: 'period_over'; until: Day }>;

/** Whether a customer may withdraw now. `until`: the last day of it, where the goods have arrived; before that nothing has ended. */
export function mayWithdraw({ country, timeZone, isPlaced, deliveredAt, isWithdrawn }: WithdrawalFacts, now: Date): WithdrawalAnswer {
  if (!isPlaced) return { may: false, because: 'not_placed' };
  if (isWithdrawn) return { may: false, because: 'withdrawn' };
  const days = withdrawalDays(country);
  if (days === null) return { may: false, because: 'no_right' };
  if (deliveredAt === null) return { may: true, until: null };
  const until = daysAfter(dayAt(deliveredAt, timeZone), days);
  return dayAt(now, timeZone) <= until ? { may: true, until } : { may: false, because: 'period_over', until };
}
