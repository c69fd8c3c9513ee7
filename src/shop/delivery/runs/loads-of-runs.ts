import type { Knex } from 'knex';
import type { DeliveryStopsRow } from 'knex/types/tables';
import type { Load } from '../../../domain/delivery/routing/problem';
import { preparedStatement } from '../../prepared-statement';
import type { LockedRun } from './locked-run';

type Row = Pick<DeliveryStopsRow, 'id'> & Readonly<{ grams: number; cubic_millimetres: number; pieces: number }>;

/** What lies in the vehicle for each stop whose parcel has left: its order has nothing left to send any more. */
export async function loadsOfRuns(db: Knex, runs: readonly Pick<LockedRun, 'id'>[]): Promise<ReadonlyMap<DeliveryStopsRow['id'], Load>> {
  const { rows } = await preparedStatement<Row>(
    db,
    `select s.id, sum(coalesce(l.weight_grams, 0) * p.quantity)::float8 as grams,
            coalesce(sum(v.length_mm::float8 * v.width_mm * v.height_mm * p.quantity), 0) as cubic_millimetres, sum(p.quantity)::int as pieces
       from delivery_stops s join shipments h on h.document_id = s.shipment
       cross join lateral jsonb_to_recordset(h.lines) p (line text, quantity int)
       join order_lines l on l.order_id = s.order_id and l.line_id = p.line left join variants v on v.id = l.variant_id
      where s.run_id = any(:runs::bigint[]) group by s.id order by s.id`,
    { runs: runs.map(({ id }) => id) },
  );
  return new Map(rows.map(({ id, grams, cubic_millimetres: cubicMillimetres, pieces }) => [id, { grams, cubicMillimetres, pieces }]));
}
