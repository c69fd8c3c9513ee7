import type { Knex } from 'knex';
import { accountKey } from '../customers/customer-keys';
import { dropLinks } from './links';
import type { Asked, Put } from './put-contacts';

const forgotten = (userId: number): string => `forget:${userId}:`;

/**
 * What CRMs know a deleted account by, and what it ordered with as a guest, is nobody's from now on but to be forgotten there. In the transaction
 * that forgets; `keys` are all it was known by.
 */
export async function markForgotten(trx: Knex.Transaction, userId: number, keys: readonly string[]): Promise<void> {
  await trx('crm_links')
    .where({ kind: 'contact' })
    .whereIn('local_id', [accountKey(userId), ...keys])
    .update({ local_id: trx.raw('? || remote_id', [forgotten(userId)]), hash: null });
}

/** Has the CRM forget an account that is deleted, and takes away what the shop knew of it there. Once they are gone, nothing is left to do. */
export async function forgetContacts({ db, provider, crm, call }: Asked, userId: number): Promise<Put> {
  const of = { provider, kind: 'contact' } as const;
  const links = await db('crm_links')
    .where(of)
    .whereRaw('(local_id like ? or local_id = ?)', [`${forgotten(userId)}%`, accountKey(userId)])
    .orderBy('local_id')
    .select('local_id', 'remote_id');
  for (const { local_id: localId, remote_id: remoteId } of links) {
    await crm.forgetContact({ id: accountKey(userId), remoteId }, call);
    await dropLinks(db, of, [localId]);
  }
  // A crash may have kept it from being written down.
  if (links.length === 0) await crm.forgetContact({ id: accountKey(userId), remoteId: null }, call);
  return { is: 'kept', remoteId: '' };
}
