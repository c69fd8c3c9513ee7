/** What customers keep in their account (src/shop/customers/me), and goes with it. */
export const customerAccount = [
  `create table if not exists customer_addresses (
     id text primary key,
     user_id integer not null references up_users (id) on delete cascade,
     label text check (length(label) <= 60),
     address jsonb not null,
     is_default boolean not null,
     created_at timestamptz not null default now()
   )`,
  'create index if not exists customer_addresses_user_idx on customer_addresses (user_id, created_at)',
  'create unique index if not exists customer_addresses_default_idx on customer_addresses (user_id) where is_default',

  // A phone belongs to whoever signed in on it last, and so does the token its messages are pushed to.
  `create table if not exists customer_devices (
     id bigint generated always as identity primary key,
     user_id integer not null references up_users (id) on delete cascade,
     device_id text not null check (length(device_id) <= 64),
     platform text not null check (platform in ('ios', 'android', 'web')),
     name text check (length(name) <= 120),
     app_version text check (length(app_version) <= 40),
     language text check (length(language) <= 10),
     time_zone text check (length(time_zone) <= 60),
     push_provider text check (length(push_provider) <= 40),
     push_token text check (length(push_token) <= 1024),
     push_ended_at timestamptz,
     push_ended_because text,
     created_at timestamptz not null default now(),
     seen_at timestamptz not null default now(),
     unique (user_id, device_id),
     check ((push_provider is null) = (push_token is null))
   )`,
  // Older shops knew two of them; plugins bring others.
  'alter table customer_devices drop constraint if exists customer_devices_push_provider_check',
  'create unique index if not exists customer_devices_token_idx on customer_devices (push_provider, push_token) where push_token is not null',

  // What somebody agreed to and when: only ever added to, because what they said before has to be proved as well.
  `create table if not exists customer_consents (
     id bigint generated always as identity primary key,
     user_id integer not null references up_users (id) on delete cascade,
     purpose text not null,
     granted boolean not null,
     text_version text check (length(text_version) <= 40),
     source text not null,
     app_version text check (length(app_version) <= 40),
     request_id text,
     given_at timestamptz not null default now()
   )`,
  'create index if not exists customer_consents_user_idx on customer_consents (user_id, purpose, id desc)',

  // How guests find an order again: a code by mail, and what it is exchanged for, as hashes.
  `create table if not exists order_codes (
     order_document_id text primary key,
     code_hash text not null,
     guesses integer not null default 0,
     expires_at timestamptz not null
   )`,
  `create table if not exists order_tokens (
     token_hash text primary key,
     order_document_id text not null,
     expires_at timestamptz not null
   )`,
  'create index if not exists order_tokens_expires_idx on order_tokens (expires_at)',

  `create table if not exists wish_lists (
     id text primary key,
     user_id integer not null references up_users (id) on delete cascade,
     name text not null check (length(name) <= 100),
     created_at timestamptz not null default now()
   )`,
  'create index if not exists wish_lists_user_idx on wish_lists (user_id, created_at)',
  // `seen_minor`: what it cost when it was wished for or last told of, in minor units: a lower price is worth a message.
  `create table if not exists wish_list_items (
     id text primary key,
     wish_list_id text not null references wish_lists (id) on delete cascade,
     product text not null,
     variant text,
     on_back_in_stock boolean not null,
     on_price_drop boolean not null,
     seen_minor bigint,
     seen_currency text,
     added_at timestamptz not null default now()
   )`,
  "create unique index if not exists wish_list_items_once_idx on wish_list_items (wish_list_id, product, coalesce(variant, ''))",
  'create index if not exists wish_list_items_product_idx on wish_list_items (product)',
  'create index if not exists wish_list_items_variant_idx on wish_list_items (variant)',
];
