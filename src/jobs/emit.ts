import type { Knex } from 'knex';
import { events as known, type ShopEvent } from '../domain/events';
import type { Queue } from './queue';
import { requestId } from './request-context';

let queue: Queue | null = null;

/** Hands over who carries events to their jobs; null while nobody does. */
export const carryEventsBy = (carrier: Queue | null): void => {
  queue = carrier;
};

/** Who carries events to their jobs: what stands in the queues, and what was parked. */
export function currentQueue(): Queue {
  if (!queue) throw new Error('The queue is not started');
  return queue;
}

/**
 * Records events in the caller's transaction, and asks for the jobs that wait for them: the change, its events and their
 * jobs are saved together, or none of them is.
 */
export async function emit(trx: Knex.Transaction, events: readonly ShopEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = await announce(trx, events);
  // Most come alone; those have a name, so that they are not planned anew each time.
  await trx('event_log')
    .insert(rows.map((row) => ({ ...row, payload: JSON.stringify(row.payload) })))
    .options(rows.length === 1 ? { name: 'sk_event_log' } : {});
}

/** The same for a statement that writes the events along with everything else: asks for the jobs, and answers the rows of `event_log`. */
export async function announce(trx: Knex.Transaction, events: readonly ShopEvent[]) {
  if (!queue) throw new Error('Events cannot be emitted before the queue is started');
  const recorded = events.map((event) => ({ ...event, id: crypto.randomUUID(), requestId: requestId() ?? null }));
  await queue.send(trx, recorded);
  return recorded.map(({ id, type, aggregateId, payload, requestId: request }) => ({
    id,
    type,
    version: known[type].version,
    aggregate_type: known[type].aggregate,
    aggregate_id: aggregateId,
    payload,
    request_id: request,
  }));
}
