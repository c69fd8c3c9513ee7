/** How long a built shop takes from nothing to its first list. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Seconds. @param {string} databaseUrl */
export async function coldStart(databaseUrl) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    STOREKEEPER_MODE: 'shop',
    RUN_JOBS: 'false',
  };
  const began = performance.now();
  const shop = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../scripts/start.mjs')], { env, stdio: 'ignore' });
  try {
    while (performance.now() - began < 120_000) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/storefront/products?currency=EUR`).catch(() => null);
      if (answer?.ok) return (performance.now() - began) / 1_000;
      if (shop.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('The shop did not start');
  } finally {
    shop.kill('SIGKILL');
  }
}
