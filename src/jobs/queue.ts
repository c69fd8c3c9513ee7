import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import pg from 'pg';
import { fromKnex, PgBoss, type Clock, type JobInsert, type QueueResult } from 'pg-boss';
import { events } from '../domain/events';
import type { EventJob, Job, RecordedEvent } from './job';
import { withRequestId } from './request-context';

/** Where jobs go that failed every time; they stay there until somebody looks at them. */
export const parkedQueue = 'parked';

type QueueOptions = Readonly<{
  databaseUrl: string;
  ssl: boolean;
  /** False: this process only asks for jobs and leaves them to others. */
  works: boolean;
  /** Another than the machine's: in tests, which wait for no minute. */
  clock?: Clock;
  onError: (error: unknown) => void;
}>;

export type Queue = Readonly<{
  /** Asks for jobs in the caller's transaction: they exist when it is committed, and not before. */
  send(trx: Knex.Transaction, events: readonly RecordedEvent[]): Promise<void>;
  /** Begins to work, and to keep the schedule. */
  work(strapi: Core.Strapi): Promise<void>;
  /** Does what waits, here and now, where nobody works: in tests. Answers how many jobs were done. */
  drain(strapi: Core.Strapi): Promise<number>;
  /** What stands in each queue, by the name of its job. Counted each minute, not now. */
  standing(): Promise<readonly Standing[]>;
  /** Has jobs that were parked tried again, the oldest first; answers how many. They wait for their turn as any other. */
  retry(parked: Readonly<{ ids?: readonly string[]; job?: string; before?: Date; most: number }>): Promise<number>;
  /** Lets the jobs under way finish. */
  stop(): Promise<void>;
}>;

export type Standing = Readonly<{ job: string; every: string | null; waiting: number; running: number }>;

const patienceMs = 15_000;
/** So many jobs of a queue are done at once by a process. */
const workersOfQueue = 2;
// What is tried again later, nobody tells of.
const working = { batchSize: 1, notifyPollingIntervalSeconds: 5 };
const json = 114;
const jsonb = 3802;

/**
 * pg-boss on the shop's own PostgreSQL. The event log is the truth and this only carries: its schema may be dropped and
 * filled again from there.
 */
