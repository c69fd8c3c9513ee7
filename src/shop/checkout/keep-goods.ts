import type { Knex } from 'knex';

/** What was put aside for an order that waits stays put aside at least until then. Nothing happens to one that waits no longer. */
export const keepGoodsUntil = (db: Knex, orderId: string, until: Date): Promise<unknown> =>
  db.raw(
    `with waiting as (
       update orders set expires_at = greatest(expires_at, :until)
        where document_id = :orderId and order_status = 'pending_payment' returning cart_document_id
     ),
     reserved as (
       update discount_redemptions set expires_at = greatest(expires_at, :until) where order_document_id = :orderId and state = 'reserved'
     )
     update stock_holds h set expires_at = greatest(h.expires_at, :until)
       from carts c, waiting w where c.document_id = w.cart_document_id and h.cart_id = c.id`,
    { until, orderId },
  );
