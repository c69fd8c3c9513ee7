import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { assertPieces, fulfilmentStatusOf, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { actorText, type Actor } from '../actor';
import type { CartCaller } from '../cart/stored-cart';
import { strapiColumns } from '../document-id';
import { locationRowId } from '../inventory/location-row-id';
import { ensureLevel, lockStock, saveStock, type StockChange } from '../inventory/locked-stock';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
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
  changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
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

type Step = Readonly<{ orderId: string; returnRequestId: string; actor: Actor; now?: Date }>;

/**
 * Staff say whether the pieces may come back; nothing moves before they have. Refuses `RETURN_REQUEST_NOT_FOUND`,
 * `ORDER_ILLEGAL_TRANSITION` when that was decided before.
 */
export const decideReturn = (
  strapi: Core.Strapi,
  { orderId, returnRequestId, accept, note = null, actor, now = new Date() }: Step & { accept: boolean; note?: string | null },
): Promise<void> =>
  changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    const request = await lockRequest(trx, order, returnRequestId, 'requested');
    const [status, type] = accept ? (['accepted', 'order.return_accepted'] as const) : (['declined', 'order.return_declined'] as const);
    await trx('return_requests')
      .where({ id: request.rowId })
      .update({ status, decision: JSON.stringify({ note, by: actorText(actor) }), decided_at: now, updated_at: now });
    return { type, details: { returnRequest: returnRequestId, lines: request.lines, note } };
  });

/** For each line that came: how many, and whether they can be sold again. `location` is where they are put (document id). */
export type ReceivedLine = LineQuantity & Readonly<{ restock: boolean; location?: string | undefined }>;

/**
 * The pieces have come back. Those that can be sold again go on a shelf, the others are written off. Money is given back
 * by a refund, which staff decide on their own. Refuses `RETURN_REQUEST_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION` for one
 * that was not accepted, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE` for more than was asked for, `LOCATION_UNKNOWN`,
 * and `LOCATION_AMBIGUOUS` when nobody says where they are put and it was sent from nowhere.
 */
export async function receiveReturn(
  strapi: Core.Strapi,
  { orderId, returnRequestId, lines: received, actor, now = new Date() }: Step & { lines: readonly ReceivedLine[] },
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    const request = await lockRequest(trx, order, returnRequestId, 'accepted');
    assertAsked(request.lines, received);
    assertPieces(order.lines, received, { to: 'return' });
    await restock(trx, order, received, { actor, now, lowStockFrom });
    for (const { line, quantity } of received) {
      await trx('order_lines')
        .where({ order_id: order.rowId, line_id: line })
        .update({ returned_quantity: trx.raw('returned_quantity + ?', [quantity]) });
    }
    await trx('return_requests')
      .where({ id: request.rowId })
      .update({ status: 'received', decision: JSON.stringify({ ...request.decision, received }), received_at: now, updated_at: now });
    const after = order.lines.map((line) => ({
      ...line,
      returned: line.returned + received.reduce((sum, item) => (item.line === line.lineId ? sum + item.quantity : sum), 0),
    }));
    const fulfilmentStatus = fulfilmentStatusOf(after);
    return { type: 'order.returned', state: { fulfilmentStatus }, details: { returnRequest: returnRequestId, lines: received } };
  });
}

function assertAsked(asked: readonly LineQuantity[], received: readonly LineQuantity[]): void {
  const left = new Map<string, number>();
  for (const { line, quantity } of asked) left.set(line, (left.get(line) ?? 0) + quantity);
  for (const { line, quantity } of received) {
    const most = left.get(line) ?? 0;
    if (quantity > most)
      throw new DomainError('QUANTITY_TOO_LARGE', `Only ${most} of this line were to come back`, { line, wanted: quantity, left: most });
    left.set(line, most - quantity);
  }
}

async function restock(
  trx: Knex.Transaction,
  order: LockedOrder,
  received: readonly ReceivedLine[],
  context: { actor: Actor; now: Date; lowStockFrom: number },
): Promise<void> {
  const shelved: { variantRowId: number; locationId: number; quantity: number }[] = [];
  for (const { line: id, quantity, location } of received.filter(({ restock: sellable }) => sellable)) {
    const line = order.lines.find(({ lineId }) => lineId === id);
    if (!line || line.variantRowId === null || line.requested?.policy === 'untracked') continue;
    shelved.push({ variantRowId: line.variantRowId, locationId: await shelfFor(trx, order, location), quantity });
  }
  // In one order, as locks are taken.
  for (const { variantRowId, locationId } of shelved.toSorted((a, b) => a.variantRowId - b.variantRowId || a.locationId - b.locationId))
    await ensureLevel(trx, { variant_id: variantRowId, location_id: locationId }, context.now);
  const levels = await lockStock(
    trx,
    shelved.map(({ variantRowId }) => variantRowId),
  );
  const changes = shelved.flatMap(({ variantRowId, locationId, quantity }): StockChange[] => {
    const level = levels.find((candidate) => candidate.variantRowId === variantRowId && candidate.locationId === locationId);
    return level ? [{ levelId: level.id, kind: 'return', onHand: quantity }] : [];
  });
  await saveStock(trx, levels, changes, { ...context, orderId: order.id });
}

/** The location staff named, or the one the order was last sent from. */
async function shelfFor(trx: Knex.Transaction, order: LockedOrder, documentId: string | undefined): Promise<number> {
  if (documentId !== undefined) return locationRowId(trx, documentId);
  const shipment = await trx('shipments')
    .where({ order_id: order.rowId })
    .whereNotNull('location_id')
    .orderBy('id', 'desc')
    .first('location_id');
  if (!shipment?.location_id) throw new DomainError('LOCATION_AMBIGUOUS', 'Say at which location the pieces are put');
  return shipment.location_id;
}

async function lockRequest(
  trx: Knex.Transaction,
  order: LockedOrder,
  id: string,
  expected: 'requested' | 'accepted',
): Promise<{ rowId: number; lines: LineQuantity[]; decision: object | null }> {
  const row = await trx('return_requests').where({ document_id: id, order_id: order.rowId }).first();
  if (!row) throw new DomainError('RETURN_REQUEST_NOT_FOUND', 'The order has no such return request');
  if (row.status !== expected)
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', `This return request is ${row.status}`, { from: row.status, expected });
  return { rowId: row.id, lines: toJson<LineQuantity[]>(row.lines), decision: toJson<object | null>(row.decision) };
}