export async function startQueue(jobs: readonly Job[], { databaseUrl, ssl, works, clock, onError }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    ...(ssl ? { ssl: { rejectUnauthorized: true } } : {}),
    max: works ? 4 : 1,
    supervise: works,
    schedule: works,
    useListenNotify: works,
    ...(clock ? { clock } : {}),
    // As for the shop's own connections (config/database.ts).
    onConnect: (client: pg.Client) => client.query('set jit = off'),
    // Strapi switches JSON parsing off for every user of the driver in this process; pg-boss counts on it.
    types: {
      getTypeParser: (oid: number, format?: 'text') => (oid === json || oid === jsonb ? JSON.parse : pg.types.getTypeParser(oid, format)),
    },
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', onError);
  await boss.start();
  const known = new Map((await boss.getQueues()).map((each) => [each.name, each]));
  await keepQueue(boss, known, parkedQueue, { retentionSeconds: 365 * 24 * 60 * 60 });
  for (const job of jobs) {
    await keepQueue(boss, known, queueOf(job), {
      notify: true,
      expireInSeconds: 300,
      // Nine tries within about twenty minutes: a neighbour that is restarted is back by then. What only its time asks
      // for comes again by itself.
      ...(isOnEvents(job)
        ? { policy: 'singleton', retryLimit: 8, retryDelay: 2, retryBackoff: true, deadLetter: parkedQueue }
        : { retryLimit: 0 }),
    });
  }
  const subscribers = Map.groupBy(
    jobs.filter(isOnEvents).flatMap((job) => job.on.map((type) => ({ type, queue: queueOf(job) }))),
    ({ type }) => type,
  );

  // The queue keeps that it failed and tries again; whoever looks after the shop reads why in the log.
  const failed = (job: Job, error: unknown): never => {
    onError(new Error(`The job ${job.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error }));
    throw error;
  };

  return {
    async send(trx, events) {
      const wanted = events.flatMap((event) => (subscribers.get(event.type) ?? []).map(({ queue }) => ({ queue, event })));
      for (const [queue, all] of Map.groupBy(wanted, (each) => each.queue))
        await boss.insert(
          queue,
          all.map(({ event }): JobInsert => ({ data: event, singletonKey: keyOf(event) })),
          { db: fromKnex(trx) },
        );
    },
    async work(strapi) {
      for (const job of jobs) {
        for (let number = 0; number < workersOfQueue; number += 1)
          await workOn(boss, queueOf(job), (next) => {
            const run = isOnEvents(job) && next ? runInTurn(strapi, boss, job, next) : runScheduled(strapi, job);
            return run.catch((error: unknown) => failed(job, error));
          });
        if (isOnEvents(job)) await takeOver(boss, job);
        else await boss.schedule(job.name, job.every, { type: 'schedule' });
      }
      // What a crash left half done should not wait for the next full minute.
      for (const job of jobs) if (!isOnEvents(job)) await boss.send(job.name, { type: 'start' });
    },
    async drain(strapi) {
      let done = 0;
      for (const job of jobs) {
        for (;;) {
          const [next] = await boss.fetch<RecordedEvent>(queueOf(job));
          if (!next) break;
          await (isOnEvents(job) ? runFor(strapi, job, next.data) : runScheduled(strapi, job));
          await boss.complete(queueOf(job), next.id);
          done += 1;
        }
      }
      return done;
    },
    async standing() {
      const known = new Map((await boss.getQueues()).map((each) => [each.name, each]));
      return jobs.map((job) => {
        const { queuedCount: waiting = 0, activeCount: running = 0 } = known.get(queueOf(job)) ?? {};
        return { job: job.name, every: job.every ?? null, waiting, running };
      });
    },
    retry: ({ ids, job, before, most }) =>
      boss.redrive(parkedQueue, {
        limit: most,
        ...(ids && { ids: [...ids] }),
        ...(job !== undefined && { sourceName: inTurn(job) }),
        ...(before && { createdBefore: before }),
      }),
    stop: () => boss.stop({ graceful: true, timeout: patienceMs }),
  };
}

/** Whoever has done one looks for the next at once: a single notice may stand for thousands, and the library waits for the next one, or five seconds. */
async function workOn(boss: PgBoss, queue: string, run: (next: RecordedEvent | undefined) => Promise<void>): Promise<void> {
  let worker = '';
  worker = await boss.work<RecordedEvent>(queue, working, async ([next]) => {
    try {
      await run(next?.data);
    } finally {
      boss.notifyWorker(worker);
    }
  });
}

type QueueSettings = NonNullable<Parameters<PgBoss['createQueue']>[1]>;

/** Makes the queue, or gives one of an older version what it lacks. Nothing is asked of PostgreSQL where all is as it should be. */
async function keepQueue(boss: PgBoss, known: ReadonlyMap<string, QueueResult>, name: string, settings: QueueSettings): Promise<void> {
  const queue = known.get(name);
  if (!queue) return boss.createQueue(name, settings);
  // What a queue hands out next is settled when it is made.
  const { policy: _made, ...changeable } = settings;
  const isDifferent = Object.entries(changeable).some(([key, value]) => queue[key as keyof QueueResult] !== value);
  if (isDifferent) await boss.updateQueue(name, changeable);
}

const isOnEvents = (job: Job): job is EventJob => job.on !== undefined;

/** Jobs of events have queues of another kind, which run one of each aggregate at a time; those of older versions had the job's own name. */
export const inTurn = (job: string): string => `${job}.in-turn`;
const queueOf = (job: Job): string => (isOnEvents(job) ? inTurn(job.name) : job.name);
const keyOf = ({ type, aggregateId }: RecordedEvent): string => `${events[type].aggregate}:${aggregateId}`;

/** Logs of the job carry the id of the request that caused it. */
const runFor = (strapi: Core.Strapi, job: EventJob, event: RecordedEvent): Promise<void> =>
  withRequestId(event.requestId ?? `job-${job.name}`, async () => void (await job.run(strapi, event)));
async function runScheduled(strapi: Core.Strapi, job: Job): Promise<void> {
  if (!isOnEvents(job)) await withRequestId(`job-${job.name}`, async () => void (await job.run(strapi)));
}

/**
 * Runs the job unless an earlier event of the same aggregate still waits for it, to be tried again or because the queue, which goes by
 * when transactions began, handed this one out first: then this one steps behind. What was parked is waited for no longer.
 */
async function runInTurn(strapi: Core.Strapi, boss: PgBoss, job: EventJob, event: RecordedEvent): Promise<void> {
  const waiting = await boss.findJobs<RecordedEvent>(queueOf(job), { key: keyOf(event), queued: true });
  const before = waiting.length === 0 ? [] : await earlier(strapi, event, waiting);
  if (before.length === 0) return runFor(strapi, job, event);
  const startAfter = new Date(Math.max(Date.now(), ...before.map((each) => each.startAfter.getTime())));
  await boss.insert(queueOf(job), [{ data: event, singletonKey: keyOf(event), startAfter }]);
}

type Waiting = Readonly<{ data: RecordedEvent; startAfter: Date }>;

/** Those of the waiting that happened before the event. The log numbers events of one aggregate while it is locked, so in their order. */
async function earlier(strapi: Core.Strapi, event: RecordedEvent, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  const rows: { id: string; seq: string }[] = await strapi.db
    .connection('event_log')
    .whereIn('id', [event.id, ...waiting.map(({ data }) => data.id)])
    .select('id', 'seq');
  const seqs = new Map(rows.map(({ id, seq }) => [id, BigInt(seq)]));
  const own = seqs.get(event.id);
  return own === undefined ? [] : waiting.filter(({ data }) => (seqs.get(data.id) ?? own) < own);
}

/** What an older version left in its queue is put into ours. Twice rather than never, should this process die in between. */
async function takeOver(boss: PgBoss, job: EventJob): Promise<void> {
  if (!(await boss.getQueue(job.name))) return;
  for (;;) {
    const [left] = await boss.fetch<RecordedEvent & { eventId: string }>(job.name, { ignoreStartAfter: true });
    if (!left) return;
    const event = { ...left.data, id: left.data.eventId };
    await boss.insert(queueOf(job), [{ data: event, singletonKey: keyOf(event) }]);
    await boss.complete(job.name, left.id);
  }
}
