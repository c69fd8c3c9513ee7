import { addColumn } from './add-column';

/** Messages of staff to many customers (src/shop/campaigns), and the topics customers subscribe to. */
export const campaigns = [
  `create table if not exists message_topics (
     id text primary key,
     names jsonb not null,
     is_on boolean not null default true,
     revision integer not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create table if not exists message_topic_subscribers (
     topic_id text not null references message_topics (id) on delete cascade,
     user_id integer not null references up_users (id) on delete cascade,
     subscribed_at timestamptz not null default now(),
     primary key (topic_id, user_id)
   )`,
  'create index if not exists message_topic_subscribers_user_idx on message_topic_subscribers (user_id)',
  // `last_user`: how far it has gone through the customers; `expected`: how many were to get it when it began.
  `create table if not exists campaigns (
     row_id bigint generated always as identity primary key,
     id text not null unique,
     name text not null check (length(name) <= 100),
     state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
     texts jsonb not null,
     link jsonb,
     by_push boolean not null,
     by_mail boolean not null,
     segment jsonb not null,
     revision integer not null default 1,
     send_at timestamptz,
     last_user integer not null default 0,
     expected integer,
     recipients integer not null default 0,
     created_by text not null,
     sent_by text,
     created_at timestamptz not null default now(),
     changed_at timestamptz not null default now(),
     started_at timestamptz,
     finished_at timestamptz
   )`,
  // What it names was called so when it was sent: what is deleted later is still read as it was.
  addColumn('campaigns', 'names', 'jsonb'),
  "create index if not exists campaigns_open_idx on campaigns (state, send_at) where state in ('scheduled', 'sending')",
  // Who got it, each once. The notification is forgotten after a year, what came of it is not.
  `create table if not exists campaign_recipients (
     campaign_row_id bigint not null references campaigns (row_id) on delete cascade,
     user_id integer not null references up_users (id) on delete cascade,
     notification_row_id bigint references notifications (row_id) on delete set null,
     told_at timestamptz not null default now(),
     primary key (campaign_row_id, user_id)
   )`,
  'create index if not exists campaign_recipients_user_idx on campaign_recipients (user_id)',
  'create index if not exists campaign_recipients_notification_idx on campaign_recipients (notification_row_id)',
  // Parcels come before news: what customers did not ask for waits until what they did has gone out.
  addColumn('notification_pushes', 'is_marketing', 'boolean not null default false'),
  // Of those: they asked for just this, and need not have agreed to more.
  addColumn('notification_pushes', 'is_asked', 'boolean not null default false'),
  `create index if not exists notification_pushes_next_idx on notification_pushes (is_marketing, due_at, id) where state = 'waiting'`,
];
