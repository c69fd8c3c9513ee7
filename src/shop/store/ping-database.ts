import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

// A load balancer asks again soon; an answer that takes longer is no answer.
const patienceMs = 2_000;

/** How long the database took to answer, in milliseconds; null when it did not. */
export async function pingDatabase(strapi: Core.Strapi): Promise<number | null> {
  const startedAt = performance.now();
  const answered = strapi.db.connection.raw('select 1').then(
    () => true,
    (error: unknown) => {
      strapi.log.warn('The database does not answer', { error });
      return false;
    },
  );
  // Waiting for a connection counts too.
  const patience = new AbortController();
  const tooLong = pause(patienceMs, false, { signal: patience.signal }).catch(() => false);
  const isThere = await Promise.race([answered, tooLong]);
  patience.abort();
  return isThere ? Math.round(performance.now() - startedAt) : null;
}
