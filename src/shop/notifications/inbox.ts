import type { Knex } from 'knex';
import type { NotificationsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';

export type InboxItem = Readonly<{
  id: string;
  kind: string;
  title: string;
  body: string;
  data: Readonly<Record<string, string>>;
  at: string;
  isRead: boolean;
}>;
export type Inbox = Readonly<{ items: InboxItem[]; unread: number; nextCursor: string | null }>;

type Read = Readonly<{ userId: number; cursor?: string | undefined; limit: number }>;

/** What a customer was told, the newest first. Refuses `CURSOR_UNKNOWN`. */
export async function readInbox(db: Knex, { userId, cursor, limit }: Read): Promise<Inbox> {
  const from = cursor === undefined ? null : await db('notifications').where({ id: cursor, user_id: userId }).first('row_id');
  if (from === undefined) throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
  const { rows } = await preparedStatement<Pick<NotificationsRow, 'id' | 'kind' | 'title' | 'body' | 'data' | 'created_at' | 'read_at'>>(
    db,
    `select id, kind, title, body, data, created_at, read_at from notifications
      where user_id = :userId and (:from::bigint is null or row_id < :from::bigint) order by row_id desc limit :most`,
    { userId, from: from?.row_id ?? null, most: limit + 1 },
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      body: row.body,
      data: toJson(row.data),
      at: row.created_at.toISOString(),
      isRead: row.read_at !== null,
    })),
    unread: await countUnread(db, userId),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

type Mark = Readonly<{
  userId: number;
  /** All of them where nothing is said. What is not theirs is left alone. */
  ids?: readonly string[] | undefined;
  /** They came by tapping on what was pushed. */
  opened: boolean;
}>;

/** Marks as read; answers how many are left. */
export async function markRead(db: Knex, { userId, ids, opened }: Mark): Promise<number> {
  const theirs = db('notifications').where({ user_id: userId });
  if (ids) theirs.whereIn('id', [...ids]);
  const now = db.fn.now();
  if (opened) await theirs.clone().whereNull('opened_at').update({ opened_at: now });
  await theirs.clone().whereNull('read_at').update({ read_at: now });
  return countUnread(db, userId);
}

async function countUnread(db: Knex, userId: number): Promise<number> {
  const row = await db('notifications').where({ user_id: userId }).whereNull('read_at').count({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

/** What is a year old is forgotten: the orders it told of say it still. */
export async function forgetNotifications(db: Knex): Promise<void> {
  await db.raw("delete from notifications where created_at < now() - interval '1 year'");
}
