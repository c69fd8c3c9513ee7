import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { customerKeysOf } from '../shop/customers/customer-keys';

const batchSize = 1_000;

/** Counts for their customers the orders of a shop that is older than this way of counting. Once; a crash in between begins again. */
export async function countCustomersOfOldOrders(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  if (await store.get({ key: 'customers-counted' })) return;
  let last = 0;
  for (let isMore = true; isMore;) {
    const ids = await countSome(strapi.db.connection, last);
    last = ids.at(-1) ?? last;
    isMore = ids.length === batchSize;
  }
  await store.set({ key: 'customers-counted', value: true });
}

/** Answers the row ids of the orders it counted. */
async function countSome(db: Knex, after: number): Promise<number[]> {
  const orders = await db('orders as o')
    .leftJoin('up_users as u', 'u.id', 'o.customer_id')
    .where('o.id', '>', after)
    .orderBy('o.id')
    .limit(batchSize)
    .select(
      'o.id',
      'o.document_id',
      'o.customer_id',
      'o.country',
      'o.email',
      'o.phone',
      'u.email as account_email',
      'u.phone as account_phone',
    );
  const rows = orders.flatMap((order) =>
    customerKeysOf({
      userId: order.customer_id,
      emails: [order.email, order.account_email],
      phones: [order.phone, order.account_phone],
      country: order.country,
    }).map((key) => ({ key, order_document_id: order.document_id })),
  );
  await db.raw(
    `insert into customer_keys (key, order_document_id)
     select key, order_document_id from jsonb_to_recordset(:rows::jsonb) as r(key text, order_document_id text) on conflict do nothing`,
    { rows: JSON.stringify(rows) },
  );
  return orders.map(({ id }) => Number(id));
}
