/** Apps that prove starts itself, as many as there are in production: several, on one database. */
import { recreateDatabase, startDatabase, withConnection } from '../database.mjs';
import { build } from '../lib/build.mjs';
import { startBuiltShop } from '../lib/built-shop.mjs';
import { freePort } from '../lib/processes.mjs';
import { say, step } from '../lib/progress.mjs';
import { inProject } from '../lib/project.mjs';
import { isStopping, onShutdown } from '../lib/shutdown.mjs';
import { untilReady } from '../lib/shop.mjs';
import { testEnvironment } from '../lib/test-shop.mjs';

const databaseName = 'storekeeper_prove';

/**
 * @typedef {{ url: string, process: import('../lib/child.mjs').Child }} App
 * @typedef {Awaited<ReturnType<typeof startOwnApps>>} OwnApps
 */

/**
 * @param {string | null} givenDatabaseUrl one of the user's; a new one, thrown away at the end, when null
 * @param {{ count?: number, env?: NodeJS.ProcessEnv, keepsDatabase?: boolean, needsPanel?: boolean }} [how]
 *   keepsDatabase: it is started again when it is killed; needsPanel: doors of the panel are asked too
 */
export async function startOwnApps(givenDatabaseUrl, { count = 3, env = {}, keepsDatabase = false, needsPanel = false } = {}) {
  await build({ serverOnly: !needsPanel });
  const scratch = givenDatabaseUrl ? null : await step('Starting the database', () => provideScratchDatabase(keepsDatabase));
  const databaseUrl = givenDatabaseUrl ?? scratch?.url ?? '';
  /** Those that should be running. @type {Set<App>} */
  const running = new Set();

  const apps = {
    databaseUrl,
    databasePid: () => scratch?.pid() ?? 0,
    urls: /** @type {string[]} */ ([]),

    /** Starts one more, and waits until it serves. @param {NodeJS.ProcessEnv} [more] @returns {Promise<App>} */
    async start(more = {}) {
      const app = await launch(databaseUrl, { ...env, ...more });
      running.add(app);
      onShutdown(() => void running.delete(app));
      void app.process.ended.then((end) => {
        if (!running.has(app) || isStopping()) return;
        say(`\nThe app at ${app.url} stopped by itself (${end}):\n${app.process.lastOutput()}\n`);
      });
      await untilServing(app);
      return app;
    },

    /** Starts one that kills itself at the failpoint, and waits until it serves. @param {string} failpoint @param {NodeJS.ProcessEnv} [more] @returns {Promise<App>} */
    async startDoomed(failpoint, more = {}) {
      const app = await launch(databaseUrl, {
        // It would not let itself be told so in production.
        NODE_ENV: 'test',
        STOREKEEPER_FAILPOINT: failpoint,
        // Its jobs would heal what the one before it left, and so meet the failpoint before anybody asks for anything.
        RUN_JOBS: 'false',
        ...more,
      });
      // One that does jobs may die before it serves.
      await Promise.race([untilServing(app), app.process.ended]);
      return app;
    },

    /** Starts one that does the jobs alone, and answers nobody. @param {NodeJS.ProcessEnv} [more] */
    async startWorker(more = {}) {
      const { process } = await launch(databaseUrl, { ...env, ...more }, { isWorker: true });
      return process;
    },

    async stopAll() {
      const all = [...running];
      running.clear();
      await Promise.all(all.map((app) => app.process.stop()));
    },
  };

  // The first one alone, because it loads the demo shop.
  const first = await step('Starting the first app, which loads the demo shop', () => apps.start());
  const startOthers = () => Promise.all(Array.from({ length: count - 1 }, () => apps.start()));
  const others = count > 1 ? await step(`Starting ${count - 1} more apps`, startOthers) : [];
  apps.urls = [first, ...others].map(({ url }) => url);
  return apps;
}

/** @param {App} app */
const untilServing = ({ url, process }) => untilReady({ host: '127.0.0.1', port: Number(new URL(url).port), url }, process);

/** @param {string} databaseUrl @param {NodeJS.ProcessEnv} [more] @param {{ isWorker?: boolean }} [how] @returns {Promise<App>} */
async function launch(databaseUrl, more = {}, how = {}) {
  const port = await freePort();
  const environment = {
    ...testEnvironment(),
    NODE_ENV: 'production',
    STOREKEEPER_MODE: 'demo',
    STOREKEEPER_FAILPOINT: '',
    RUN_JOBS: 'true',
    // All its customers come from one address, and more of them than any shop has.
    RATE_LIMIT_FACTOR: '0',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...more,
  };
  const app = startBuiltShop(environment, how);
  onShutdown(({ now }) => app.stop({ patienceMs: now ? 0 : 15_000 }));
  return { url: `http://127.0.0.1:${port}`, process: app };
}

/** @param {boolean} keepsRunning */
async function provideScratchDatabase(keepsRunning) {
  const { adminUrl, url, pid, stop } = await startDatabase({
    dataDir: inProject('.data/prove-postgres'),
    name: databaseName,
    // What is proven is what happens to apps; a power cut is PostgreSQL's to survive.
    // One that is killed on purpose has to find its rows again.
    durable: keepsRunning,
    keepsRunning,
    command: 'npm run prove',
    onProgress: say,
  });
  onShutdown(async ({ now }) => {
    if (!now) await withConnection(adminUrl, (client) => client.query(`drop database if exists ${databaseName} with (force)`));
    await stop({ immediately: now });
  });
  await recreateDatabase(adminUrl, databaseName);
  return { url, pid };
}
