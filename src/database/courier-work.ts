import { addColumn } from './add-column';

/** How couriers sign in, what they report of their runs, and where they were (src/shop/delivery/courier). */
export const courierWork = [
  // The link a courier signs in by, once: a new one takes the place of the older.
  `create table if not exists courier_links (
     courier_id bigint primary key references couriers (id) on delete cascade,
     token_hash text not null unique,
     made_by text not null,
     made_at timestamptz not null default now(),
     expires_at timestamptz not null,
     opened_at timestamptz
   )`,
  `create table if not exists courier_sessions (
     id bigint generated always as identity primary key,
     courier_id bigint not null references couriers (id) on delete cascade,
     token_hash text not null unique,
     made_at timestamptz not null default now(),
     last_seen_at timestamptz not null default now()
   )`,
  'create index if not exists courier_sessions_courier_idx on courier_sessions (courier_id)',
  'create index if not exists courier_sessions_seen_idx on courier_sessions (last_seen_at)',
  addColumn('delivery_runs', 'started_at', 'timestamptz'),
  addColumn('delivery_runs', 'started_by', 'text'),
  addColumn('delivery_runs', 'finished_at', 'timestamptz'),
  addColumn('delivery_runs', 'finished_by', 'text'),
  // One van is driven at a time, of whichever day its run is.
  "create unique index if not exists delivery_runs_started_key on delivery_runs (courier_id) where state = 'started'",
  // The parcel that left with the run; the leg before the stop; and what became of it.
  addColumn('delivery_stops', 'shipment', 'text'),
  addColumn('delivery_stops', 'drive_seconds', 'integer not null default 0 check (drive_seconds >= 0)'),
  addColumn('delivery_stops', 'arrived_at', 'timestamptz'),
  addColumn('delivery_stops', 'done_at', 'timestamptz'),
  addColumn('delivery_stops', 'note', 'text check (length(note) <= 1000)'),
  addColumn('delivery_stops', 'left_at', "text check (left_at in ('hand', 'door', 'neighbour', 'reception'))"),
  addColumn('delivery_stops', 'collected_minor', 'bigint check (collected_minor >= 0)'),
  addColumn('delivery_stops', 'collected_currency', 'text'),
  // What the customer tells at the door; gone once the stop is done. It is shown to them, so a hash would hide it from nobody.
  addColumn('delivery_stops', 'code', "text check (code ~ '^[0-9]{6}$')"),
  addColumn('delivery_stops', 'code_tries', 'smallint not null default 0'),
  // When its customer was told.
  addColumn('delivery_stops', 'on_the_way_at', 'timestamptz'),
  addColumn('delivery_stops', 'near_at', 'timestamptz'),
  // Pictures and signatures of a stop, which lie where private files do.
  `create table if not exists delivery_files (
     id text primary key,
     stop_id bigint not null references delivery_stops (id) on delete cascade,
     kind text not null check (kind in ('photo', 'signature')),
     size integer not null check (size > 0),
     is_proof boolean not null default false,
     created_at timestamptz not null default now()
   )`,
  'create index if not exists delivery_files_stop_idx on delivery_files (stop_id)',
  // Whose content is still to be taken away, whoever deleted the row.
  'create table if not exists delivery_files_gone (id bigint generated always as identity primary key, file_id text not null)',
  `create or replace function sk_delivery_file_gone() returns trigger language plpgsql as $$
   begin
     insert into delivery_files_gone (file_id) values (old.id);
     return null;
   end $$`,
  `create or replace trigger sk_delivery_files_gone after delete on delivery_files for each row execute function sk_delivery_file_gone()`,
  // What its customer wants done with an order where nobody opens.
  `create table if not exists delivery_wishes (
     order_id integer primary key references orders (id) on delete cascade,
     leave_at_door boolean not null,
     note text check (length(note) <= 500),
     changed_at timestamptz not null default now()
   )`,
  // Cash of a run as it was handed in: each currency once.
  `create table if not exists delivery_settlements (
     run_id bigint not null references delivery_runs (id) on delete cascade,
     currency text not null,
     expected_minor bigint not null check (expected_minor >= 0),
     counted_minor bigint not null check (counted_minor >= 0),
     note text check (length(note) <= 1000),
     settled_by text not null,
     settled_at timestamptz not null default now(),
     primary key (run_id, currency)
   )`,
  `create table if not exists courier_positions (
     id bigint generated always as identity primary key,
     run_id bigint not null references delivery_runs (id) on delete cascade,
     courier_id bigint not null references couriers (id) on delete cascade,
     lat double precision not null check (lat between -90 and 90),
     lng double precision not null check (lng between -180 and 180),
     accuracy double precision not null check (accuracy >= 0),
     at timestamptz not null
   )`,
  'create index if not exists courier_positions_run_idx on courier_positions (run_id, at desc)',
  'create index if not exists courier_positions_courier_idx on courier_positions (courier_id)',
  'create index if not exists courier_positions_at_idx on courier_positions (at)',
];
