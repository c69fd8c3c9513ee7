import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isForSomebody } from './desk/find-deliveries';

/**
 * What was delivered can be looked up for a month, what was given up, or waits for somebody who is switched off, for three. What was written down while
 * the one it is for was deleted waits for nobody.
 */
export async function forgetDeliveries(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `delete from deliveries d
      where (state in ('delivered', 'dropped') and ended_at < now() - interval '30 days') or (state = 'parked' and ended_at < now() - interval '90 days')
         or (state = 'waiting' and created_at < now() - interval '90 days')
         or (state = 'waiting' and not ${isForSomebody})`,
  );
}

/** What others said about somebody who is forgotten, and what they say of what is under way to them now. That it was sent stays. */
export async function forgetAnswers(trx: Knex.Transaction, { aggregate, ids }: Readonly<{ aggregate: string; ids: readonly string[] }>) {
  const theirs = () =>
    trx('deliveries')
      .where({ aggregate_type: aggregate })
      .whereIn('aggregate_id', [...ids]);
  await theirs()
    .whereRaw('(answer is not null or reason is not null or jsonb_array_length(tries) > 1)')
    .update({ answer: null, reason: null, tries: '[]' });
  await theirs().where({ state: 'waiting', is_begun: true }).update({ is_forgotten: true });
}
