import type { Knex } from 'knex';
import type { OrderEventType } from '../../domain/events';
import { requestId } from '../../jobs/request-context';
import type { Actor } from '../actor';
import { strapiColumns } from '../document-id';
import { insertSql } from '../insert-sql';
import { preparedStatement } from '../prepared-statement';

export type OrderEvent = Readonly<{
  type: OrderEventType;
  actor: Actor;
  before: object | null;
  after: object | null;
  details?: object | null;
}>;

/** A row of the order's history, which is never changed: who, what, before, after. */
export const orderEventColumns = (orderRowId: number, { type, actor, before, after, details = null }: OrderEvent, now: Date) => ({
  ...strapiColumns(now),
  order_id: orderRowId,
  type,
  actor_type: actor.type,
  actor_id: actor.id,
  before,
  after,
  details,
  request_id: requestId() ?? null,
  occurred_at: now,
});

export async function recordOrderEvent(trx: Knex.Transaction, orderRowId: number, event: OrderEvent, now: Date): Promise<void> {
  const row = orderEventColumns(orderRowId, event, now);
  await preparedStatement(trx, insertSql('order_events', row, 'rows'), { rows: JSON.stringify([row]) });
}
