import type { Knex } from 'knex';
import type { OrdersRow } from 'knex/types/tables';

/** The code the customer of an order tells its courier; nothing where none was made, and once it is handed over. */
export async function codeAtDoor(db: Knex, orderRowId: OrdersRow['id']): Promise<Readonly<{ code?: string }>> {
  const stop = await db('delivery_stops').where({ order_id: orderRowId, is_open: true }).whereNotNull('code').first('code');
  return stop?.code ? { code: stop.code } : {};
}
