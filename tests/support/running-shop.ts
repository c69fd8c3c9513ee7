import { createServer, type AddressInfo } from 'node:net';
import { launch, type Launched } from './child-app';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export type RunningShop = Readonly<{ url: string; app: Launched }>;

/** Starts shops as `npm start` does, each a process of its own, and kills what is left of them after each test. */
export function useRunningShops() {
  const running: Launched[] = [];
  afterEach(async () => {
    for (const { process: child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  return async (databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<RunningShop> => {
    const port = await freePort();
    // `npm start` is production, where nobody can be told to kill themselves.
    const program = env.STOREKEEPER_FAILPOINT ? ['node_modules/@strapi/strapi/bin/strapi.js', 'start'] : ['scripts/start.mjs'];
    const app = launch(program, {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      STOREKEEPER_MODE: 'shop',
      LOG_LEVEL: 'http',
      ...env,
    });
    running.push(app);
    const url = `http://127.0.0.1:${port}`;
    for (const deadline = Date.now() + 90_000; Date.now() < deadline;) {
      const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return { url, app };
      if (app.process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The shop did not get ready:\n${app.output().slice(-3_000)}`);
  };
}
