import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { everythingAt, sendingLocations } from '../../domain/orders/pack-shipment';
import { lockOrder, type LockedOrder } from '../orders/locked-order';
import { shipOrder, type ShipOrder } from '../orders/ship-order';

/** Sends all that is left, in a parcel from each place where pieces of it wait. What nobody counts goes with the first. Refuses as `shipOrder`. */
export async function shipEverything(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  parcel: Omit<ShipOrder, 'lines' | 'locationId'>,
): Promise<void> {
  const order = await lockOrder(trx, parcel.orderId);
  const places = sendingLocations(order.lines);
  if (places.length < 2) return shipOrder(strapi, parcel);
  for (const [index, place] of places.entries()) {
    const row = await trx('stock_locations').where({ id: place }).first('document_id');
    const lines = everythingAt(index === 0 ? order.lines : order.lines.filter(hasAllocations), place);
    await shipOrder(strapi, { ...parcel, locationId: row?.document_id, lines });
  }
}

const hasAllocations = ({ allocations }: LockedOrder['lines'][number]): boolean => allocations.length > 0;
