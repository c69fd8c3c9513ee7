import { z } from 'zod';
import { instant, sentTime } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const count = z.number().int();
const job = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/)
  .meta({ example: 'send-account-mail', description: 'The name of a job' });
const ids = z.array(z.uuid()).min(1).max(100);

const tag = 'Jobs';
const action = 'api::jobs.repair';

/** What the shop does by itself, and what of it failed every time. */
export const jobEndpoints = staffEndpoints({
  readJobs: {
    method: 'GET',
    path: '/jobs',
    tag,
    action,
    summary: 'What the shop does by itself, with what waits and what it gave up',
    response: z.object({
      jobs: z.array(
        z.object({
          job: z.string(),
          every: z.string().nullable().meta({ description: 'When, as a cron expression in UTC; null of what is done for events' }),
          waiting: count.meta({ description: 'Within a minute' }),
          running: count.meta({ description: 'Within a minute' }),
          parked: count.meta({ description: 'Failed every time, and waits for you' }),
        }),
      ),
    }),
  },
  findParkedJobs: {
    method: 'GET',
    path: '/parked-jobs',
    tag,
    action,
    summary: 'Work the shop gave up, the newest first, with why',
    query: z.strictObject({
      job: job.optional(),
      cursor: z.string().max(100).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      jobs: z.array(
        z.object({
          id: z.uuid(),
          job: z.string().nullable(),
          event: z.object({ type: z.string(), aggregateId: z.string() }).nullable().meta({ description: 'Because of what' }),
          parkedAt: instant,
          tries: count,
          reason: z.string().nullable().meta({ description: 'What the last try failed with' }),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  retryParkedJobs: {
    method: 'POST',
    path: '/parked-jobs/retry',
    tag,
    action,
    summary: 'Has work the shop gave up tried again',
    description: 'By `ids`, or all of a `job` that were given up before an instant: 500 at once, so ask again while `isMore`.',
    body: z.union([z.strictObject({ ids }), z.strictObject({ job, before: sentTime('utc').transform((text) => new Date(text)) })]),
    response: z.object({ retried: count, isMore: z.boolean() }),
  },
  dropParkedJobs: {
    method: 'POST',
    path: '/parked-jobs/drop',
    tag,
    action,
    summary: 'Forgets work the shop gave up: it will not be done',
    body: z.strictObject({ ids }),
    response: z.object({ dropped: count }),
  },
});
