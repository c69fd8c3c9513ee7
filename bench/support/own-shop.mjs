/** A shop that runs as `npm start` runs it, on the database a benchmark has filled. */
import { createServer } from 'node:net';
import { startNode } from '../../scripts/lib/child.mjs';
import { inProject } from '../../scripts/lib/project.mjs';

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Answers once it has answered its first list.
 * @param {string} databaseUrl @param {NodeJS.ProcessEnv} [settings]
 * @returns {Promise<{ port: number, seconds: number, pid: number, kill: () => Promise<void> }>} seconds: from nothing to that answer
 */
export async function startOwnShop(databaseUrl, settings = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    STOREKEEPER_MODE: 'shop',
    RUN_JOBS: 'false',
    // Tests and benchmarks start faster with Node's cache of compiled code, which stays in memory: up to 45 MB that `npm start` does not take.
    NODE_DISABLE_COMPILE_CACHE: '1',
    ...settings,
  };
  const began = performance.now();
  const shop = startNode([inProject('scripts/start.mjs')], { env });
  const kill = () => shop.stop({ patienceMs: 0 });
  while (performance.now() - began < 120_000) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/storefront/products?currency=EUR`).catch((error) => {
      if (error.cause?.code === 'ECONNREFUSED') return null;
      throw error;
    });
    if (answer?.ok) return { port, seconds: (performance.now() - began) / 1_000, pid: shop.process.pid, kill };
    if (!shop.isRunning()) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await kill();
  throw new Error(`The shop did not start:\n${shop.lastOutput()}`);
}
