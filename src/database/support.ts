/** What customers ask (src/shop/support). Everything here goes with the account, or with the order of a guest. */
export const support = [
  `create table if not exists support_requests (
     id text primary key,
     row_id integer generated always as identity unique,
     user_id integer references up_users (id) on delete cascade,
     order_id integer references orders (id) on delete set null,
     email text check (length(email) <= 320),
     language text,
     subject text not null check (length(subject) <= 200),
     status text not null check (status in ('open', 'waiting', 'closed')),
     assigned_to integer references admin_users (id) on delete set null,
     waits_since timestamptz,
     revision integer not null default 0,
     customer_read integer not null default 0,
     staff_read integer not null default 0,
     created_at timestamptz not null default now(),
     changed_at timestamptz not null default now(),
     constraint support_requests_waits check ((status = 'open') = (waits_since is not null))
   )`,
  'create index if not exists support_requests_user_idx on support_requests (user_id, changed_at desc, row_id desc)',
  'create index if not exists support_requests_order_idx on support_requests (order_id)',
  // Notes are for staff alone. Who read what is told by the number of the last message they saw.
  `create table if not exists support_messages (
     id text primary key,
     row_id integer generated always as identity unique,
     request_id text not null references support_requests (id) on delete cascade,
     kind text not null check (kind in ('customer', 'staff', 'note')),
     written_by text not null,
     text text not null check (length(text) <= 5000),
     written_at timestamptz not null default now(),
     mailed_at timestamptz
   )`,
  'create index if not exists support_messages_request_idx on support_messages (request_id, row_id)',
];
