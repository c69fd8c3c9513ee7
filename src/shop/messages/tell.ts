import type { Knex } from 'knex';
import { messagesWritten } from '../activity/record-activity';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { agreed, mayBeMailed, mayBeTold } from './agreed';

export type Told = Readonly<{
  kind: string;
  /**
   * A query of who is told what: `user_id`, `about` (what it is told once for), `data`, `is_asked` (they asked for just this, and need not
   * have agreed to more), `language`, `title`, `body`, and `facts`: what its mail is written of, null where that says the same. No customer twice
   * about the same.
   */
  chosen: string;
  values: Readonly<Record<string, unknown>>;
  /** By which ways, beside the inbox. */
  ways?: Readonly<{ push: boolean; mail: boolean }>;
}>;

/** The id of a row that is inserted by SQL, as `newDocumentId` makes it. */
const newId = `'n' || left(replace(gen_random_uuid()::text, '-', ''), 23)`;

/**
 * Tells many customers at once what brings them back, each once: in the inbox, on phones and by mail, as far as they agreed. Mails and pushes
 * are written down and go out by their jobs, phones once they have heard of parcels. Answers how many are told now.
 */
export async function tell(
  trx: Knex,
  { kind, chosen, values, ways = { push: true, mail: true } }: Told,
): Promise<Readonly<{ told: number }>> {
  return onlyRow(
    await preparedStatement<{ told: number }>(
      trx,
      `with chosen as materialized (${chosen}),
            allowed as materialized (
              select chosen.*, ${agreed('u.id', 'marketing_push')} as may_push, ${mayBeMailed} as may_mail, ${agreed('u.id', 'marketing_email')} as may_tell
                from chosen join up_users u on u.id = chosen.user_id where ${mayBeTold}),
            told as (
              insert into notifications (id, user_id, kind, about, language, title, body, data)
              select ${newId}, a.user_id, :kind::text, a.about, a.language, a.title, a.body, a.data
                from allowed a where a.is_asked or a.may_push or a.may_tell order by a.user_id, a.about
              on conflict (user_id, kind, about) do nothing
              returning id, row_id, user_id, kind, about, title),
            written as (${messagesWritten('told')}),
            pushed as (
              insert into notification_pushes (notification_row_id, device_row_id, is_marketing, is_asked)
              select t.row_id, d.id, true, a.is_asked from told t join allowed a using (user_id, about)
                join customer_devices d on d.user_id = t.user_id and d.push_token is not null and d.push_ended_at is null
               where :byPush::boolean and (a.is_asked or a.may_push) order by t.row_id, d.id),
            mailed as (
              insert into notification_mails (notification_row_id, facts)
              select t.row_id, a.facts from told t join allowed a using (user_id, about) where :byMail::boolean and a.may_mail)
       select count(*)::int as told from told`,
      { ...values, kind, byPush: ways.push, byMail: ways.mail },
    ),
  );
}
