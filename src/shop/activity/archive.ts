import type { Core } from '@strapi/strapi';
import type { ActivityArchive } from '../../integrations/activity-archive/activity-archive';
import { commerce } from '../../integrations/commerce';

/** Where old months of timelines go; null where the shop has no such place. */
export function activityArchive(strapi: Core.Strapi): ActivityArchive | null {
  const { activityArchive: archives } = commerce(strapi);
  return archives.get(archives.names()[0] ?? '') ?? null;
}

/**
 * Held while entries are read in the database and written to the archive. Whoever waited for it knows that all of it is there that was read
 * before.
 */
export const movingLock = "select pg_advisory_xact_lock(hashtextextended('move activity', 0))";
