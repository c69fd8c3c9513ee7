import { addColumn } from './add-column';

/** What the shop keeps of CRMs (src/shop/crm). */
export const crm = [
  // Which record there is which of ours, and a hash of what was last put into it. Contacts are accounts (`user:7`), or what guests ordered with
  // (`email:…`, `phone:…`); of whoever was deleted, `forget:7:` and the CRM's id, until the CRM has forgotten them too.
  `create table if not exists crm_links (
     provider text not null,
     kind text not null check (kind in ('contact', 'order', 'line')),
     local_id text not null,
     remote_id text not null check (length(remote_id) <= 200),
     hash text,
     parts jsonb,
     put_at timestamptz not null default now(),
     primary key (provider, kind, local_id),
     unique (provider, kind, remote_id)
   )`,
  'create index if not exists crm_links_local_idx on crm_links (local_id text_pattern_ops)',
  // Which records were changed there, since whoever reads them last looked.
  `create table if not exists crm_hints (
     provider text not null,
     remote_id text not null,
     noted_at timestamptz not null default now(),
     primary key (provider, remote_id)
   )`,
  `create table if not exists crm_order_hints (
     provider text not null,
     remote_id text not null,
     noted_at timestamptz not null default now(),
     primary key (provider, remote_id)
   )`,
  // How orders stand there, since when, as far as that is another word than the shop put there. `over`: what the shop would write in its place, and
  // does not as long as it says the same.
  `create table if not exists crm_order_statuses (
     provider text not null,
     order_document_id text not null,
     status text not null check (length(status) <= 200),
     label text not null check (length(label) <= 200),
     over text,
     changed_at timestamptz not null,
     primary key (order_document_id, provider)
   )`,
  // Where shop and CRM said different things of how an order stands, and who was right.
  `create table if not exists crm_order_conflicts (
     id bigint generated always as identity primary key,
     provider text not null,
     order_document_id text not null,
     ours text not null,
     theirs text not null,
     kept text not null check (kept in ('shop', 'crm')),
     at timestamptz not null default now()
   )`,
  'create index if not exists crm_order_conflicts_idx on crm_order_conflicts (provider, id desc)',
  // Where shop and CRM said different things of a customer, and who was right.
  `create table if not exists crm_conflicts (
     id bigint generated always as identity primary key,
     provider text not null,
     user_id integer not null references up_users (id) on delete cascade,
     field text not null,
     ours text not null,
     theirs text not null,
     kept text not null check (kept in ('shop', 'crm')),
     at timestamptz not null default now()
   )`,
  'create index if not exists crm_conflicts_idx on crm_conflicts (provider, id desc)',
  'create index if not exists crm_conflicts_user_idx on crm_conflicts (user_id)',
  // What staff decided of one; null of the mapping: what its adapter says.
  `create table if not exists crm_settings (
     provider text primary key,
     mapping jsonb,
     rule text not null default 'newest' check (rule in ('shop', 'crm', 'newest')),
     changed_by text not null,
     changed_at timestamptz not null default now()
   )`,
  // Of the key in the address of a CRM that signs nothing, its hash.
  addColumn('crm_settings', 'key_hash', 'text'),
  // Everything is put anew, a part at a time: accounts up to `contacts_until`, then orders up to `orders_until`, those that were there when it began.
  `create table if not exists crm_resyncs (
     provider text primary key,
     contacts_after integer not null default 0,
     contacts_until integer not null,
     orders_after integer not null default 0,
     orders_until integer not null,
     total integer not null,
     asked integer not null default 0,
     begun_by text not null,
     begun_at timestamptz not null default now(),
     asked_at timestamptz,
     stopped_at timestamptz
   )`,
];
