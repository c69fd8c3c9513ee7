import { addColumn } from './add-column';

/** Messages that bring customers back (src/shop/messages): what they are mailed of, and what wishes remember. */
export const messages = [
  // A mail of a notification, for who agreed to mails. Sending: somebody hands it over, and nobody else may.
  `create table if not exists notification_mails (
     notification_row_id bigint primary key references notifications (row_id) on delete cascade,
     state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
     tries integer not null default 0,
     failure text,
     due_at timestamptz not null default now(),
     moved_at timestamptz not null default now()
   )`,
  "create index if not exists notification_mails_open_idx on notification_mails (state, due_at) where state in ('waiting', 'sending')",
  // What its words are filled with; null: the mail says what the phone shows.
  addColumn('notification_mails', 'facts', 'jsonb'),
  // An address that was refused for good gets none of these any more; another one does.
  `create table if not exists mail_refusals (
     user_id integer primary key references up_users (id) on delete cascade,
     email text not null,
     refused_at timestamptz not null default now()
   )`,
  // Whether to tell of a wish: null is as the customer agreed to messages. Older shops wrote true where nobody had asked for it.
  ...['on_back_in_stock', 'on_price_drop'].map(
    (column) => `do $$ begin
       if exists (select from pg_attribute where attrelid = to_regclass('wish_list_items') and attname = '${column}' and attnotnull) then
         alter table wish_list_items alter column ${column} drop not null;
         update wish_list_items set ${column} = null where ${column};
       end if;
     end $$`,
  ),
  addColumn('wish_list_items', 'seen_country', 'text'),
  // Which row of the listings its price was looked at in last: the same says the same.
  addColumn('wish_list_items', 'seen_price', 'uuid'),
];
