import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import pg from 'pg';
import { fromKnex, PgBoss, type JobInsert } from 'pg-boss';
import type { Job, JobInput } from './job';
import { withRequestId } from './request-context';

/** Where jobs go that failed every time; they stay there until somebody looks at them. */
export const parkedQueue = 'parked';

type QueueOptions = Readonly<{
  databaseUrl: string;
  ssl: boolean;
  /** False: this process only asks for jobs and leaves them to others. */
  works: boolean;
  onError: (error: unknown) => void;
}>;

export type Queue = Readonly<{
  /** Asks for jobs in the caller's transaction: they exist when it is committed, and not before. */
  send(trx: Knex.Transaction, events: readonly SentEvent[]): Promise<void>;
  /** Begins to work, and to keep the schedule. */
  work(strapi: Core.Strapi): Promise<void>;
  /** Does what waits, here and now, where nobody works: in tests. Answers how many jobs were done. */
  drain(strapi: Core.Strapi): Promise<number>;
  /** Lets the jobs under way finish. */
  stop(): Promise<void>;
}>;
export type SentEvent = Readonly<{
  id: string;
  type: string;
  aggregateId: string;
  payload: Readonly<Record<string, unknown>>;
  requestId: string | null;
}>;

const patienceMs = 15_000;
const json = 114;
const jsonb = 3802;

/**
 * pg-boss on the shop's own PostgreSQL. The event log is the truth and this only carries: its schema may be dropped and
 * filled again from there.
 */
export async function startQueue(jobs: readonly Job[], { databaseUrl, ssl, works, onError }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    ...(ssl ? { ssl: { rejectUnauthorized: true } } : {}),
    max: works ? 4 : 1,
    supervise: works,
    schedule: works,
    useListenNotify: works,
    // As for the shop's own connections (config/database.ts).
    onConnect: (client: pg.Client) => client.query('set jit = off'),
    // Strapi switches JSON parsing off for every user of the driver in this process; pg-boss counts on it.
    types: {
      getTypeParser: (oid: number, format?: 'text') => (oid === json || oid === jsonb ? JSON.parse : pg.types.getTypeParser(oid, format)),
    },
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(parkedQueue, { retentionSeconds: 365 * 24 * 60 * 60 });
  for (const { name, on } of jobs) {
    await boss.createQueue(name, {
      notify: true,
      expireInSeconds: 300,
      // Nine tries within about twenty minutes: a neighbour that is restarted is back by then. What only its time asks
      // for comes again by itself.
      ...(on ? { retryLimit: 8, retryDelay: 2, retryBackoff: true, deadLetter: parkedQueue } : { retryLimit: 0 }),
    });
  }
  const subscribers = Map.groupBy(
    jobs.flatMap((job) => (job.on ?? []).map((type) => ({ type, name: job.name }))),
    ({ type }) => type,
  );

  // The queue keeps that it failed and tries again; whoever looks after the shop reads why in the log.
  const failed = (job: Job, error: unknown): never => {
    onError(new Error(`The job ${job.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error }));
    throw error;
  };

  return {
    async send(trx, events) {
      const wanted = events.flatMap(({ type, id: eventId, ...event }) =>
        (subscribers.get(type) ?? []).map(({ name }) => ({ name, data: { eventId, type, ...event } satisfies JobInput })),
      );
      for (const [name, all] of Map.groupBy(wanted, (job) => job.name))
        await boss.insert(
          name,
          all.map(({ data }): JobInsert => ({ data })),
          { db: fromKnex(trx) },
        );
    },
    async work(strapi) {
      for (const job of jobs) {
        await boss.work<JobInput>(job.name, { batchSize: 1, localConcurrency: 2 }, async (batch) => {
          for (const { data } of batch) await runJob(strapi, job, data).catch((error: unknown) => failed(job, error));
        });
        if (job.every) await boss.schedule(job.name, job.every, { type: 'schedule' });
      }
      // What a crash left half done should not wait for the next full minute.
      for (const job of jobs.filter(({ every }) => every)) await boss.send(job.name, { type: 'start' });
    },
    async drain(strapi) {
      let done = 0;
      for (const job of jobs) {
        for (;;) {
          const [next] = await boss.fetch<JobInput>(job.name);
          if (!next) break;
          await runJob(strapi, job, next.data);
          await boss.complete(job.name, next.id);
          done += 1;
        }
      }
      return done;
    },
    stop: () => boss.stop({ graceful: true, timeout: patienceMs }),
  };
}

/** Logs of the job carry the id of the request that caused it. */
async function runJob(strapi: Core.Strapi, job: Job, data: JobInput | null): Promise<void> {
  const input = data ?? {};
  await withRequestId(input.requestId ?? `job-${job.name}`, async () => void (await job.run(strapi, input)));
}
