import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { markCommittedOnce } from '../../mark-committed-once';
import { assertInYard, runsAsSeen } from './locked-run';

type Locking = Readonly<{ runId: string; revision: number; stopId: string; locked: boolean }>;

/** A stop that is locked is moved by nobody until it is unlocked. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_CHANGED`, `DELIVERY_STOP_NOT_FOUND`. */
export async function lockStop(strapi: Core.Strapi, { runId, revision, stopId, locked }: Locking): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const [run] = await runsAsSeen(trx, [{ id: runId, revision }]);
    if (!run || !(await markCommittedOnce(trx))) return;
    const changed = await trx('delivery_stops').where({ run_id: run.id, document_id: stopId }).update({ locked });
    if (changed === 0) throw new DomainError('DELIVERY_STOP_NOT_FOUND', 'The run has no such stop');
    await trx('delivery_runs')
      .where({ id: run.id })
      .update({ revision: revision + 1 });
  });
}

/** Its orders wait again. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_CHANGED`, `DELIVERY_RUN_UNDERWAY`. */
export async function cancelRun(strapi: Core.Strapi, { runId, revision }: Readonly<{ runId: string; revision: number }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const [run] = await runsAsSeen(trx, [{ id: runId, revision }]);
    if (run) assertInYard([run]);
    if (!run || !(await markCommittedOnce(trx))) return;
    await trx('delivery_stops').where({ run_id: run.id }).update({ is_open: false });
    await trx('delivery_runs')
      .where({ id: run.id })
      .update({ state: 'cancelled', revision: revision + 1 });
  });
}
