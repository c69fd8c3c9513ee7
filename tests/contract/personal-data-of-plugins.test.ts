import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const place = mkdtempSync(path.join(tmpdir(), 'plugins-'));
afterAll(() => rmSync(place, { recursive: true }));
const module_ = path.resolve(__dirname, '../../scripts/backup/scrub/of-plugins.mjs');
let made = 0;

const said = (personalData: object, kind = 'plugin') => {
  const file = path.join(place, `${(made += 1)}.json`);
  writeFileSync(file, JSON.stringify({ strapi: { kind }, storekeeper: { personalData } }));
  return file;
};
/** What is read of these package.json, or of those of this shop; in a process of its own, because scripts are ES modules. */
function read(files?: string[]): unknown {
  const question = `import { ofPlugins } from ${JSON.stringify(module_)};
    try { console.log(JSON.stringify(ofPlugins(${JSON.stringify(files)}))); } catch (error) { console.log(JSON.stringify(error.message)); }`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', question], { encoding: 'utf8' }));
}

test('plugins say what becomes of their tables in a backup for staging', () => {
  const tables = { club_members: { name: 'text', mail: 'email', secret: { value: 'x' } }, club_levels: 'plain', club_visits: 'emptied' };

  expect(read([said(tables), said({ other_things: 'plain' }), said({ not_mine: 'plain' }, 'theme')])).toEqual({
    ...tables,
    other_things: 'plain',
  });
  expect(read()).toHaveProperty('loyalty_entries.note', 'text');
});

test.each([
  ['of a table of the shop', [{ orders: 'plain' }], 'orders, in storekeeper.personalData'],
  ['of one that says who is signed in', [{ strapi_sessions: 'plain' }], 'strapi_sessions'],
  ['of what another plugin said', [{ club_levels: 'plain' }, { club_levels: 'emptied' }], 'club_levels'],
  ['by a word that means nothing', [{ club_levels: 'harmless' }], '"harmless"'],
  ['by a rule that means nothing', [{ club_members: { name: 'names' } }], '"names"'],
])('nothing is said %s', (_what, tables, message) => {
  expect(read(tables.map((one) => said(one)))).toContain(message);
});
