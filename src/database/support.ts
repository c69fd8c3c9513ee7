import { addColumn } from './add-column';

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
  // What becomes of the mail that tells of an answer: each is claimed before it is handed over.
  addColumn('support_messages', 'mail_state', "text check (mail_state in ('waiting', 'sending', 'sent', 'failed', 'unwanted'))"),
  addColumn('support_messages', 'mail_failure', 'text'),
  addColumn('support_messages', 'mail_due_at', 'timestamptz'),
  addColumn('support_messages', 'mail_tries', 'integer not null default 0'),
  "create index if not exists support_messages_mail_idx on support_messages (mail_due_at) where mail_state in ('waiting', 'sending')",
  addColumn('support_requests', 'closed_by', "text check (closed_by in ('customer', 'staff', 'automatic'))"),
  // What staff look at: who waits longest, what is whose, and what was written last.
  "create index if not exists support_requests_waits_idx on support_requests (waits_since, row_id) where status = 'open'",
  'create index if not exists support_requests_status_idx on support_requests (status, changed_at desc, row_id desc)',
  'create index if not exists support_requests_changed_idx on support_requests (changed_at desc, row_id desc)',
  `create index if not exists support_requests_assigned_idx on support_requests (assigned_to, changed_at desc, row_id desc) where status <> 'closed'`,
  'create index if not exists support_requests_email_idx on support_requests (lower(email))',
  // Answers that are prepared, in each language somebody wrote them in.
  `create table if not exists support_answers (
     id text primary key,
     title text not null check (length(title) <= 100),
     texts jsonb not null,
     revision integer not null default 0,
     changed_by text not null,
     changed_at timestamptz not null default now()
   )`,
  // What customers send with a message; `waiting`: nobody has looked at it yet, so nobody is shown it.
  `create table if not exists support_attachments (
     id text primary key,
     user_id integer references up_users (id) on delete cascade,
     order_id integer references orders (id) on delete cascade,
     message_id text references support_messages (id) on delete cascade,
     name text not null check (length(name) <= 200),
     type text not null,
     size integer not null check (size > 0),
     state text not null default 'waiting' check (state in ('waiting', 'ready', 'refused')),
     reason text,
     created_at timestamptz not null default now()
   )`,
  'create index if not exists support_attachments_message_idx on support_attachments (message_id)',
  'create index if not exists support_attachments_user_idx on support_attachments (user_id)',
  'create index if not exists support_attachments_order_idx on support_attachments (order_id)',
  'create index if not exists support_attachments_unattached_idx on support_attachments (created_at) where message_id is null',
  // Their content, where the shop has no bucket.
  'create table if not exists support_files (key text primary key, content bytea not null)',
  // Whose content is still to be taken away, wherever it lies and whoever deleted the row.
  `create table if not exists support_files_gone (
     id bigint generated always as identity primary key,
     attachment_id text not null
   )`,
  `create or replace function sk_support_file_gone() returns trigger language plpgsql as $$
   begin
     insert into support_files_gone (attachment_id) values (old.id);
     return null;
   end $$`,
  `create or replace trigger sk_support_attachments_gone after delete on support_attachments for each row execute function sk_support_file_gone()`,
];

/** With pg_trgm, so that words are found among all that was ever written. */
export const supportSearch = [
  'create index if not exists support_requests_subject_idx on support_requests using gin (lower(subject) gin_trgm_ops)',
  'create index if not exists support_messages_text_idx on support_messages using gin (lower(text) gin_trgm_ops)',
].join(';\n');
