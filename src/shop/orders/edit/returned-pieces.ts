import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { inLines, sumOfLines, type LineQuantity } from '../../../domain/orders/fulfilment';
import { leftToRefund, worthOfPieces, type Refund } from '../../../domain/orders/refund';
import type { LockedOrder } from '../locked-order';
import { lockReturnRequest } from '../lock-return-request';

export type ReturnedPieces = Readonly<{ rowId: number; pieces: Refund['lines']; worth: number }>;

/**
 * What came back with a return that nobody has settled, and what of it was not paid back yet. Refuses `RETURN_REQUEST_NOT_FOUND`, and
 * `ORDER_ILLEGAL_TRANSITION` for one that has not come, or is settled.
 */
export async function returnedPieces(trx: Knex.Transaction, order: LockedOrder, returnRequestId: string): Promise<ReturnedPieces> {
  const { rowId, decision } = await lockReturnRequest(trx, order, returnRequestId, 'received');
  if (!(await trx('returns_to_settle').where({ return_request_id: rowId }).first()))
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'This return is settled already', { returnRequest: returnRequestId });
  const received = sumOfLines((decision as Readonly<{ received?: readonly LineQuantity[] }> | null)?.received ?? []);
  const unpaid = order.lines.flatMap((line) => {
    const quantity = Math.min(inLines(received, line), Math.max(0, leftToRefund(line)));
    return quantity > 0 ? [{ line: line.lineId, quantity }] : [];
  });
  const pieces = worthOfPieces(order.lines, unpaid);
  return { rowId, pieces, worth: pieces.reduce((sum, { amount }) => sum + amount, 0) };
}
