/**
 * Every change staff made to how the shop is connected (src/shop/integrations), in the transaction that made it. Of what is secret, only that
 * it changed.
 */
export const integrationChanges = [
  `create table if not exists integration_changes (
     id bigint generated always as identity primary key,
     port text not null,
     provider text not null,
     changes jsonb not null,
     made_by text not null,
     made_at timestamptz not null default now()
   )`,
  'create index if not exists integration_changes_of_idx on integration_changes (port, provider, id desc)',
];
