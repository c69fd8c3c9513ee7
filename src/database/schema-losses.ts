/** What of a change of the schema would lose data, how it is told, and what may be lost. Strapi's own comparison says what changes. */

type Column = Readonly<{ name: string; type: string }>;
type Table = Readonly<{ name: string; columns: readonly Column[] }>;

/** Of Strapi's comparison, what is asked for here. */
export type SchemaChange = Readonly<{
  tables: Readonly<{
    added: readonly Table[];
    removed: readonly Table[];
    updated: readonly Readonly<{
      name: string;
      columns: Readonly<{ added: readonly Column[]; removed: readonly Column[]; updated: readonly Readonly<{ object: Column }>[] }>;
    }>[];
  }>;
}>;

/** `heir`: what was added and could hold it from now on. */
export type Loss = Readonly<
  | { kind: 'table'; table: string; heir: string | null }
  | { kind: 'column'; table: string; column: string; heir: string | null }
  | { kind: 'type'; table: string; column: string; from: string; to: string }
>;

/** Types that hold every value of another one. What does not fit is an error of PostgreSQL's, and then nothing has happened. */
const holders: Readonly<Record<string, readonly string[]>> = {
  integer: ['bigInteger', 'decimal', 'double', 'string', 'text'],
  bigInteger: ['decimal', 'string', 'text'],
  decimal: ['string', 'text'],
  double: ['string', 'text'],
  boolean: ['string', 'text'],
  date: ['datetime', 'timestamp', 'string', 'text'],
  datetime: ['timestamp', 'string', 'text'],
  time: ['datetime', 'timestamp', 'string', 'text'],
  string: ['text'],
  jsonb: ['text'],
};

/** What the change would lose of what the database holds now. */
export function schemaLosses({ tables }: SchemaChange, before: readonly Table[]): Loss[] {
  const [onlyNewTable, ...otherNewTables] = tables.added;
  const heirOfTable = onlyNewTable && otherNewTables.length === 0 ? onlyNewTable.name : null;
  const typeBefore = (table: string, column: string) =>
    before.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.type;

  return [
    ...tables.removed.map(({ name }): Loss => ({ kind: 'table', table: name, heir: heirOfTable })),
    ...tables.updated.flatMap(({ name: table, columns }): Loss[] => [
      ...columns.removed.map(({ name: column, type }): Loss => {
        const heirs = columns.added.filter((added) => added.type === type);
        return { kind: 'column', table, column, heir: heirs.length === 1 ? (heirs[0]?.name ?? null) : null };
      }),
      ...columns.updated.flatMap(({ object: { name: column, type: to } }): Loss[] => {
        const from = typeBefore(table, column);
        const isHeld = from === undefined || from === to || to === 'increments' || holders[from]?.includes(to);
        return isHeld ? [] : [{ kind: 'type', table, column, from, to }];
      }),
    ]),
  ];
}

/** How somebody who permits a loss names it. */
export const nameOfLoss = (loss: Loss): string => (loss.kind === 'table' ? loss.table : `${loss.table}.${loss.column}`);

/** `mayGo`: names of what its owner gives up. `isOnlyToldOf`: a developer tries things. */
export type Permission = Readonly<{ mayGo: readonly string[]; isOnlyToldOf: boolean }>;

/** Everything is given up, or nothing is dropped: `kept` is what nobody has named. */
export function judgeLosses(losses: readonly Loss[], { mayGo, isOnlyToldOf }: Permission) {
  const kept = losses.filter((loss) => !mayGo.includes(nameOfLoss(loss)));
  if (kept.length > 0) return { verdict: isOnlyToldOf ? 'warn' : 'refuse', kept } as const;
  return { verdict: losses.length > 0 ? 'drop' : 'nothing_lost', kept } as const;
}

/** What an operator is told: what would be lost, how to keep it, and how to let it go. */
export function tellLosses(losses: readonly Loss[]): string {
  return [
    'This version would lose data, so the shop does not start. Its tables have not been touched:',
    ...losses.map((loss) => `  ${nameOfLoss(loss)}: ${whatHappens(loss)}`),
    'To keep it, write a migration, such as database/migrations/2026.12.31T00.00.00.keep-it.js, whose exports.up = async (knex) => { … } says',
    ...losses.map((loss) => `  ${statementFor(loss)}`),
    '(migrations run first). Then build, and start again.',
    `To let it go with everything in it, make a backup and start once with ALLOW_SCHEMA_DROP=${losses.map(nameOfLoss).join(',')}`,
  ].join('\n');
}

function whatHappens(loss: Loss): string {
  if (loss.kind === 'table') return 'no content type or component is kept in this table any more';
  if (loss.kind === 'column') return 'no field is kept in this column any more';
  return `would become ${loss.to}, which does not hold all that ${loss.from} does`;
}

const sqlTypes: Readonly<Record<string, string>> = {
  bigInteger: 'bigint',
  decimal: 'numeric(10,2)',
  double: 'double precision',
  string: 'varchar(255)',
  datetime: 'timestamp(6)',
  timestamp: 'timestamp(6)',
  time: 'time(3)',
};

/** Asks first: in a new shop migrations run before there are tables. */
function statementFor(loss: Loss): string {
  const { table } = loss;
  if (loss.kind === 'table')
    return `if (await knex.schema.hasTable('${table}')) await knex.schema.renameTable('${table}', '${loss.heir ?? 'its_new_name'}');`;
  const { column } = loss;
  const isThere = `if (await knex.schema.hasColumn('${table}', '${column}'))`;
  if (loss.kind === 'column') {
    const rename = `(t) => t.renameColumn('${column}', '${loss.heir ?? 'its_new_name'}')`;
    return `${isThere} await knex.schema.alterTable('${table}', ${rename});`;
  }
  const type = sqlTypes[loss.to] ?? loss.to;
  // The cast is where somebody says what becomes of each value.
  return `${isThere} await knex.raw('alter table "${table}" alter column "${column}" type ${type} using "${column}"::${type}');`;
}
