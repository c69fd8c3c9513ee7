import type { Core } from '@strapi/strapi';
import { countFunnel } from '../shop/analytics/count-funnel';
import { say } from './progress';

/** Behind `visits`: how many of ten come so far, and what they tell then. */
const told = `(values (0, 10, 'screen_view', '{"screen": "home"}'::jsonb), (1, 8, 'view_item', null), (2, 4, 'search', '{"term": "cup", "results": 12}'),
                      (3, 4, 'add_to_cart', null), (4, 2, 'begin_checkout', '{}')) t (step, of_ten, name, params)`;

/** What guests did in the app in the last four weeks, a minute for each step; and of what the demo's customers ordered, how they came to it. */
const load = `
  with goods as materialized (select array_agg(document_id order by id) as ids from (select id, document_id from products where published_at is not null order by id limit 20) p),
       visits as (
         select gen_random_uuid() as visitor, n, now() - make_interval(days => day, hours => n % 12, mins => 10) as at
           from generate_series(0, 27) day cross join lateral generate_series(1, 20 + (day * 7) % 11) n),
       guests as (
         select v.visitor, v.at + make_interval(mins => t.step) as at, t.name,
                coalesce(t.params, jsonb_build_object('product', g.ids[1 + v.n % cardinality(g.ids)])) as params
           from visits v cross join goods g join ${told} on v.n % 10 < t.of_ten),
       buyers as (
         select gen_random_uuid() as visitor, (o.placed_at at time zone 'UTC') - interval '2 minutes' as at, o.cart_document_id as cart
           from orders o where o.number is not null and o.cart_document_id is not null and o.placed_at > (now() at time zone 'UTC') - interval '28 days'),
       written as (
         insert into analytics_events (id, name, at, received_at, anonymous_id, params)
         select gen_random_uuid(), name, at, at, visitor, params from guests
         union all
         select gen_random_uuid(), 'begin_checkout', at, at, visitor, jsonb_build_object('cart', cart) from buyers
         returning at)
  insert into funnel_changes (at) select distinct date_bin('15 minutes', at, timestamptz 'epoch') from written`;

/** What apps told, so that staff see how many come from looking to buying. */
export async function loadAppEvents(strapi: Core.Strapi): Promise<void> {
  say('What apps told');
  await strapi.db.connection.raw(load);
  await countFunnel(strapi);
}
