import type { Core } from '@strapi/strapi';
import { changedTags } from '../../../domain/orders/order-tags';
import { lockOrderRow } from './lock-order-row';

type ChangeTags = Readonly<{ orderId: string; add: readonly string[]; remove: readonly string[] }>;

/** Puts tags on an order and takes others off. Refuses `ORDER_NOT_FOUND`, `TAGS_TOO_MANY`. */
export async function changeTags(strapi: Core.Strapi, { orderId, ...change }: ChangeTags): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrderRow(trx, orderId);
    const before: string[] = await trx('order_tags').where({ order_id: order }).orderBy('tag').pluck('tag');
    const after = changedTags(before, change);
    const gone = before.filter((tag) => !after.includes(tag));
    const added = after.filter((tag) => !before.includes(tag));
    if (gone.length > 0) await trx('order_tags').where({ order_id: order }).whereIn('tag', gone).delete();
    if (added.length > 0) await trx('order_tags').insert(added.map((tag) => ({ order_id: order, tag })));
  });
}
