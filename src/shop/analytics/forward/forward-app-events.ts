import type { Core } from '@strapi/strapi';
import type { Json } from 'knex/types/tables';
import { productsIn, sinkParams, type AppEventParams } from '../../../domain/analytics/app-event-params';
import { oldestHours, type AppEventName } from '../../../domain/analytics/app-events';
import type { AnalyticsSink, SinkEvent } from '../../../integrations/analytics/analytics-sink';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';
import { agreed } from '../../messages/agreed';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { customerIn } from './ids';
import { readProductNames } from './product-names';
import { claimPlaces, forgetPlaces, keepPlace, type Place } from './places';

/** Whatever is told is on disk by then, in whatever order it was written. */
const settledMs = 10_000;
const mostMs = 50_000;

/**
 * Tells other analytics what apps told since, each sink from its own place on. One that does not answer keeps its place, for as long back as such
 * things are taken; one that is not in use loses it, and is told of nothing that happens meanwhile. At least once: after a crash, some of it twice.
 */
export async function forwardAppEvents(strapi: Core.Strapi, now = new Date()): Promise<number> {
  const db = strapi.db.connection;
  const { analytics } = commerce(strapi);
  const sinks = analytics.offered();
  await forgetPlaces(db, sinks);
  const until = Date.now() + mostMs;
  const places = await claimPlaces(db, sinks, now);
  const told = await Promise.all(
    places.map(async (place) => {
      const sink = analytics.get(place.sink);
      return sink ? forwardTo(strapi, { sink, place, upTo: new Date(now.getTime() - settledMs), until }) : 0;
    }),
  );
  return told.reduce((sum, count) => sum + count, 0);
}

type Forward = Readonly<{ sink: AnalyticsSink; place: Place; upTo: Date; until: number }>;

async function forwardTo(strapi: Core.Strapi, { sink, place, upTo, until }: Forward): Promise<number> {
  const db = strapi.db.connection;
  let count = 0;
  let { receivedAt, id } = place;
  let isOver = false;
  try {
    while (!isOver && Date.now() < until) {
      const some = await readEvents(strapi, { ...place, receivedAt, id }, { upTo, most: sink.mostAtOnce });
      const last = some.at(-1);
      if (!last) break;
      const left = await tell(
        sink,
        some.flatMap(({ event }) => event ?? []),
      );
      // What comes behind the first that is left is told again with it.
      const done =
        left === null
          ? some
          : some.slice(
              0,
              some.findIndex(({ event }) => event?.id === left),
            );
      const end = done.at(-1);
      if (end) {
        ({ receivedAt, id } = end);
        if (!(await keepPlace(db, { ...place, receivedAt, id }))) return count;
        count += done.filter(({ event }) => event !== null).length;
      }
      isOver = left !== null;
    }
  } finally {
    await keepPlace(db, { ...place, receivedAt, id, isFree: true });
  }
  return count;
}

/** Answers the first it did not take yet; null where all of it was taken, or will be by nobody. */
async function tell(sink: AnalyticsSink, events: readonly SinkEvent[]): Promise<string | null> {
  if (events.length === 0) return null;
  try {
    const said = await sink.tell(events, AbortSignal.timeout(mostMs));
    return events.find((_event, index) => (said[index]?.is ?? 'later') === 'later')?.id ?? null;
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    return events[0]?.id ?? null;
  }
}

type Row = Readonly<{
  id: string;
  name: AppEventName;
  at: Date;
  received_at: string;
  visitor: string | null;
  user_id: number | null;
  params: Json;
  agrees: boolean;
}>;
/** `event`: null of who is forgotten, or agrees no more. */
type Read = Readonly<{ id: string; receivedAt: string; event: SinkEvent | null }>;

async function readEvents(
  strapi: Core.Strapi,
  { sink, receivedAt, id }: Place,
  { upTo, most }: Readonly<{ upTo: Date; most: number }>,
): Promise<readonly Read[]> {
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select e.id, e.name, e.at, e.received_at::text as received_at, e.anonymous_id as visitor, e.user_id, e.params,
            e.user_id is null or ${agreed('e.user_id', 'analytics')} as agrees
       from analytics_events e
      where (e.received_at, e.id) > (:receivedAt::timestamptz, :id::uuid) and e.received_at <= :upTo::timestamptz
        and e.at > :receivedAt::timestamptz - interval '${oldestHours + 1} hours'
      order by e.received_at, e.id limit :most::int`,
    { receivedAt, id, upTo, most },
  );
  const all = rows.map((row) => ({ ...row, told: toJson<AppEventParams>(row.params) }));
  const names = await readProductNames(
    strapi.db.connection,
    all.flatMap(({ told }) => productsIn(told)),
  );
  return all.map((row) => ({
    ...{ id: row.id, receivedAt: row.received_at },
    event:
      row.visitor === null || !row.agrees
        ? null
        : {
            ...{ id: row.id, name: row.name, at: row.at, visitor: row.visitor },
            customer: row.user_id === null ? null : customerIn(strapi, sink, row.user_id),
            params: sinkParams(row.name, row.told, names),
          },
  }));
}
