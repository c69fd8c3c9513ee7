import type { Knex } from 'knex';
import type { Queue } from './queue';
import { requestId } from './request-context';

/** Something that happened, in the past tense. Subscribers and webhooks know it by `type`. */
export type ShopEvent = Readonly<{ type: string; aggregateType: string; aggregateId: string; payload: Readonly<Record<string, unknown>> }>;

let queue: Queue | null = null;

/** Hands over who carries events to their jobs; null while nobody does. */
export const carryEventsBy = (carrier: Queue | null): void => {
  queue = carrier;
};

/**
 * Records events in the caller's transaction, and asks for the jobs that wait for them: the change, its events and their
 * jobs are saved together, or none of them is.
 */
export async function emit(trx: Knex.Transaction, events: readonly ShopEvent[]): Promise<void> {
  if (events.length === 0) return;
  if (!queue) throw new Error('Events cannot be emitted before the queue is started');
  const rows = events.map(({ type, aggregateType, aggregateId, payload }) => ({
    id: crypto.randomUUID(),
    type,
    aggregate_type: aggregateType,
    aggregate_id: aggregateId,
    payload: JSON.stringify(payload),
    request_id: requestId() ?? null,
  }));
  // Most come alone; those have a name, so that they are not planned anew each time.
  await trx('event_log')
    .insert(rows)
    .options(rows.length === 1 ? { name: 'sk_event_log' } : {});
  await queue.send(
    trx,
    rows.map(({ id, type, aggregate_id: aggregateId, request_id }, index) => ({
      id,
      type,
      aggregateId,
      payload: events[index]?.payload ?? {},
      requestId: request_id,
    })),
  );
}
