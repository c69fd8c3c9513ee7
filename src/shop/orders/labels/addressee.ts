import type { Knex } from 'knex';
import { toJson } from '../../rows';
import type { Address } from '../../cart/stored-cart';
import type { OrderedPoint } from '../read-order';

/** Where an order goes, and how who it goes to is called, as the order says now. */
export async function addresseeOf(db: Knex, orderRowId: number) {
  const stored = await db('orders').where({ id: orderRowId }).first('shipping_address', 'delivery', 'phone');
  return {
    address: toJson<Address | null>(stored?.shipping_address ?? null),
    point: toJson<Readonly<{ pickupPoint?: OrderedPoint }> | null>(stored?.delivery ?? null)?.pickupPoint ?? null,
    phone: stored?.phone ?? null,
  };
}
