import type { Core } from '@strapi/strapi';

// A load balancer asks again soon; an answer that takes longer is no answer.
const patienceMs = 2_000;

/** How long the database took to answer, in milliseconds; null when it did not. */
export async function pingDatabase(strapi: Core.Strapi): Promise<number | null> {
  const startedAt = performance.now();
  const answered = strapi.db.connection
    .raw('select 1')
    .timeout(patienceMs)
    .then(
      () => true,
      (error: unknown) => {
        strapi.log.warn('The database does not answer', { error });
        return false;
      },
    );
  return (await answered) ? Math.round(performance.now() - startedAt) : null;
}
