/** What demo and dev share: an address nobody else uses, a database, and the app. */
import { startDatabase, whoUses } from '../database.mjs';
import { startBuiltShop } from './built-shop.mjs';
import { packageFile, startNode } from './child.mjs';
import { isPortFree, listenerOn, until, workingDirectoryOf } from './processes.mjs';
import { say } from './progress.mjs';
import { inProject, Problem, projectDir } from './project.mjs';
import { onShutdown } from './shutdown.mjs';

const dataDir = inProject('.data/postgres');

/** @typedef {{ host: string, port: number, url: string }} Address url: for a browser on this machine */

/**
 * Where the shop will be, by HOST and PORT. Answers at once when it cannot be there, because what follows takes minutes.
 * @param {string} command what the person typed
 * @returns {Promise<Address>}
 */
export async function claimAddress(command) {
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(`PORT is "${process.env.PORT}", and must be a number from 1 to 65535.`);

  // Where the shop listens everywhere, a browser still needs one address.
  const reachable = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;

  const running = whoUses(dataDir);
  if (running && !process.env.DATABASE_URL) throw new Problem(running);
  if (!(await isPortFree(host, port))) {
    const pid = listenerOn(port);
    if (pid && workingDirectoryOf(pid) === projectDir) {
      say(`Waiting for an earlier shop of this folder (process ${pid}) to stop …`);
      if (await until(() => isPortFree(host, port), 25_000)) return { host, port, url };
      throw new Problem(`An earlier shop of this folder still uses port ${port}. Stop it with: kill ${pid}`);
    }
    throw new Problem(`Port ${port} is in use${pid ? ` (by process ${pid})` : ''}. Choose another: PORT=${port + 1} ${command}`);
  }
  return { host, port, url };
}

/**
 * The database of DATABASE_URL, or our own PostgreSQL, which stops when we do.
 * @param {{ name: string, command: string, shopUrl: string }} options
 * @returns {Promise<{ url: string, adminUrl: string | null }>} adminUrl: null when the database is not ours to drop
 */
export async function provideDatabase({ name, command, shopUrl }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, adminUrl: null };
  const database = await startDatabase({ dataDir, name, command, shopUrl, keepsRunning: true, onProgress: say });
  onShutdown(({ now }) => database.stop({ immediately: now }));
  return database;
}

/** @typedef {{ address: Address, databaseUrl: string, mode: string, nodeEnv: string, output: 'inherit' | ((line: string) => void) }} How */

/** Starts the shop as it was built. @param {How} how */
export const startShop = (how) => stopsWithUs(startBuiltShop(environmentOf(how), { output: how.output }));

/**
 * Starts Strapi with its own command.
 * @param {string[]} args its command and options
 * @param {How} how
 */
export const startStrapi = (args, how) =>
  stopsWithUs(startNode([packageFile('@strapi/strapi/bin/strapi.js'), ...args], { env: environmentOf(how), output: how.output }));

/** @param {How} how */
const environmentOf = ({ address, databaseUrl, mode, nodeEnv }) => ({
  ...process.env,
  NODE_ENV: nodeEnv,
  STOREKEEPER_MODE: mode,
  DATABASE_URL: databaseUrl,
  HOST: address.host,
  PORT: String(address.port),
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** @param {import('./child.mjs').Child} app */
function stopsWithUs(app) {
  onShutdown(({ now }) => app.stop({ patienceMs: now ? 0 : 15_000 }));
  return app;
}

/**
 * Waits until the shop answers that it is ready.
 * @param {Address} address @param {import('./child.mjs').Child} app
 */
export async function untilReady(address, app) {
  // A slow machine loads the demo shop in minutes; one that takes longer than this is stuck.
  const deadline = Date.now() + 15 * 60_000;
  while (!(await isReady(address))) {
    if (!app.isRunning())
      throw new Problem(`The shop stopped while starting (${await app.ended}). Its last words are above.`, { output: app.lastOutput() });
    if (Date.now() > deadline)
      throw new Problem('The shop is not ready after 15 minutes. Its last words are above.', { output: app.lastOutput() });
    await Promise.race([app.ended, new Promise((resolve) => setTimeout(resolve, 250))]);
  }
}

/** @param {Address} address */
async function isReady({ url }) {
  try {
    const response = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // Not listening yet; that the app has died is seen by the caller.
  }
}
