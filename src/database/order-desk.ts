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
  // Which version of the legal texts a customer agreed to at the checkout: the proof of it stays with the order.
  `create table if not exists order_acceptances (
     order_document_id text not null,
     kind text not null,
     version text not null check (length(version) <= 40),
     accepted_at timestamptz not null,
     primary key (order_document_id, kind)
   )`,
  // Declared by customers, without a reason, and a right that ends: what becomes of goods and money is settled by people. Begun and
  // not confirmed, it says nothing.
  `create table if not exists order_withdrawals (
     id text primary key,
     order_id integer not null references orders (id) on delete cascade,
     name text not null check (length(name) <= 200),
     contact text not null check (length(contact) <= 320),
     lines jsonb,
     language text,
     begun_at timestamptz not null default now(),
     declared_at timestamptz,
     receipt_sent_at timestamptz,
     settled_at timestamptz,
     settled_by text
   )`,
  'create index if not exists order_withdrawals_order_idx on order_withdrawals (order_id)',
  'create index if not exists order_withdrawals_open_idx on order_withdrawals (order_id) where declared_at is not null and settled_at is null',
  // Carts that staff put together for somebody on the phone: no app ever had their token.
  `create table if not exists staff_carts (
     cart_document_id text primary key,
     made_by text not null,
     made_at timestamptz not null default now()
   )`,
  // Pages on which an order is paid that waits. Whoever has the address may pay; only hashes are kept.
  `create table if not exists payment_links (
     token_hash text primary key,
     order_id integer not null unique references orders (id) on delete cascade,
     expires_at timestamptz not null,
     made_by text not null
   )`,
  // Who asked for the rest of a placed order says how it is paid there; null: as the order that waits is.
  'alter table payment_links add column if not exists provider text',
  // What need not come of what an order costs: something else was sent for pieces that came back. Below zero: what was too much and went
  // back, which pays for nothing that is added afterwards.
  `create table if not exists order_credits (
     id bigint generated always as identity primary key,
     order_id integer not null references orders (id) on delete cascade,
     return_request_id integer references return_requests (id) on delete set null,
     pieces jsonb not null,
     amount_minor bigint not null constraint order_credits_amount check (amount_minor <> 0),
     credited_at timestamptz not null default now()
   )`,
  'alter table order_credits drop constraint if exists order_credits_amount_minor_check',
  'create index if not exists order_credits_order_idx on order_credits (order_id)',
  // Who has what open in the panel. After a crash, everybody says so again.
  `create unlogged table if not exists staff_presence (
     place text not null,
     user_id integer not null,
     name text not null,
     seen_at timestamptz not null,
     primary key (place, user_id)
   )`,
  // Pieces came back, and nobody has said yet what becomes of their money.
  `create table if not exists returns_to_settle (
     return_request_id integer primary key references return_requests (id) on delete cascade
   )`,
];
