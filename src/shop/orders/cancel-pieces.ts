import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { assertPieces, fulfilmentStatusOf, inLines, sumOfLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import type { Actor } from '../actor';
import { lockStock, saveStock, type LockedLevel, type StockChange } from '../inventory/locked-stock';
import type { Allocation } from '../inventory/stock-of-carts';
import { isFirstTime } from '../once';
import { paymentStatusNow } from '../payments/record-money';
import { storeSettings } from '../store/store-settings';
import { changeOrder, type OrderLine } from './locked-order';

export type CancelPieces = Readonly<{
  orderId: string;
  lines: readonly LineQuantity[];
  reason?: string | null | undefined;
  actor: Actor;
  now?: Date;
}>;

/**
 * Pieces that will never be sent: what was set aside for them is free again, and the order goes on with the others. Money
 * is given back by a refund, which staff decide on their own. Refuses `ORDER_ILLEGAL_TRANSITION`, also when nothing would be
 * left of the order, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE` for more than are left to send.
 */
export async function cancelPieces(
  strapi: Core.Strapi,
  { orderId, lines: wished, reason = null, actor, now = new Date() }: CancelPieces,
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await isFirstTime(trx))) return null;
    assertAction(order.state, 'cancel_pieces');
    assertPieces(order.lines, wished, { to: 'cancel' });
    const lines = sumOfLines(wished);
    const after = order.lines.map((line) => ({ ...line, cancelled: line.cancelled + inLines(lines, line) }));
    if (after.every(({ quantity, cancelled }) => cancelled === quantity))
      throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'Nothing would be left of the order. Cancel the whole order instead');

    const levels = await lockStock(
      trx,
      order.lines.flatMap(({ variantRowId }) => variantRowId ?? []),
    );
    const changes: StockChange[] = [];
    for (const { line: id, quantity } of lines) {
      const line = order.lines.find(({ lineId }) => lineId === id);
      if (!line) continue;
      const { kept, freed } = letGo(line, quantity, levels);
      changes.push(...freed.map(({ level, quantity: pieces }) => ({ levelId: level.id, kind: 'deallocate' as const, allocated: -pieces })));
      await saveLine(trx, line, quantity, kept);
    }
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, orderId, reason });
    // With less to send, less is owed.
    const paymentStatus = await paymentStatusNow(trx, { ...order, lines: after });
    const state = { fulfilmentStatus: fulfilmentStatusOf(after), paymentStatus };
    return { type: 'order.pieces_cancelled', state, details: { lines, reason } };
  });
}

type Freed = Readonly<{ level: LockedLevel; quantity: number }>;

/** Takes the pieces from where the most are missing: what lies on a shelf can be sent. */
function letGo(
  { variantRowId, allocations }: OrderLine,
  quantity: number,
  levels: readonly LockedLevel[],
): Readonly<{ kept: Allocation[]; freed: Freed[] }> {
  const levelAt = ({ locationId }: Allocation) =>
    levels.find((level) => level.variantRowId === variantRowId && level.locationId === locationId);
  const spare = (allocation: Allocation) => {
    const level = levelAt(allocation);
    return level ? level.onHand - level.allocated : 0;
  };
  const freed: Freed[] = [];
  let left = quantity;
  const kept = allocations
    .toSorted((one, other) => spare(one) - spare(other))
    .map((allocation) => {
      const taken = Math.min(left, allocation.quantity);
      left -= taken;
      const level = levelAt(allocation);
      if (level && taken > 0) freed.push({ level, quantity: taken });
      return { ...allocation, quantity: allocation.quantity - taken };
    })
    .filter((allocation) => allocation.quantity > 0);
  return { kept, freed };
}

const saveLine = (trx: Knex.Transaction, { rowId }: OrderLine, quantity: number, allocations: readonly Allocation[]): Promise<unknown> =>
  trx('order_lines')
    .where({ id: rowId })
    .update({ cancelled_quantity: trx.raw('cancelled_quantity + ?', [quantity]), allocations: JSON.stringify(allocations) });
