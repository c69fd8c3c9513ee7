import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../prepared-statement';
import { countedNow, driftNow, everyDay, shopZone } from './counted-sales';
import { countNoted } from './count-sales';

export type Drift = Readonly<{ table: string; day: string }>;

const daysAtOnce = 31;

// What is noted is counted again anyway, so it is no drift.
const compare = `
  with ${shopZone},
       chosen as materialized (
         select d::date as day from jsonb_array_elements_text(:days::jsonb) given (d)
         except select (c.at at time zone shop.zone)::date from sales_changes c cross join shop where c.at is not null),
       ${countedNow}
  select distinct "table", to_char(day, 'YYYY-MM-DD') as day
    from (${driftNow}) drift where not exists (select from sales_changes where at is null) order by 2, 1`;

const daysKept = `with ${shopZone} select to_char(day, 'YYYY-MM-DD') as day from (${everyDay}) days order by 1`;

/**
 * Compares all sums with the orders, day by day, once nothing waits to be counted; the shop may sell meanwhile. Answers where they differ,
 * which they never should: whoever wrote an order did so with the triggers off, as a restore of single tables may.
 */
export async function findSalesDrift(strapi: Core.Strapi, onDays?: (done: number) => void): Promise<Drift[]> {
  await countNoted(strapi);
  const days = (await preparedStatement<{ day: string }>(strapi.db.connection, daysKept, {})).rows.map(({ day }) => day);
  const drift: Drift[] = [];
  for (let done = 0; done < days.length; done += daysAtOnce) {
    const some = days.slice(done, done + daysAtOnce);
    drift.push(...(await preparedStatement<Drift>(strapi.db.connection, compare, { days: JSON.stringify(some) })).rows);
    onDays?.(Math.min(done + daysAtOnce, days.length));
  }
  return drift;
}

/** Counts the days of these again. */
export async function mendSales(strapi: Core.Strapi, drift: readonly Drift[]): Promise<void> {
  const days = [...new Set(drift.map(({ day }) => day))];
  await preparedStatement(
    strapi.db.connection,
    `with ${shopZone} insert into sales_changes (at)
     select (d::date + time '12:00') at time zone shop.zone from jsonb_array_elements_text(:days::jsonb) given (d) cross join shop`,
    { days: JSON.stringify(days) },
  );
  await countNoted(strapi);
}
