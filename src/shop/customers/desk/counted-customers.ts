import type { Core } from '@strapi/strapi';
import { onlyRow, preparedStatement } from '../../prepared-statement';

/** So many notes are counted at once: a reader who comes meanwhile waits for no more. */
const notesAtOnce = 5_000;

const gone = (table: string, keys: string, now: string) => `
  delete from ${table} kept using chosen where kept.user_id = chosen.id and not exists (select from ${now} n where (${keys.replaceAll('#', 'n')}) = (${keys.replaceAll('#', 'kept')}))`;

/**
 * Counts customers that are noted, from their orders and payments, and answers how many notes there were. As sales are (shop/sales): who
 * counts is alone, and what is read and what is forgotten is one snapshot, so that a change that commits later leaves its note. What
 * somebody spent is what was captured, less what was given back, of orders that were placed; currencies are never added.
 */
export const countCustomers = `
create or replace function sk_count_customers() returns integer language plpgsql set jit = off as $$
declare
  counted integer;
begin
  perform pg_advisory_xact_lock(hashtext('storekeeper.customers'));
  with noted as materialized (select id, user_id from customer_changes order by id limit ${notesAtOnce}),
       chosen as materialized (select u.id from up_users u where u.id in (select user_id from noted)),
       forgotten as (delete from customer_changes c using noted n where c.id = n.id),
       activity_now as materialized (
         select o.customer_id as user_id, max(o.placed_at) as last_order_at
           from chosen join orders o on o.customer_id = chosen.id and o.placed_at is not null group by o.customer_id),
       activity_written as (
         insert into customer_activity as kept (user_id, last_order_at) select user_id, last_order_at from activity_now
         on conflict (user_id) do update set last_order_at = excluded.last_order_at where kept.last_order_at <> excluded.last_order_at),
       activity_gone as (${gone('customer_activity', '#.user_id', 'activity_now')}),
       spend_now as materialized (
         select o.customer_id as user_id, o.currency, coalesce(sum(p.net), 0)::bigint as net
           from chosen join orders o on o.customer_id = chosen.id and o.placed_at is not null
           left join lateral (select sum(p.captured_minor - p.refunded_minor) as net from payments p where p.order_id = o.id) p on true
          group by o.customer_id, o.currency),
       spend_written as (
         insert into customer_spend as kept (user_id, currency, net) select user_id, currency, net from spend_now
         on conflict (user_id, currency) do update set net = excluded.net where kept.net <> excluded.net),
       spend_gone as (${gone('customer_spend', '#.user_id, #.currency', 'spend_now')})
  select count(*) into counted from noted;
  return counted;
end $$`;

/** Counts customers whose orders changed, until none is noted. Answers how many notes there were. Safe to repeat, and beside others. */
export async function countNotedCustomers(strapi: Core.Strapi): Promise<number> {
  for (let done = 0; ;) {
    const counted = await countSome(strapi);
    done += counted;
    if (counted < notesAtOnce) return done;
  }
}

/** The same, but no more than a reader waits for; of very many the job does the rest. */
export async function countCustomersToRead(strapi: Core.Strapi): Promise<void> {
  const asked = await preparedStatement<{ noted: boolean }>(
    strapi.db.connection,
    'select exists (select from customer_changes) as noted',
    {},
  );
  if (onlyRow(asked).noted) await countSome(strapi);
}

const countSome = async (strapi: Core.Strapi): Promise<number> =>
  onlyRow(await preparedStatement<{ counted: number }>(strapi.db.connection, 'select sk_count_customers() as counted', {})).counted;
