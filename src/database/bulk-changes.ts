/**
 * Changes of many products at once, and what each does to each thing (src/shop/catalog/bulk): what was there when it was looked at, what
 * becomes of it, and how that went. `made_by` looked, `begun_by` had it done, `undone_by` had it taken back.
 */
export const bulkChanges = [
  `create table if not exists bulk_changes (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     kind text not null,
     change jsonb not null,
     products integer not null,
     state text not null default 'planned' check (state in ('planned', 'running', 'done', 'undoing', 'undone')),
     made_by text not null,
     made_at timestamptz not null default now(),
     begun_by text,
     begun_at timestamptz,
     undone_by text,
     undone_at timestamptz,
     finished_at timestamptz
   )`,
  "create index if not exists bulk_changes_work_idx on bulk_changes (id) where state in ('planned', 'running', 'undoing')",
  `create table if not exists bulk_change_rows (
     bulk_change_id bigint not null references bulk_changes (id) on delete cascade,
     position integer not null,
     product_document_id text not null,
     variant_document_id text,
     min_quantity integer,
     language text,
     before jsonb,
     after jsonb,
     state text not null check (state in ('waiting', 'left', 'done', 'undone', 'kept')),
     reason text,
     problems jsonb not null default '[]',
     message text,
     primary key (bulk_change_id, position)
   )`,
  'create index if not exists bulk_change_rows_state_idx on bulk_change_rows (bulk_change_id, state, position)',
];
