import type { Knex } from 'knex';
import type { CustomerDevicesRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { lockCustomer } from '../sessions';

/** A device somebody is signed in on: what came of one sign-in by refreshing is one session. */
export type MySession = Readonly<{
  id: string;
  deviceId: string | null;
  deviceName: string | null;
  platform: CustomerDevicesRow['platform'] | null;
  appVersion: string | null;
  isCurrent: boolean;
  signedInAt: string;
  usedAt: string;
  expiresAt: string;
}>;

type Row = Readonly<{
  family: string;
  device_id: string | null;
  name: string | null;
  platform: CustomerDevicesRow['platform'] | null;
  app_version: string | null;
  is_current: boolean;
  signed_in_at: Date;
  used_at: Date;
  expires_at: Date;
}>;
type Mine = Readonly<{ userId: number; sessionId: string }>;

const origin = 'users-permissions';
const family = "coalesce(s.metadata->>'family', s.session_id)";

/** Those that can go on, the current one first, then those used last. */
export async function listSessions(db: Knex, { userId, sessionId }: Mine): Promise<MySession[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `with mine as (
       select ${family} as family, s.session_id, s.device_id, s.status, s.created_at, s.expires_at, s.absolute_expires_at
         from strapi_sessions s where s.user_id = ? and s.origin = ?
     ),
     current as (select family from mine where session_id = ?)
     select m.family, m.device_id, d.name, d.platform, d.app_version, m.expires_at,
            m.family in (select family from current) as is_current,
            (select min(f.created_at) from mine f where f.family = m.family) as signed_in_at, m.created_at as used_at
       from mine m left join customer_devices d on d.user_id = ? and d.device_id = m.device_id
      where m.status = 'active' and m.expires_at > now()
      order by is_current desc, m.created_at desc, m.family`,
    [String(userId), origin, sessionId, userId],
  );
  return rows.map((row) => ({
    id: row.family,
    deviceId: row.device_id,
    deviceName: row.name,
    platform: row.platform,
    appVersion: row.app_version,
    isCurrent: row.is_current,
    signedInAt: row.signed_in_at.toISOString(),
    usedAt: row.used_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}

/** Signs one device out, and pushes nothing more to it. Refuses `SESSION_NOT_FOUND`. */
export async function endMySession(trx: Knex, { userId, id }: Readonly<{ userId: number; id: string }>): Promise<void> {
  await lockCustomer(trx, userId);
  const { rows } = await trx.raw<{ rows: { device_id: string | null }[] }>(
    `delete from strapi_sessions s where s.user_id = ? and s.origin = ? and ${family} = ? returning s.device_id`,
    [String(userId), origin, id],
  );
  if (rows.length === 0) throw new DomainError('SESSION_NOT_FOUND', 'There is no such session, or it is not yours');
  const devices = [...new Set(rows.flatMap((row) => row.device_id ?? []))];
  await trx('customer_devices').where({ user_id: userId }).whereIn('device_id', devices).update({ push_provider: null, push_token: null });
}
