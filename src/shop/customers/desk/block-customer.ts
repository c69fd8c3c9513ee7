import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { endAllWithin } from '../sessions';
import { lockCustomerRow, tellCustomerChanged } from './lock-customer-row';

type BlockCustomer = Readonly<{ id: string; isBlocked: boolean; reason: string; actor: Actor }>;

/**
 * Keeps somebody from signing in, and ends their sessions in the same commit; or lets them in again. Why stands among the notes. Orders
 * that were placed go on. Refuses `CUSTOMER_NOT_FOUND`, and `EDIT_CONFLICT` where somebody else did it before.
 */
export async function blockCustomer(strapi: Core.Strapi, { id, isBlocked, reason, actor }: BlockCustomer): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomerRow(trx, id);
    if (!(await markCommittedOnce(trx))) return;
    if ((user.blocked === true) === isBlocked)
      throw new DomainError('EDIT_CONFLICT', isBlocked ? 'The customer is blocked already' : 'The customer is not blocked any more');
    await trx('up_users').where({ id: user.id }).update({ blocked: isBlocked, updated_at: new Date() });
    await writeBlocked(trx, { userId: user.id, isBlocked, reason, actor });
  });
}

type Blocked = Readonly<{ userId: number }> & Omit<BlockCustomer, 'id'>;

/** What goes with it, in the transaction that blocks an account or lets it in: no session, a note with who did it and why, an event. */
export async function writeBlocked(trx: Knex.Transaction, { userId, isBlocked, reason, actor }: Blocked): Promise<void> {
  if (isBlocked) await endAllWithin(trx, userId);
  const kind = isBlocked ? 'blocked' : 'unblocked';
  await trx('customer_notes').insert({ user_id: userId, kind, note: reason, written_by: actorText(actor) });
  await tellCustomerChanged(trx, userId, actor, ['blocked']);
}
