import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { actorText, type Actor } from '../actor';
import { toJson } from '../rows';
import type { LockedOrder } from './locked-order';

/** What staff do with a return request. */
export type ReturnStep = Readonly<{ orderId: string; returnRequestId: string; actor: Actor; now?: Date }>;

/** The request, locked with its order. Refuses `RETURN_REQUEST_NOT_FOUND`, and `ORDER_ILLEGAL_TRANSITION` when it is not `expected`. */
export async function lockReturnRequest(
  trx: Knex.Transaction,
  order: LockedOrder,
  id: string,
  expected: 'requested' | 'accepted' | 'received',
): Promise<{ rowId: number; lines: LineQuantity[]; decision: object | null }> {
  const row = await trx('return_requests').where({ document_id: id, order_id: order.rowId }).first();
  if (!row) throw new DomainError('RETURN_REQUEST_NOT_FOUND', 'The order has no such return request');
  if (row.status !== expected)
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', `This return request is ${row.status}`, { from: row.status, expected });
  return { rowId: row.id, lines: toJson<LineQuantity[]>(row.lines), decision: toJson<object | null>(row.decision) };
}

type Decision = Readonly<{ status: 'accepted' | 'declined'; note: string | null; actor: Actor; now: Date }>;

/** Writes down whether the pieces may come back, and who said so. */
export const saveDecision = (trx: Knex.Transaction, rowId: number, { status, note, actor, now }: Decision): Promise<unknown> =>
  trx('return_requests')
    .where({ id: rowId })
    .update({ status, decision: JSON.stringify({ note, by: actorText(actor) }), decided_at: now, updated_at: now });
