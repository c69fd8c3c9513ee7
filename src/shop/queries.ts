import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { genericPlanQuery, onlyRow, type Result } from './prepared-statement';
import type { SqlType } from './statement-text';
import { toJson, type InJson } from './rows';

/** A query with what it needs, and what its rows mean. Values of one name are the same for all that are asked together. */
type Statement<T, Row> = Readonly<{
  sql: string;
  types: Readonly<Record<string, SqlType>>;
  values: Readonly<Record<string, unknown>>;
  /** Its rows come as the driver answers them, or in JSON where it was asked together with others. */
  read: (rows: readonly (Row | InJson<Row>)[]) => T;
}>;
/** What need not be asked, because the answer follows from the question. */
type Known<T> = Readonly<{ answer: T }>;

/**
 * Something to know from the database. Asked on its own it is one statement; several can be asked together, and are one statement too.
 * `Row` is what its statement answers.
 */
export type Query<T, Row> = Statement<T, Row> | Known<T>;
export type Queries = Readonly<Record<string, Query<unknown, never>>>;
export type Answers<Asked> = { [Name in keyof Asked]: Asked[Name] extends Query<infer T, never> ? T : never };

export async function runQuery<T, Row>(db: Knex, question: Query<T, Row>): Promise<T> {
  if ('answer' in question) return question.answer;
  const { rows }: Result<Row> = await genericPlanQuery(db, question.sql, question.types, question.values);
  return question.read(rows);
}

/** Asks all of them at once: the way to the database and back is a good part of what a small question costs. */
export async function runTogether<Asked extends Queries>(db: Knex, questions: Asked): Promise<Answers<Asked>> {
  const entries = Object.entries(questions);
  const queries = entries.flatMap(([name, question]) => ('answer' in question ? [] : [{ name, ...question }]));
  const parts = queries.map(({ name, sql }) => `(select coalesce(json_agg(answer), '[]') from (${sql}) answer) as "${name}"`);
  const answered: Record<string, Json> =
    queries.length === 0
      ? {}
      : onlyRow(
          await genericPlanQuery(
            db,
            `select ${parts.join(', ')}`,
            Object.assign({}, ...queries.map(({ types }) => types)) as Statement<unknown, never>['types'],
            Object.assign({}, ...queries.map(({ values }) => values)) as Statement<unknown, never>['values'],
          ),
        );
  return Object.fromEntries(
    entries.map(([name, question]) => [name, 'answer' in question ? question.answer : question.read(toJson(answered[name]))]),
  ) as Answers<Asked>;
}
