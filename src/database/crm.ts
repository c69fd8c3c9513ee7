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
     put_at timestamptz not null default now(),
     primary key (provider, kind, local_id),
     unique (provider, kind, remote_id)
   )`,
  'create index if not exists crm_links_local_idx on crm_links (local_id text_pattern_ops)',
  // What staff decided of one; null of the mapping: what its adapter says.
  `create table if not exists crm_settings (
     provider text primary key,
     mapping jsonb,
     changed_by text not null,
     changed_at timestamptz not null default now()
   )`,
];
