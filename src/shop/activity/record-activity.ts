import type { Knex } from 'knex';
import type { ActivityKind, Doer } from '../../domain/activity/timeline';
import { monthOf } from '../../domain/activity/timeline';
import { preparedStatement } from '../prepared-statement';

/** Something that happened to a customer, or that they did. `id`: the same thing has the same, so that it is kept once. */
export type Happened = Readonly<{
  id: string;
  userId: number;
  at: Date;
  kind: ActivityKind;
  by: Doer;
  subject: Readonly<{ type: string; id: string }> | null;
  details: Readonly<Record<string, unknown>>;
}>;

/** Appends to the timelines of customers, each thing once. Of customers who are gone nothing is kept. Answers how much is new. */
export async function recordActivity(trx: Knex, happened: readonly Happened[]): Promise<number> {
  if (happened.length === 0) return 0;
  await makeMonths(trx, [...new Set(happened.map(({ at }) => monthOf(at)))]);
  const rows = happened.map(({ id, userId, at, kind, by, subject, details }, place) => ({
    ...{ place, id, user_id: userId, at, kind, done_by: by, details },
    ...{ subject_type: subject?.type ?? null, subject_id: subject?.id ?? null },
  }));
  const { rowCount } = await preparedStatement(
    trx,
    `insert into activity (id, user_id, at, kind, done_by, subject_type, subject_id, details)
     select r.id, r.user_id, r.at, r.kind, r.done_by, r.subject_type, r.subject_id, r.details
       from jsonb_to_recordset(:rows::jsonb) as r(place integer, id uuid, user_id integer, at timestamptz, kind text, done_by text,
            subject_type text, subject_id text, details jsonb)
       join up_users u on u.id = r.user_id
      order by r.at, r.place
     on conflict do nothing`,
    { rows: JSON.stringify(rows) },
  );
  return rowCount ?? 0;
}

/** The tables of these months, where they are missing. */
export async function makeMonths(db: Knex, months: readonly string[]): Promise<void> {
  await db.raw('select sk_activity_month((month || :first)::date) from unnest(cast(:months as text[])) month', {
    months: [...months],
    first: '-01',
  });
}

/**
 * What was told to customers in their timelines too: a part of the statement that tells it; `told` has its `id`, `row_id`, `user_id`,
 * `kind` and `title`. The months are made long before they come (keep-months.ts).
 */
export const messagesWritten = (told: string): string => `
  insert into activity (id, user_id, at, kind, done_by, subject_type, subject_id, details)
  select gen_random_uuid(), t.user_id, now(), 'message.sent', 'shop', 'notification', t.id, jsonb_build_object('kind', t.kind, 'title', t.title)
    from ${told} t order by t.row_id`;
