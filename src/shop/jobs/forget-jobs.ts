import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';

/**
 * What jobs were told of somebody, and why they failed: mail servers repeat whom they refuse. What the log of events does not say any more, its jobs do
 * not either; numbers stay, so that what is still to be done is found. In a transaction that forgets, after the log has forgotten.
 */
export const forgetJobs = (trx: Knex.Transaction, { aggregate, ids }: Readonly<{ aggregate: string; ids: readonly string[] }>) =>
  preparedStatement(
    trx,
    `with told as materialized (
       select id::text as id, payload from event_log where aggregate_type = :aggregate and aggregate_id = any(:ids::text[]))
     update pgboss.job j
        set output = null, source_output = null,
            data = jsonb_set(j.data, '{payload}', (
              select coalesce(jsonb_object_agg(p.key, case when jsonb_typeof(p.value) = 'string' then coalesce(told.payload -> p.key, 'null') else p.value end), '{}')
                from jsonb_each(j.data -> 'payload') p))
       from told where j.data ->> 'id' = told.id`,
    { aggregate, ids: [...ids] },
  );

/** Why jobs failed, where it names one of these: what was sent to an address is told of nobody, such as a code to sign in with. */
export const forgetContacts = (trx: Knex.Transaction, contacts: readonly string[]) =>
  preparedStatement(
    trx,
    `update pgboss.job j set output = null, source_output = null
      where coalesce(j.output, j.source_output) is not null
        and exists (select from unnest(:contacts::text[]) c where position(lower(c) in lower(concat(j.output, ' ', j.source_output))) > 0)`,
    { contacts: [...contacts] },
  );
