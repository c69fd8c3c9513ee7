import type { Knex } from 'knex';
import { restAfter } from '../../domain/deliveries/retry';
import { preparedStatement } from '../prepared-statement';

type Of = Readonly<{ channel: string; target: string }>;
export type Claimed = Readonly<{ claim: string; failures: number }>;

/** Longer than anybody sends (send-deliveries.ts): whoever claimed it is gone. */
const claimFor = '60 seconds';

/** Claims a target for whoever sends to it next, so that two never send out of turn; again while it is theirs. Null where somebody else has it, or it rests. */
export async function claimTarget(db: Knex, { channel, target }: Of, claim: string): Promise<Claimed | null> {
  const { rows } = await preparedStatement<{ failures: number }>(
    db,
    `insert into delivery_targets as t (channel, target, claim, claimed_until) values (:channel, :target, :claim::uuid, now() + interval '${claimFor}')
     on conflict (channel, target) do update set claim = excluded.claim, claimed_until = excluded.claimed_until
      where (t.claim is null or t.claim = excluded.claim or t.claimed_until < now()) and (t.rests_until is null or t.rests_until <= now())
     returning failures`,
    { channel, target, claim },
  );
  const [row] = rows;
  return row ? { claim, failures: row.failures } : null;
}

export async function freeTarget(db: Knex, { channel, target }: Of, claim: string): Promise<void> {
  await preparedStatement(
    db,
    `update delivery_targets set claim = null, claimed_until = null where channel = :channel and target = :target and claim = :claim::uuid`,
    { channel, target, claim },
  );
}

/** Since when nothing has come through; null while it does. */
export async function failingSince(db: Knex, { channel, target }: Of): Promise<Date | null> {
  return (await db('delivery_targets').where({ channel, target }).first('failing_since'))?.failing_since ?? null;
}

/**
 * Something came through: what failed before is over. Where that ends an outage, what failed in it is due at once; else it would wait for as long as it
 * had waited before, hours after all is well.
 */
export async function noteThrough(db: Knex, { channel, target }: Of, { isOutageOver }: Readonly<{ isOutageOver: boolean }>): Promise<void> {
  if (isOutageOver)
    await preparedStatement(
      db,
      `update deliveries d set due_at = now() from delivery_targets t
        where t.channel = :channel and t.target = :target and d.channel = :channel and d.target = :target and d.state = 'waiting' and d.due_at > now()
          and (d.tries -> -1 ->> 'at')::timestamptz >= t.failing_since`,
      { channel, target },
    );
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
    `update delivery_targets set rests_until = now() + :restMs::bigint * interval '1 millisecond' where channel = :channel and target = :target`,
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
    `update delivery_targets
        set failures = failures + 1, failing_since = coalesce(failing_since, now()), rests_until = now() + :restMs::bigint * interval '1 millisecond'
      where channel = :channel and target = :target`,
    { channel, target, restMs: Math.max(askedMs, restAfter(failures + 1)) },
  );
}
