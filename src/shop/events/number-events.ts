import type { Knex } from 'knex';
import type { Result } from '../prepared-statement';

/** How many are numbered at once: what a request that reads them may have to wait for. */
export const batch = 5_000;

/**
 * Gives the oldest events that have none their place in what machines read; answers how many. An event gets it once it is committed, and
 * one place after another, without gaps: what comes to be seen late stands behind what was read before. `seq` could not say that: it is
 * counted while transactions run, and they end in another order. Those of one aggregate keep theirs, because the later of two is only
 * told when the earlier is committed.
 */
export async function numberEvents(db: Knex): Promise<number> {
  const waits = await db.raw<Result<{ one: number }>>('select 1 as one from event_log where position is null limit 1');
  if (waits.rows.length === 0) return 0;
  return db.transaction(async (trx) => {
    // Held until the commit, so that nobody reads a place while one before it is still to come.
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('number-events', 0))");
    const { rowCount } = await trx.raw<Result<never>>(
      `with waiting as materialized (select id, seq from event_log where position is null order by seq limit ?),
            numbered as materialized (select id, row_number() over (order by seq) as place from waiting),
            last as materialized (select coalesce(max(position), 0) as position from event_log)
       update event_log set position = last.position + numbered.place from numbered, last where event_log.id = numbered.id`,
      [batch],
    );
    return rowCount ?? 0;
  });
}

/** All that wait: the events of years where a shop has just learnt to number them, so that no request finds more than a minute's. */
export async function numberWaitingEvents(db: Knex): Promise<void> {
  while ((await numberEvents(db)) > 0);
}
