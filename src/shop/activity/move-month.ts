import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ActivityRow } from 'knex/types/tables';
import type { ActivityArchive } from '../../integrations/activity-archive/activity-archive';
import { toJson, toMinor } from '../rows';
import { movingLock } from './archive';

const atOnce = 1_000;

type Month = Readonly<{ table: string; month: string; archive: ActivityArchive }>;
/** `place`: the instant to the microsecond, which a Date does not hold. */
type Row = ActivityRow & Readonly<{ place: string }>;

/**
 * Writes a month of timelines to the archive, where nothing is added to it any more. Begun again after a crash, it writes what is there
 * already to no effect. Answers whether all of it is there.
 */
export async function moveMonth(strapi: Core.Strapi, { table, month, archive }: Month): Promise<boolean> {
  let last: Row | undefined;
  do {
    const after = last;
    last = await strapi.db.transaction(({ trx }) => moveSome(trx, { table, archive, after }));
  } while (last);
  const [row] = (await strapi.db.connection.raw<{ rows: { entries: string }[] }>('select count(*) as entries from ??', [table])).rows;
  // More than here: of somebody who was deleted since, and is forgotten there too in a moment.
  return (await archive.count(month)) >= toMinor(row?.entries);
}

type Some = Readonly<{ table: string; archive: ActivityArchive; after: Row | undefined }>;

/** Answers the last one; undefined where there was none. */
async function moveSome(trx: Knex, { table, archive, after }: Some): Promise<Row | undefined> {
  await trx.raw(movingLock);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select a.*, cast(a.at as text) as place from :table: a
      ${after ? 'where (a.user_id, a.at, a.id) > (:user, cast(:place as timestamptz), cast(:id as uuid))' : ''}
      order by a.user_id, a.at, a.id limit ${atOnce}`,
    { table, ...(after && { user: after.user_id, place: after.place, id: after.id }) },
  );
  await archive.write(rows.map(toArchived));
  return rows.at(-1);
}

const toArchived = ({ id, user_id: userId, at, kind, done_by: by, subject_type: type, subject_id: subject, details }: ActivityRow) => ({
  ...{ id, userId, at, kind, by },
  subject: type === null || subject === null ? null : { type, id: subject },
  details: toJson<Record<string, unknown>>(details),
});
