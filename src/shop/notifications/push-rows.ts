import type { Knex } from 'knex';
import type { CustomerDevicesRow, Int8, Json, NotificationPushesRow, NotificationsRow } from 'knex/types/tables';
import { agreed, isKindOn, mayBeTold } from '../messages/agreed';
import { preparedStatement } from '../prepared-statement';

export type ClaimedPush = Pick<NotificationPushesRow, 'id' | 'tries' | 'created_at'> &
  Pick<CustomerDevicesRow, 'push_token' | 'time_zone'> &
  Pick<NotificationsRow, 'kind' | 'title' | 'body'> &
  Readonly<{
    device: Int8;
    notification: string;
    data: Json;
    is_decided: boolean;
    is_wanted: boolean;
    quiet_from: number | null;
    quiet_to: number | null;
  }>;

/** What became of a push, as it is kept. */
export type KeptPush = Readonly<{ id: Int8; state: NotificationPushesRow['state']; dueAt?: Date; receipt?: string; failure?: string }>;

/** Longer than a call takes: whoever claimed it is gone. */
const lostAfter = '10 minutes';
const longestWait = '24 hours';

/** One that was claimed and not begun is anybody's again; of one that was begun nobody knows, and no phone is told twice. */
export async function freePushes(db: Knex): Promise<void> {
  await db.raw(
    `update notification_pushes set state = case when state = 'claimed' then 'waiting' else 'failed' end,
            failure = case when state = 'claimed' then null else 'interrupted' end, moved_at = now()
      where state in ('claimed', 'sending') and moved_at < now() - interval '${lostAfter}'`,
  );
  // Its phone was handed on or signed out, or nobody took it for so long that it is no news any more.
  await db.raw(
    `update notification_pushes p set state = 'failed', moved_at = now(),
            failure = case when d.push_token is null or d.push_ended_at is not null then 'no_device' else 'expired' end
       from customer_devices d
      where d.id = p.device_row_id and p.state = 'waiting' and p.due_at <= now()
        and (d.push_token is null or d.push_ended_at is not null or p.created_at < now() - interval '${longestWait}' - interval '12 hours')`,
  );
}

/** The oldest that wait for phones of this provider; what brings customers back, only while they still agree to it. */
export async function claimPushes(db: Knex, { provider, most }: Readonly<{ provider: string; most: number }>): Promise<ClaimedPush[]> {
  const { rows } = await preparedStatement<ClaimedPush>(
    db,
    `update notification_pushes p set state = 'claimed', tries = p.tries + 1, moved_at = now()
       from customer_devices d, notifications n join up_users u on u.id = n.user_id left join notification_settings s on s.user_id = n.user_id
      where d.id = p.device_row_id and n.row_id = p.notification_row_id and p.id in (
              select q.id from notification_pushes q join customer_devices e on e.id = q.device_row_id
               where q.state = 'waiting' and q.due_at <= now()
                 and e.push_provider = :provider and e.push_token is not null and e.push_ended_at is null
               order by q.is_marketing, q.due_at, q.id limit :most for update of q skip locked)
      returning p.id, p.tries, p.created_at, d.id as device, d.push_token, d.time_zone, n.id as notification, n.kind, n.title, n.body, n.data,
                s.user_id is not null as is_decided,
                not p.is_marketing or (${mayBeTold} and ${isKindOn('n.kind')} and (p.is_asked or ${agreed('u.id', 'marketing_push')})) as is_wanted, s.quiet_from, s.quiet_to`,
    { provider, most },
  );
  // An update answers in any order, and a phone is to hear of a parcel after it heard of the order.
  return rows.sort((one, other) => Number(one.id) - Number(other.id));
}

/** Marks those that are still ours as begun; answers which. */
export async function beginPushes(db: Knex, ids: readonly Int8[]): Promise<ReadonlySet<Int8>> {
  const begun = await db('notification_pushes')
    .whereIn('id', [...ids])
    .where({ state: 'claimed' })
    .update({ state: 'sending', moved_at: db.fn.now() })
    .returning('id');
  return new Set(begun.map(({ id }) => id));
}

export async function keepPushes(db: Knex, all: readonly KeptPush[]): Promise<void> {
  if (all.length === 0) return;
  await preparedStatement(
    db,
    `update notification_pushes p
        set state = k.state, receipt = coalesce(k.receipt, p.receipt), failure = k.failure, due_at = coalesce(k.due_at, p.due_at), moved_at = now()
       from jsonb_to_recordset(:rows::jsonb) as k(id bigint, state text, receipt text, failure text, due_at timestamptz)
      where p.id = k.id and p.state in ('claimed', 'sending', 'taken')`,
    { rows: JSON.stringify(all.map(({ dueAt, ...each }) => ({ ...each, due_at: dueAt?.toISOString() ?? null }))) },
  );
}

/** The app is gone from these phones. One that told another token meanwhile is there. */
export async function endDevices(
  db: Knex,
  dead: readonly Readonly<{ device: Int8; token: string | null; because: string }>[],
): Promise<void> {
  for (const { device, token, because } of dead)
    await db('customer_devices')
      .where({ id: device, push_token: token })
      .update({ push_ended_at: db.fn.now(), push_ended_because: because });
}
