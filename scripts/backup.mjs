/** `npm run backup -- --to <folder>`: the shop as it was at one moment, in a folder `npm run restore` takes. It goes on selling meanwhile. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { backupHelp, readArguments } from './backup/arguments.mjs';
import { bootLock, connect } from './backup/connect.mjs';
import { readColumns, readCounts, readDefinitions } from './backup/definitions.mjs';
import { writeHashed } from './backup/files.mjs';
import { writeManifest } from './backup/manifest.mjs';
import { saveRows } from './backup/rows.mjs';
import { toldPayloads } from './backup/scrub/payloads.mjs';
import { createScrub, unchanged } from './backup/scrub/scrubbing.mjs';
import { saveUploads } from './backup/uploads.mjs';
import { loadEnvironment } from './environment.mjs';
import { say, step } from './lib/progress.mjs';
import { inProject, Problem, shown } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  loadEnvironment();
  const wishes = readArguments('backup', 'to', process.argv.slice(2));
  if (!wishes) return say(backupHelp);
  if (existsSync(wishes.folder)) throw new Problem(`${shown(wishes.folder)} is there already. A backup gets a folder of its own.`);

  // Renamed at the end: what was interrupted never looks like a backup.
  const unfinished = `${wishes.folder}.unfinished-${process.pid}`;
  mkdirSync(path.join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  onShutdown(() => rmSync(unfinished, { recursive: true, force: true }));
  const { tables, uploads } = await save(wishes, unfinished);
  renameSync(unfinished, wishes.folder);

  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `${shown(wishes.folder)}: ${tables.length} tables with ${rows} rows${uploads.provider === 'local' ? `, ${uploads.files} uploads` : ''}.`,
  );
  if (uploads.provider === 's3') say(`The uploads are not in it: they stay in the bucket ${uploads.bucket}.`);
  say(
    wishes.scrub
      ? 'The people in it are made up. Nobody can sign in to its panel: npm run owner -- you@example.com makes an owner once it is restored.'
      : 'Who has it has the data of your customers: keep it as you keep the database. The secrets of .env are not in it.',
  );
});

/** @param {import('./backup/arguments.mjs').Wishes} wishes @param {string} folder @returns {Promise<import('./backup/manifest.mjs').Manifest>} */
async function save(wishes, folder) {
  const scrub = wishes.scrub ? createScrub(toldPayloads()) : () => unchanged;
  const client = await connect(wishes);
  const definitions = await snapshot(client);
  const { rows } = await client.query("select now() as at, current_setting('server_version') as postgresql");
  const tables = await step('Saving the rows', async () => {
    const saved = [];
    const columnsOf = await readColumns(client);
    for (const table of definitions.tables)
      saved.push(await saveRows(client, table, folder, scrub(table.name.replace(/^public\./, ''), columnsOf(table.name))));
    return saved;
  });
  const after = [...definitions.after, ...(await readCounts(client, definitions.sequences))];
  await client.end();

  /** @type {import('./backup/manifest.mjs').Manifest} */
  const manifest = {
    format: 1,
    storekeeper: JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version,
    postgresql: rows[0].postgresql,
    at: rows[0].at.toISOString(),
    scrubbed: wishes.scrub,
    schema: { before: await saveStatements('before', definitions.before), after: await saveStatements('after', after) },
    tables,
    uploads:
      process.env.UPLOADS === 's3'
        ? { provider: 's3', bucket: process.env.S3_BUCKET ?? '' }
        : { provider: 'local', ...(await step('Saving the uploads', () => saveUploads(wishes.uploads, folder))) },
  };
  writeManifest(folder, manifest);
  return manifest;

  /** @param {string} name @param {string[]} statements */
  function saveStatements(name, statements) {
    return writeHashed(path.join(folder, `${name}.sql`), [Readable.from(statements.map((statement) => Buffer.from(`${statement};\n`)))]);
  }
}

/** Everything that is read from now on is of one moment. No process starts, and changes tables, until all of them are held. @param {import('pg').Client} client */
async function snapshot(client) {
  await step('Waiting for processes of the shop that start', () => client.query('select pg_advisory_lock_shared($1)', [bootLock]));
  await client.query('begin isolation level repeatable read read only');
  const definitions = await readDefinitions(client);
  if (definitions.tables.length === 0) throw new Problem('There is nothing in this database. Is it the one of the shop?');
  await client.query(`lock table ${definitions.tables.map(({ name }) => name).join(', ')} in access share mode`);
  await client.query('select pg_advisory_unlock_shared($1)', [bootLock]);
  return definitions;
}
