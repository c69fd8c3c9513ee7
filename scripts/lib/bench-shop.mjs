/** A running shop for benchmarks: the demo shop of the tests, in a database of its own. */
import { startFakeIdentity } from '../fake-identity/start.mjs';
import { onShutdown } from './shutdown.mjs';
import { endWatch, makeTemplates, provideTestServer, startAppServers, testEnvironment } from './test-shop.mjs';

/** @returns {Promise<NodeJS.ProcessEnv>} where the benchmarks find it */
export async function startBenchShop() {
  const { adminUrl } = await provideTestServer();
  // On the disk, as a shop's database is.
  await makeTemplates({ adminUrl, tablespace: 'pg_default' });
  // All customers come from one address, and faster than any of them would.
  const identity = await startFakeIdentity({ port: 0, shopUrl: 'http://127.0.0.1' });
  onShutdown(identity.stop);
  const servers = await startAppServers(adminUrl, 1, { RATE_LIMIT_FACTOR: '0', ...identity.environment });
  onShutdown(() => void endWatch());
  return {
    ...testEnvironment(),
    BENCH_IDENTITY_URL: identity.url,
    STOREKEEPER_TEST_ADMIN_DATABASE_URL: adminUrl,
    STOREKEEPER_TEST_SERVERS: JSON.stringify(servers),
  };
}
