/** Stocktakes and what was counted in them (src/shop/inventory/stocktakes): nothing of it is content, and only the ledger is the stock. */
export const stocktakes = [
  `create table if not exists stocktakes (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     location_id integer not null references stock_locations (id) on delete cascade,
     name text not null check (length(name) <= 120),
     scope text not null check (scope in ('location', 'category', 'scanned')),
     category_document_id text check ((scope = 'category') = (category_document_id is not null)),
     begun_by text not null,
     begun_at timestamptz not null default now(),
     outcome text check (outcome in ('booked', 'discarded')),
     closed_by text,
     closed_at timestamptz check ((closed_at is null) = (outcome is null))
   )`,
  'create index if not exists stocktakes_location_idx on stocktakes (location_id)',
  `create table if not exists stocktake_counts (
     stocktake_id bigint not null references stocktakes (id) on delete cascade,
     variant_id integer not null references variants (id) on delete cascade,
     counted integer not null check (counted between 0 and 100000000),
     on_hand_at_first integer not null,
     on_hand_at_count integer not null,
     counted_by text not null,
     counted_at timestamptz not null default now(),
     booked integer,
     primary key (stocktake_id, variant_id)
   )`,
  'create index if not exists stocktake_counts_variant_idx on stocktake_counts (variant_id)',
];
