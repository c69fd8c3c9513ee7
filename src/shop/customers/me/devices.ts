import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CustomerDevicesRow } from 'knex/types/tables';
import { accountLimits } from '../../../domain/customers/account-limits';
import { DomainError } from '../../../domain/domain-error';
import { lockCustomer } from '../sessions';

export type PushAddress = Readonly<{ provider: string; token: string }>;
export type Device = Readonly<{
  deviceId: string;
  platform: CustomerDevicesRow['platform'];
  name: string | null;
  appVersion: string | null;
  language: string | null;
  timeZone: string | null;
  /** Whether messages are pushed to it. */
  push: boolean;
  seenAt: string;
}>;

export type TellDevice = Readonly<{
  userId: number;
  deviceId: string;
  platform: CustomerDevicesRow['platform'];
  name?: string | undefined;
  appVersion?: string | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  /** null: no messages are to be pushed to it any more; left out: as before. */
  push?: PushAddress | null | undefined;
}>;

/**
 * What an app tells of its phone each time it starts. A token belongs to the app that told it last: whoever else had it, on a phone that was
 * handed on, is pushed nothing more. Refuses `ACCOUNT_LIMIT_REACHED`.
 */
export async function tellDevice(strapi: Core.Strapi, { userId, deviceId, push, ...told }: TellDevice): Promise<Device> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const known = await trx('customer_devices').where({ user_id: userId, device_id: deviceId }).first('push_provider', 'push_token');
    if (!known) await assertRoom(trx, userId);
    const hasToken = known !== undefined && known.push_provider === push?.provider && known.push_token === push?.token;
    if (push && !hasToken) await forgetToken(trx, push, { userId, deviceId });
    const columns = {
      platform: told.platform,
      name: told.name ?? null,
      app_version: told.appVersion ?? null,
      language: told.language ?? null,
      time_zone: told.timeZone ?? null,
      seen_at: new Date(),
      ...(push === undefined
        ? {}
        : { push_provider: push?.provider ?? null, push_token: push?.token ?? null, push_ended_at: null, push_ended_because: null }),
    };
    const [row] = await trx('customer_devices')
      .insert({ user_id: userId, device_id: deviceId, ...columns })
      .onConflict(['user_id', 'device_id'])
      .merge(columns)
      .returning('*');
    if (!row) throw new Error('A device that was told was not answered');
    return toDevice(row);
  });
}

async function assertRoom(trx: Knex, userId: number): Promise<void> {
  const row = await trx('customer_devices').where({ user_id: userId }).count({ count: '*' }).first();
  if (Number(row?.count ?? 0) >= accountLimits.devices)
    throw new DomainError('ACCOUNT_LIMIT_REACHED', `An account knows ${accountLimits.devices} devices at most`, {
      most: accountLimits.devices,
    });
}

async function forgetToken(trx: Knex, { provider, token }: PushAddress, own: Pick<TellDevice, 'userId' | 'deviceId'>): Promise<void> {
  // Two that change phones take turns: each writes to the other's device.
  await trx.raw("select pg_advisory_xact_lock(hashtextextended('push-tokens', 0))");
  await trx('customer_devices')
    .where({ push_provider: provider, push_token: token })
    .whereNot((theirs) => void theirs.where({ user_id: own.userId, device_id: own.deviceId }))
    .update({ push_provider: null, push_token: null });
}

/** Those that were used last first. */
export async function listDevices(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<Device[]> {
  const rows = await db('customer_devices')
    .where({ user_id: userId })
    .orderBy([{ column: 'seen_at', order: 'desc' }, 'id']);
  return rows.map(toDevice);
}

/** Its sessions go on: they are ended on their own. Refuses `DEVICE_NOT_FOUND`. */
export async function removeDevice(db: Knex, { userId, deviceId }: Readonly<{ userId: number; deviceId: string }>): Promise<void> {
  const gone = await db('customer_devices').where({ user_id: userId, device_id: deviceId }).delete();
  if (gone === 0) throw new DomainError('DEVICE_NOT_FOUND', 'There is no such device, or it is not yours');
}

const toDevice = (row: CustomerDevicesRow): Device => ({
  deviceId: row.device_id,
  platform: row.platform,
  name: row.name,
  appVersion: row.app_version,
  language: row.language,
  timeZone: row.time_zone,
  push: row.push_token !== null && row.push_ended_at === null,
  seenAt: row.seen_at.toISOString(),
});
