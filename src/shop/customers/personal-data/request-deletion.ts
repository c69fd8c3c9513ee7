import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { emit } from '../../../jobs/emit';
import { storeSettings } from '../../store/store-settings';
import { endAllWithin, lockCustomer } from '../sessions';

/** Who asked: the customer in the app or on the shop's page, a provider they sign in with, staff. */
export type DeletionSource = 'app' | 'web' | 'provider' | 'staff';

type Request = Readonly<{ userId: number; source: DeletionSource; now?: Date }>;

/** Signs the customer out everywhere, and deletes the account when the days are over in which they may change their mind: by signing in. Asked again, the first day stands. Answers when. */
export async function requestDeletion(strapi: Core.Strapi, request: Request): Promise<Date> {
  return strapi.db.transaction(({ trx }) => requestWithin(strapi, trx, request));
}

/** The same in the transaction of whoever calls. */
export async function requestWithin(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { userId, source, now = new Date() }: Request,
): Promise<Date> {
  const { accountDeletionDays } = await storeSettings(strapi);
  await lockCustomer(trx, userId);
  const dueAt = new Date(now.getTime() + accountDeletionDays * 24 * 3_600_000);
  const [row] = await trx('account_deletions')
    .insert({ user_id: userId, source, requested_at: now, due_at: dueAt })
    .onConflict('user_id')
    .ignore()
    .returning('due_at');
  await endAllWithin(trx, userId);
  await trx('customer_devices').where({ user_id: userId }).update({ push_provider: null, push_token: null });
  if (!row) return (await trx('account_deletions').where({ user_id: userId }).first('due_at'))?.due_at ?? dueAt;
  await emit(trx, [
    { type: 'customer.deletion_requested', aggregateId: String(userId), payload: { userId, source, at: dueAt.toISOString() } },
  ]);
  return dueAt;
}
