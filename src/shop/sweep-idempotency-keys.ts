import type { Knex } from 'knex';

/** Forgets answers nobody may ask for again. Answers how many. */
export const sweepIdempotencyKeys = (db: Knex, now = new Date()): Promise<number> =>
  db('idempotency_keys').where('expires_at', '<', now).delete();
