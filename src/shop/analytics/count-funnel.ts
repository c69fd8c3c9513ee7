import type { Core } from '@strapi/strapi';
import { countedEvents, funnelFigures, stepEvents, type FunnelStep } from '../../domain/analytics/funnel';
import { preparedStatement } from '../prepared-statement';
import { shopZone } from '../sales/counted-sales';

const among = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
const reached = (step: FunnelStep): string => `count(v.visitor) filter (where v.${step})`;
const { viewed, carted, began } = stepEvents;

// The orders that have a number were placed; there is an index of just those.
const becameOrder = `exists (select from orders o where o.cart_document_id = e.params ->> 'cart' and o.number is not null)`;
/** Who came as far as a step came through those before it: a cart may have been filled the day before. */
const visits = `
  select c.day, e.anonymous_id as visitor,
         bool_or(e.name in (${among([...viewed, ...carted, ...began])})) as viewed,
         bool_or(e.name in (${among([...carted, ...began])})) as carted,
         bool_or(e.name in (${among(began)})) as began,
         bool_or(e.name in (${among(began)}) and ${becameOrder}) as ordered,
         ${Object.entries(countedEvents)
           .map(([figure, name]) => `count(*) filter (where e.name = '${name}') as ${figure}`)
           .join(', ')}
    from chosen c cross join shop
    join analytics_events e on e.at >= c.day::timestamp at time zone shop.zone and e.at < (c.day + 1)::timestamp at time zone shop.zone
   group by c.day, e.anonymous_id`;

/** What is told late is noted; of today and yesterday orders may have come since as well. */
const count = `
  with ${shopZone},
       noted as materialized (select n.id, (n.at at time zone shop.zone)::date as day from funnel_changes n cross join shop),
       chosen as materialized (
         select day from noted
         union select (:now::timestamptz at time zone shop.zone)::date - before from shop cross join generate_series(0, 1) before),
       visits as materialized (${visits}),
       counted as (
         select v.day, count(v.visitor) as visitors, ${(['viewed', 'carted', 'began', 'ordered'] as const).map((step) => `${reached(step)} as ${step}`).join(', ')},
                ${Object.keys(countedEvents)
                  .map((figure) => `sum(v.${figure}) as ${figure}`)
                  .join(', ')}
           from visits v group by v.day),
       forgotten as (delete from funnel_changes f using noted n where f.id = n.id)
  insert into funnel_days as kept (day, ${funnelFigures.join(', ')}) select day, ${funnelFigures.join(', ')} from counted
  on conflict (day) do update set ${funnelFigures.map((figure) => `${figure} = excluded.${figure}`).join(', ')}
   where (${funnelFigures.map((figure) => `kept.${figure}`).join(', ')}) is distinct from (${funnelFigures.map((figure) => `excluded.${figure}`).join(', ')})`;

/**
 * Counts the days again that apps told something of, with today and yesterday. Who counts is alone; what is told meanwhile leaves its note, and
 * is counted the next time. Safe to repeat.
 */
export const countFunnel = (strapi: Core.Strapi, now = new Date()): Promise<unknown> =>
  strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('storekeeper.funnel'))");
    return preparedStatement(trx, count, { now });
  });
