import type { Knex } from 'knex';
import type { SupportRequestsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { ShopEvent } from '../../../domain/events';
import type { Closer } from '../../../domain/support/request-state';
import type { Actor } from '../../actor';
import { requestNotFound } from '../their-request';

export type LockedRequest = SupportRequestsRow & Readonly<{ order_document_id: string | null }>;

/** A request nobody else changes until the transaction ends. Refuses `SUPPORT_REQUEST_NOT_FOUND`. */
export async function lockRequest(trx: Knex.Transaction, id: string): Promise<LockedRequest> {
  const row = await trx('support_requests').where({ id }).forUpdate().first();
  if (!row) throw requestNotFound();
  const order = await trx('orders')
    .where({ id: row.order_id ?? 0 })
    .first('document_id');
  return { ...row, order_document_id: order?.document_id ?? null };
}

/** Refuses `EDIT_CONFLICT` where the customer, or a colleague, wrote something since it was read. */
export function assertAsSeen({ revision }: SupportRequestsRow, seen: number): void {
  if (revision === seen) return;
  throw new DomainError('EDIT_CONFLICT', 'Something was written meanwhile. Read it, then send again.', { revision });
}

export const closedEvent = (
  { id, user_id: userId, order_document_id: orderId }: Pick<LockedRequest, 'id' | 'user_id' | 'order_document_id'>,
  closedBy: Closer,
): ShopEvent => ({
  type: 'support.closed',
  aggregateId: id,
  payload: { requestId: id, userId, orderId, closedBy },
});

export const closerAt = ({ type }: Actor): Closer => (type === 'staff' ? 'staff' : 'automatic');
