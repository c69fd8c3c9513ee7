import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { assertPieces, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { actorText, type Actor } from '../actor';
import type { CartCaller } from '../cart/stored-cart';
import { strapiColumns } from '../document-id';
import { toJson } from '../rows';
import { markCommittedOnce } from '../mark-committed-once';
import { assertTheirs, changeOrder, type LockedOrder } from './locked-order';

export type RequestReturn = Readonly<{
  orderId: string;
  lines: readonly LineQuantity[];
  reason?: string | null;
  actor: Actor;
  caller: CartCaller | null;
  now?: Date;
}>;

/**
 * A customer, or staff for one, asks to send pieces back. What was asked for already counts.
 * Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`.
 */
export const requestReturn = (
  strapi: Core.Strapi,
  { orderId, lines, reason = null, actor, caller, now = new Date() }: RequestReturn,
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (caller) assertTheirs(order, caller);
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'request_return');
    assertPieces(order.lines, lines, { to: 'return', pending: await askedFor(trx, order) });
    const columns = strapiColumns(now);
    await trx('return_requests').insert({
      ...columns,
      order_id: order.rowId,
      status: 'requested',
      reason,
      lines: JSON.stringify(lines),
      requested_by: actorText(actor),
    });
    return { type: 'order.return_requested', details: { returnRequest: columns.document_id, lines, reason } };
  });

/** Pieces of open requests, by line. */
async function askedFor(trx: Knex.Transaction, order: LockedOrder): Promise<Map<string, number>> {
  const open = await trx('return_requests').where({ order_id: order.rowId }).whereIn('status', ['requested', 'accepted']).select('lines');
  const pending = new Map<string, number>();
  for (const { line, quantity } of open.flatMap((row) => toJson<LineQuantity[]>(row.lines)))
    pending.set(line, (pending.get(line) ?? 0) + quantity);
  return pending;
}
