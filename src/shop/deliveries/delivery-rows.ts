import type { Knex } from 'knex';
import { because } from '../../domain/deliveries/because';
import { preparedStatement } from '../prepared-statement';
import type { Delivery } from './channel';

type Row = Readonly<{
  id: string;
  event_id: string | null;
  event_type: string;
  aggregate_type: string;
  aggregate_id: string;
  attempts: number;
  is_late: boolean;
}>;

/** What became of a delivery, as it is kept. */
export type Kept = Readonly<{
  id: string;
  state: 'waiting' | 'delivered' | 'parked' | 'dropped';
  isLate: boolean;
  dueAt: Date | null;
  status: number | null;
  reason: string | null;
  answer: string | null;
  tookMs: number | null;
}>;

type Due = Readonly<{ channel: string; target: string; most: number; waitHours: number }>;

/**
 * The first that are due, of each aggregate the earliest alone, so that they are told in their order. Behind one that was given up, those of its
 * aggregate wait for so many hours, and then go marked as late. For whoever has claimed the target.
 */
export async function dueDeliveries(db: Knex, { channel, target, most, waitHours }: Due): Promise<Delivery[]> {
  const before = `from deliveries b
                  where b.channel = w.channel and b.target = w.target and b.aggregate_type = w.aggregate_type and b.aggregate_id = w.aggregate_id and b.id < w.id`;
  const { rows } = await preparedStatement<Row>(
    db,
    `select w.id, w.event_id, w.event_type, w.aggregate_type, w.aggregate_id, w.attempts, exists (select ${before} and b.state = 'parked') as is_late
       from deliveries w
      where w.channel = :channel and w.target = :target and w.state = 'waiting' and w.due_at <= now()
        -- Looked for one by one, from the first on: joined, PostgreSQL would compare all that waits to find a few.
        and (select 1 ${before}
                and b.state in ('waiting', 'parked') and (b.state = 'waiting' or b.ended_at > now() - :waitHours::int * interval '1 hour')
              limit 1) is null
      order by w.id limit :most::int`,
    { channel, target, most, waitHours },
  );
  return rows.map((row) => ({
    id: row.id,
    target,
    eventId: row.event_id,
    eventType: row.event_type,
    aggregateType: row.aggregate_type,
    aggregateId: row.aggregate_id,
    attempt: row.attempts + 1,
    isLate: row.is_late,
  }));
}

/** Whether there is anything to claim a target for. */
export async function isAnythingDue(db: Knex, { channel, target }: Readonly<{ channel: string; target: string }>): Promise<boolean> {
  const { rows } = await preparedStatement(
    db,
    `select from deliveries where channel = :channel and target = :target and state = 'waiting' and due_at <= now() limit 1`,
    { channel, target },
  );
  return rows.length > 0;
}

/** From now on what happens to their aggregates is told by others: these are about to be read as they stand. */
export async function beginDeliveries(db: Knex, ids: readonly string[]): Promise<void> {
  await preparedStatement(db, 'update deliveries set is_begun = true where id = any(:ids::bigint[])', { ids: [...ids] });
}

const notKept = because('What was said of somebody who is deleted is not kept');

type Keep = Readonly<{ channel: string; target: string; claim: string; all: readonly Kept[] }>;

/** What became of them, where the target is still ours: who took too long leaves it to whoever has it now. What staff gave up meanwhile stays given up. */
export async function keepDeliveries(db: Knex, { channel, target, claim, all }: Keep): Promise<void> {
  await preparedStatement(
    db,
    `update deliveries d
        set state = k.state, attempts = d.attempts + 1, is_begun = false, is_late = k.is_late, due_at = coalesce(k.due_at, d.due_at),
            status = k.status, is_forgotten = false,
            reason = case when d.is_forgotten and k.reason is not null then :notKept::text else k.reason end,
            -- Whoever is deleted is nowhere, whatever others still say of them.
            answer = case when k.answer is null
                            or exists (select from forgotten_orders f where d.aggregate_type = 'order' and f.order_document_id = d.aggregate_id)
                            or (d.aggregate_type = 'customer'
                                and not exists (select from up_users u where u.id = case when d.aggregate_id ~ '^[0-9]{1,9}$' then d.aggregate_id::int end))
                          then null else k.answer end,
            ended_at = case when k.state = 'waiting' then null else now() end,
            tries = (case when jsonb_array_length(d.tries) < 20 then d.tries else d.tries - 0 end)
                    || jsonb_build_object('at', now(), 'status', k.status, 'tookMs', k.took_ms,
                                          'reason', case when d.is_forgotten and k.reason is not null then :notKept::text else k.reason end)
       from jsonb_to_recordset(:rows::jsonb)
              as k(id bigint, state text, is_late boolean, due_at timestamptz, status int, reason text, answer text, took_ms int)
      where d.id = k.id and d.state = 'waiting'
        and exists (select from delivery_targets t where t.channel = :channel and t.target = :target and t.claim = :claim::uuid)`,
    {
      channel,
      target,
      claim,
      notKept,
      rows: JSON.stringify(all.map(({ dueAt, tookMs, isLate, ...each }) => ({ ...each, is_late: isLate, due_at: dueAt, took_ms: tookMs }))),
    },
  );
}
