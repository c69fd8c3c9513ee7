import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { fulfilmentStatusOf, inLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { isCounted, onlyLocation, packShipment } from '../../domain/orders/pack-shipment';
import type { Actor } from '../actor';
import { strapiColumns } from '../document-id';
import { locationRowId } from '../inventory/location-row-id';
import { lockStock, saveStock, type LockedLevel, type StockChange } from '../inventory/locked-stock';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { followParcel, type FollowedParcel } from './carriers';
import { noteSent } from './labels/check-labels';
import { changeOrder, type LockedOrder, type OrderLine } from './locked-order';
import { lineOf, variantsIn } from './lines-of-order';

export type ShipOrder = Readonly<{
  orderId: string;
  /** From where it is sent. Without one: from wherever the pieces were set aside, as long as that is one place. */
  locationId?: string | undefined;
  /** Without lines: everything that was not sent yet from there. */
  lines?: readonly LineQuantity[] | undefined;
  /** Who brings it: anybody, or a carrier the shop knows, which is then asked about the parcel. */
  carrier?: string | null | undefined;
  trackingNumber?: string | null | undefined;
  trackingUrl?: string | null | undefined;
  actor: Actor;
  now?: Date;
}>;

/**
 * Sends a parcel: pieces leave the stock of one location, and the order knows how it is followed. Refuses
 * `ORDER_ILLEGAL_TRANSITION`, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `LOCATION_UNKNOWN`, `LOCATION_AMBIGUOUS` when nobody says which of
 * several, and `STOCK_TOO_LOW` when that many were not set aside there, or are on backorder and have not come in yet, `LABEL_IN_PROGRESS`.
 */
export async function shipOrder(strapi: Core.Strapi, request: ShipOrder): Promise<void> {
  const { orderId, actor, now = new Date(), carrier = null, trackingNumber = null, trackingUrl = null } = request;
  const { lowStockFrom } = await storeSettings(strapi);
  const followed = followParcel(strapi, { carrier, trackingNumber, trackingUrl });
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'ship');
    const location = await findLocation(trx, order, request.locationId);
    const packed = packShipment(order.lines, { location, wanted: request.lines });
    const levels = await lockStock(trx, variantsIn(order, packed));
    const changes = leaving(order, packed, location, levels);
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, orderId });
    for (const item of packed) await sendPieces(trx, lineOf(order, item), item.quantity, location);
    const shipment = await insertShipment(trx, order, { ...followed, trackingNumber }, { packed, location, now });
    await noteSent(trx, order.rowId, { number: trackingNumber, shipment, now });
    return {
      type: 'order.shipped',
      state: {
        fulfilmentStatus: fulfilmentStatusOf(order.lines.map((line) => ({ ...line, fulfilled: line.fulfilled + inLines(packed, line) }))),
      },
      details: { shipment, lines: packed, carrier: followed.carrier, trackingNumber },
    };
  });
}

const findLocation = (trx: Knex.Transaction, order: LockedOrder, documentId: string | undefined): Promise<number | null> =>
  documentId === undefined ? Promise.resolve(onlyLocation(order.lines)) : locationRowId(trx, documentId);

/** What leaves the shelf with these pieces. Refuses `STOCK_TOO_LOW`. */
export function leaving(
  order: LockedOrder,
  packed: readonly LineQuantity[],
  location: number | null,
  levels: readonly LockedLevel[],
): StockChange[] {
  const onHand = new Map(levels.map((level) => [level.id, level.onHand]));
  return packed.flatMap((item): StockChange[] => {
    const line = lineOf(order, item);
    if (!isCounted(line)) return [];
    const level = levels.find(({ variantRowId, locationId }) => variantRowId === line.variantRowId && locationId === location);
    // Two lines of one variant leave the same shelf.
    const left = level ? (onHand.get(level.id) ?? 0) : 0;
    if (!level || left < item.quantity)
      throw new DomainError('STOCK_TOO_LOW', `Only ${left} of ${line.sku} are there. Receive the others first`, {
        line: line.lineId,
        left,
      });
    onHand.set(level.id, left - item.quantity);
    return [{ levelId: level.id, kind: 'ship', onHand: -item.quantity, allocated: -item.quantity }];
  });
}

async function sendPieces(trx: Knex.Transaction, line: OrderLine, quantity: number, location: number | null): Promise<void> {
  const allocations = line.allocations
    .map((allocation) => (allocation.locationId === location ? { ...allocation, quantity: allocation.quantity - quantity } : allocation))
    .filter((allocation) => allocation.quantity > 0);
  await trx('order_lines')
    .where({ id: line.rowId })
    .update({ fulfilled_quantity: trx.raw('fulfilled_quantity + ?', [quantity]), allocations: JSON.stringify(allocations) });
}

async function insertShipment(
  trx: Knex.Transaction,
  order: LockedOrder,
  { carrier, trackingNumber, trackingUrl, trackedBy }: FollowedParcel & Readonly<{ trackingNumber: string | null }>,
  { packed, location, now }: { packed: readonly LineQuantity[]; location: number | null; now: Date },
): Promise<string> {
  const columns = strapiColumns(now);
  await trx('shipments').insert({
    ...columns,
    order_id: order.rowId,
    location_id: location,
    status: 'shipped',
    lines: JSON.stringify(packed),
    carrier,
    tracking_number: trackingNumber,
    tracking_url: trackingUrl,
    tracked_by: trackedBy,
    shipped_at: now,
  });
  return columns.document_id;
}
