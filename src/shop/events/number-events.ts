import type { Knex } from 'knex';

/** How many are numbered at once: what a request that reads them may have to wait for. */
export const batch = 5_000;

/**
 * Gives the oldest events that have none their place in what machines read; answers how many. An event gets it once it is committed, and
 * one place after another, without gaps: what comes to be seen late stands behind what was read before. `seq` could not say that: it is
 * counted while transactions run, and they end in another order. Those of one aggregate keep theirs, because the later of two is only
 * told when the earlier is committed.
 */
export async function numberEvents(db: Knex): Promise<number> {
  if ((await waiting(db, 1)).length === 0) return 0;
  return db.transaction(async (trx) => {
    // Held until the commit, so that nobody reads a place while one before it is still to come.
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('number-events', 0))");
    const ids = await waiting(trx, batch);
    // As a list, so that PostgreSQL knows how many there are: for a few it must not read the whole log.
    await trx.raw(
      `with last as materialized (select coalesce(max(position), 0) as position from event_log)
       update event_log set position = last.position + numbered.place
         from unnest(?::uuid[]) with ordinality as numbered (id, place), last where event_log.id = numbered.id`,
      [ids],
    );
    return ids.length;
  });
}

/** The oldest without a place. In their order, so that PostgreSQL takes the index that holds no others. */
const waiting = (db: Knex, most: number): Promise<string[]> => db('event_log').whereNull('position').orderBy('seq').limit(most).pluck('id');

/** All that wait: the events of years where a shop has just learnt to number them, so that no request finds more than a minute's. */
export async function numberWaitingEvents(db: Knex): Promise<void> {
  while ((await numberEvents(db)) > 0);
}
