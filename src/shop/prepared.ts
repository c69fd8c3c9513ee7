import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

export type SqlType = 'text' | 'text[]' | 'int' | 'int[]' | 'timestamp';

const named = new Map<string, string>();

function nameOf(sql: string): string {
  let name = named.get(sql);
  if (name === undefined) {
    name = `sk_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    named.set(sql, name);
  }
  return name;
}

/**
 * Runs a statement under a name, so that a connection need not plan it every time: planning is most of what our larger
 * statements cost. Only for texts that are always the same; each connection keeps every one it has seen.
 */
export const prepared = (db: Knex, sql: string, bindings: Record<string, unknown> | readonly unknown[]): Knex.Raw =>
  db.raw(sql, bindings as Knex.RawBinding).options({ name: nameOf(sql) });

/** The same for what the query builder wrote, where what it writes does not depend on the values. */
export function preparedQuery(db: Knex, query: Knex.QueryBuilder): Knex.Raw {
  const { sql, bindings } = query.toSQL();
  return prepared(db, sql, bindings);
}

const texts = new Map<string, string>();

/**
 * The same for a read that is much faster executed than planned. PostgreSQL would plan it anew for each set of values,
 * because a plan made for them looks cheaper than one for any; handed over in a materialised CTE, values tell the planner
 * nothing, and after five times it keeps its plan. `:name` in `sql` stands for a value.
 */
export function preparedRead<Names extends string>(
  db: Knex,
  sql: string,
  types: Readonly<Record<Names, SqlType>>,
  values: Readonly<Record<NoInfer<Names>, unknown>>,
): Knex.Raw {
  let text = texts.get(sql);
  if (text === undefined) {
    const asked = Object.entries<SqlType>(types).map(([name, type]) => `:${name}::${type} as "${name}"`);
    text = sql
      .replace(/(?<![:\w]):([a-zA-Z]+)\b/g, (whole, name: string) =>
        name in types ? `((select "${name}" from asked)::${types[name as Names]})` : whole,
      )
      .replace(/^\s*(with recursive|with)?/, (clause) => {
        const own = `asked as materialized (select ${asked.join(', ')})`;
        return clause.trim() === '' ? `with ${own} ` : `${clause.trim()} ${own},`;
      });
    texts.set(sql, text);
  }
  return prepared(db, text, values);
}
