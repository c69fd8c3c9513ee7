import type { Knex } from 'knex';

/**
 * Tables that are not content: nobody edits them and Strapi need not know them. Its schema sync leaves tables it did
 * not make alone. Every statement may run again at each start.
 */
const statements = [
  `create table if not exists idempotency_keys (
     scope text not null,
     route text not null,
     key text not null,
     fingerprint text not null,
     state text not null check (state in ('in_flight', 'done')),
     status integer,
     answer bytea,
     claimed_until timestamptz not null,
     expires_at timestamptz not null,
     primary key (scope, route, key)
   )`,
  'create index if not exists idempotency_keys_expires_idx on idempotency_keys (expires_at)',

  // Order numbers without gaps: the row stays locked until the order that took a number is committed.
  `create table if not exists order_series (
     code text primary key,
     last_number bigint not null default 0 check (last_number >= 0)
   )`,
  "insert into order_series (code) values ('default') on conflict do nothing",

  // The truth about what happened. Written in the same transaction as the change itself; queues only carry it.
  `create table if not exists event_log (
     id uuid primary key default gen_random_uuid(),
     type text not null,
     aggregate_type text not null,
     aggregate_id text not null,
     payload jsonb not null,
     request_id text,
     occurred_at timestamptz not null default now()
   )`,
  'create index if not exists event_log_aggregate_idx on event_log (aggregate_type, aggregate_id, occurred_at)',
  'create index if not exists event_log_occurred_idx on event_log (occurred_at)',
];

export async function createOwnTables(db: Knex): Promise<void> {
  for (const statement of statements) await db.raw(statement);
}
