import { Pool } from 'pg';
import request from 'supertest';
import { events, type EventType } from '../../src/domain/events';
import { checkAppAnswer } from './app-contract';

type Server = Readonly<{ port: number; controlPort: number; databaseName: string }>;

type Query = (query: string) => Promise<unknown>;

/** A database to start from: a shop with nothing in it, or the demo shop. */
export type Template = 'empty' | 'demo';

const templateName = (template: Template) => `storekeeper_template_${template}`;

function serverOfThisWorker(): Server {
  const servers: Server[] = JSON.parse(process.env.STOREKEEPER_TEST_SERVERS ?? '[]');
  const server = servers[Number(process.env.JEST_WORKER_ID ?? 1) - 1];
  if (!server) throw new Error('No app is running for this test. Start tests with `npm test`, which starts one for every worker.');
  return server;
}

async function control<T>({ controlPort }: Server, door: string, body: unknown): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${controlPort}/${door}`, { method: 'POST', body: JSON.stringify(body) });
  const { result, error } = (await response.json()) as { result: T; error?: { name: string; message: string; code?: string } };
  if (error) throw Object.assign(new Error(error.message), error);
  return result;
}

/**
 * The running app, with a database of its own for this test file, or for each of its tests: HTTP in, HTTP and rows out. Call it
 * once at the top of a file.
 */
export function useApp(template: Template = 'demo', { freshFor = 'file' }: { freshFor?: 'file' | 'test' } = {}) {
  const server = serverOfThisWorker();
  const url = `http://127.0.0.1:${server.port}`;
  const databaseUrl = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
  databaseUrl.pathname = server.databaseName;
  let pool: Pool | undefined;
  const checks: (() => Promise<void>)[] = [];
  const connections = () => (pool ??= openPool(databaseUrl.href));

  const app = {
    url,
    databaseUrl: databaseUrl.href,
    /** Sends requests; what an endpoint for apps answers is compared with docs/openapi.json. */
    http: () => {
      const agent = request(url);
      const asking = (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string) =>
        agent[method](path).expect(({ request: asked, status, body, type }) =>
          checkAppAnswer(method, { request: asked, status, body, type }),
        );
      return { get: asking('get'), post: asking('post'), put: asking('put'), patch: asking('patch'), delete: asking('delete') };
    },
    /** Rows of a query against the app's database. Amounts (int8) arrive as text, as PostgreSQL sends them. */
    async sql<Row extends object = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<Row[]> {
      return (await connections().query(query, values)).rows as Row[];
    },
    /** Calls a function of the compiled app with Strapi as its first argument. */
    call: <T = unknown>(module: string, name: string, ...args: unknown[]) => control<T>(server, 'call', { module, name, args }),
    /** Every route of the running app. */
    routes: () => control<{ method: string; path: string }[]>(server, 'routes', {}),
    /** Tells the scripted payment provider (tests/support/scripted-neighbours.cjs) what to do; answers what it knows. */
    payments: (script: { next?: string; isDown?: boolean; move?: string } = {}) =>
      control<{
        asked: { call: string; idempotencyKey?: string; amount?: number }[];
        payments: { state: string; captured: number; refunded: number }[];
      }>(server, 'payments', script),
    /** What the provider whose invoices staff confirm (tests/support/scripted-neighbours.cjs) was asked since the last time. */
    invoices: () => control<{ call: string; amount?: number }[]>(server, 'invoices', {}),
    website: (script: { answer: 'accept' | 'refuse' | 'refuse_late' | 'break' | 'hang' | 'absent' }) =>
      control<{ asked: string[] }>(server, 'website', script),
    /** The labels the carrier has made, with what it was asked. */
    labels: () => control<(Record<'key' | 'number', string> & { order: Record<string, unknown> })[]>(server, 'labels', {}),
    /** What the carrier (tests/support/scripted-neighbours.cjs) says of parcels from now on; answers which it was asked about since. */
    carrier: (
      script: {
        told?: Record<string, { status: string; at?: string }>;
        isDown?: boolean;
        pages?: readonly (readonly object[])[];
        breaksAt?: number;
        label?: 'make' | 'refuse' | 'down' | 'lose' | 'wait' | 'odd' | 'nothing';
      } = {},
    ) => control<string[]>(server, 'carrier', script),
    /** Tells the adapter of a neighbour in the app where its double is, and the rest of its settings. */
    provider: (
      name:
        | 'stripe'
        | 'wayforpay'
        | 'club-id'
        | 'twilio'
        | 'expo'
        | 'fcm'
        | 'mongodb'
        | 'hubspot'
        | 'keycrm'
        | 'google'
        | 'apple'
        | 'facebook'
        | 'signed-http'
        | 'woocommerce'
        | 'google-analytics'
        | 'google-maps'
        | 'posthog',
      settings: object | null,
    ) => control<null>(server, 'provider', { name, settings }),
    /** Sets variables of the environment, as the operator does; null takes one away. */
    environment: (variables: Readonly<Record<string, string | null>>) => control<null>(server, 'environment', variables),
    /** The mails that have come since the last time this was asked. */
    mails: () => control<{ to: string; subject: string; text: string; replyTo?: string; stopping?: string[] }[]>(server, 'mails', {}),
    /** What the app has logged since the last time this was asked, as it writes it; the first time, nothing. `isLast`: no more. */
    logged: (asked: { isLast?: true } = {}) => control<string[]>(server, 'logged', asked),
    /** What the job of a plugin heard of (tests/support/app-server.cjs) since the last time this was asked. */
    overheard: () => control<{ type: string; aggregateId: string; payload: object }[]>(server, 'overheard', {}),
    /** Does the jobs that wait; answers how many there were. */
    doJobs: () => control<number>(server, 'jobs', {}),
    /**
     * Holds what `lock` locks until the app waits for it because of `act`, does `meanwhile` in the transaction that holds it,
     * and lets go. Answers what `act` came to.
     */
    async whileLocked<T>(lock: string, act: () => PromiseLike<T>, meanwhile: (query: Query) => Promise<unknown>): Promise<T> {
      const client = await connections().connect();
      try {
        await client.query('begin');
        await client.query(lock);
        const acting = Promise.resolve(act());
        let isOver = false;
        const end = () => (isOver = true);
        void acting.then(end, end);
        const isAwaited = () => client.query('select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))');
        while ((await isAwaited()).rowCount === 0) {
          if (isOver) throw new Error('It came to its end without waiting for the lock');
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        await meanwhile((query) => client.query(query));
        await client.query('commit');
        return await acting;
      } finally {
        // Ends the transaction too, where a failure left it open.
        client.release(true);
      }
    },
    /** Does `work` within a transaction of its own, and commits when it is done. */
    async whileOpen<T>(work: (query: Query) => Promise<T>): Promise<T> {
      const client = await connections().connect();
      try {
        await client.query('begin');
        const answer = await work((query) => client.query(query));
        await client.query('commit');
        return answer;
      } finally {
        client.release(true);
      }
    },
    /** What `work` answers, and how many statements the app sent meanwhile. */
    async counting<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
      const before = await control<number>(server, 'statements', {});
      const result = await work();
      return { result, statements: (await control<number>(server, 'statements', {})) - before };
    },
    /** Checks once all tests of the file are over. */
    inTheEnd(check: () => Promise<void>): void {
      checks.push(check);
    },
    async fresh(): Promise<void> {
      await pool?.end();
      pool = undefined;
      await control(server, 'database', { template: templateName(template) });
      // It holds on two evenings a week only, and no test may depend on when it is run.
      await app.sql("update discounts set enabled = false where name = 'Evening in the app'");
    },
  };
  beforeAll(async () => {
    // The app has served other test files, whose doubles are gone.
    await control(server, 'forgetProviders', {});
    if (freshFor === 'file') await app.fresh();
  }, 60_000);
  if (freshFor === 'test') beforeEach(() => app.fresh(), 60_000);
  afterAll(async () => {
    try {
      await assertEventsAreAsListed(app);
      for (const check of checks) await check();
    } finally {
      await pool?.end();
    }
  });
  return app;
}
/** `end` of a pool does not wait until the database heard of it, and a database that is dropped in between says so once more. */
function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 });
  pool.on('error', (error) => {
    if (!pool.ending) throw error;
  });
  return pool;
}

const told = (payload: object) => Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null));

/** Whatever a file tests: all that happened meanwhile was told as src/domain/events.ts says. */
async function assertEventsAreAsListed(app: Pick<App, 'sql'>): Promise<void> {
  const rows = await app.sql<{ type: EventType; payload: object }>('select type, payload from event_log');
  for (const { type, payload } of rows) {
    const { success, error } = events[type].payload.safeParse(payload);
    // Of who was forgotten, what is personal is null by now.
    const { success: isWhole } = events[type].payload.safeParse({ ...events[type].example, ...told(payload) });
    if (!success && !isWhole) throw new Error(`${type} was told with ${JSON.stringify(payload)}: ${error.message}`);
  }
}

export type App = ReturnType<typeof useApp>;
