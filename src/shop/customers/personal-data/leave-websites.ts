import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { commerce } from '../../../integrations/commerce';
import { askForDeliveries } from '../../deliveries/ask-for-deliveries';
import { begunDeliveries } from '../../deliveries/begun-deliveries';

/**
 * Websites take away who ordered from what they were told, or asked, about these orders. They know no customers of the shop, so they are told of each
 * order. In the transaction that deletes, before the orders forget.
 */
export async function leaveWebsites(strapi: Core.Strapi, trx: Knex.Transaction, orderIds: readonly string[]): Promise<void> {
  const { rows } = await trx.raw<{ rows: { source: string; id: string }[] }>(
    `select source, order_document_id as id from website_orders where order_document_id = any(:orderIds)
     union
     -- Asked about it before it was placed, and it may never have been.
     select s.source, o.document_id from orders o cross join unnest(:sources::text[]) as s(source)
      where o.document_id = any(:orderIds) and o.website_answer is not null
      order by 1, 2`,
    { orderIds: [...orderIds], sources: [...commerce(strapi).website.names()] },
  );
  // What is on its way now is known there soon.
  const begun = await begunDeliveries(trx, { channel: 'website', aggregateType: 'order', ids: orderIds });
  const all = [...rows.map(({ source: target, id }) => ({ target, id })), ...begun];
  for (const [target, told] of Map.groupBy(all, (each) => each.target))
    await askForDeliveries(trx, {
      ...{ channel: 'website', target },
      of: [...new Set(told.map(({ id }) => id))].map((aggregateId) => ({
        aggregateType: 'order',
        aggregateId,
        eventType: 'customer.deleted',
      })),
    });
}
