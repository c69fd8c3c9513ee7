import { addColumn } from './add-column';

/** What customers are told in the app and on their phones (src/shop/notifications). */
export const notifications = [
  // The inbox of the app. `about` is what it is told once for; `data` names what it leads to, by ids alone. Pages are read by `row_id`.
  `create table if not exists notifications (
     row_id bigint generated always as identity primary key,
     id text not null unique,
     user_id integer not null references up_users (id) on delete cascade,
     kind text not null check (length(kind) <= 80),
     about text not null check (length(about) <= 200),
     language text not null,
     title text not null,
     body text not null,
     data jsonb not null default '{}',
     created_at timestamptz not null default now(),
     read_at timestamptz,
     opened_at timestamptz,
     unique (user_id, kind, about)
   )`,
  'create index if not exists notifications_user_idx on notifications (user_id, row_id)',
  'create index if not exists notifications_unread_idx on notifications (user_id) where read_at is null',
  'create index if not exists notifications_created_idx on notifications (created_at)',
  // Claimed: somebody is about to push it, and has not begun. Sending: they have, and nobody else may. Taken: it is on its way, and a receipt
  // will say more at `due_at`.
  `create table if not exists notification_pushes (
     id bigint generated always as identity primary key,
     notification_row_id bigint not null references notifications (row_id) on delete cascade,
     device_row_id bigint not null references customer_devices (id) on delete cascade,
     state text not null default 'waiting' check (state in ('waiting', 'claimed', 'sending', 'taken', 'delivered', 'failed')),
     tries integer not null default 0,
     receipt text,
     failure text,
     due_at timestamptz not null default now(),
     created_at timestamptz not null default now(),
     moved_at timestamptz not null default now(),
     unique (notification_row_id, device_row_id)
   )`,
  "create index if not exists notification_pushes_open_idx on notification_pushes (state, due_at) where state in ('waiting', 'claimed', 'sending', 'taken')",
  'create index if not exists notification_pushes_device_idx on notification_pushes (device_row_id)',
  // What somebody decided; who decided nothing has no row.
  `create table if not exists notification_settings (
     user_id integer primary key references up_users (id) on delete cascade,
     orders_push boolean not null,
     orders_mail boolean not null,
     quiet_from smallint check (quiet_from between 0 and 23),
     quiet_to smallint check (quiet_to between 0 and 23),
     check ((quiet_from is null) = (quiet_to is null))
   )`,
  // What staff decided of a kind, and wrote in a language; what they left alone has no row, and an empty part is what the shop says by itself.
  'create table if not exists notification_kinds (kind text primary key, is_on boolean not null)',
  `create table if not exists notification_texts (
     kind text not null,
     language text not null check (length(language) <= 10),
     title text check (length(title) <= 120),
     body text check (length(body) <= 500),
     changed_by text not null,
     changed_at timestamptz not null default now(),
     primary key (kind, language)
   )`,
  // Where it leads instead of what it is about; and what is mailed of it, of messages that are mailed as they are told.
  addColumn('notification_kinds', 'link', 'text check (length(link) <= 500)'),
  addColumn('notification_texts', 'mail_subject', 'text check (length(mail_subject) <= 200)'),
  addColumn('notification_texts', 'mail_body', 'text check (length(mail_body) <= 20000)'),
  // How far in the events the shop has looked for what customers are to be told.
  'create table if not exists notifications_watched (one boolean primary key default true check (one), position bigint not null)',
];
