import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../../prepared-statement';

export type DeliveryState = 'waiting' | 'delivered' | 'parked' | 'dropped';
export type FoundDelivery = Readonly<{
  id: string;
  channel: string;
  target: string;
  eventType: string;
  aggregateType: string;
  aggregateId: string;
  state: DeliveryState;
  isLate: boolean;
  attempts: number;
  status: number | null;
  reason: string | null;
  createdAt: string;
  endedAt: string | null;
  /** When it is tried next; null of what is over. */
  dueAt: string | null;
}>;

export type DeliveryFilter = Readonly<{
  channel: string | null;
  target: string | null;
  state: DeliveryState | null;
  type: string | null;
  from: Date | null;
  to: Date | null;
}>;
type Find = DeliveryFilter & Readonly<{ before: number | null; limit: number }>;

type Row = Readonly<{
  id: string;
  channel: string;
  target: string;
  event_type: string;
  aggregate_type: string;
  aggregate_id: string;
  state: DeliveryState;
  is_late: boolean;
  attempts: number;
  status: number | null;
  reason: string | null;
  created_at: Date;
  ended_at: Date | null;
  due_at: Date;
}>;

/** What a filter asks of a row `d`. */
export const isMeant = `(:channel::text is null or d.channel = :channel::text)
  and (:target::text is null or d.target = :target::text)
  and (:state::text is null or d.state = :state::text)
  and (:type::text is null or d.event_type = :type::text)
  and (:from::timestamptz is null or d.created_at >= :from::timestamptz)
  and (:to::timestamptz is null or d.created_at < :to::timestamptz)`;

/** Of a row `d`: whether there is somebody it could be sent to, now or once that is switched on. */
export const isForSomebody = `(case d.channel
    when 'webhook' then exists (select from webhook_endpoints e where e.id = d.target)
    when 'automation' then exists (select from automations a where a.id = d.target)
    else true end)`;

/** What was told to other systems and what waits, the newest first. */
export async function findDeliveries(
  strapi: Core.Strapi,
  { before, limit, ...filter }: Find,
): Promise<Readonly<{ deliveries: FoundDelivery[]; nextCursor: string | null }>> {
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select d.* from deliveries d
      where ${isMeant} and (:before::bigint is null or d.id < :before::bigint)
      order by d.id desc limit :limit::int`,
    { ...filter, before, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  return { deliveries: shown.map(toFound), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

export const toFound = (row: Row): FoundDelivery => ({
  id: row.id,
  channel: row.channel,
  target: row.target,
  eventType: row.event_type,
  aggregateType: row.aggregate_type,
  aggregateId: row.aggregate_id,
  state: row.state,
  isLate: row.is_late,
  attempts: row.attempts,
  status: row.status,
  reason: row.reason,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  dueAt: row.state === 'waiting' ? row.due_at.toISOString() : null,
});
