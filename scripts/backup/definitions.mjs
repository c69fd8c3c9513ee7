/**
 * What the shop's schemas are made of, as the statements that make it again. PostgreSQL writes them itself (`pg_get_…def`), so a
 * backup of an older version becomes the database it was. What is of a kind we do not write is refused and never left out.
 */
import { Problem } from '../lib/project.mjs';
import * as ask from './catalogue.mjs';

/** The shop, and its queue. */
const schemas = ['public', 'pgboss'];

/**
 * @typedef {{ name: string, columns: string }} Table both quoted, as SQL wants them
 * @typedef {{ before: string[], after: string[], tables: Table[], sequences: string[] }} Definitions
 *   before: what makes the tables; after: what they get once the rows are in
 */

/** @param {import('pg').Client} client @returns {Promise<Definitions>} */
export async function readDefinitions(client) {
  /** @param {string} query @returns {Promise<string[]>} */
  const statements = async (query) => (await client.query(query, [schemas])).rows.map(({ statement }) => statement);

  const strangers = await statements(ask.strangers);
  if (strangers.length > 0)
    throw new Problem(`A backup would leave out what this database holds beside the shop's own things:\n  ${strangers.join('\n  ')}`);
  const [before, after] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  const { enums, sequences, earlyFunctions, tables, owners, lateFunctions, columnSettings, partitions } = ask;
  for (const query of [
    ask.extensions,
    ask.schemas,
    enums,
    sequences,
    earlyFunctions,
    tables,
    owners,
    lateFunctions,
    columnSettings,
    partitions,
  ])
    before.push(...(await statements(query)));
  for (const query of [ask.keys, ask.indexes, ask.statistics, ask.checks, ask.foreignKeys, ask.triggers, ask.comments])
    after.push(...(await statements(query)));
  return {
    before,
    after,
    tables: (await client.query(ask.rowTables, [schemas])).rows,
    sequences: (await client.query(ask.sequenceNames, [schemas])).rows.map(({ name }) => name),
  };
}

/** @param {import('pg').Client} client @returns {Promise<(table: string) => import('./scrub/scrubbing.mjs').Column[]>} */
export async function readColumns(client) {
  const { rows } = await client.query(ask.rowColumns, [schemas]);
  return (table) => rows.filter((column) => column.table === table);
}

/** How far each sequence has counted. It counts on outside any transaction: read it after the rows. @param {import('pg').Client} client @param {string[]} sequences */
export async function readCounts(client, sequences) {
  if (sequences.length === 0) return [];
  const each = sequences.map(
    (name) =>
      `select format('select pg_catalog.setval(%L, %s, %L)', ${client.escapeLiteral(name)}, last_value, is_called) as statement from ${name}`,
  );
  return (await client.query(each.join(' union all '))).rows.map(({ statement }) => statement);
}

/** Whether there is anything in the database that a restore would have to push aside. @param {import('pg').Client} client */
export const isEmpty = async (client) => (await client.query(ask.anything)).rowCount === 0;
