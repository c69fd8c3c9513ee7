import type { Core } from '@strapi/strapi';
import { funnelFigures, sumOfDays, type FunnelFigures } from '../../domain/analytics/funnel';
import { dayAt, lastDays, type Day } from '../../domain/sales/shop-days';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';

type FunnelDay = FunnelFigures & Readonly<{ day: Day }>;
export type Funnel = Readonly<{ today: Day; days: readonly FunnelDay[]; sum: FunnelFigures }>;

const none = sumOfDays([]);

/** How many came how far on each of the last days, today with them, as counted last. */
export async function readFunnel(
  strapi: Core.Strapi,
  { days: count, now = new Date() }: Readonly<{ days: number; now?: Date }>,
): Promise<Funnel> {
  const { timeZone } = await storeSettings(strapi);
  const today = dayAt(now, timeZone);
  const days = lastDays(today, count);
  const { rows } = await preparedStatement<FunnelDay>(
    strapi.db.connection,
    `select to_char(day, 'YYYY-MM-DD') as day, ${funnelFigures.join(', ')} from funnel_days where day between :from::date and :to::date`,
    { from: days[0], to: today },
  );
  const known = new Map(rows.map((row) => [row.day, row]));
  const all = days.map((day) => known.get(day) ?? { ...none, day });
  return { today, days: all, sum: sumOfDays(all) };
}
