import type { Knex } from 'knex';
import { accountKey } from '../customers/customer-keys';
import { askForDeliveries } from '../deliveries/ask-for-deliveries';
import { begunDeliveries } from '../deliveries/begun-deliveries';
import { dropLinks } from './links';
import type { Asked, Put } from './put-contacts';

const forgotten = (userId: number): string => `forget:${userId}:`;

/**
 * What CRMs know a deleted account by, and what it ordered with as a guest, is nobody's from now on but to be forgotten there, also by a CRM that is
 * switched off now and hears of no events. In the transaction that forgets; `keys` are all it was known by.
 */
export async function markForgotten(trx: Knex.Transaction, userId: number, keys: readonly string[]): Promise<void> {
  const aggregateId = String(userId);
  const known: { provider: string }[] = await trx('crm_links')
    .where({ kind: 'contact' })
    .whereIn('local_id', [accountKey(userId), ...keys])
    .update({ local_id: trx.raw('? || remote_id', [forgotten(userId)]), hash: null })
    .returning('provider');
  const begun = await begunDeliveries(trx, { channel: 'crm', aggregateType: 'customer', ids: [aggregateId] });
  const targets = new Set([...known.map(({ provider }) => provider), ...begun.map(({ target }) => target)]);
  for (const target of [...targets].sort())
    await askForDeliveries(trx, {
      ...{ channel: 'crm', target },
      of: [{ aggregateType: 'customer', aggregateId, eventType: 'customer.deleted' }],
    });
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
