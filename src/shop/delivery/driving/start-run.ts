import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { dayAt } from '../../../domain/sales/shop-days';
import { failpoint } from '../../../jobs/failpoint';
import { actorText, type Actor } from '../../actor';
import { storeSettings } from '../../store/store-settings';
import type { SignedInCourier } from '../courier/sessions';
import { runsAsSeen } from '../runs/locked-run';
import { firstOnly } from '../runs/taken-meanwhile';
import { lockRun } from './locked-drive';
import { stopsOfRun, type RunRow } from './run-facts';
import { sendStops } from './send-stops';
import { tellNext } from './tell-customers';

/** `courier`: whose run it must be, and of today; null for staff, who say how they saw it. */
type Starting = Readonly<{ runId: string; courier: SignedInCourier | null; revision: number | null; actor: Actor; now?: Date }>;

/**
 * A courier leaves with a run: what is left of each of its orders is sent from where the run begins, all in one transaction, and their customers hear it.
 * Started again by its courier, nothing changes. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_CHANGED`, `DELIVERY_RUN_OVER`, `COURIER_BUSY` who drives another
 * one, and `DELIVERY_ORDER_NOT_DELIVERABLE` with each order that cannot be sent and why.
 */
export async function startRun(strapi: Core.Strapi, { runId, courier, revision, actor, now = new Date() }: Starting): Promise<void> {
  const { deliveryProof, timeZone } = await storeSettings(strapi);
  await firstOnly(() =>
    strapi.db.transaction(async ({ trx }) => {
      const run = await lockRun(trx, { runId, courier });
      if (courier && run.state === 'started') return;
      if (run.state !== 'planned') throw new DomainError('DELIVERY_RUN_OVER', 'The run is under way, or over', { state: run.state });
      if (revision !== null) await runsAsSeen(trx, [{ id: runId, revision }]);
      if (courier && run.day !== dayAt(now, timeZone)) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'The run is of another day');
      await assertFree(trx, run);
      const planned = await stopsOfRun(trx, run);
      const stops = await sendStops(strapi, trx, { run, stops: planned, withCode: deliveryProof !== 'none', actor, now });
      await trx('delivery_runs')
        .where({ id: run.id })
        .update({ state: 'started', started_at: now, started_by: actorText(actor), revision: run.revision + 1 });
      await tellNext(trx, { run: { ...run, state: 'started', started_at: now }, stops, actor, now });
    }),
  );
  failpoint('run.started');
}

async function assertFree(trx: Knex.Transaction, run: RunRow): Promise<void> {
  const other = await trx('delivery_runs').where({ courier_id: run.courier_id, state: 'started' }).first('document_id');
  if (!other) return;
  const courier = await trx('couriers').where({ id: run.courier_id }).first('name');
  throw new DomainError('COURIER_BUSY', 'The courier is under way with another run: finish it first', {
    ...{ run: other.document_id, couriers: [courier?.name ?? ''] },
  });
}
