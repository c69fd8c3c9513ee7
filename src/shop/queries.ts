import type { Knex } from 'knex';
import { genericPlanQuery } from './prepared-statement';
import type { SqlType } from './statement-text';
import { toJson } from './rows';

/** A query with what it needs, and what its rows mean. Values of one name are the same for all that are asked together. */
type Statement<T> = Readonly<{
  sql: string;
  types: Readonly<Record<string, SqlType>>;
  values: Readonly<Record<string, unknown>>;
  read: (rows: readonly Record<string, unknown>[]) => T;
}>;
/** What need not be asked, because the answer follows from the question. */
type Known<T> = Readonly<{ answer: T }>;

/** Something to know from the database. Asked on its own it is one statement; several can be asked together, and are one statement too. */
export type Query<T> = Statement<T> | Known<T>;
export type Queries = Readonly<Record<string, Query<unknown>>>;
export type Answers<Asked> = { [Name in keyof Asked]: Asked[Name] extends Query<infer T> ? T : never };

export async function runQuery<T>(db: Knex, question: Query<T>): Promise<T> {
  if ('answer' in question) return question.answer;
  const { rows } = await genericPlanQuery(db, question.sql, question.types, question.values);
  return question.read(rows);
}

/** Asks all of them at once: the way to the database and back is a good part of what a small question costs. */
export async function runTogether<Asked extends Queries>(db: Knex, questions: Asked): Promise<Answers<Asked>> {
  const entries = Object.entries(questions);
  const queries = entries.flatMap(([name, question]) => ('answer' in question ? [] : [{ name, ...question }]));
  const parts = queries.map(({ name, sql }) => `(select coalesce(json_agg(answer), '[]') from (${sql}) answer) as "${name}"`);
  const { rows } =
    queries.length === 0
      ? { rows: [] }
      : await genericPlanQuery(
          db,
          `select ${parts.join(', ')}`,
          Object.assign({}, ...queries.map(({ types }) => types)) as Statement<unknown>['types'],
          Object.assign({}, ...queries.map(({ values }) => values)) as Statement<unknown>['values'],
        );
  return Object.fromEntries(
    entries.map(([name, question]) => [name, 'answer' in question ? question.answer : question.read(toJson(rows[0][name]))]),
  ) as Answers<Asked>;
}
