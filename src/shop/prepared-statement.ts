import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { toNumbered, withValuesAside, type Numbered, type SqlType } from './statement-text';

const named = new Map<string, string>();

function nameOf(sql: string): string {
  let name = named.get(sql);
  if (name === undefined) {
    name = `sk_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    named.set(sql, name);
  }
  return name;
}

/** What a statement answers, be it sent from here or by `raw`. Who does not say what its rows are cannot read them. */
export type Result<Row> = Readonly<{ rows: Row[]; rowCount: number | null }>;

/** The row of a statement that answers one whatever it finds. */
export function onlyRow<Row>({ rows: [row] }: Result<Row>): Row {
  if (row === undefined) throw new Error('A statement that answers a row always answered none');
  return row;
}

type Client = Readonly<{
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<unknown>;
  query(connection: unknown, query: object): Promise<Readonly<{ response: Result<unknown> }>>;
}>;

/**
 * Sends a finished text over a connection of `db`, in its transaction where it has one. By the client, as knex does it in the end:
 * what `raw` does before is a quarter of what the way to the database costs this process, and there is nothing left to build.
 */
async function run<Row>(db: Knex, sql: string, values: readonly unknown[]): Promise<Result<Row>> {
  const client = db.client as Client;
  const connection = await client.acquireConnection();
  try {
    const { response } = await client.query(connection, { sql, bindings: [], options: { name: nameOf(sql), values } });
    // The driver does not know what it answers.
    return response as Result<Row>;
  } finally {
    await client.releaseConnection(connection);
  }
}

const numbered = new Map<string, Numbered>();

/**
 * Runs a statement under a name, so that a connection need not plan it every time: planning is most of what our larger
 * statements cost. Only for texts that are always the same; each connection keeps every one it has seen. `:name` in `sql`
 * stands for a value, of one type wherever it stands.
 */
export function preparedStatement<Row>(db: Knex, sql: string, values: Readonly<Record<string, unknown>>): Promise<Result<Row>> {
  let statement = numbered.get(sql);
  if (!statement) {
    statement = toNumbered(sql);
    numbered.set(sql, statement);
  }
  const { text, names } = statement;
  return run<Row>(
    db,
    text,
    names.map((name) => {
      if (values[name] === undefined) throw new Error(`A statement has no value for :${name}`);
      return values[name];
    }),
  );
}

/** What stands after `set` in an update of these columns, each with the value of its own name: `email = :email`. */
export const assignments = (columns: object): string =>
  Object.keys(columns)
    .map((column) => `${column} = :${column}`)
    .join(', ');

const texts = new Map<string, string>();

/**
 * The same for a read that is much faster executed than planned. PostgreSQL would plan it anew for each set of values,
 * because a plan made for them looks cheaper than one for any; handed over in a materialised CTE, values tell the planner
 * nothing, and after five times it keeps its plan. `:name` in `sql` stands for a value. What its rows are is said where they are kept:
 * `const { rows }: Result<Row> = await …`.
 */
export function genericPlanQuery<Names extends string, Row>(
  db: Knex,
  sql: string,
  types: Readonly<Record<Names, SqlType>>,
  values: Readonly<Record<NoInfer<Names>, unknown>>,
): Promise<Result<Row>> {
  let text = texts.get(sql);
  if (text === undefined) {
    text = withValuesAside(sql, types);
    texts.set(sql, text);
  }
  return preparedStatement<Row>(db, text, values);
}
