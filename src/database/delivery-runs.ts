/** Who brings orders, in which runs, and plans nobody accepted yet (src/shop/delivery/runs). */
export const deliveryRuns = [
  `create table if not exists couriers (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     name text not null check (length(name) between 1 and 120),
     phone text check (length(phone) <= 40),
     works_from smallint not null check (works_from between 0 and 1439),
     works_to smallint not null check (works_to between 1 and 1440),
     grams bigint not null check (grams >= 0),
     cubic_millimetres bigint not null check (cubic_millimetres >= 0),
     pieces integer not null check (pieces >= 0),
     active boolean not null default true,
     check (works_from < works_to)
   )`,
  `create table if not exists delivery_plans (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     day date not null,
     location_id integer not null references stock_locations (id) on delete cascade,
     runs jsonb not null,
     made_by text not null,
     made_at timestamptz not null default now()
   )`,
  'create index if not exists delivery_plans_location_idx on delivery_plans (location_id)',
  'create index if not exists delivery_plans_made_idx on delivery_plans (made_at)',
  `create table if not exists delivery_runs (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     day date not null,
     location_id integer not null references stock_locations (id) on delete cascade,
     courier_id bigint not null references couriers (id) on delete restrict,
     state text not null default 'planned' check (state in ('planned', 'started', 'finished', 'cancelled')),
     revision integer not null default 1,
     departs_at timestamptz not null,
     back_at timestamptz not null,
     metres integer not null,
     seconds integer not null,
     made_by text not null,
     made_at timestamptz not null default now()
   )`,
  // A courier is on one way at a time.
  "create unique index if not exists delivery_runs_courier_key on delivery_runs (courier_id, day) where state in ('planned', 'started')",
  'create index if not exists delivery_runs_courier_idx on delivery_runs (courier_id)',
  'create index if not exists delivery_runs_location_idx on delivery_runs (location_id)',
  'create index if not exists delivery_runs_day_idx on delivery_runs (day, location_id)',
  `create table if not exists delivery_stops (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     run_id bigint not null references delivery_runs (id) on delete cascade,
     order_id integer not null references orders (id) on delete cascade,
     position integer not null check (position >= 0),
     locked boolean not null default false,
     arrives_at timestamptz not null,
     service_seconds integer not null check (service_seconds between 0 and 86400),
     state text not null default 'waiting' check (state in ('waiting', 'arrived', 'delivered', 'failed')),
     reason text check (reason in ('nobody_home', 'refused', 'wrong_address', 'damaged', 'no_time', 'other', 'not_reached')),
     is_open boolean not null default true,
     unique (run_id, position) deferrable initially deferred
   )`,
  // An order is brought by one courier, whoever plans at the same time: the run is open, and it was neither brought nor given up there.
  'create unique index if not exists delivery_stops_order_key on delivery_stops (order_id) where is_open',
  'create index if not exists delivery_stops_order_idx on delivery_stops (order_id)',
];
