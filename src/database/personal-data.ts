import { addColumn } from './add-column';

/** What customers asked of what is kept of them (src/shop/customers/personal-data). */
export const personalData = [
  // Its account is deleted then, unless its customer signs in before.
  `create table if not exists account_deletions (
     user_id integer primary key references up_users (id) on delete cascade,
     source text not null,
     requested_at timestamptz not null default now(),
     due_at timestamptz not null
   )`,
  'create index if not exists account_deletions_due_idx on account_deletions (due_at)',
  // Orders whose customer is forgotten: their invoices are, once the law lets them be.
  `create table if not exists forgotten_orders (
     order_document_id text primary key,
     forgotten_at timestamptz not null default now()
   )`,
  `create table if not exists customer_exports (
     id text primary key,
     user_id integer not null references up_users (id) on delete cascade,
     state text not null default 'waiting' check (state in ('waiting', 'ready')),
     progress integer not null default 0 check (progress between 0 and 100),
     file bytea,
     requested_at timestamptz not null default now(),
     expires_at timestamptz not null
   )`,
  // Who puts it together now: what somebody who was taken for dead still writes is no piece of it.
  addColumn('customer_exports', 'run', 'text'),
  `create table if not exists customer_export_pieces (
     export_id text not null references customer_exports (id) on delete cascade,
     run text not null,
     n integer not null,
     content bytea not null,
     primary key (export_id, run, n)
   )`,
  'create index if not exists customer_exports_user_idx on customer_exports (user_id, requested_at desc)',
];
