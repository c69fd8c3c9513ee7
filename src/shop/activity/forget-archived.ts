import type { Core } from '@strapi/strapi';
import { activityArchive, movingLock } from './archive';

/** Takes the timeline of an account that is gone out of the archive. Throws in an outage, to be tried again. */
export async function forgetArchived(strapi: Core.Strapi, userId: number): Promise<void> {
  const archive = activityArchive(strapi);
  if (!archive) return;
  // What was read before the account was gone is written by then, and nothing of it is read any more.
  await strapi.db.transaction(({ trx }) => trx.raw(movingLock));
  await archive.forget(userId);
}

/** Once more for whoever is gone since a month: an archive may be away for longer than a job is tried. */
export async function forgetArchivedAgain(strapi: Core.Strapi): Promise<void> {
  const { rows } = await strapi.db.connection.raw<{ rows: { id: string }[] }>(
    `select distinct aggregate_id as id from event_log
      where type = 'customer.deleted' and aggregate_type = 'customer' and occurred_at > now() - interval '31 days' order by 1`,
  );
  for (const { id } of rows) await forgetArchived(strapi, Number(id));
}
