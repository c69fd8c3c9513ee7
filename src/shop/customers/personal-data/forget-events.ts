import type { Knex } from 'knex';
import { withoutPersonal } from '../../../domain/events-for-machines';
import { events, type AggregateType, type EventType } from '../../../domain/events';
import { forgetAnswers } from '../../deliveries/forget-deliveries';
import { forgetJobs } from '../../jobs/forget-jobs';
import { toJson } from '../../rows';

type Told = Readonly<{ aggregate: AggregateType; ids: readonly string[] }>;

/** What was told of somebody, in the log and in the history of their orders, without what says who it was. In a transaction that forgets. */
export async function forgetEvents(trx: Knex.Transaction, told: readonly Told[]): Promise<void> {
  for (const { aggregate, ids } of told) {
    const rows = await trx('event_log').where({ aggregate_type: aggregate }).whereIn('aggregate_id', ids).select('id', 'type', 'payload');
    for (const { id, type, payload } of rows) {
      const kept = anonymous(type, toJson<object>(payload));
      if (kept !== null)
        await trx('event_log')
          .where({ id })
          .update({ payload: JSON.stringify(kept) });
    }
    await forgetAnswers(trx, { aggregate, ids });
    await forgetJobs(trx, { aggregate, ids });
  }
}

/** The history of orders says the same in its `details`. */
export async function forgetHistory(trx: Knex.Transaction, orderIds: readonly number[]): Promise<void> {
  const rows = await trx('order_events').whereIn('order_id', orderIds).whereNotNull('details').select('id', 'type', 'details');
  for (const { id, type, details } of rows) {
    const kept = anonymous(type, toJson<object>(details));
    if (kept !== null)
      await trx('order_events')
        .where({ id })
        .update({ details: JSON.stringify(kept) });
  }
  await trx('order_events').whereIn('order_id', orderIds).where({ actor_type: 'customer' }).update({ actor_id: null });
}

/** null where nothing of it is personal. An event of a plugin, or of an older version, that nobody describes loses all it told. */
function anonymous(type: string, payload: object): object | null {
  if (!Object.hasOwn(events, type)) return {};
  const kept = withoutPersonal(type as EventType, payload);
  return JSON.stringify(kept) === JSON.stringify(payload) ? null : kept;
}
