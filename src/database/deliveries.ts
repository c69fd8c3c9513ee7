import { addColumn } from './add-column';

/** What the shop tells other systems (src/shop/deliveries), and where webhooks go (src/shop/webhooks). */
export const deliveries = [
  // In the order of `id`. Begun, of what is told as it stands: its aggregate is being read, so what changes from now on is told by another.
  // What is told stands in the log of events, so that what is forgotten there is forgotten here.
  `create table if not exists deliveries (
     id bigint generated always as identity primary key,
     channel text not null check (length(channel) <= 40),
     target text not null check (length(target) <= 100),
     event_id uuid,
     event_type text not null,
     aggregate_type text not null,
     aggregate_id text not null,
     state text not null default 'waiting' check (state in ('waiting', 'delivered', 'parked', 'dropped')),
     attempts integer not null default 0,
     due_at timestamptz not null default now(),
     is_late boolean not null default false,
     is_begun boolean not null default false,
     status integer,
     reason text check (length(reason) <= 500),
     answer text check (length(answer) <= 2000),
     tries jsonb not null default '[]',
     created_at timestamptz not null default now(),
     ended_at timestamptz
   )`,
  // Who sends, finds the first in their order, and what of an aggregate stands before it. Few indexes hold what is delivered: each costs every delivery.
  "create index if not exists deliveries_waiting_idx on deliveries (channel, target, id) where state = 'waiting'",
  "create index if not exists deliveries_before_idx on deliveries (channel, target, aggregate_type, aggregate_id, id) where state in ('waiting', 'parked')",
  'create index if not exists deliveries_list_idx on deliveries (channel, target, id)',
  "create index if not exists deliveries_parked_idx on deliveries (id) where state = 'parked'",
  // Whoever it is of was forgotten while it was under way: what is said of it then may still be of them.
  addColumn('deliveries', 'is_forgotten', 'boolean not null default false'),
  // Where something was said that may be of somebody. Sent again by staff, earlier tries are not counted any more, and stand there.
  'drop index if exists deliveries_said_idx',
  'create index if not exists deliveries_told_idx on deliveries (aggregate_type, aggregate_id) where answer is not null or reason is not null or jsonb_array_length(tries) > 1',
  // How a target has answered, as all instances have seen it; while it rests nobody asks it. Claimed: one of them sends to it until
  // `claimed_until`; past that, whoever comes next.
  `create table if not exists delivery_targets (
     channel text not null,
     target text not null,
     failures integer not null default 0,
     failing_since timestamptz,
     rests_until timestamptz,
     claim uuid,
     claimed_until timestamptz,
     primary key (channel, target)
   ) with (fillfactor = 50)`,
  // How far in the events the shop has looked for what is to be delivered.
  'create table if not exists deliveries_watched (one boolean primary key default true check (one), position bigint not null)',

  // Where webhooks go. Secrets are sealed; the one before holds for a while, so that a receiver can be changed over.
  `create table if not exists webhook_endpoints (
     id text primary key,
     url text not null check (length(url) <= 2000),
     description text check (length(description) <= 200),
     events jsonb not null,
     secret text not null,
     secret_before text,
     before_until timestamptz,
     is_on boolean not null default true,
     on_since timestamptz not null default now(),
     off_because text,
     off_at timestamptz,
     made_by text not null,
     changed_by text not null,
     created_at timestamptz not null default now(),
     changed_at timestamptz not null default now()
   )`,
];
