import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LineQuantity } from '../../../domain/orders/fulfilment';
import { assertAction } from '../../../domain/orders/order-state';
import { isPacked, lineOfBarcode, pickedOf, takenOf, type ScannedLine } from '../../../domain/orders/picking';
import type { Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { changeOrder, type LockedOrder } from '../locked-order';

export type PickOrder = Readonly<{
  orderId: string;
  /** A piece of whatever has this SKU or GTIN… */
  barcode?: string | undefined;
  /** …or how many of each line lie ready. */
  lines?: readonly LineQuantity[] | undefined;
  actor: Actor;
  now?: Date;
}>;

/**
 * Notes which pieces were taken from the shelf for the next parcel. Once all that wait lie ready, the order is packed. Refuses
 * `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION` when nothing can be sent now, `BARCODE_UNKNOWN`, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`.
 */
export const pickOrder = (strapi: Core.Strapi, { orderId, barcode, lines = [], actor, now = new Date() }: PickOrder): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'ship');
    const before = await scannedLines(trx, order);
    const scanned = barcode === undefined ? null : lineOfBarcode(before, barcode);
    const taken = takenOf(before, scanned ? [{ line: scanned.lineId, quantity: pickedOf(scanned) + 1 }] : lines);
    await saveTaken(trx, order, taken);
    const after = before.map((line) => ({ ...line, taken: taken.find((item) => item.line === line.lineId)?.quantity ?? line.taken }));
    if (isPacked(before) || !isPacked(after)) return null;
    const packed = after.map((line) => ({ line: line.lineId, quantity: pickedOf(line) })).filter(({ quantity }) => quantity > 0);
    return { type: 'order.packed', details: { lines: packed } };
  });

async function scannedLines(trx: Knex.Transaction, { rowId, lines }: LockedOrder): Promise<ScannedLine[]> {
  const taken = await trx('order_picks').where({ order_id: rowId }).select('line_id', 'quantity');
  const variants = await trx('variants')
    .whereIn(
      'id',
      lines.flatMap(({ variantRowId }) => variantRowId ?? []),
    )
    .select('id', 'barcode');
  return lines.map((line) => ({
    ...line,
    barcode: variants.find(({ id }) => id === line.variantRowId)?.barcode ?? null,
    taken: taken.find(({ line_id: id }) => id === line.lineId)?.quantity ?? 0,
  }));
}

async function saveTaken(trx: Knex.Transaction, { rowId }: LockedOrder, taken: readonly LineQuantity[]): Promise<void> {
  const none = taken.filter(({ quantity }) => quantity === 0).map(({ line }) => line);
  await trx('order_picks').where({ order_id: rowId }).whereIn('line_id', none).delete();
  const some = taken.filter(({ quantity }) => quantity > 0).map(({ line, quantity }) => ({ order_id: rowId, line_id: line, quantity }));
  if (some.length > 0) await trx('order_picks').insert(some).onConflict(['order_id', 'line_id']).merge();
}
