import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';
import type { Delivery } from './channel';

export type Claimed = Delivery & Readonly<{ claim: string }>;
type Row = Readonly<{
  id: string;
  event_id: string | null;
  event_type: string;
  aggregate_type: string;
  aggregate_id: string;
  attempts: number;
  is_late: boolean;
  seq: string;
}>;

/** What became of a delivery, as it is kept. */
export type Kept = Readonly<{
  id: string;
  state: 'waiting' | 'delivered' | 'parked' | 'dropped';
  dueAt: Date | null;
  status: number | null;
  reason: string | null;
  answer: string | null;
  tookMs: number | null;
}>;

/** Longer than anybody sends (sendingMs): whoever claimed it is gone. */
const claimFor = '60 seconds';

type Claim = Readonly<{ channel: string; target: string; most: number; waitHours: number }>;

/**
 * The first that are due, of each aggregate the earliest alone, so that they are told in their order. Behind one that was given up, those of its
 * aggregate wait for so many hours, and then go marked as late. At several places at once each is claimed by one.
 */
export async function claimDeliveries(db: Knex, { channel, target, most, waitHours }: Claim): Promise<Claimed[]> {
  const claim = crypto.randomUUID();
  const { rows } = await preparedStatement<Row>(
    db,
    `update deliveries d
        set claim = :claim::uuid, claimed_until = now() + interval '${claimFor}', attempts = d.attempts + 1,
            is_late = exists (select from deliveries b
                               where b.channel = d.channel and b.target = d.target and b.aggregate_type = d.aggregate_type and b.aggregate_id = d.aggregate_id
                                 and b.state = 'parked' and b.seq < d.seq)
      where d.id = any(array(
              select w.id from deliveries w
               where w.channel = :channel and w.target = :target and w.state = 'waiting' and w.due_at <= now()
                 and (w.claimed_until is null or w.claimed_until < now())
                 and not exists (
                       select from deliveries b
                        where b.channel = w.channel and b.target = w.target and b.aggregate_type = w.aggregate_type and b.aggregate_id = w.aggregate_id
                          and b.seq < w.seq
                          and (b.state = 'waiting' or (b.state = 'parked' and b.ended_at > now() - :waitHours::int * interval '1 hour')))
               order by w.seq limit :most::int for update skip locked))
      returning d.id, d.event_id, d.event_type, d.aggregate_type, d.aggregate_id, d.attempts, d.is_late, d.seq`,
    { claim, channel, target, most, waitHours },
  );
  return [...rows]
    .sort((one, other) => Number(one.seq) - Number(other.seq))
    .map((row) => ({
      id: row.id,
      claim,
      target,
      eventId: row.event_id,
      eventType: row.event_type,
      aggregateType: row.aggregate_type,
      aggregateId: row.aggregate_id,
      attempt: row.attempts,
      isLate: row.is_late,
    }));
}

/** What is no longer ours, because it took too long, stays as whoever has it now leaves it. */
export async function keepDeliveries(db: Knex, claim: string, all: readonly Kept[]): Promise<void> {
  await preparedStatement(
    db,
    `update deliveries d
        set state = k.state, claim = null, claimed_until = null, due_at = coalesce(k.due_at, d.due_at),
            status = k.status, reason = k.reason, answer = k.answer,
            ended_at = case when k.state = 'waiting' then null else now() end,
            tries = (case when jsonb_array_length(d.tries) < 20 then d.tries else d.tries - 0 end)
                    || jsonb_build_object('at', now(), 'status', k.status, 'reason', k.reason, 'tookMs', k.took_ms)
       from jsonb_to_recordset(:rows::jsonb)
              as k(id uuid, state text, due_at timestamptz, status int, reason text, answer text, took_ms int)
      where d.id = k.id and d.claim = :claim::uuid`,
    { claim, rows: JSON.stringify(all.map(({ dueAt, tookMs, ...each }) => ({ ...each, due_at: dueAt, took_ms: tookMs }))) },
  );
}

/** Given back unsent, as if nobody had claimed it: the shop stops. */
export async function giveBack(db: Knex, claim: string): Promise<void> {
  await db('deliveries')
    .where({ claim })
    .update({ claim: null, claimed_until: null, attempts: db.raw('attempts - 1') });
}
