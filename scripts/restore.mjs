/** `npm run restore -- --from <folder>`: a backup, put into an empty database: all of it, or nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments, restoreHelp } from './backup/arguments.mjs';
import { bootLock, connect } from './backup/connect.mjs';
import { isEmpty } from './backup/definitions.mjs';
import { readHashed } from './backup/files.mjs';
import { readManifest } from './backup/manifest.mjs';
import { loadRows } from './backup/rows.mjs';
import { checkUploads, placeUploads } from './backup/uploads.mjs';
import { loadEnvironment } from './environment.mjs';
import { say, step } from './lib/progress.mjs';
import { Problem, shown } from './lib/project.mjs';
import { runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  loadEnvironment();
  const wishes = readArguments('restore', 'from', process.argv.slice(2));
  if (!wishes) return say(restoreHelp);
  const manifest = readManifest(wishes.folder);
  const takesUploads = manifest.uploads.provider === 'local' && process.env.UPLOADS !== 's3';
  await step('Checking the backup', () => check(wishes, manifest, takesUploads));
  await restore(wishes, manifest, takesUploads);

  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`Restored ${shown(wishes.folder)} of ${manifest.at}: ${manifest.tables.length} tables with ${rows} rows, all as they were saved.`);
  if (manifest.scrubbed) say('The people in it are made up. An owner to sign in with: npm run owner -- you@example.com');
  if (manifest.uploads.provider === 's3') say(`The uploads are not in it: they are in the bucket ${manifest.uploads.bucket}.`);
  else if (takesUploads) say(`${manifest.uploads.files} uploads are in ${shown(wishes.uploads)}.`);
  else say(`Its ${manifest.uploads.files} uploads are in ${shown(path.join(wishes.folder, 'uploads'))}: put them into your bucket.`);
});

/** Every byte, before anything is written. @param {import('./backup/arguments.mjs').Wishes} wishes @param {import('./backup/manifest.mjs').Manifest} manifest @param {boolean} takesUploads */
async function check({ folder, uploads }, manifest, takesUploads) {
  for (const name of /** @type {const} */ (['before', 'after'])) await readHashed(path.join(folder, `${name}.sql`), manifest.schema[name]);
  for (const { file, sha256 } of manifest.tables) await readHashed(path.join(folder, file), sha256);
  if (takesUploads && manifest.uploads.provider === 'local') await checkUploads(folder, manifest.uploads, uploads);
}

/** @param {import('./backup/arguments.mjs').Wishes} wishes @param {import('./backup/manifest.mjs').Manifest} manifest @param {boolean} takesUploads */
async function restore(wishes, manifest, takesUploads) {
  const { folder, uploads } = wishes;
  const client = await connect(wishes);
  await client.query('begin');
  // A shop that is started on the database meanwhile waits, and finds everything.
  await client.query('select pg_advisory_xact_lock($1)', [bootLock]);
  if (!(await isEmpty(client)))
    throw new Problem(
      'This database is not empty, and a restore pushes nothing aside. Make a new one: create database storekeeper_restored',
    );
  await client.query(readFileSync(path.join(folder, 'before.sql'), 'utf8'));
  await step('Restoring the rows', async () => {
    for (const table of manifest.tables) await loadRows(client, table, folder);
  });
  await step('Making indexes and keys', () => client.query(readFileSync(path.join(folder, 'after.sql'), 'utf8')));
  // Files that no row shows do no harm, rows whose files are missing do.
  if (takesUploads) await step('Restoring the uploads', () => placeUploads(folder, uploads));
  await client.query('commit');
  await step('Counting for the planner', () => client.query('analyze'));
  await client.end();
}
