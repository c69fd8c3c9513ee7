import type { Knex } from 'knex';
import { isDone, nextStop } from '../../../domain/delivery/driving/expected-arrivals';
import type { Actor } from '../../actor';
import { lockOrder, saveOrderChange, type LockedOrder } from '../../orders/locked-order';
import { expectedOf, type RunRow, type StopRow } from './run-facts';

type Telling = Readonly<{ run: RunRow; stops: readonly StopRow[]; actor: Actor; now: Date }>;

/** Whom the courier goes to now is told, once. Their order is locked before those of others are, or it is the only one. */
export async function tellNext(trx: Knex.Transaction, { run, stops, actor, now }: Telling): Promise<void> {
  const next = nextStop({ startedAt: run.started_at, stops });
  if (next?.state !== 'waiting' || next.on_the_way_at !== null) return;
  await trx('delivery_stops').where({ id: next.id }).update({ on_the_way_at: now });
  await tell(trx, { type: 'order.on_the_way', stop: next, run, stops, actor, now });
}

type Told = Telling & Readonly<{ type: 'order.on_the_way' | 'order.courier_near'; stop: StopRow; order?: LockedOrder }>;

/** Writes down that the customer of a stop is told, with when the courier should be there. */
export async function tell(trx: Knex.Transaction, { type, stop, run, stops, actor, now }: Told): Promise<void> {
  const order = await lockOrder(trx, stop.order);
  const expectedAt = expectedOf(run, stops, now).get(stop.document_id) ?? now.toISOString();
  await saveOrderChange(trx, order, { type, details: { expectedAt } }, { actor, now });
}

/** The stops as they are with one changed. */
export const withStop = (stops: readonly StopRow[], changed: StopRow): StopRow[] =>
  stops.map((stop) => (stop.id === changed.id ? changed : stop));

/** Whom the courier goes to once this stop is done. */
export const afterIt = (run: RunRow, stops: readonly StopRow[], stop: StopRow): StopRow | null =>
  nextStop({ startedAt: run.started_at, stops: stops.filter((each) => each.id !== stop.id && !isDone(each)) });
