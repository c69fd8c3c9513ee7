/** What staff keep beside an order (src/shop/orders/desk): no customer reads any of it. */
export const orderDesk = [
  `create table if not exists order_notes (
     id bigint generated always as identity primary key,
     order_id integer not null references orders (id) on delete cascade,
     note text not null check (length(note) <= 2000),
     written_by text not null,
     written_at timestamptz not null default now()
   )`,
  'create index if not exists order_notes_order_idx on order_notes (order_id, id)',
  `create table if not exists order_tags (
     order_id integer not null references orders (id) on delete cascade,
     tag text not null check (length(tag) <= 40),
     primary key (order_id, tag)
   )`,
  'create index if not exists order_tags_tag_idx on order_tags (lower(tag), order_id)',
  // How many pieces of a line were ever taken from the shelf for a parcel, those that were sent since too.
  `create table if not exists order_picks (
     order_id integer not null references orders (id) on delete cascade,
     line_id text not null,
     quantity integer not null check (quantity > 0),
     primary key (order_id, line_id)
   )`,
  // Pieces came back, and nobody has said yet what becomes of their money.
  `create table if not exists returns_to_settle (
     return_request_id integer primary key references return_requests (id) on delete cascade
   )`,
];
