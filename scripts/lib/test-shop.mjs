/** What tests of the whole app need: template databases to copy, and one running app for each of Jest's workers. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { recreateDatabase, startDatabase, withConnection } from '../database.mjs';
import { publicSecrets } from '../environment.mjs';
import { startNode } from './child.mjs';
import { until } from './processes.mjs';
import { say, step } from './progress.mjs';
import { inProject, Problem } from './project.mjs';
import { isStopping, onShutdown } from './shutdown.mjs';
import { serverHash } from './source-hash.mjs';
import { tablespaceInMemory } from './test-tablespace.mjs';

const bootOnce = inProject('tests/support/boot-once.cjs');
const appServer = inProject('tests/support/app-server.cjs');
const startTimeoutMs = 180_000;

/** The same in every program of a run, and in every run: a template holds what was made with them. */
export const testEnvironment = () => ({
  ...process.env,
  ...publicSecrets(),
  NODE_ENV: 'test',
  TZ: 'UTC',
  HOST: '127.0.0.1',
  // A developer's own .env, with keys of real vendors perhaps, is not for tests.
  ENV_PATH: devNull,
  STRAPI_TELEMETRY_DISABLED: 'true',
  // The app is started some forty times in a run; compiling its packages is a fifth of that.
  NODE_COMPILE_CACHE: inProject('.cache/compiled'),
  // Tests say when jobs are done; those of real processes switch them on.
  RUN_JOBS: 'false',
  DEMO_ADMIN_EMAIL: 'owner@polonyna.test',
  DEMO_ADMIN_PASSWORD: 'Polonyna-test-1',
});

/**
 * A PostgreSQL to make databases in.
 * @returns {Promise<TestServer>}
 * @typedef {{ adminUrl: string, tablespace: string }} TestServer adminUrl: of its maintenance database; tablespace: where
 *   what this run needs should lie
 */
export async function provideTestServer() {
  if (process.env.TEST_DATABASE_URL) return { adminUrl: process.env.TEST_DATABASE_URL, tablespace: 'pg_default' };
  const dataDir = inProject('.data/test-postgres');
  const inMemory = tablespaceInMemory(dataDir);
  onShutdown(inMemory.remove);
  const database = await startDatabase({ dataDir, name: 'postgres', durable: false, command: 'npm test' });
  onShutdown(({ now }) => database.stop({ immediately: now }));
  return { adminUrl: database.adminUrl, tablespace: await inMemory.make(database.adminUrl) };
}

/**
 * Makes `storekeeper_template_empty` and `storekeeper_template_demo` for this run, as copies of what an earlier one made of the
 * same sources on the same day, where there is such a one. Copies of them lie where they lie.
 * @param {TestServer} server
 */
export async function makeTemplates({ adminUrl, tablespace }) {
  // The day, because a demo shop has delivery slots and discounts from today on.
  const version = createHash('sha256')
    .update(serverHash())
    .update(readFileSync(bootOnce))
    .update(new Date().toISOString().slice(0, 10))
    .digest('hex');
  await makeShop({ adminUrl, mode: 'empty', version });
  // From the empty one: the tables are there already.
  await makeShop({ adminUrl, mode: 'demo', version, from: keptName('empty') });
  for (const mode of /** @type {const} */ (['empty', 'demo'])) {
    const name = `storekeeper_template_${mode}`;
    await recreateDatabase(adminUrl, name, { from: keptName(mode), tablespace });
    await withConnection(adminUrl, (client) => closeDatabase(client, name));
  }
}

/** @param {'empty' | 'demo'} mode */
const keptName = (mode) => `storekeeper_template_kept_${mode}`;

