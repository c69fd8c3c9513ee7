import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import type { SignedInCourier } from '../courier/sessions';
import { runColumns, stopsOfRun, type RunRow, type StopRow } from './run-facts';

/** Locks a run, as whoever changes it or anything of its stops does first: then its orders, then their stock. Refuses `DELIVERY_RUN_NOT_FOUND`. */
export async function lockRun(
  trx: Knex.Transaction,
  { runId, courier }: Readonly<{ runId: string; courier: SignedInCourier | null }>,
): Promise<RunRow> {
  const { rows } = await preparedStatement<RunRow>(
    trx,
    `select ${runColumns} from delivery_runs r
      where r.document_id = :runId::text and (:courier::bigint is null or r.courier_id = :courier::bigint) and r.state <> 'cancelled' for update`,
    { runId, courier: courier?.rowId ?? null },
  );
  if (!rows[0]) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run, or it is not yours');
  return rows[0];
}

type LockedStop = Readonly<{ run: RunRow; stops: StopRow[]; stop: StopRow }>;

/** Locks the run of a stop of this courier, and so the stop. Refuses `DELIVERY_STOP_NOT_FOUND`. */
export async function lockStop(
  trx: Knex.Transaction,
  { stopId, courier }: Readonly<{ stopId: string; courier: SignedInCourier }>,
): Promise<LockedStop> {
  const { rows } = await preparedStatement<RunRow>(
    trx,
    `select ${runColumns} from delivery_runs r
      where r.id = (select run_id from delivery_stops where document_id = :stopId::text) and r.courier_id = :courier::bigint and r.state <> 'cancelled'
        for update`,
    { stopId, courier: courier.rowId },
  );
  const [run] = rows;
  const stops = run ? await stopsOfRun(trx, run) : [];
  const stop = stops.find(({ document_id: id }) => id === stopId);
  if (!run || !stop) throw new DomainError('DELIVERY_STOP_NOT_FOUND', 'There is no such stop, or it is not yours');
  return { run, stops, stop };
}

/** Refuses `DELIVERY_RUN_NOT_STARTED`, `DELIVERY_RUN_OVER`, and `DELIVERY_STOP_DONE` for what became of it in another way. Answers when it started. */
export function assertUnderway(run: RunRow, stop: StopRow): Date {
  if (run.state === 'planned' || run.started_at === null)
    throw new DomainError('DELIVERY_RUN_NOT_STARTED', 'Start the run before anything is reported of it');
  if (run.state !== 'started')
    throw new DomainError('DELIVERY_RUN_OVER', 'The run is over: this counts no more. Tell the office what happened', {
      state: stop.state,
    });
  if (stop.state === 'delivered' || stop.state === 'failed')
    throw new DomainError('DELIVERY_STOP_DONE', `This stop is ${stop.state} already`, { state: stop.state });
  return run.started_at;
}
