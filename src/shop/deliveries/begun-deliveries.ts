import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';

type Of = Readonly<{ channel: string; aggregateType: string; ids: readonly string[] }>;

/**
 * What of these somebody is being told now, or was tried to be: it may stand there by now, or soon, though nobody has said so yet. Answers each
 * target with the ids of its own.
 */
export async function begunDeliveries(
  db: Knex,
  { channel, aggregateType, ids }: Of,
): Promise<readonly Readonly<{ target: string; id: string }>[]> {
  const { rows } = await preparedStatement<{ target: string; id: string }>(
    db,
    `select distinct target, aggregate_id as id from deliveries
      where channel = :channel and aggregate_type = :aggregateType and aggregate_id = any(:ids::text[])
        and state in ('waiting', 'parked') and (is_begun or jsonb_array_length(tries) > 0)
      order by 1, 2`,
    { channel, aggregateType, ids: [...ids] },
  );
  return rows;
}
