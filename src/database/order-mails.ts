/** What customers are written about their orders (src/shop/mails). */
export const orderMails = [
  // `about` is what the mail is sent once for: an event, or `again` and an id where staff asked for it. `facts` name what it tells of.
  `create table if not exists order_mails (
     id bigint generated always as identity primary key,
     order_id integer not null references orders (id) on delete cascade,
     kind text not null,
     about text not null,
     facts jsonb not null default '{}',
     state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
     asked_by text,
     language text,
     recipient text,
     subject text,
     failure text,
     tries integer not null default 0,
     due_at timestamptz not null default now(),
     created_at timestamptz not null default now(),
     moved_at timestamptz not null default now(),
     unique (order_id, kind, about)
   )`,
  "create index if not exists order_mails_open_idx on order_mails (due_at) where state in ('waiting', 'sending')",
  // How far in the events the shop has looked for what customers are to be written of (src/shop/mails/watch-orders.ts).
  'create table if not exists mails_watched (one boolean primary key default true check (one), position bigint not null)',
];
