/** What becomes of the rows of a table in a backup for staging: stays, is emptied, or changed column by column. */
import { Problem } from '../../lib/project.mjs';
import { changingRows } from './copy-text.mjs';
import { createDisguise } from './disguise.mjs';
import { disguiseOptions, disguisePersonal, disguiseTexts, withoutKeys } from './json.mjs';
import { ofPlugins } from './of-plugins.mjs';
import { isEmptied, isPlain, people, row as rowRules, wholeOf } from './personal-data.mjs';

/**
 * @typedef {{ name: string, isText: boolean }} Column
 * @typedef {Readonly<Record<string, import('./json.mjs').Schema>>} Payloads what each type of event tells
 * @typedef {{ keepsRows: boolean, change: ReturnType<typeof changingRows> | null }} Scrubbed
 * @typedef {(table: string, columns: readonly Column[]) => Scrubbed} Scrub columns: those that are copied, in their order
 */

export const unchanged = { keepsRows: true, change: null };

/** @param {Payloads} payloads @returns {Scrub} */
export function createScrub(payloads) {
  const disguise = createDisguise();
  /** @type {Record<string, (value: string, row: Record<string, string | null>) => string | null>} */
  const rules = {
    text: (value) => disguise.text(value),
    email: disguise.email,
    phone: disguise.phone,
    customerKey: disguise.customerKey,
    person: (value) => JSON.stringify(disguiseTexts(disguise, JSON.parse(value))),
    lines: (value) => JSON.stringify(disguiseOptions(disguise, JSON.parse(value))),
    // Of a type that is told no more nobody knows what is personal.
    event: (value, { type }) => JSON.stringify(disguisePersonal(disguise, payloads[type ?? ''] ?? { personal: true }, JSON.parse(value))),
    settings: (value, { key }) => (key === 'plugin_users-permissions_grant' ? JSON.stringify(withoutKeys(JSON.parse(value))) : value),
    gone: () => null,
    plain: (value) => value,
  };

  const plugins = ofPlugins();
  return (table, columns) => {
    const said = plugins[table];
    if (isEmptied(table) || said === 'emptied') return { keepsRows: false, change: null };
    if (isPlain(table) || said === 'plain') return unchanged;
    const ofTable = people[wholeOf(table)] ?? (said && { ...rowRules, ...said });
    const known = ofTable ?? {};
    const unknown = columns.filter(({ name, isText }) => isText && !known[name]).map(({ name }) => `${table}.${name}`);
    if (!ofTable || unknown.length > 0)
      throw new Problem(
        `Whether ${unknown.join(', ') || table} tells of a person is not written in scripts/backup/scrub/personal-data.mjs, nor in the package.json of a plugin.`,
      );
    const changes = columns.map(({ name }) => {
      const rule = known[name] ?? 'plain';
      return typeof rule === 'string' ? rules[rule] : () => rule.value;
    });
    return {
      keepsRows: true,
      change: changingRows((fields) => {
        const row = Object.fromEntries(columns.map(({ name }, at) => [name, fields[at] ?? null]));
        return fields.map((field, at) => (field === null ? null : changes[at](field, row)));
      }),
    };
  };
}
