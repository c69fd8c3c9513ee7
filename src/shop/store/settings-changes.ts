import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ContentState } from '../../domain/content/content-change';
import type { ContentChange } from '../../domain/events';
import { differencesOf, undoneUntil, undoOf, undoStateOf, type UndoState, type Values } from '../../domain/store/undo-settings';
import { preparedStatement } from '../prepared-statement';
import { toDate, toJson } from '../rows';

export const settingsType = 'api::store.store-settings';

type Author = ContentChange['by'];
type Kept = Readonly<{ before: ContentState; after: ContentState; by: Author }>;
type Attributes = Readonly<Record<string, Readonly<{ type: string; private?: boolean }>>>;

/** What everybody who sees the settings may see of them: a secret would stay readable in the history of its changes. */
function told(strapi: Core.Strapi, [row]: ContentState): Values {
  const attributes = strapi.getModel(settingsType).attributes as unknown as Attributes;
  const isTold = (field: string) => attributes[field]?.private !== true && attributes[field]?.type !== 'password';
  return Object.fromEntries(Object.entries(row?.fields ?? {}).filter(([field]) => isTold(field)));
}

/** Keeps what a save made of the settings, in its transaction. */
export async function keepSettingsChange(strapi: Core.Strapi, trx: Knex.Transaction, { before, after, by }: Kept): Promise<void> {
  const differences = differencesOf(told(strapi, before), told(strapi, after));
  if (!differences) return;
  await trx('settings_changes').insert({
    before: JSON.stringify(differences.before),
    after: JSON.stringify(differences.after),
    made_by: JSON.stringify(by),
  });
}

/** Says of the change that was just made in this transaction that it undoes another one. */
export async function noteUndoing(trx: Knex.Transaction, undone: string): Promise<void> {
  await preparedStatement(
    trx,
    `update settings_changes set undoes = :undone::bigint where id = (select max(id) from settings_changes) and id > :undone::bigint`,
    { undone },
  );
}

export type SettingsChange = Readonly<{
  id: string;
  at: string;
  by: Readonly<{ type: Author['type']; name: string | null }>;
  fields: readonly Readonly<{ field: string; before: unknown; after: unknown }>[];
  state: UndoState;
  until: string;
  changedSince: readonly string[];
  undoes: string | null;
}>;

type Row = Readonly<{
  id: string;
  before: unknown;
  after: unknown;
  made_by: unknown;
  made_at: Date;
  undoes: string | null;
  is_undone: boolean;
  name: string | null;
}>;

export type KeptChange = Readonly<{ before: Values; after: Values; at: Date; isUndone: boolean }>;
const keptOf = (row: Row): KeptChange => ({
  before: toJson<Values>(row.before as never),
  after: toJson<Values>(row.after as never),
  at: toDate(row.made_at) ?? new Date(0),
  isUndone: row.is_undone,
});

const rowsWhere = (condition: string) => `
  select c.id::text, c.before, c.after, c.made_by, c.made_at, c.undoes::text,
         exists (select from settings_changes u where u.undoes = c.id) as is_undone,
         coalesce(nullif(trim(coalesce(s.firstname, '') || ' ' || coalesce(s.lastname, '')), ''), s.email, c.made_by ->> 'name') as name
    from settings_changes c
    left join admin_users s on c.made_by ->> 'type' = 'staff' and s.id::text = c.made_by ->> 'id'
   where ${condition} order by c.id desc limit 30`;

/** What was changed last, beside how the settings stand now. */
export async function readSettingsChanges(db: Knex, now: Values, at: Date): Promise<SettingsChange[]> {
  const { rows } = await preparedStatement<Row>(db, rowsWhere('true'), {});
  return rows.map((row) => {
    const kept = keptOf(row);
    const state = undoStateOf(kept, now, at);
    return {
      id: row.id,
      at: kept.at.toISOString(),
      by: { type: toJson<Author>(row.made_by as never).type, name: row.name },
      fields: Object.keys(kept.after).map((field) => ({ field, before: kept.before[field] ?? null, after: kept.after[field] ?? null })),
      state,
      until: undoneUntil(kept).toISOString(),
      changedSince: state === 'open' ? undoOf(kept, now).changedSince : [],
      undoes: row.undoes,
    };
  });
}

export async function findSettingsChange(db: Knex, id: string): Promise<KeptChange | null> {
  const { rows } = await preparedStatement<Row>(db, rowsWhere('c.id = :id::bigint'), { id });
  return rows[0] ? keptOf(rows[0]) : null;
}
