import type { Core } from '@strapi/strapi';
import { isDomainError } from '../../domain/domain-error';
import { theShop } from '../actor';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { cancelOrder } from './cancel-order';

const dayMs = 24 * 60 * 60 * 1_000;
const batchSize = 200;

/**
 * Cancels orders whose goods lay packed for pickup longer than the shop keeps them: pieces go back to the shelf, money to the customer.
 * Answers how many. Where the shop keeps them for good, none.
 */
export async function cancelUncollected(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<number> {
  const { pickupDays } = await storeSettings(strapi);
  if (pickupDays === null) return 0;
  const { rows } = await preparedStatement<{ id: string }>(
    strapi.db.connection,
    `select o.document_id as id from orders o
      where o.order_status = 'placed' and o.fulfilment_status = 'unfulfilled' and o.payment_status <> 'disputed' and o.delivery->>'kind' = 'pickup'
        and (select max(e.occurred_at) from order_events e where e.order_id = o.id and e.type = 'order.packed') < :before
      order by o.placed_at, o.document_id limit ${batchSize}`,
    { before: new Date(now.getTime() - pickupDays * dayMs) },
  );
  let cancelled = 0;
  const failures: unknown[] = [];
  for (const { id } of rows) {
    try {
      await cancelOrder(strapi, { orderId: id, actor: theShop, caller: null, reason: 'Not fetched in time', now });
      cancelled += 1;
    } catch (error) {
      // Somebody fetched it in this very moment, or cancelled it.
      if (isDomainError(error) && error.code === 'ORDER_ILLEGAL_TRANSITION') continue;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} orders nobody fetched could not be cancelled`);
  return cancelled;
}
