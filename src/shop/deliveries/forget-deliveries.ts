import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Result } from '../prepared-statement';

/** What was delivered is looked up for a month; what was given up, for three. */
const batch = 10_000;

/** Deletes what is older, batch by batch. */
export async function forgetDeliveries(strapi: Core.Strapi): Promise<void> {
  for (;;) {
    const { rowCount } = await strapi.db.connection.raw<Result<never>>(
      `delete from deliveries where id = any(array(
         select id from deliveries
          where (state in ('delivered', 'dropped') and ended_at < now() - interval '30 days')
             or (state = 'parked' and ended_at < now() - interval '90 days')
          limit ${batch}))`,
    );
    if ((rowCount ?? 0) < batch) return;
  }
}

/** What others answered about somebody who is forgotten. That it was sent stays. */
export async function forgetAnswers(trx: Knex.Transaction, { aggregate, ids }: Readonly<{ aggregate: string; ids: readonly string[] }>) {
  await trx('deliveries')
    .where({ aggregate_type: aggregate })
    .whereIn('aggregate_id', [...ids])
    .update({ answer: null, reason: null, tries: '[]' });
}
