import type { Knex } from 'knex';
import { preparedRead, type SqlType } from './prepared';
import { toJson } from './rows';

/**
 * Something to know from the database: a query with what it needs, and what its rows mean. Asked on its own it is one
 * statement; several can be asked together, and are one statement too. Values of one name are the same for all of them.
 */
export type Question<T> = Readonly<{
  sql: string;
  types: Readonly<Record<string, SqlType>>;
  values: Readonly<Record<string, unknown>>;
  read: (rows: readonly Record<string, unknown>[]) => T;
}>;
type Answers<Questions> = { [Name in keyof Questions]: Questions[Name] extends Question<infer T> ? T : never };

export async function ask<T>(db: Knex, { sql, types, values, read }: Question<T>): Promise<T> {
  const { rows } = await preparedRead(db, sql, types, values);
  return read(rows);
}

/** Asks all of them at once: the way to the database and back is a good part of what a small question costs. */
export async function askAll<Questions extends Readonly<Record<string, Question<unknown>>>>(
  db: Knex,
  questions: Questions,
): Promise<Answers<Questions>> {
  const entries = Object.entries(questions);
  const parts = entries.map(([name, { sql }]) => `(select coalesce(json_agg(answer), '[]') from (${sql}) answer) as "${name}"`);
  const merged = <T>(of: (question: Question<unknown>) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...entries.map(([, question]) => of(question)));
  const { rows } = await preparedRead(
    db,
    `select ${parts.join(', ')}`,
    merged(({ types }) => types),
    merged(({ values }) => values),
  );
  return Object.fromEntries(entries.map(([name, { read }]) => [name, read(toJson(rows[0][name]))])) as Answers<Questions>;
}
