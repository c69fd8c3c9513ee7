import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { monthOf, monthsBefore } from '../../domain/activity/timeline';
import { isIntegrationError } from '../../integrations/integration-error';
import { storeSettings } from '../store/store-settings';
import { activityArchive } from './archive';
import { moveMonth } from './move-month';
import { makeMonths } from './record-activity';

const ahead = 3;

/** `archiveMonths`: how far back the archive goes, counted from now. */
export type ActivitySettings = Readonly<{ archiveMonths: number }>;

/**
 * When what is kept of timelines in the database begins, as of `now`. Where the shop keeps more months than it did, those that were taken away
 * do not come back: a month that is here hides what the archive has of later ones.
 */
export async function firstKept(strapi: Core.Strapi, now: Date, db: Knex = strapi.db.connection): Promise<Date> {
  const first = await firstMonth(strapi, now);
  const taken = (await db('activity_taken_away').first('month'))?.month;
  const next = taken === undefined ? first : monthsBefore(taken, -1);
  return new Date(`${next > first ? next : first}-01T00:00:00.000Z`);
}

const firstMonth = async (strapi: Core.Strapi, now: Date): Promise<string> =>
  monthsBefore(monthOf(now), (await storeSettings(strapi)).activityMonths);

/**
 * Makes the months to come, and takes away those that are older than timelines are kept: into the archive, where the shop has one. While
 * that is away, they stay. Safe to repeat.
 */
export async function keepMonths(strapi: Core.Strapi, now = new Date()): Promise<void> {
  const db = strapi.db.connection;
  const thisMonth = monthOf(now);
  await makeMonths(
    db,
    Array.from({ length: ahead + 1 }, (_, index) => monthsBefore(thisMonth, -index)),
  );
  try {
    await takeAway(strapi, now);
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.error(`Old months of timelines stay where they are until the archive is back: ${error.message}`);
  }
}

async function takeAway(strapi: Core.Strapi, now: Date): Promise<void> {
  const db = strapi.db.connection;
  const archive = activityArchive(strapi);
  const first = await firstMonth(strapi, now);
  const { rows } = await db.raw<{ rows: { table: string; month: string }[] }>(
    `select c.relname as table, replace(substr(c.relname, 10), '_', '-') as month
       from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'activity'::regclass and c.relname < ? order by c.relname`,
    [`activity_${first.replace('-', '_')}`],
  );
  // The oldest first, and none behind one that stays: what is in the archive alone is older than all that is here.
  for (const { table, month } of rows) {
    if (archive && !(await moveMonth(strapi, { table, month, archive }))) {
      strapi.log.error(`${month} of the timelines stays where it is: the archive does not hold all of it`);
      return;
    }
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw(
        `insert into activity_taken_away (month) values (?) on conflict (one) do update set month = greatest(activity_taken_away.month, excluded.month)`,
        [month],
      );
      await trx.raw('drop table ??', [table]);
    });
  }
  if (!archive) return;
  const { archiveMonths } = strapi.get('activitySettings') as ActivitySettings;
  await archive.forgetBefore(monthsBefore(monthOf(now), archiveMonths));
}
