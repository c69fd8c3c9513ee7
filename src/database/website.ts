/**
 * What the company's website told the shop (src/shop/website), in the transaction of what was done with it: a message that comes again is
 * answered as before. Beside it, which orders the website knows: what it calls them, and up to which event of theirs.
 */
export const website = [
  `create table if not exists website_messages (
     source text not null,
     message_id text not null,
     kind text not null,
     fingerprint text not null,
     answer jsonb,
     received_at timestamptz not null default now(),
     primary key (source, message_id)
   )`,
  'create index if not exists website_messages_received_idx on website_messages (received_at)',
  `create table if not exists website_orders (
     source text not null,
     order_document_id text not null,
     external_id text,
     placed_there boolean not null default false,
     known_version bigint not null default 0,
     primary key (order_document_id, source)
   )`,
  // What the website was told of stock last, where the shop counts.
  `create table if not exists website_stock (
     source text not null,
     variant_id integer not null references variants (id) on delete cascade,
     available integer not null,
     told_at timestamptz not null default now(),
     primary key (source, variant_id)
   )`,
  'create index if not exists website_stock_variant_idx on website_stock (variant_id)',
  'create unique index if not exists website_orders_external_idx on website_orders (source, external_id)',
];
