import type { Knex } from 'knex';
import type { EventLogRow } from 'knex/types/tables';
import type { EventType } from '../../domain/events';
import { toldTypes, withoutPersonal } from '../../domain/events-for-machines';
import { preparedStatement, type Result } from '../prepared-statement';
import { toJson } from '../rows';
import { placed, readFeed, type Page, type Since } from './feed';

/** An event as machines are told it. */
export type ToldEvent = Readonly<{
  id: string;
  type: EventType;
  version: number;
  aggregateType: string;
  aggregateId: string;
  occurredAt: string;
  payload: Readonly<Record<string, unknown>>;
}>;

type Row = EventLogRow & Readonly<{ type: EventType }>;

/** What has happened since, in the order in which it was committed; of these types alone, where some are named. */
export async function readChanges(
  db: Knex,
  { since, types = toldTypes, limit }: Readonly<{ since: Since; types?: readonly EventType[] | undefined; limit: number }>,
): Promise<Page<ToldEvent & Readonly<{ position: number }>>> {
  return readFeed(db, { since, limit }, async ({ after, upTo }) => {
    const { rows } = await db.raw<Result<Row>>(`select * from (${placed}) told where type = any(?) order by position limit ?`, [
      after,
      upTo,
      types,
      limit,
    ]);
    return rows.map((row) => ({ ...toTold(row), position: Number(row.position) }));
  });
}

/** These events, by id. One that machines are not told of is missing. */
export async function eventsById(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, ToldEvent>> {
  if (ids.length === 0) return new Map();
  const { rows } = await preparedStatement<Row>(db, 'select * from event_log where id = any(:ids::uuid[]) and type = any(:types::text[])', {
    ids: [...ids],
    types: toldTypes,
  });
  return new Map(rows.map((row) => [row.id, toTold(row)]));
}

const toTold = ({ id, type, version, payload, ...row }: Row): ToldEvent => ({
  id,
  type,
  version,
  aggregateType: row.aggregate_type,
  aggregateId: row.aggregate_id,
  occurredAt: row.occurred_at.toISOString(),
  payload: withoutPersonal(type, toJson(payload)),
});
