import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { assertPieces, fulfilmentStatusOf, type LineQuantity } from '../../domain/orders/fulfilment';
import type { Actor } from '../actor';
import { locationRowId } from '../inventory/location-row-id';
import { ensureLevel, lockStock, saveStock, type StockChange } from '../inventory/locked-stock';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { changeOrder, type LockedOrder } from './locked-order';
import { lockReturnRequest, type ReturnStep } from './lock-return-request';

/** For each line that came: how many, and whether they can be sold again. `location` is where they are put (document id). */
export type ReceivedLine = LineQuantity & Readonly<{ restock: boolean; location?: string | undefined }>;

/**
 * The pieces have come back. Those that can be sold again go on a shelf, the others are written off. The return
 * stays to be settled until staff give money back for it, or say that none goes. Refuses `RETURN_REQUEST_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION` for one
 * that was not accepted, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE` for more than was asked for, `LOCATION_UNKNOWN`,
 * and `LOCATION_AMBIGUOUS` when nobody says where they are put and it was sent from nowhere.
 */
export async function receiveReturn(
  strapi: Core.Strapi,
  { orderId, returnRequestId, lines: received, actor, now = new Date() }: ReturnStep & { lines: readonly ReceivedLine[] },
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    const request = await lockReturnRequest(trx, order, returnRequestId, 'accepted');
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
    await trx('returns_to_settle').insert({ return_request_id: request.rowId });
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
