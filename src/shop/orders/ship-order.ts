import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { fulfilmentStatusOf, inLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { isCounted, onlyLocation, packShipment, setAsideAt } from '../../domain/orders/pack-shipment';
import type { Actor } from '../actor';
import { strapiColumns } from '../document-id';
import { locationRowId } from '../inventory/location-row-id';
import { lockStock, saveStock, type LockedLevel, type StockChange } from '../inventory/locked-stock';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { changeOrder, type LockedOrder, type OrderLine } from './locked-order';

export type ShipOrder = Readonly<{
  orderId: string;
  /** From where it is sent. Without one: from wherever the pieces were set aside, as long as that is one place. */
  locationId?: string | undefined;
  /** Without lines: everything that was not sent yet from there. */
  lines?: readonly LineQuantity[] | undefined;
  carrier?: string | null | undefined;
  trackingNumber?: string | null | undefined;
  trackingUrl?: string | null | undefined;
  actor: Actor;
  now?: Date;
}>;

/**
 * Sends a parcel: pieces leave the stock of one location, and the order knows how it is followed. Refuses
 * `ORDER_ILLEGAL_TRANSITION`, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `LOCATION_UNKNOWN`, `LOCATION_AMBIGUOUS` when nobody says which of
 * several, and `STOCK_TOO_LOW` when that many were not set aside there, or are on backorder and have not come in yet.
 */
export async function shipOrder(strapi: Core.Strapi, request: ShipOrder): Promise<void> {
  const { orderId, actor, now = new Date() } = request;
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'ship');
    const location = await findLocation(trx, order, request.locationId);
    const parcel = packShipment(order.lines, { location, wanted: request.lines });
    const levels = await lockStock(trx, variantsIn(order, parcel));
    const changes = leaving(order, parcel, location, levels);
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, orderId });
    for (const item of parcel) await sendPieces(trx, lineOf(order, item), item.quantity, location);
    const shipment = await insertShipment(trx, order, request, { parcel, location, now });
    return {
      type: 'order.shipped',
      state: {
        fulfilmentStatus: fulfilmentStatusOf(order.lines.map((line) => ({ ...line, fulfilled: line.fulfilled + inLines(parcel, line) }))),
      },
      details: { shipment, lines: parcel, carrier: request.carrier ?? null, trackingNumber: request.trackingNumber ?? null },
    };
  });
}

const lineOf = ({ lines }: LockedOrder, { line: id }: LineQuantity): OrderLine => {
  const line = lines.find(({ lineId }) => lineId === id);
  if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: id });
  return line;
};

const variantsIn = (order: LockedOrder, parcel: readonly LineQuantity[]): number[] =>
  parcel.flatMap((item) => lineOf(order, item).variantRowId ?? []);

const findLocation = (trx: Knex.Transaction, order: LockedOrder, documentId: string | undefined): Promise<number | null> =>
  documentId === undefined ? Promise.resolve(onlyLocation(order.lines)) : locationRowId(trx, documentId);

function leaving(
  order: LockedOrder,
  parcel: readonly LineQuantity[],
  location: number | null,
  levels: readonly LockedLevel[],
): StockChange[] {
  const onHand = new Map(levels.map((level) => [level.id, level.onHand]));
  return parcel.flatMap((item): StockChange[] => {
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
  { carrier = null, trackingNumber = null, trackingUrl = null }: ShipOrder,
  { parcel, location, now }: { parcel: readonly LineQuantity[]; location: number | null; now: Date },
): Promise<string> {
  const columns = strapiColumns(now);
  await trx('shipments').insert({
    ...columns,
    order_id: order.rowId,
    location_id: location,
    status: 'shipped',
    lines: JSON.stringify(parcel),
    carrier,
    tracking_number: trackingNumber,
    tracking_url: trackingUrl,
    shipped_at: now,
  });
  return columns.document_id;
}

type ShipmentStep = Readonly<{ orderId: string; shipmentId: string; actor: Actor; now?: Date }>;

/** The parcel has arrived. Refuses `ORDER_ILLEGAL_TRANSITION`, `SHIPMENT_NOT_FOUND`. */
export const deliverShipment = (strapi: Core.Strapi, { orderId, shipmentId, actor, now = new Date() }: ShipmentStep): Promise<void> =>
  changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'deliver');
    const { rowId, lines } = await lockShipment(trx, order, shipmentId);
    await trx('shipments').where({ id: rowId }).update({ status: 'delivered', delivered_at: now, updated_at: now });
    const after = order.lines.map((line) => ({ ...line, delivered: line.delivered + inLines(lines, line) }));
    return { type: 'order.delivered', state: { fulfilmentStatus: fulfilmentStatusOf(after) }, details: { shipment: shipmentId, lines } };
  });

/**
 * The parcel could not be handed over and is back: its pieces are on the shelf again, still the order's, to be sent once
 * more. Refuses `ORDER_ILLEGAL_TRANSITION`, `SHIPMENT_NOT_FOUND`.
 */
export async function failShipment(strapi: Core.Strapi, { orderId, shipmentId, actor, now = new Date() }: ShipmentStep): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await changeOrder(strapi, { id: orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'deliver');
    const { rowId, lines, location } = await lockShipment(trx, order, shipmentId);
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
    return {
      type: 'order.delivery_failed',
      state: { fulfilmentStatus: fulfilmentStatusOf(after) },
      details: { shipment: shipmentId, lines },
    };
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

async function lockShipment(
  trx: Knex.Transaction,
  order: LockedOrder,
  id: string,
): Promise<{ rowId: number; lines: LineQuantity[]; location: number | null }> {
  const row = await trx('shipments').where({ document_id: id, order_id: order.rowId }).first();
  if (!row) throw new DomainError('SHIPMENT_NOT_FOUND', 'The order has no such parcel');
  if (row.status !== 'shipped' && row.status !== 'prepared')
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', `This parcel is ${row.status} already`, { from: row.status });
  return { rowId: row.id, lines: toJson<LineQuantity[]>(row.lines), location: row.location_id };
}
