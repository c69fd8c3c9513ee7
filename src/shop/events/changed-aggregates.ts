import type { Knex } from 'knex';
import type { AggregateType } from '../../domain/events';
import type { Result } from '../prepared-statement';
import { placed, readFeed, type Page, type Since } from './feed';

/** What something has happened to since, each once: where the last thing that happened to it stands. */
export function changedAggregates(
  db: Knex,
  { aggregate, since, limit }: Readonly<{ aggregate: AggregateType; since: Since; limit: number }>,
): Promise<Page<Readonly<{ id: string; position: number }>>> {
  return readFeed(db, { since, limit }, async ({ after, upTo }) => {
    const { rows } = await db.raw<Result<{ id: string; position: string }>>(
      `select told.aggregate_id as id, told.position from (${placed}) told
        where told.aggregate_type = ?
          and not exists (select from event_log later
                           where later.aggregate_type = told.aggregate_type and later.aggregate_id = told.aggregate_id
                             and later.position > told.position)
        order by told.position limit ?`,
      [after, upTo, aggregate, limit],
    );
    return rows.map(({ id, position }) => ({ id, position: Number(position) }));
  });
}
