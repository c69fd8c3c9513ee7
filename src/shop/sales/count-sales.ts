import type { Core } from '@strapi/strapi';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { daysAtOnce } from './counted-sales';

/** Raised when the sums of orders mean something else than before: a shop that starts counts all of them again. */
export const salesVersion = 1;

type CountNoted = Readonly<{
  /** Of the days before it none is counted. */
  since?: string | null;
}>;

/** Counts the days again whose orders changed, the newest first, until none is noted. Answers how many there were. Safe to repeat, and beside others. */
export async function countNoted(strapi: Core.Strapi, { since = null }: CountNoted = {}, onDays?: (done: number) => void): Promise<number> {
  let done = 0;
  for (;;) {
    const days = await countNewest(strapi, since);
    done += days;
    if (days > 0) onDays?.(done);
    if (days < daysAtOnce) return done;
  }
}

/** Counts the newest of the days that are noted, `daysAtOnce` of them at most. Answers how many there were. */
export async function countNewest(strapi: Core.Strapi, since: string | null = null): Promise<number> {
  const counted = await preparedStatement<{ days: number }>(strapi.db.connection, 'select sk_count_sales(:since::date) as days', { since });
  return onlyRow(counted).days;
}

/** Has all days counted again: by the job, and by readers those they look at. */
export const noteAllSales = (strapi: Core.Strapi): Promise<unknown> =>
  preparedStatement(strapi.db.connection, 'insert into sales_changes (at) values (null)', {});

/** A shop whose sums were counted by another version counts them again. */
export async function prepareSales(strapi: Core.Strapi): Promise<void> {
  const { rowCount } = await preparedStatement(
    strapi.db.connection,
    'update sales_state set version = :version::int where version <> :version::int',
    { version: salesVersion },
  );
  if (rowCount) await noteAllSales(strapi);
}
