import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';
import { restAfter } from '../../domain/deliveries/retry';

export type TargetState = Readonly<{ failures: number; isResting: boolean; failingSince: Date | null }>;
type Of = Readonly<{ channel: string; target: string }>;

export async function targetState(db: Knex, { channel, target }: Of): Promise<TargetState> {
  const { rows } = await preparedStatement<{ failures: number; is_resting: boolean; failing_since: Date | null }>(
    db,
    `select failures, coalesce(rests_until > now(), false) as is_resting, failing_since from delivery_targets where channel = :channel and target = :target`,
    { channel, target },
  );
  const [row] = rows;
  return { failures: row?.failures ?? 0, isResting: row?.is_resting ?? false, failingSince: row?.failing_since ?? null };
}

/** Something came through: what failed before is over. */
export async function noteDelivered(db: Knex, { channel, target }: Of): Promise<void> {
  await preparedStatement(
    db,
    `update delivery_targets set failures = 0, failing_since = null, rests_until = null where channel = :channel and target = :target`,
    { channel, target },
  );
}

/** It asked to be left alone for a while, though it takes what is sent. */
export async function letRest(db: Knex, { channel, target }: Of, restMs: number): Promise<void> {
  await preparedStatement(
    db,
    `insert into delivery_targets (channel, target, rests_until) values (:channel, :target, now() + :restMs::bigint * interval '1 millisecond')
     on conflict (channel, target) do update set rests_until = excluded.rests_until`,
    { channel, target, restMs },
  );
}

/** Nothing of a batch came through. It is left alone for as long as it asked for, or as what fails again and again is. */
export async function noteFailed(
  db: Knex,
  { channel, target }: Of,
  { failures, askedMs }: Readonly<{ failures: number; askedMs: number }>,
) {
  await preparedStatement(
    db,
    `insert into delivery_targets as t (channel, target, failures, failing_since, rests_until)
     values (:channel, :target, 1, now(), now() + :restMs::bigint * interval '1 millisecond')
     on conflict (channel, target) do update
       set failures = t.failures + 1, failing_since = coalesce(t.failing_since, now()), rests_until = excluded.rests_until`,
    { channel, target, restMs: Math.max(askedMs, restAfter(failures + 1)) },
  );
}
