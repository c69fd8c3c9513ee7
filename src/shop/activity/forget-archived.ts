import type { Core } from '@strapi/strapi';
import { activityArchive, movingLock } from './archive';

/**
 * Takes the timelines of accounts that are gone out of the archive, however they were deleted: the database notes each. Throws in an outage;
 * what is still to be forgotten is forgotten the next time.
 */
export async function forgetArchived(strapi: Core.Strapi): Promise<void> {
  const archive = activityArchive(strapi);
  if (!archive) return;
  const db = strapi.db.connection;
  const gone: number[] = await db('activity_gone').orderBy('user_id').pluck('user_id');
  if (gone.length === 0) return;
  // What was read before an account was gone is written by then, and nothing of it is read any more.
  await strapi.db.transaction(({ trx }) => trx.raw(movingLock));
  for (const userId of gone) {
    await archive.forget(userId);
    await db('activity_gone').where({ user_id: userId }).delete();
  }
}
