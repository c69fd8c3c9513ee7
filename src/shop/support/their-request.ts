import type { Knex } from 'knex';
import type { OrdersRow, SupportRequestsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { isTheirs, type CartCaller } from '../cart/stored-cart';

type Theirs = SupportRequestsRow & Pick<OrdersRow, 'number'> & Readonly<{ order_document_id: string | null }>;

/** The order a request is about, for whoever it belongs to. Refuses `ORDER_NOT_FOUND`. */
export async function orderOfCaller(
  db: Knex,
  { orderId, caller }: Readonly<{ orderId: string; caller: CartCaller }>,
): Promise<Pick<OrdersRow, 'id' | 'customer_id' | 'email' | 'language'>> {
  const order = await db('orders').where({ document_id: orderId }).first('id', 'customer_id', 'token_hash', 'email', 'language');
  if (!order || !isTheirs({ customerId: order.customer_id, tokenHash: order.token_hash }, caller))
    throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
  return order;
}

/**
 * A request of the caller: of their account, or, where a guest made it, of the order it is about. Within a transaction nobody else changes
 * it until that ends. Refuses `SUPPORT_REQUEST_NOT_FOUND`.
 */
export async function requestOfCaller(
  db: Knex | Knex.Transaction,
  { id, caller }: Readonly<{ id: string; caller: CartCaller }>,
): Promise<Theirs> {
  const read = db('support_requests as r')
    .leftJoin('orders as o', 'o.id', 'r.order_id')
    .where({ 'r.id': id })
    .first('r.*', 'o.number', 'o.customer_id', 'o.token_hash', 'o.document_id as order_document_id');
  if (db.isTransaction === true) void read.forUpdate('r');
  const row = await read;
  if (!row || !isOf(row, caller)) throw requestNotFound();
  return row;
}

export const requestNotFound = () => new DomainError('SUPPORT_REQUEST_NOT_FOUND', 'There is no such request, or it is not yours');

type Owned = Pick<SupportRequestsRow, 'user_id' | 'order_id'> & Partial<Pick<OrdersRow, 'customer_id' | 'token_hash'>>;

function isOf({ user_id, order_id, customer_id = null, token_hash = null }: Owned, caller: CartCaller): boolean {
  if (user_id !== null) return user_id === caller.customer?.userId;
  return order_id !== null && isTheirs({ customerId: customer_id, tokenHash: token_hash }, caller);
}
