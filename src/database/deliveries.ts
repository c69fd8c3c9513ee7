/** What the shop tells other systems (src/shop/deliveries), and where webhooks go (src/shop/webhooks). */
export const deliveries = [
  // In the order of `seq`. Claimed: somebody sends it until `claimed_until`; past that, whoever comes next. What is told stands in the log of
  // events, so that what is forgotten there is forgotten here.
  `create table if not exists deliveries (
     id uuid primary key default gen_random_uuid(),
     seq bigint not null generated always as identity,
     channel text not null check (length(channel) <= 40),
     target text not null check (length(target) <= 100),
     event_id uuid,
     event_type text not null,
     aggregate_type text not null,
     aggregate_id text not null,
     state text not null default 'waiting' check (state in ('waiting', 'delivered', 'parked', 'dropped')),
     attempts integer not null default 0,
     due_at timestamptz not null default now(),
     claim uuid,
     claimed_until timestamptz,
     is_late boolean not null default false,
     status integer,
     reason text check (length(reason) <= 500),
     answer text check (length(answer) <= 2000),
     tries jsonb not null default '[]',
     created_at timestamptz not null default now(),
     ended_at timestamptz
   )`,
  // Who sends, finds the first in their order; who looks, what of an aggregate stands before it.
  "create index if not exists deliveries_waiting_idx on deliveries (channel, target, seq) where state = 'waiting'",
  "create index if not exists deliveries_before_idx on deliveries (channel, target, aggregate_type, aggregate_id, seq) where state in ('waiting', 'parked')",
  'create index if not exists deliveries_list_idx on deliveries (channel, target, seq desc)',
  "create index if not exists deliveries_parked_idx on deliveries (seq desc) where state = 'parked'",
  'create index if not exists deliveries_of_idx on deliveries (aggregate_type, aggregate_id)',
  "create index if not exists deliveries_ended_idx on deliveries (ended_at) where state in ('delivered', 'dropped')",
  'create unique index if not exists deliveries_seq_idx on deliveries (seq)',
  // How a target has answered, as all instances have seen it; while it rests nobody asks it.
  `create table if not exists delivery_targets (
     channel text not null,
     target text not null,
     failures integer not null default 0,
     failing_since timestamptz,
     rests_until timestamptz,
     primary key (channel, target)
   )`,
  // How far in the events the shop has looked for what is to be delivered.
  'create table if not exists deliveries_watched (one boolean primary key default true check (one), position bigint not null)',

  // Where webhooks go. Secrets are sealed; the one before holds for a while, so that a receiver can be changed over.
  `create table if not exists webhook_endpoints (
     id text primary key,
     url text not null check (length(url) <= 2000),
     description text check (length(description) <= 200),
     events text[] not null,
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
