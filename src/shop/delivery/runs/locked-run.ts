import type { Knex } from 'knex';
import type { DeliveryRunsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';

export type Seen = Readonly<{ id: string; revision: number }>;
export type LockedRun = Pick<
  DeliveryRunsRow,
  'id' | 'document_id' | 'courier_id' | 'location_id' | 'state' | 'revision' | 'departs_at' | 'metres' | 'seconds'
> &
  Readonly<{ day: string }>;

/** Runs as somebody saw them; within a transaction locked, in one order. Refuses `DELIVERY_RUN_NOT_FOUND`, and `DELIVERY_RUN_CHANGED` for one that is another by now, or over. */
export async function runsAsSeen(db: Knex, seen: readonly Seen[]): Promise<LockedRun[]> {
  const { rows } = await preparedStatement<LockedRun>(
    db,
    `select id, document_id, courier_id, location_id, state, revision, departs_at, metres, seconds, day::text as day
       from delivery_runs
      where document_id = any(:ids::text[]) order by id ${db.isTransaction ? 'for update' : ''}`,
    { ids: seen.map(({ id }) => id) },
  );
  return seen.map(({ id, revision }) => {
    const row = rows.find(({ document_id: documentId }) => documentId === id);
    if (!row) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run');
    const isOver = row.state === 'finished' || row.state === 'cancelled';
    if (row.revision !== revision || isOver)
      throw new DomainError('DELIVERY_RUN_CHANGED', isOver ? 'The run is over' : 'Somebody changed the run: look at it again', {
        run: id,
        revision: row.revision,
        state: row.state,
      });
    return row;
  });
}

/** Refuses `DELIVERY_RUN_UNDERWAY`: what its courier has was sent, and stays where it is. */
export function assertInYard(runs: readonly Pick<LockedRun, 'document_id' | 'state'>[]): void {
  const away = runs.find(({ state }) => state === 'started');
  if (away) throw new DomainError('DELIVERY_RUN_UNDERWAY', 'The courier is under way: finish the run first', { run: away.document_id });
}
