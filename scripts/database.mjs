/** A real PostgreSQL of our own, for those who have not set DATABASE_URL. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { lockHolder, takeLock } from './lib/lock.mjs';
import { findPlace } from './lib/postgres-place.mjs';
import { findServer, isCluster, makeCluster, startServer, stopServer, urlOf } from './lib/postgres-server.mjs';
import { isAlive, isPortFree, until } from './lib/processes.mjs';
import { Problem, shown } from './lib/project.mjs';

/**
 * @typedef {object} Database
 * @property {string} url of the database asked for
 * @property {string} adminUrl of the maintenance database, as a superuser
 * @property {() => number} pid of its server, which is another one after it was started again
 * @property {boolean} freshlyMade whether the database asked for was not there before
 * @property {(how?: { immediately?: boolean }) => Promise<void>} stop
 */

/**
 * Starts the PostgreSQL that lives in `dataDir`, making it first if need be. One launcher at a time: a second one is refused
 * with a sentence that says where the first runs; a server whose launcher was killed is taken over.
 *
 * @param {object} options
 * @param {string} options.dataDir absolute; beside it lie `<dataDir>.json` (password, port), `.log` and `.lock`
 * @param {string} options.name of the database
 * @param {boolean} [options.durable] false for tests: faster, and made again after a crash
 * @param {string} options.command what the person typed, for those who come second
 * @param {string} [options.shopUrl] where the shop will be, for the same
 * @param {boolean} [options.keepsRunning] starts it again, at the same port, when it dies
 * @param {(sentence: string) => void} [options.onProgress]
 * @returns {Promise<Database>}
 */
export async function startDatabase({ dataDir, name, durable = true, keepsRunning = false, command, shopUrl, onProgress = () => {} }) {
  const place = await findPlace(dataDir, onProgress);
  const lock = takeLock(`${dataDir}.lock`, { command, url: shopUrl });
  if (!lock.release) throw new Problem(alreadyRunning(lock.holder));

  try {
    const { password, port } = readAccess(dataDir, place.clusterDir);
    // Looked at first, because looking for a server may clear it away.
    const wasStopped = !existsSync(path.join(place.clusterDir, 'postmaster.pid'));
    let server = (await findServer(place.clusterDir, password)) ?? (await freshServer({ password, wishedPort: port, wasStopped }));
    if (server.port !== port) writeAccess(dataDir, { password, port: server.port });

    const watch = keepsRunning ? watchServer() : null;
    const adminUrl = urlOf(password, server.port, 'postgres');
    return {
      url: urlOf(password, server.port, name),
      adminUrl,
      pid: () => server.pid,
      freshlyMade: await createDatabase(adminUrl, name),
      stop: async (how) => {
        await watch?.end();
        await stopServer(server.pid, how);
        lock.release();
      },
    };

    /** Whoever killed it, the shop only has to wait a moment. */
    function watchServer() {
      let isOver = false;
      const ended = (async () => {
        while (!isOver) {
          if (isAlive(server.pid)) await pause(250);
          else await restart();
        }
      })();
      return {
        end() {
          isOver = true;
          return ended;
        },
      };
    }

    async function restart() {
      onProgress('The database stopped by itself: starting it again');
      try {
        // What is left of the old server holds the port until it has noticed.
        await until(() => isPortFree('127.0.0.1', server.port), 30_000);
        server = await startServer(place, { password, durable, wishedPort: server.port, logFile: `${dataDir}.log` });
        onProgress('The database is back');
      } catch (error) {
        onProgress(`The database does not start: ${error instanceof Error ? error.message : String(error)}`);
        await pause(5_000);
      }
    }
  } catch (error) {
    lock.release();
    throw error;
  }

  /** @param {{ password: string, wishedPort: number | undefined, wasStopped: boolean }} how */
  async function freshServer({ password, wishedPort, wasStopped }) {
    // Without fsync a server that was not stopped properly may have left torn files.
    if (!durable && !wasStopped) rmSync(place.clusterDir, { recursive: true, maxRetries: 20, retryDelay: 100 });
    if (!isCluster(place.clusterDir)) onProgress(`Making a database in ${shown(place.clusterDir)}`);
    await makeCluster(place, { password, durable });
    return startServer(place, { password, durable, wishedPort, logFile: `${dataDir}.log` });
  }
}

/** Who uses the database in `dataDir` now, as a sentence; null when nobody. @param {string} dataDir */
export function whoUses(dataDir) {
  const holder = lockHolder(`${dataDir}.lock`);
  return holder && alreadyRunning(holder);
}

/**
 * Drops a database with all that is connected to it, and makes it again: empty, or as a copy of another.
 * @param {string} adminUrl @param {string} name @param {{ from?: string, tablespace?: string }} [how] tablespace: that of `from` when not given
 */
export async function recreateDatabase(adminUrl, name, { from, tablespace } = {}) {
  await withConnection(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    const where = tablespace ? ` tablespace ${client.escapeIdentifier(tablespace)}` : '';
    await client.query(
      `create database ${client.escapeIdentifier(name)}${from ? ` template ${client.escapeIdentifier(from)}` : ''}${where}`,
    );
  });
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withConnection(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Answers whether it had to be made. @param {string} adminUrl @param {string} name */
function createDatabase(adminUrl, name) {
  return withConnection(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return false;
    await client.query(`create database ${client.escapeIdentifier(name)}`);
    return true;
  });
}

/** @param {import('./lib/lock.mjs').Holder} holder */
function alreadyRunning({ command, url, pid }) {
  return `\`${command}\` is already running in this folder${url ? `, on ${url}` : ''} (process ${pid}). Stop it there with Ctrl-C, or with: kill ${pid}`;
}

/** @param {string} dataDir @param {string} clusterDir @returns {{ password: string, port?: number }} */
function readAccess(dataDir, clusterDir) {
  const file = `${dataDir}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (isCluster(clusterDir)) {
    throw new Problem(
      `${shown(file)} is missing, and with it the password of the database in ${shown(clusterDir)}. Put it back, or start over (the data is lost): rm -rf ${shown(clusterDir)}`,
    );
  }
  // Kept before the database is made: one that is killed in between is made again, with the same password.
  return writeAccess(dataDir, { password: randomBytes(24).toString('base64url') });
}

/** @param {string} dataDir @param {{ password: string, port?: number }} access */
function writeAccess(dataDir, access) {
  const file = `${dataDir}.json`;
  writeFileSync(`${file}.new`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return access;
}
