import type { Core } from '@strapi/strapi';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { countedNow, namesNow, shopZone, writtenNow } from './counted-sales';

/** Raised when the sums of orders mean something else than before: a shop that starts counts all of them again. */
export const salesVersion = 1;

/** Who counts at the same time would write over each other what they read before. */
const countingLock = `select pg_advisory_xact_lock(hashtext('storekeeper.sales'))`;

// So many days are counted in one statement: a reader who comes meanwhile waits for no more.
const daysAtOnce = 10;

/** Notes each day there are orders, money or sums of, where all are to be counted again. A day is noted by an instant in the middle of it. */
const noteEachDay = `
  with ${shopZone},
       whole as (delete from sales_changes where at is null returning 1),
       days as (
         select (placed_at at time zone 'UTC' at time zone shop.zone)::date as day from orders cross join shop where placed_at is not null
         union select (occurred_at at time zone 'UTC' at time zone shop.zone)::date from payment_events cross join shop
         union select day from sales_days union select day from sales_products union select day from sales_discounts union select day from sales_money)
  insert into sales_changes (at)
  select (day + time '12:00') at time zone shop.zone from days cross join shop where exists (select from whole)`;

// What it reads and what it forgets is one snapshot: a change that commits later leaves its note, and the day is counted again.
const countNewest = `
  with ${shopZone},
       noted as materialized (select c.id, (c.at at time zone shop.zone)::date as day from sales_changes c cross join shop where c.at is not null),
       chosen as materialized (select day from noted where day >= coalesce(:since::date, day) group by day order by day desc limit ${daysAtOnce}),
       ${countedNow},
       ${writtenNow},
       ${namesNow},
       forgotten as (delete from sales_changes c using noted n join chosen using (day) where c.id = n.id)
  select count(*)::int as days from chosen`;

type Refresh = Readonly<{
  /** Of the days before it none is counted. */
  since?: string | null;
}>;

/** Counts the days again whose orders changed, the newest first, until none is noted. Answers how many there were. Safe to repeat, and beside others. */
export async function refreshSales(strapi: Core.Strapi, { since = null }: Refresh = {}, onDays?: (done: number) => void): Promise<number> {
  let done = 0;
  for (;;) {
    const days = await strapi.db.transaction(async ({ trx }) => {
      await preparedStatement(trx, countingLock, {});
      const whole = await preparedStatement<{ whole: boolean }>(
        trx,
        'select exists (select from sales_changes where at is null) as whole',
        {},
      );
      if (onlyRow(whole).whole) await preparedStatement(trx, noteEachDay, {});
      return onlyRow(await preparedStatement<{ days: number }>(trx, countNewest, { since })).days;
    });
    done += days;
    if (days > 0) onDays?.(done);
    if (days < daysAtOnce) return done;
  }
}

/** Has all days counted again: by the job, and by readers those they look at. */
export const noteAllSales = (strapi: Core.Strapi): Promise<unknown> =>
  preparedStatement(strapi.db.connection, 'insert into sales_changes (at) values (null)', {});

/** A shop whose sums were counted by another version counts them again. */
export async function prepareSales(strapi: Core.Strapi): Promise<void> {
  const { rowCount } = await preparedStatement(
    strapi.db.connection,
    'update sales_state set version = :version::int where version <> :version::int',
    {
      version: salesVersion,
    },
  );
  if (rowCount) await noteAllSales(strapi);
}
