import { monthsOf } from './months';

/**
 * What apps tell of what customers do (src/shop/analytics): a table for each month, and the ids of the last days, so that each event is kept
 * once: the time of one that is sent again is not quite the same, so no key of the months could say so.
 */
export const analytics = [
  'create table if not exists analytics_event_ids (id uuid primary key, received_at timestamptz not null)',
  'create index if not exists analytics_event_ids_received_idx on analytics_event_ids (received_at)',
  `create table if not exists analytics_events (
     id uuid not null,
     name text not null,
     at timestamptz not null,
     received_at timestamptz not null,
     anonymous_id uuid,
     user_id integer,
     params jsonb not null,
     primary key (at, id)
   ) partition by range (at)`,
  // What a guest did is joined to their account by it, and forgotten with that.
  'create index if not exists analytics_events_anonymous_idx on analytics_events (anonymous_id) where anonymous_id is not null',
  'create index if not exists analytics_events_user_idx on analytics_events (user_id) where user_id is not null',
  // Whose an order was is known by its cart (src/shop/analytics/forward).
  "create index if not exists analytics_events_cart_idx on analytics_events ((params ->> 'cart')) where name = 'begin_checkout'",
  // Other analytics are told in the order in which it came.
  'create index if not exists analytics_events_received_idx on analytics_events (received_at, id)',
  // What is sent on the first of a month may have happened in the one before.
  ...monthsOf('analytics_events', { since: -1 }),

  // What other analytics took of the shop and would count twice: by an id made of the refund's.
  `create table if not exists analytics_told (
     sink text not null check (length(sink) <= 40),
     id uuid not null,
     told_at timestamptz not null default now(),
     primary key (sink, id)
   )`,

  // How far in what apps tell each of them was told, and until when somebody is at it.
  `create table if not exists analytics_places (
     sink text primary key check (length(sink) <= 40),
     received_at timestamptz not null,
     id uuid not null,
     claim uuid,
     claimed_until timestamptz
   )`,

  // Days of which something is told since they were counted (src/shop/analytics/count-funnel.ts), by a moment in each.
  'create table if not exists funnel_changes (id bigint generated always as identity primary key, at timestamptz not null)',
  `create table if not exists funnel_days (
     day date primary key,
     ${['visitors', 'viewed', 'carted', 'began', 'ordered', 'looks', 'searches', 'carts', 'checkouts'].map((figure) => `${figure} integer not null`).join(', ')}
   )`,

  // Who is deleted, however: what they did stays as a number, of nobody, and what they searched for goes.
  `create or replace function sk_forget_analytics() returns trigger language plpgsql as $$
   declare
     phones uuid[] := array(select distinct anonymous_id from analytics_events where user_id = old.id and anonymous_id is not null);
   begin
     update analytics_events set anonymous_id = null, user_id = null, params = params - 'term'
      where user_id = old.id or (user_id is null and anonymous_id = any(phones));
     return null;
   end $$`,
  'create or replace trigger sk_up_users_forget_analytics after delete on up_users for each row execute function sk_forget_analytics()',
];
