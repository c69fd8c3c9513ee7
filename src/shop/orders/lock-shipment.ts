import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import type { Actor } from '../actor';
import { toJson } from '../rows';
import type { LockedOrder } from './locked-order';

/** What staff do with a shipment. */
export type ShipmentStep = Readonly<{ orderId: string; shipmentId: string; actor: Actor; now?: Date }>;

/** The shipment on its way, locked with its order. Refuses `SHIPMENT_NOT_FOUND`, and `ORDER_ILLEGAL_TRANSITION` when it is over. */
export async function lockShipment(
  trx: Knex.Transaction,
  order: LockedOrder,
  id: string,
): Promise<{ rowId: number; lines: LineQuantity[]; location: number | null; carrier: string | null }> {
  const row = await trx('shipments').where({ document_id: id, order_id: order.rowId }).first();
  if (!row) throw new DomainError('SHIPMENT_NOT_FOUND', 'The order has no such parcel');
  if (row.status !== 'shipped' && row.status !== 'prepared')
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', `This parcel is ${row.status} already`, { from: row.status });
  return { rowId: row.id, lines: toJson<LineQuantity[]>(row.lines), location: row.location_id, carrier: row.carrier };
}
