import type { Knex } from 'knex';
import type { EventType } from '../../domain/events';
import { askForDeliveries } from '../deliveries/ask-for-deliveries';
import { begunDeliveries } from '../deliveries/begun-deliveries';

/** Has orders put anew wherever they stand, or may by now: who ordered them is another one now, or nobody. In the transaction that makes it so. */
export async function putOrdersAnew(trx: Knex.Transaction, orderIds: readonly string[], because: EventType): Promise<void> {
  const known = await trx('crm_links')
    .where({ kind: 'order' })
    .whereIn('local_id', [...orderIds])
    .orderBy('local_id')
    .select('provider', 'local_id');
  const begun = await begunDeliveries(trx, { channel: 'crm', aggregateType: 'order', ids: orderIds });
  const all = [...known.map(({ provider: target, local_id: id }) => ({ target, id })), ...begun];
  for (const [target, of] of Map.groupBy(all, (each) => each.target))
    await askForDeliveries(trx, {
      ...{ channel: 'crm', target },
      of: [...new Set(of.map(({ id }) => id))].map((aggregateId) => ({ aggregateType: 'order', aggregateId, eventType: because })),
    });
}
