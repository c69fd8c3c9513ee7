import type { Knex } from 'knex';
import { requestId } from '../http/request-context';

/** Something that happened, in the past tense. Subscribers and webhooks know it by `type`. */
export type ShopEvent = Readonly<{ type: string; aggregateType: string; aggregateId: string; payload: Readonly<Record<string, unknown>> }>;

/** Records events in the caller's transaction: either the change and its events are saved, or neither is. */
export async function emit(trx: Knex.Transaction, events: readonly ShopEvent[]): Promise<void> {
  if (events.length === 0) return;
  await trx('event_log').insert(
    events.map(({ type, aggregateType, aggregateId, payload }) => ({
      type,
      aggregate_type: aggregateType,
      aggregate_id: aggregateId,
      payload: JSON.stringify(payload),
      request_id: requestId() ?? null,
    })),
  );
}
