import type { Core } from '@strapi/strapi';
import { createAddedJobs } from '../jobs/added-jobs';
import { jobs } from '../jobs/definitions';
import { carryEventsBy } from '../jobs/emit';
import { armFailpoint } from '../jobs/failpoint';
import { startQueue, type Queue } from '../jobs/queue';
import { nameSeries } from '../shop/checkout/order-series';
import { settings } from '../settings/settings';

let queue: Queue | null = null;

/** Where plugins add their jobs. */
export const addedJobs = createAddedJobs(jobs.map(({ name }) => name));

/** From now on events can be emitted. Nothing is worked on yet: first the shop has to be ready. */
export async function startJobs(strapi: Core.Strapi): Promise<Queue> {
  const { database, jobs: choice, orderSeries, failpoint } = settings();
  queue = await startQueue([...jobs, ...addedJobs.take()], {
    databaseUrl: database.url,
    ssl: database.ssl,
    works: choice.run,
    onError: (error) => strapi.log.error('A job or the queue failed', { error }),
  });
  carryEventsBy(queue);
  nameSeries(orderSeries);
  armFailpoint(failpoint);
  return queue;
}

export async function stopJobs(): Promise<void> {
  carryEventsBy(null);
  await queue?.stop();
  queue = null;
}

/** Does what waits, here and now. Answers how many jobs that were. */
export const drainJobs = (strapi: Core.Strapi): Promise<number> => queue?.drain(strapi) ?? Promise.resolve(0);

/** Does one job here and now, as its schedule would. */
export async function runNow(strapi: Core.Strapi, name: string): Promise<unknown> {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job?.every === undefined) throw new Error(`There is no job with a schedule that is called ${name}`);
  return job.run(strapi);
}
