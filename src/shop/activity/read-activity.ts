import type { Knex } from 'knex';
import type { ActivityRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { kindsOf, type ActivityTopic, type Doer } from '../../domain/activity/timeline';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';

export type ActivityEntry = Readonly<{
  id: string;
  kind: string;
  by: Doer;
  at: string;
  subject: Readonly<{ type: string; id: string }> | null;
  details: Readonly<Record<string, unknown>>;
}>;
export type ActivityPage = Readonly<{ entries: ActivityEntry[]; nextCursor: string | null }>;
type Read = Readonly<{ userId: number; topic: ActivityTopic | null; cursor: string | null; limit: number }>;

/** A page of what happened to a customer, and of what they did, the newest first. Refuses `CURSOR_UNKNOWN`. */
export async function readActivity(db: Knex, { userId, topic, cursor, limit }: Read): Promise<ActivityPage> {
  const from = cursor === null ? null : await db('activity').where({ user_id: userId, id: cursor }).first('at', 'row_id');
  if (from === undefined) throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
  const { rows } = await preparedStatement<ActivityRow>(
    db,
    `select a.* from activity a
      where a.user_id = :userId::int and (:kinds::text[] is null or a.kind = any(:kinds::text[]))
        ${from === null ? '' : 'and (a.at, a.row_id) < (select f.at, f.row_id from activity f where f.user_id = :userId::int and f.id = :cursor::uuid)'}
      order by a.at desc, a.row_id desc limit :most::int`,
    { userId, kinds: topic === null ? null : [...kindsOf[topic]], most: limit + 1, ...(from === null ? {} : { cursor }) },
  );
  return { entries: rows.slice(0, limit).map(toEntry), nextCursor: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

const toEntry = ({ id, kind, done_by: by, at, subject_type: type, subject_id: subject, details }: ActivityRow): ActivityEntry => ({
  id,
  kind,
  by,
  at: at.toISOString(),
  subject: type === null || subject === null ? null : { type, id: subject },
  details: toJson(details),
});

/** All of it, for who asks for what the shop keeps of them. */
export async function allActivity(db: Knex, userId: number): Promise<ActivityEntry[]> {
  const all: ActivityEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: ActivityPage = await readActivity(db, { userId, topic: null, cursor: cursor ?? null, limit: 1_000 });
    all.push(...page.entries);
    cursor = page.nextCursor;
  }
  return all;
}
