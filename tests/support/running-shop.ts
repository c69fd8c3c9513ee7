import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { launch, type Launched } from './child-app';

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export type RunningShop = Readonly<{ url: string; app: Launched }>;
type Environment = Readonly<Record<string, string>>;

/** Starts shops as `npm start` does, each a process of its own, and kills what is left of them after each test, or after all. */
export function useRunningShops(end: typeof afterEach = afterEach) {
  const { start, killAll } = runningShops('scripts/start.mjs', { messages: false });
  end(killAll);
  return start;
}

/** Shops that can be told where to die, and live from one test to the next until then. */
export function useMortalShops() {
  const { start, killAll } = runningShops('tests/support/mortal-app.cjs', { messages: true });
  afterAll(killAll);
  return {
    start: (databaseUrl: string, env: Environment) => start(databaseUrl, { NODE_ENV: 'production', ...env }),
    async diesAt({ app }: RunningShop, failpoint: string, doing: { worksJobs: boolean; job?: string }): Promise<void> {
      app.process.send({ failpoint, ...doing });
      await once(app.process, 'message');
    },
  };
}

function runningShops(program: string, how: { messages: boolean }) {
  const running: Launched[] = [];
  const killAll = async () => {
    for (const { process: child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  };
  const start = async (databaseUrl: string, env: Environment = {}): Promise<RunningShop> => {
    const port = await freePort();
    const usual = { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', STOREKEEPER_MODE: 'shop', LOG_LEVEL: 'http' };
    const app = launch([program], { ...usual, ...env }, how);
    running.push(app);
    const url = `http://127.0.0.1:${port}`;
    for (const deadline = Date.now() + 150_000; Date.now() < deadline;) {
      const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return { url, app };
      if (app.process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The shop did not get ready:\n${app.output().slice(-3_000)}`);
  };
  return { start, killAll };
}
