import type { Knex } from 'knex';
import { preparedStatement } from '../../prepared-statement';

/** Which of these a sink took already. */
export async function readTold(db: Knex, sink: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await preparedStatement<{ id: string }>(
    db,
    'select id from analytics_told where sink = :sink and id = any(:ids::uuid[])',
    { sink, ids: [...ids] },
  );
  return new Set(rows.map(({ id }) => id));
}

export async function keepTold(db: Knex, sink: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await preparedStatement(
    db,
    'insert into analytics_told (sink, id) select :sink, id from unnest(:ids::uuid[]) id order by id on conflict do nothing',
    { sink, ids: [...ids] },
  );
}
