import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Result } from '../prepared-statement';
import { batch, numberEvents } from './number-events';

/** Where to go on reading: behind the event of this id, or at the `start`, or behind all there is `now`. */
export type Since = string;
/** `next` is what to read on from, null while nothing has happened at all; `more`: something stands behind it already. */
export type FeedMeta = Readonly<{ next: string | null; more: boolean }>;
export type Page<T> = Readonly<{ found: readonly T[]; meta: FeedMeta }>;

/** How many places one request looks at, so that who looks for what is rare does not read years at once. */
const widest = 10_000;

/** The events of a range, in their order. Apart, or PostgreSQL might look for what is asked of them through the whole log. */
export const placed = 'select * from event_log where position > ? and position <= ? order by position offset 0';

type Range = Readonly<{ after: number; upTo: number }>;
type Placed = Readonly<{ position: number }>;

/** One page of what `read` finds in the order of the feed, `limit` of them at most. */
export async function readFeed<T extends Placed>(
  db: Knex,
  { since, limit }: Readonly<{ since: Since; limit: number }>,
  read: (range: Range) => Promise<readonly T[]>,
): Promise<Page<T>> {
  const numbered = await numberEvents(db);
  const after = await placeOf(db, since);
  const end = await newest(db);
  const upTo = Math.min(after + widest, end);
  const found = upTo > after ? await read({ after, upTo }) : [];
  const reached = found.length < limit ? upTo : (found.at(-1)?.position ?? upTo);
  return { found, meta: { next: await eventAt(db, reached), more: reached < end || numbered === batch } };
}

async function newest(db: Knex): Promise<number> {
  const { rows } = await db.raw<Result<{ position: string }>>('select coalesce(max(position), 0) as position from event_log');
  return Number(rows[0]?.position);
}

async function placeOf(db: Knex, since: Since): Promise<number> {
  if (since === 'start') return 0;
  return since === 'now' ? newest(db) : placeOfEvent(db, since);
}

async function placeOfEvent(db: Knex, id: string): Promise<number> {
  const row = await db('event_log').where({ id }).first('position');
  if (row && row.position !== null) return Number(row.position);
  // A shop that was restored may still have many to number.
  if (row && (await numberEvents(db)) > 0) return placeOfEvent(db, id);
  const issues = [{ path: ['since'], message: 'names no event of this shop' }];
  throw new DomainError(
    'CURSOR_UNKNOWN',
    'This shop knows no such event: it may have been restored from a backup. Read from the beginning',
    { issues },
  );
}

async function eventAt(db: Knex, position: number): Promise<string | null> {
  const row = await db('event_log')
    .where({ position: String(position) })
    .first('id');
  return row?.id ?? null;
}
