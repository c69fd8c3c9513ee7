import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { isDone } from '../../../domain/delivery/driving/expected-arrivals';
import type { LineQuantity } from '../../../domain/orders/fulfilment';
import { actionsOfShipment } from '../../../domain/orders/parcel-came-back';
import { actorText, type Actor } from '../../actor';
import { apartFromRequest } from '../../mark-committed-once';
import { failShipment } from '../../orders/fail-shipment';
import { lockForReturning, lockOrders } from '../../orders/lock-parcels';
import { toJson } from '../../rows';
import type { SignedInCourier } from '../courier/sessions';
import { lockRun } from './locked-drive';
import { stopsOfRun, type StopRow } from './run-facts';

type Finishing = Readonly<{ runId: string; courier: SignedInCourier | null; revision: number | null; actor: Actor; now?: Date }>;

/**
 * The courier is back. What was not reached has failed, and what failed is on the shelf again and waits; what staff said of a parcel meanwhile stays.
 * Finished again, nothing changes. Refuses `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_NOT_STARTED`, and `DELIVERY_RUN_CHANGED` for staff who saw another one.
 */
export async function finishRun(strapi: Core.Strapi, { runId, courier, revision, actor, now = new Date() }: Finishing): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const run = await lockRun(trx, { runId, courier });
    if (run.state === 'finished') return;
    if (run.state !== 'started') throw new DomainError('DELIVERY_RUN_NOT_STARTED', 'The run was not started', { state: run.state });
    if (revision !== null && revision !== run.revision)
      throw new DomainError('DELIVERY_RUN_CHANGED', 'Somebody changed the run: look at it again', {
        ...{ run: runId, revision: run.revision, state: run.state },
      });
    const stops = await stopsOfRun(trx, run);
    await takeBack(strapi, trx, { stops: stops.filter(({ state }) => state !== 'delivered'), actor, now });
    for (const { id } of stops.filter((stop) => !isDone(stop)))
      await trx('delivery_stops').where({ id }).update({ state: 'failed', reason: 'not_reached', done_at: now });
    await trx('delivery_stops').where({ run_id: run.id }).update({ is_open: false, code: null });
    await trx('delivery_files')
      .where({ is_proof: false })
      .whereIn(
        'stop_id',
        stops.map(({ id }) => id),
      )
      .delete();
    await trx('delivery_runs')
      .where({ id: run.id })
      .update({ state: 'finished', finished_at: now, finished_by: actorText(actor), revision: run.revision + 1 });
  });
}

type TakingBack = Readonly<{ stops: readonly StopRow[]; actor: Actor; now: Date }>;

async function takeBack(strapi: Core.Strapi, trx: Knex.Transaction, { stops, actor, now }: TakingBack): Promise<void> {
  const orders = await lockOrders(
    trx,
    stops.map(({ order_id: id }) => id),
  );
  const rows = await trx('shipments')
    .whereIn(
      'document_id',
      stops.flatMap(({ shipment }) => shipment ?? []),
    )
    .select('document_id', 'order_id', 'status', 'lines');
  const parcels = rows.flatMap(({ document_id: id, order_id: orderRowId, status, lines: packed }) => {
    const order = [...orders.values()].find(({ rowId }) => rowId === orderRowId);
    const lines = toJson<LineQuantity[]>(packed);
    return order && actionsOfShipment(order, { status, lines }).includes('fail') ? [{ id, order, lines }] : [];
  });
  await lockForReturning(trx, parcels);
  for (const { id, order } of parcels)
    await apartFromRequest(() => failShipment(strapi, { orderId: order.id, shipmentId: id, actor, now }));
}
