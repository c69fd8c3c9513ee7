import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Minor } from '../../domain/money/money';
import { leftToSend, type LineQuantity } from '../../domain/orders/fulfilment';
import { cancelPlacedOrder } from '../orders/cancel-order';
import { deliverShipment } from '../orders/deliver-shipment';
import { lockOrder, type LockedOrder } from '../orders/locked-order';
import { shipOrder } from '../orders/ship-order';
import { confirmReceived } from '../payments/confirm-payment';
import { asKnownThere } from './known-orders';
import type { Sender } from './receive-message';
import { shipEverything } from './ship-everything';

type Said =
  | Readonly<{
      status: 'shipped';
      /** Of the order, by SKU; without them all that is left. */
      lines?: readonly Readonly<{ sku: string; quantity: number }>[] | undefined;
      /** The code of the location it left. */
      location?: string | undefined;
      carrier?: string | undefined;
      trackingNumber?: string | undefined;
      trackingUrl?: string | undefined;
    }>
  | Readonly<{ status: 'delivered'; trackingNumber?: string | undefined }>
  | Readonly<{ status: 'cancelled'; reason?: string | undefined }>
  | Readonly<{ status: 'paid'; amount?: Minor | undefined }>;
/** `order`: by the shop's own id, or by what the website calls it. */
export type OrderStatusThere = Said & Readonly<{ order: Readonly<{ id?: string | undefined; externalId?: string | undefined }> }>;
type Step = Readonly<{ orderId: string; sender: Sender }>;

/**
 * What became of an order where the website handles it, by the verbs staff have, and refused as theirs. Refuses `ORDER_NOT_FOUND` too, and
 * `SHIPMENT_NOT_FOUND` for what arrived and was never sent.
 */
export async function takeOrderStatus(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  said: OrderStatusThere,
  sender: Sender,
): Promise<Readonly<{ order: string; status: string; paymentStatus: string; fulfilmentStatus: string }>> {
  const orderId = await orderOf(trx, said.order, sender.source);
  // Locked from here on, so that what the website knows of it is what was there.
  await lockOrder(trx, orderId);
  await asKnownThere(trx, { source: sender.source, orderId }, () => follow(strapi, trx, said, { orderId, sender }));
  const { state } = await lockOrder(trx, orderId);
  return { order: orderId, ...state };
}

async function orderOf(trx: Knex.Transaction, { id, externalId }: OrderStatusThere['order'], source: string): Promise<string> {
  const row =
    id === undefined
      ? await trx('website_orders as w')
          .join('orders as o', 'o.document_id', 'w.order_document_id')
          .where({ 'w.source': source, 'w.external_id': externalId ?? '' })
          .first('o.document_id')
      : await trx('orders').where({ document_id: id }).whereNotNull('number').first('document_id');
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'The shop has no such order');
  return row.document_id;
}

async function follow(strapi: Core.Strapi, trx: Knex.Transaction, said: Said, { orderId, sender: { actor, now } }: Step): Promise<void> {
  const step = { orderId, actor, now };
  switch (said.status) {
    case 'shipped':
      return ship(strapi, trx, said, step);
    case 'delivered': {
      const sent = trx('shipments as s')
        .join('orders as o', 'o.id', 's.order_id')
        .where({ 'o.document_id': orderId, 's.status': 'shipped' });
      if (said.trackingNumber !== undefined) void sent.where({ 's.tracking_number': said.trackingNumber });
      const parcels = await sent.orderBy('s.id').select('s.document_id');
      if (parcels.length === 0) throw new DomainError('SHIPMENT_NOT_FOUND', 'No parcel of this order is on its way');
      for (const { document_id: shipmentId } of parcels) await deliverShipment(strapi, { ...step, shipmentId });
      return;
    }
    case 'cancelled':
      await cancelPlacedOrder(strapi, { ...step, caller: null, reason: said.reason ?? null });
      return;
    case 'paid':
      await confirmReceived(strapi, { ...step, amount: said.amount });
  }
}

type Parcel = Extract<Said, { status: 'shipped' }>;

/** One parcel from each place where pieces of it wait, unless the website says which. */
async function ship(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { location, lines, carrier, trackingNumber, trackingUrl }: Parcel,
  step: Omit<Parameters<typeof shipOrder>[1], 'lines'>,
): Promise<void> {
  const order = await lockOrder(trx, step.orderId);
  const parcel = { ...step, carrier, trackingNumber, trackingUrl };
  const wanted = lines && toLines(order, lines);
  if (!wanted && location === undefined) return shipEverything(strapi, trx, parcel);
  const locationId = location === undefined ? undefined : await idOf(trx, location);
  return shipOrder(strapi, { ...parcel, locationId, lines: wanted });
}

async function idOf(trx: Knex.Transaction, code: string): Promise<string> {
  const row = await trx('stock_locations').where({ code }).first('document_id');
  if (!row) throw new DomainError('LOCATION_UNKNOWN', 'There is no such location');
  return row.document_id;
}

/** Pieces by SKU, taken from the lines of the order in their order. Refuses `LINE_UNKNOWN` and `QUANTITY_TOO_LARGE`. */
function toLines(order: LockedOrder, wanted: readonly Readonly<{ sku: string; quantity: number }>[]): LineQuantity[] {
  const left = new Map(order.lines.map((line) => [line.lineId, leftToSend(line)]));
  return wanted.flatMap(({ sku, quantity }) => {
    const lines = order.lines.filter((line) => line.sku === sku);
    if (lines.length === 0) throw new DomainError('LINE_UNKNOWN', `The order has no ${sku}`, { line: sku });
    let open = quantity;
    const taken = lines.flatMap(({ lineId }): LineQuantity[] => {
      const pieces = Math.min(open, left.get(lineId) ?? 0);
      open -= pieces;
      left.set(lineId, (left.get(lineId) ?? 0) - pieces);
      return pieces > 0 ? [{ line: lineId, quantity: pieces }] : [];
    });
    if (open > 0)
      throw new DomainError('QUANTITY_TOO_LARGE', `Only ${quantity - open} of ${sku} are left to send`, {
        ...{ line: sku, wanted: quantity, left: quantity - open },
      });
    return taken;
  });
}
