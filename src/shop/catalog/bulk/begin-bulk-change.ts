import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { emit } from '../../../jobs/emit';
import { actorText, type Actor } from '../../actor';
import { lockChange, type StoredChange } from './bulk-change-row';
import { assertMayChange, type BulkRights } from './bulk-rights';

type Begin = Readonly<{ changeId: string; rights: BulkRights; actor: Actor; now?: Date }>;

const tell = (trx: Knex.Transaction, { document_id: aggregateId, kind }: StoredChange, verb: 'begun' | 'undone') =>
  emit(trx, [{ type: 'bulk_change.requested', aggregateId, payload: { kind, verb } }]);

/**
 * Has a change done that somebody has looked at: a job begins at once. Nothing more where that was asked for before. Refuses
 * `BULK_CHANGE_NOT_FOUND`, `EDIT_NOT_ALLOWED`; `BULK_CHANGE_EMPTY` where it does nothing.
 */
export async function beginBulkChange(strapi: Core.Strapi, { changeId, rights, actor, now = new Date() }: Begin): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const stored = await lockChange(trx, changeId, rights);
    assertMayChange(stored.change, rights);
    if (stored.state !== 'planned') return;
    const waiting = await trx('bulk_change_rows').where({ bulk_change_id: stored.id, state: 'waiting' }).first('position');
    if (!waiting) throw new DomainError('BULK_CHANGE_EMPTY', 'This would change nothing');
    await trx('bulk_changes')
      .where({ id: stored.id })
      .update({ state: 'running', begun_by: actorText(actor), begun_at: now });
    await tell(trx, stored, 'begun');
  });
}

/**
 * Has a change taken back that was done, where nobody changed the same since. Refuses `BULK_CHANGE_NOT_FOUND`, `EDIT_NOT_ALLOWED`;
 * `BULK_CHANGE_OPEN` while it is not done.
 */
export async function undoBulkChange(strapi: Core.Strapi, { changeId, rights, actor, now = new Date() }: Begin): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const stored = await lockChange(trx, changeId, rights);
    assertMayChange(stored.change, rights);
    if (stored.state === 'undoing' || stored.state === 'undone') return;
    if (stored.state !== 'done') throw new DomainError('BULK_CHANGE_OPEN', 'It is not done yet, so there is nothing to take back');
    await trx('bulk_changes')
      .where({ id: stored.id })
      .update({ state: 'undoing', undone_by: actorText(actor), undone_at: now, finished_at: null });
    await tell(trx, stored, 'undone');
  });
}

/** Stops what is under way: what is done stays done, the rest is left as it is. Refuses `BULK_CHANGE_NOT_FOUND`, `EDIT_NOT_ALLOWED`. */
export async function stopBulkChange(strapi: Core.Strapi, { changeId, rights, now = new Date() }: Omit<Begin, 'actor'>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { id, state, change } = await lockChange(trx, changeId, rights);
    assertMayChange(change, rights);
    if (state !== 'running' && state !== 'undoing') return;
    await trx('bulk_change_rows').where({ bulk_change_id: id, state: 'waiting' }).update({ state: 'left', reason: 'STOPPED' });
    // Stopped while it was taken back, it can be taken back further.
    await trx('bulk_changes').where({ id }).update({ state: 'done', finished_at: now });
  });
}
