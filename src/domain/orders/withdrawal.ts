import { dayAt, daysAfter, type Day } from '../sales/shop-days';
import { everywhere, legalDays, type WithdrawalPeriods } from './withdrawal-periods';

/**
 * The days within which a consumer may withdraw from a purchase at a distance without a reason, by the country the goods go to: what the shop
 * says of that country, of everywhere, else the law.
 */
export const withdrawalDays = (country: string | null, periods: WithdrawalPeriods): number | null =>
  country === null ? null : (periods[country] ?? periods[everywhere] ?? legalDays(country));

export type WithdrawalFacts = Readonly<{
  country: string | null;
  periods: WithdrawalPeriods;
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
export function mayWithdraw(
  { country, periods, timeZone, isPlaced, deliveredAt, isWithdrawn }: WithdrawalFacts,
  now: Date,
): WithdrawalAnswer {
  if (!isPlaced) return { may: false, because: 'not_placed' };
  if (isWithdrawn) return { may: false, because: 'withdrawn' };
  const days = withdrawalDays(country, periods);
  if (days === null) return { may: false, because: 'no_right' };
  if (deliveredAt === null) return { may: true, until: null };
  const until = daysAfter(dayAt(deliveredAt, timeZone), days);
  return dayAt(now, timeZone) <= until ? { may: true, until } : { may: false, because: 'period_over', until };
}
