import type { Core } from '@strapi/strapi';
import { monthOf, monthsBefore } from '../../domain/activity/timeline';
import { makeMonths } from './record-activity';

/** So many whole months stay readable besides the one that runs. */
export const keptMonths = 24;
const ahead = 3;

/** When what is kept of timelines begins, as of `now`. */
export const firstKept = (now: Date): Date => new Date(`${monthsBefore(monthOf(now), keptMonths)}-01T00:00:00.000Z`);

/** Makes the months to come, and takes away those that are older than timelines are kept. Safe to repeat. */
export async function keepMonths(strapi: Core.Strapi, now = new Date()): Promise<void> {
  const db = strapi.db.connection;
  const thisMonth = monthOf(now);
  await makeMonths(
    db,
    Array.from({ length: ahead + 1 }, (_, index) => monthsBefore(thisMonth, -index)),
  );
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'activity'::regclass and c.relname < ? order by c.relname`,
    [`activity_${monthOf(firstKept(now)).replace('-', '_')}`],
  );
  for (const { name } of rows) await db.raw('drop table ??', [name]);
}
