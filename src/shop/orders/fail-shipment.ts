import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { fulfilmentStatusOf, inLines } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { setAsideAt } from '../../domain/orders/pack-shipment';
import { assertWhole } from '../../domain/orders/parcel-came-back';
import { lockStock, saveStock, type StockChange } from '../inventory/locked-stock';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { declineReturnsOfNothing } from './decline-returns';
import { changeOrder, saveOrderChange, type LockedOrder, type OrderLine } from './locked-order';
import { lineOf, variantsIn } from './lines-of-order';
import { lockShipment, type ShipmentStep } from './lock-shipment';

/**
 * The parcel could not be handed over and is back: its pieces are on the shelf again, still the order's, to be sent once
 * more. What was asked to be sent back of them is declined. Refuses `ORDER_ILLEGAL_TRANSITION`, also when pieces of the parcel came back
 * as a return, and `SHIPMENT_NOT_FOUND`.
 */
export async function failShipment(strapi: Core.Strapi, { orderId, shipmentId, actor, now = new Date() }: ShipmentStep): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'deliver');
    const { rowId, lines, location } = await lockShipment(trx, order, shipmentId);
    assertWhole(order.lines, lines);
    const levels = await lockStock(trx, variantsIn(order, lines));
    const left = await variantsThatLeft(trx, order, location);
    const changes = lines.flatMap((item): StockChange[] => {
      const { variantRowId: variant } = lineOf(order, item);
      const level = levels.find(({ variantRowId, locationId }) => variantRowId === variant && locationId === location);
      return left.has(variant) && level ? [{ levelId: level.id, kind: 'return', onHand: item.quantity, allocated: item.quantity }] : [];
    });
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, orderId });
    for (const item of lines) {
      const line = lineOf(order, item);
      await takeBack(trx, line, item.quantity, left.has(line.variantRowId) ? location : null);
    }
    await trx('shipments').where({ id: rowId }).update({ status: 'failed', updated_at: now });
    const after = order.lines.map((line) => ({ ...line, fulfilled: line.fulfilled - inLines(lines, line) }));
    const failed = { type: 'order.delivery_failed', details: { shipment: shipmentId, lines } } as const;
    const state = await saveOrderChange(trx, order, { ...failed, state: { fulfilmentStatus: fulfilmentStatusOf(after) } }, { actor, now });
    await declineReturnsOfNothing(trx, { ...order, state, lines: after }, { actor, now });
    return null;
  });
}

/** What was counted as it was sent from there, which is what comes back onto that shelf. */
const variantsThatLeft = async (trx: Knex.Transaction, { id }: LockedOrder, location: number | null): Promise<Set<number | null>> =>
  new Set(
    await trx('stock_movements').where({ order_document_id: id, location_id: location, kind: 'ship' }).distinct().pluck('variant_id'),
  );

/** Without a shelf they were never counted. */
async function takeBack(trx: Knex.Transaction, line: OrderLine, quantity: number, shelf: number | null): Promise<void> {
  const others = line.allocations.filter(({ locationId }) => locationId !== shelf);
  const allocations = shelf === null ? line.allocations : [...others, { locationId: shelf, quantity: setAsideAt(line, shelf) + quantity }];
  await trx('order_lines')
    .where({ id: line.rowId })
    .update({ fulfilled_quantity: trx.raw('fulfilled_quantity - ?', [quantity]), allocations: JSON.stringify(allocations) });
}
