import type { Knex } from 'knex';
import { newDocumentId } from '../document-id';
import { messagesWritten } from '../activity/record-activity';
import { preparedStatement } from '../prepared-statement';

/** What one customer is told. */
export type Notification = Readonly<{
  userId: number;
  kind: string;
  /** What it is told once for. */
  about: string;
  language: string;
  title: string;
  body: string;
  /** Ids of what it leads to, by what they are of. */
  data: Readonly<Record<string, string>>;
}>;

/**
 * Puts notifications into the inbox, each once, and has them pushed to the phones of those who want that. Answers how many are new. Phones are
 * told by a job; at night they wait for the morning.
 */
export async function notify(trx: Knex, all: readonly Notification[]): Promise<number> {
  if (all.length === 0) return 0;
  const { rows } = await preparedStatement<{ row_id: string }>(
    trx,
    `with told as (
       insert into notifications (id, user_id, kind, about, language, title, body, data)
       select r.id, r.user_id, r.kind, r.about, r.language, r.title, r.body, r.data
         from jsonb_to_recordset(:rows::jsonb)
              as r(place integer, id text, user_id integer, kind text, about text, language text, title text, body text, data jsonb)
         join up_users u on u.id = r.user_id
        order by r.place
       on conflict (user_id, kind, about) do nothing
       returning id, row_id, user_id, kind, title
     ),
     written as (${messagesWritten('told')}),
     pushed as (
       insert into notification_pushes (notification_row_id, device_row_id)
       select t.row_id, d.id
         from told t
         join customer_devices d on d.user_id = t.user_id and d.push_token is not null and d.push_ended_at is null
         left join notification_settings s on s.user_id = t.user_id
        where coalesce(s.orders_push, true)
        order by t.row_id, d.id
     )
     select row_id from told`,
    { rows: JSON.stringify(all.map(({ userId, ...each }, place) => ({ ...each, place, id: newDocumentId(), user_id: userId }))) },
  );
  return rows.length;
}
