import type { Knex } from 'knex';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { releasePieces } from '../../domain/orders/release-pieces';
import { rebookMinutes } from '../delivery/slots/book-slot';
import { lockStock, saveStock, type LockedLevel, type StockChange, type StockContext } from '../inventory/locked-stock';
import type { Allocation } from '../inventory/stock-of-carts';
import type { LockedOrder, OrderLine } from './locked-order';

/** Writes down pieces that will never be sent, and frees what was set aside for them. `after`: the order without them. */
export async function takeOutPieces(
  trx: Knex.Transaction,
  after: LockedOrder,
  pieces: readonly LineQuantity[],
  context: StockContext,
): Promise<void> {
  const levels = await lockStock(
    trx,
    after.lines.flatMap(({ variantRowId }) => variantRowId ?? []),
  );
  const changes: StockChange[] = [];
  for (const { line: id, quantity } of pieces) {
    const line = after.lines.find(({ lineId }) => lineId === id);
    if (!line) continue;
    const levelAt = (location: number) =>
      levels.find(({ variantRowId, locationId }) => variantRowId === line.variantRowId && locationId === location);
    const { kept, released } = releasePieces(line.allocations, quantity, (location) => spareOf(levelAt(location)));
    changes.push(...released.flatMap(({ locationId, quantity: freed }) => deallocated(levelAt(locationId), freed)));
    await saveLine(trx, line, kept);
  }
  await saveStock(trx, levels, changes, context);
  await rebookMinutes(trx, after.rowId);
}

const spareOf = (level: LockedLevel | undefined): number => (level ? level.onHand - level.allocated : 0);

const deallocated = (level: LockedLevel | undefined, pieces: number): StockChange[] =>
  level ? [{ levelId: level.id, kind: 'deallocate', allocated: -pieces }] : [];

const saveLine = (trx: Knex.Transaction, line: OrderLine, allocations: readonly Allocation[]): Promise<unknown> =>
  trx('order_lines')
    .where({ id: line.rowId })
    .update({
      cancelled_quantity: line.cancelled,
      cancelled_refunded_quantity: line.cancelledRefunded,
      allocations: JSON.stringify(allocations),
    });
