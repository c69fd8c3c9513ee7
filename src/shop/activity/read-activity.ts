import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ActivityRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { kindsOf, type ActivityTopic, type Doer } from '../../domain/activity/timeline';
import type { ActivityArchive, ArchivedEntry, ArchivePlace } from '../../integrations/activity-archive/activity-archive';
import { isIntegrationError } from '../../integrations/integration-error';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { activityArchive } from './archive';

export type ActivityEntry = Readonly<{
  id: string;
  kind: string;
  by: Doer;
  at: string;
  subject: Readonly<{ type: string; id: string }> | null;
  details: Readonly<Record<string, unknown>>;
}>;
/** `archiveAway`: there may be more in the archive, which does not answer. */
export type ActivityPage = Readonly<{ entries: ActivityEntry[]; nextCursor: string | null; archiveAway: boolean }>;
type Read = Readonly<{ userId: number; topic: ActivityTopic | null; cursor: string | null; limit: number }>;

/** A page of what happened to a customer, and of what they did, the newest first. Refuses `CURSOR_UNKNOWN`. */
export async function readActivity(strapi: Core.Strapi, read: Read): Promise<ActivityPage> {
  const archive = activityArchive(strapi);
  // In one transaction, so that no month moves in between.
  const { here, begins } = archive
    ? await strapi.db.transaction(async ({ trx }) => ({ here: await inDatabase(trx, read), begins: await beginning(trx) }))
    : { here: await inDatabase(strapi.db.connection, read), begins: null };
  if (!archive || !begins) return page(here ?? unknownCursor(), read);
  if (here && here.length > read.limit) return page(here, read);
  try {
    return page(
      [...(here ?? []), ...(await inArchive(archive, { ...read, isHere: here !== null, begins, found: here?.length ?? 0 }))],
      read,
    );
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`A timeline ends early: ${error.message}`);
    return { ...page(here ?? [], read), archiveAway: true };
  }
}

function unknownCursor(): never {
  throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
}

/** `entries`: one more than asked for, where there are more. */
const page = (entries: readonly ActivityEntry[], { limit }: Read): ActivityPage => ({
  entries: entries.slice(0, limit),
  nextCursor: entries.length > limit ? (entries[limit - 1]?.id ?? null) : null,
  archiveAway: false,
});

/** null where the cursor is not there. */
async function inDatabase(db: Knex, { userId, topic, cursor, limit }: Read): Promise<ActivityEntry[] | null> {
  const from = cursor === null ? null : await db('activity').where({ user_id: userId, id: cursor }).first('at', 'row_id');
  if (from === undefined) return null;
  const { rows } = await preparedStatement<ActivityRow>(
    db,
    `select a.* from activity a
      where a.user_id = :userId::int and (:kinds::text[] is null or a.kind = any(:kinds::text[]))
        ${from === null ? '' : 'and (a.at, a.row_id) < (select f.at, f.row_id from activity f where f.user_id = :userId::int and f.id = :cursor::uuid)'}
      order by a.at desc, a.row_id desc limit :most::int`,
    { userId, kinds: topic === null ? null : [...kindsOf[topic]], most: limit + 1, ...(from === null ? {} : { cursor }) },
  );
  return rows.map(toEntry);
}

const toEntry = ({ id, kind, done_by: by, at, subject_type: type, subject_id: subject, details }: ActivityRow): ActivityEntry => ({
  id,
  kind,
  by,
  at: at.toISOString(),
  subject: type === null || subject === null ? null : { type, id: subject },
  details: toJson(details),
});

/** When the oldest month begins that the database has. What it has, whole or in part, stands in the archive to no effect. */
async function beginning(trx: Knex): Promise<Date | null> {
  const { rows } = await trx.raw<{ rows: { month: string | null }[] }>(
    `select replace(substr(min(inhrelid::regclass::text), 10), '_', '-') as month from pg_inherits where inhparent = 'activity'::regclass`,
  );
  const month = rows[0]?.month;
  return month ? new Date(`${month}-01T00:00:00.000Z`) : null;
}

type Further = Read & Readonly<{ isHere: boolean; begins: Date; found: number }>;

/** What is older than all the database has, up to one more than the page holds. */
async function inArchive(
  archive: ActivityArchive,
  { userId, topic, cursor, limit, isHere, begins, found }: Further,
): Promise<ActivityEntry[]> {
  const from: ArchivePlace | null = isHere || cursor === null ? { at: begins, id: '' } : await archive.find({ userId, id: cursor });
  if (!from) return unknownCursor();
  const kinds = topic === null ? null : [...kindsOf[topic]];
  const entries = await archive.read({ userId, before: from, kinds, limit: limit + 1 - found });
  return entries.map(fromArchive);
}

const fromArchive = ({ id, kind, by, at, subject, details }: ArchivedEntry): ActivityEntry => ({
  ...{ id, kind, by, at: at.toISOString(), subject, details },
});

/** All of it, for who asks for what the shop keeps of them. Throws while the archive is away. */
export async function allActivity(strapi: Core.Strapi, userId: number): Promise<ActivityEntry[]> {
  const all: ActivityEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const read: ActivityPage = await readActivity(strapi, { userId, topic: null, cursor: cursor ?? null, limit: 1_000 });
    if (read.archiveAway) throw new Error('The archive of timelines is away: an export without it would not hold all');
    all.push(...read.entries);
    cursor = read.nextCursor;
  }
  return all;
}