/** @param {{ adminUrl: string, mode: 'empty' | 'demo', version: string, from?: string }} template */
async function makeShop({ adminUrl, mode, version, from }) {
  const name = keptName(mode);
  const made = await withConnection(adminUrl, async (client) => {
    const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as version from pg_database where datname = $1`, [
      name,
    ]);
    return rows[0]?.version;
  });
  if (made === version) return;

  await recreateDatabase(adminUrl, name, { from });
  await step(mode === 'empty' ? 'Making the tables' : 'Loading the demo shop', async () => {
    const app = startNode([bootOnce], {
      env: { ...testEnvironment(), DATABASE_URL: urlOfDatabase(adminUrl, name), STOREKEEPER_MODE: mode, PORT: '0' },
    });
    onShutdown(({ now }) => app.stop({ patienceMs: now ? 0 : 5000 }));
    const end = await app.ended;
    if (end !== 'code 0') throw new Problem(`The ${mode} shop for the tests could not be made (${end}).`, { output: app.lastOutput() });
  });
  await withConnection(adminUrl, async (client) => {
    await closeDatabase(client, name);
    // The app's last ones are waited for.
    const isLeft = await until(
      async () => (await client.query('select 1 from pg_stat_activity where datname = $1', [name])).rowCount === 0,
      10_000,
    );
    if (!isLeft) throw new Problem(`Something is still connected to ${name}: tests/support/boot-once.cjs must end all it starts.`);
    // Last, so that one that was interrupted is made again.
    await client.query(`comment on database ${client.escapeIdentifier(name)} is ${client.escapeLiteral(version)}`);
  });
}

/** A database with connections cannot be copied: none from now on. @param {import('pg').Client} client @param {string} name */
const closeDatabase = (client, name) => client.query(`alter database ${client.escapeIdentifier(name)} with allow_connections false`);

/** @typedef {{ port: number, controlPort: number, databaseName: string, pid: number }} AppServer */

/**
 * Starts the apps, each on a copy of the empty shop, with `settings` beside those of all tests.
 * @param {string} adminUrl @param {number} count @param {NodeJS.ProcessEnv} [settings] @returns {Promise<AppServer[]>}
 */
export async function startAppServers(adminUrl, count, settings = {}) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (const number of numbers) await recreateDatabase(adminUrl, databaseOf(number), { from: 'storekeeper_template_empty' });
  return step(count === 1 ? 'Starting the app' : `Starting ${count} apps`, () =>
    Promise.all(numbers.map((number) => startAppServer(adminUrl, number, settings))),
  );
}

/** @param {number} number */
const databaseOf = (number) => `storekeeper_worker_${number}`;

/** @param {string} adminUrl @param {number} number @param {NodeJS.ProcessEnv} settings @returns {Promise<AppServer>} */
async function startAppServer(adminUrl, number, settings) {
  const databaseName = databaseOf(number);
  const app = startNode([appServer], {
    env: {
      ...testEnvironment(),
      ...settings,
      DATABASE_URL: urlOfDatabase(adminUrl, databaseName),
      STOREKEEPER_TEST_ADMIN_DATABASE_URL: adminUrl,
      STOREKEEPER_MODE: 'empty',
      PORT: '0',
    },
    messages: true,
  });
  onShutdown(({ now }) => app.stop({ patienceMs: now ? 0 : 10_000 }));

  /** @type {Partial<AppServer>} */
  let told = {};
  app.process.on('message', (message) => (told = /** @type {Partial<AppServer>} */ (message)));
  await until(() => told.port !== undefined || !app.isRunning(), startTimeoutMs);
  const { port, controlPort } = told;
  if (port === undefined || controlPort === undefined || app.process.pid === undefined) {
    throw new Problem(`App ${number} for the tests did not start (${app.isRunning() ? 'no answer in three minutes' : await app.ended}).`, {
      output: app.lastOutput(),
    });
  }
  void app.ended.then((end) => {
    if (!isWatched || isStopping()) return;
    isCrashed = true;
    say(`\nApp ${number} stopped by itself (${end}):\n${app.lastOutput()}\n`);
  });
  return { port, controlPort, databaseName, pid: app.process.pid };
}

let isWatched = true;
let isCrashed = false;
/** Answers whether an app has crashed until now; from here on it is right that they stop. */
export function endWatch() {
  isWatched = false;
  return isCrashed;
}

/** @param {string} adminUrl @param {string} name */
function urlOfDatabase(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
