import type { Core } from '@strapi/strapi';
import { fulfilmentStatusOf, inLines } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { markCommittedOnce } from '../mark-committed-once';
import { tellCollected } from './labels/collecting-labels';
import { changeOrder } from './locked-order';
import { lockShipment, type ShipmentStep } from './lock-shipment';

/** `deliveredAt`: when, where somebody knows better than now. */
type DeliverShipment = ShipmentStep & Readonly<{ deliveredAt?: Date }>;

/** The parcel has arrived; where its carrier collected money, staff are told to look for it. Refuses `ORDER_ILLEGAL_TRANSITION`, `SHIPMENT_NOT_FOUND`. */
export const deliverShipment = (
  strapi: Core.Strapi,
  { orderId, shipmentId, actor, now = new Date(), deliveredAt = now }: DeliverShipment,
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'deliver');
    const { rowId, lines, carrier } = await lockShipment(trx, order, shipmentId);
    await trx('shipments').where({ id: rowId }).update({ status: 'delivered', delivered_at: deliveredAt, updated_at: now });
    await tellCollected(trx, order, { shipment: shipmentId, carrier, now });
    const after = order.lines.map((line) => ({ ...line, delivered: line.delivered + inLines(lines, line) }));
    return { type: 'order.delivered', state: { fulfilmentStatus: fulfilmentStatusOf(after) }, details: { shipment: shipmentId, lines } };
  });
