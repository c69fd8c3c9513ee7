import type { Knex } from 'knex';
import type { EventType } from '../../domain/events';
import { askForDeliveries } from '../deliveries/ask-for-deliveries';

/** Has orders put anew wherever they stand already: who ordered them is another one now, or nobody. In the transaction that makes it so. */
export async function putOrdersAnew(trx: Knex.Transaction, orderIds: readonly string[], because: EventType): Promise<void> {
  const known = await trx('crm_links')
    .where({ kind: 'order' })
    .whereIn('local_id', [...orderIds])
    .orderBy('local_id')
    .select('provider', 'local_id');
  for (const [target, links] of Map.groupBy(known, ({ provider }) => provider))
    await askForDeliveries(trx, {
      ...{ channel: 'crm', target },
      of: links.map(({ local_id: aggregateId }) => ({ aggregateType: 'order', aggregateId, eventType: because })),
    });
}
