import type { Knex } from 'knex';
import type { OrdersRow, ShipmentsRow } from 'knex/types/tables';
import { isDomainError } from '../../domain/domain-error';
import { leftToSend, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { everythingAt, packShipment } from '../../domain/orders/pack-shipment';
import { lockStock, type LockedLevel } from '../inventory/locked-stock';
import { preparedStatement } from '../prepared-statement';
import { lockOrder, type LockedOrder } from './locked-order';
import { variantsIn } from './lines-of-order';
import { leaving } from './ship-order';

/** Why nothing of an order leaves a location now. */
export type NotSendable = 'not_placed' | 'nothing_to_send' | 'other_location' | 'stock_too_low' | 'disputed';

/** Locks orders in one order, whoever else wants some of them; answers them by their ids. */
export async function lockOrders(trx: Knex.Transaction, rowIds: readonly OrdersRow['id'][]): Promise<ReadonlyMap<string, LockedOrder>> {
  const { rows } = await preparedStatement<Pick<OrdersRow, 'document_id'>>(
    trx,
    'select document_id from orders where id = any(:ids::int[]) order by id for update',
    { ids: [...new Set(rowIds)] },
  );
  const locked = new Map<string, LockedOrder>();
  for (const { document_id: id } of rows) locked.set(id, await lockOrder(trx, id));
  return locked;
}

/**
 * Locks all that sending these orders from a location changes, as whoever changes many at once has to, and answers those that cannot be sent with why:
 * each is looked at as if those before it had left.
 */
export async function lockForSending(
  trx: Knex.Transaction,
  orders: ReadonlyMap<string, LockedOrder>,
  location: number,
): Promise<readonly Readonly<{ order: string; number: string; because: NotSendable }>[]> {
  let levels = await lockStock(trx, stockOf([...orders.values()].map((order) => ({ order, lines: everythingAt(order.lines, location) }))));
  const refused: { order: string; number: string; because: NotSendable }[] = [];
  for (const order of orders.values()) {
    const looked = lookAt(order, location, levels);
    if (typeof looked === 'string') refused.push({ order: order.id, number: order.number ?? '', because: looked });
    else levels = looked;
  }
  return refused;
}

/** The shelves as they are once it left; or why it does not. */
function lookAt(order: LockedOrder, location: number, levels: readonly LockedLevel[]): LockedLevel[] | NotSendable {
  try {
    assertAction(order.state, 'ship');
    const packed = packShipment(order.lines, { location, wanted: undefined });
    const gone = new Map(leaving(order, packed, location, levels).map(({ levelId, onHand = 0 }) => [levelId, onHand]));
    return levels.map((level) => ({ ...level, onHand: level.onHand + (gone.get(level.id) ?? 0) }));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'STOCK_TOO_LOW') return 'stock_too_low';
    if (order.state.status !== 'placed') return 'not_placed';
    if (isAllSent(order)) return 'nothing_to_send';
    return order.state.paymentStatus === 'disputed' ? 'disputed' : 'other_location';
  }
}

const isAllSent = ({ lines }: LockedOrder): boolean => lines.every((line) => leftToSend(line) <= 0);

/** Locks what parcels that come back change. */
export const lockForReturning = async (
  trx: Knex.Transaction,
  parcels: readonly Readonly<{ order: LockedOrder; lines: readonly LineQuantity[] }>[],
): Promise<void> => {
  await lockStock(trx, stockOf(parcels));
};

const stockOf = (parcels: readonly Readonly<{ order: LockedOrder; lines: readonly LineQuantity[] }>[]): number[] =>
  parcels.flatMap(({ order, lines }) => variantsIn(order, lines));

/** The parcel of the order that was sent last. */
export async function lastParcel(trx: Knex.Transaction, order: Pick<LockedOrder, 'rowId'>): Promise<ShipmentsRow['document_id'] | null> {
  const row = await trx('shipments').where({ order_id: order.rowId }).orderBy('id', 'desc').first('document_id');
  return row?.document_id ?? null;
}
