/**
 * Every change of the settings, by whichever door, in the transaction that makes it (src/strapi/content-events.ts): only the fields that
 * changed, as they were and as they became. It is undone for a day (src/domain/store/undo-settings.ts) and kept as history.
 */
export const settingsChanges = [
  `create table if not exists settings_changes (
     id bigint generated always as identity primary key,
     before jsonb not null,
     after jsonb not null,
     made_by jsonb not null,
     made_at timestamptz not null default now(),
     undoes bigint references settings_changes (id)
   )`,
  'create index if not exists settings_changes_undoes_idx on settings_changes (undoes) where undoes is not null',
];
