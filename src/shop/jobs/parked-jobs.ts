import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { currentQueue } from '../../jobs/emit';
import { inTurn, type Standing } from '../../jobs/queue';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';

export type JobStanding = Standing & Readonly<{ parked: number }>;

/** Every job the shop has, with what waits for it and what it gave up. */
export async function readJobs(strapi: Core.Strapi): Promise<JobStanding[]> {
  const { rows } = await preparedStatement<{ queue: string | null; parked: string }>(
    strapi.db.connection,
    `select source_name as queue, count(*)::text as parked from pgboss.job where name = 'parked' and state < 'completed' group by 1`,
    {},
  );
  const parked = new Map(rows.map(({ queue, parked: count }) => [queue, toMinor(count)]));
  return (await currentQueue().standing()).map((each) => ({ ...each, parked: parked.get(inTurn(each.job)) ?? 0 }));
}

export type ParkedJob = Readonly<{
  id: string;
  job: string | null;
  event: Readonly<{ type: string; aggregateId: string }> | null;
  parkedAt: string;
  tries: number;
  reason: string | null;
}>;
type Find = Readonly<{ job: string | null; cursor: string | undefined; limit: number }>;
type Row = Readonly<{
  id: string;
  queue: string | null;
  type: string | null;
  aggregate_id: string | null;
  parked_at: Date;
  /** The same to its last digit: many are given up within a millisecond. */
  at: string;
  tries: number | null;
  reason: string | null;
}>;

const longestReason = 500;

/** What the shop gave up, the newest first, with why. Never what stood in its event: that may be personal. Refuses `CURSOR_UNKNOWN`. */
export async function findParkedJobs(
  strapi: Core.Strapi,
  { job, cursor, limit }: Find,
): Promise<Readonly<{ jobs: ParkedJob[]; nextCursor: string | null }>> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select j.id::text as id, j.source_name as queue, j.data ->> 'type' as type, j.data ->> 'aggregateId' as aggregate_id,
            j.created_on as parked_at, to_char(j.created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS.US"Z"') as at, j.source_retry_count + 1 as tries,
            left(coalesce(j.source_output ->> 'message', j.source_output #>> '{value,message}'), ${longestReason}) as reason
       from pgboss.job j
      where j.name = 'parked' and j.state < 'completed'
        and (:queue::text is null or j.source_name = :queue::text)
        and (:at::timestamptz is null or (j.created_on, j.id) < (:at::timestamptz, :id::uuid))
      order by j.created_on desc, j.id desc
      limit :limit::int`,
    { queue: job === null ? null : inTurn(job), at: after?.at ?? null, id: after?.id ?? null, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    jobs: shown.map(toParked),
    nextCursor: rows.length > limit && last ? `${last.at}_${last.id}` : null,
  };
}

const toParked = ({ id, queue, type, aggregate_id: aggregateId, parked_at: at, tries, reason }: Row): ParkedJob => ({
  id,
  job: queue?.replace(/\.in-turn$/, '') ?? null,
  event: type === null ? null : { type, aggregateId: aggregateId ?? '' },
  parkedAt: at.toISOString(),
  tries: tries ?? 1,
  reason,
});

function readCursor(cursor: string): Readonly<{ at: string; id: string }> {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw new DomainError('CURSOR_UNKNOWN', 'This cursor is none of ours');
  return { at, id };
}

// As many as a click may start; the panel asks again until there are none.
const mostAtOnce = 500;
type Retry = Readonly<{ ids?: readonly string[] | undefined; job?: string | undefined; before?: Date | undefined }>;

/**
 * Has what was given up tried again: these, or all of a job that were given up before an instant. Each waits for its turn, is tried as often
 * as before, and may be given up again. Answers how many there were this time, of at most 500.
 */
export async function retryParkedJobs({ ids, job, before }: Retry): Promise<Readonly<{ retried: number; isMore: boolean }>> {
  const retried = await currentQueue().retry({
    most: mostAtOnce,
    ...(ids && { ids }),
    ...(job !== undefined && { job }),
    ...(before && { before }),
  });
  return { retried, isMore: retried === mostAtOnce };
}

/** Forgets what was given up: nothing of it will be done. Answers how many there were. */
export async function dropParkedJobs(strapi: Core.Strapi, { ids }: Readonly<{ ids: readonly string[] }>): Promise<number> {
  const { rowCount } = await preparedStatement(
    strapi.db.connection,
    `delete from pgboss.job where name = 'parked' and id = any (:ids::uuid[]) and state < 'completed'`,
    { ids: [...ids] },
  );
  return rowCount ?? 0;
}
