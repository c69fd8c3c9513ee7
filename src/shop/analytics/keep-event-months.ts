import type { Core } from '@strapi/strapi';
import { monthOf, monthsBefore } from '../../domain/activity/timeline';

/** A year and the month that can be compared with it. */
const keptMonths = 13;
const ahead = 3;

/**
 * Makes the months to come of what apps tell, and drops those that are older than it is kept. Ids are kept until nothing of theirs can come
 * again: what is older than 72 hours is not taken. Safe to repeat.
 */
export async function keepEventMonths(strapi: Core.Strapi, now = new Date()): Promise<void> {
  const db = strapi.db.connection;
  const thisMonth = monthOf(now);
  await db.raw('select sk_analytics_events_month((month || :first)::date) from unnest(cast(:months as text[])) month', {
    months: Array.from({ length: ahead + 1 }, (_, index) => monthsBefore(thisMonth, -index)),
    first: '-01',
  });
  const { rows } = await db.raw<{ rows: { table: string }[] }>(
    `select c.relname as table from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'analytics_events'::regclass and c.relname < ? order by c.relname`,
    [`analytics_events_${monthsBefore(thisMonth, keptMonths).replace('-', '_')}`],
  );
  for (const { table } of rows) await db.raw('drop table ??', [table]);
  await db('analytics_event_ids')
    .where('received_at', '<', new Date(now.getTime() - 4 * 24 * 60 * 60 * 1_000))
    .delete();
}
