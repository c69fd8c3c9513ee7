/** What plugins say of the tables they bring: in `storekeeper.personalData` of their package.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, Problem, shown } from '../../lib/project.mjs';
import { isEmptied, isPlain, people } from './personal-data.mjs';

/**
 * @typedef {import('./personal-data.mjs').Rule} Rule
 * @typedef {'plain' | 'emptied' | Record<string, Rule>} OfTable plain: says nothing of a person; emptied: a copy begins without; else by column
 */

const words = new Set(['text', 'email', 'phone', 'customerKey', 'person', 'gone', 'plain']);
const isRule = (/** @type {unknown} */ rule) =>
  typeof rule === 'object' && rule !== null
    ? typeof (/** @type {{ value?: unknown }} */ (rule).value) === 'string'
    : words.has(/** @type {string} */ (rule));
const isOfTable = (/** @type {unknown} */ said) =>
  said === 'plain' || said === 'emptied' || (typeof said === 'object' && said !== null && Object.values(said).every(isRule));

/** Their package.json, local ones and those from npm. */
function packages() {
  const local = inProject('src/plugins');
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const folders = [
    ...(existsSync(local) ? readdirSync(local).map((name) => path.join(local, name)) : []),
    ...Object.keys(dependencies).map((name) => inProject('node_modules', name)),
  ];
  return folders.map((folder) => path.join(folder, 'package.json')).filter((file) => existsSync(file));
}

/** What becomes of the tables of plugins, by table. @param {string[]} files @returns {Record<string, OfTable>} */
export function ofPlugins(files = packages()) {
  /** @type {Record<string, OfTable>} */
  const tables = {};
  for (const file of files) {
    const { strapi, storekeeper } = JSON.parse(readFileSync(file, 'utf8'));
    if (strapi?.kind !== 'plugin') continue;
    for (const [table, said] of Object.entries(storekeeper?.personalData ?? {})) {
      const where = `${table}, in storekeeper.personalData of ${shown(file)}`;
      // Nobody says that what the shop knows of people is harmless.
      if (people[table] || isEmptied(table) || isPlain(table) || tables[table])
        throw new Problem(`Somebody else says what becomes of ${where}.`);
      if (!isOfTable(said)) throw new Problem(`Nobody knows what is meant by ${JSON.stringify(said)} of ${where}.`);
      tables[table] = /** @type {OfTable} */ (said);
    }
  }
  return tables;
}
