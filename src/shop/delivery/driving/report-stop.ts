import type { Core } from '@strapi/strapi';
import type { FailReason } from '../../../domain/delivery/driving/reports';
import { boundedTime } from '../../../domain/delivery/driving/proof';
import type { Actor } from '../../actor';
import { lockOrders } from '../../orders/lock-parcels';
import type { SignedInCourier } from '../courier/sessions';
import { assertUnderway, lockStop } from './locked-drive';
import { afterIt, tellNext, withStop } from './tell-customers';

/** `at`: when it happened, as the phone says it. A report that was made already changes nothing. */
export type Report = Readonly<{ stopId: string; courier: SignedInCourier; at: Date; now?: Date }>;

export const actorOf = ({ id }: Pick<SignedInCourier, 'id'>): Actor => ({ type: 'courier', id });

/** The courier stands at the door. Refuses `DELIVERY_STOP_NOT_FOUND`, `DELIVERY_RUN_NOT_STARTED`, `DELIVERY_RUN_OVER`, `DELIVERY_STOP_DONE`. */
export async function arriveAtStop(strapi: Core.Strapi, { stopId, courier, at, now = new Date() }: Report): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { run, stop } = await lockStop(trx, { stopId, courier });
    if (stop.arrived_at !== null) return;
    const from = assertUnderway(run, stop);
    await trx('delivery_stops')
      .where({ id: stop.id })
      .update({ state: 'arrived', arrived_at: boundedTime(at, { from, now }) });
  });
}

type Failure = Report & Readonly<{ reason: FailReason; note?: string | undefined }>;

/** Nobody took it: it stays in the van until the run ends. Refuses as `arriveAtStop` does. */
export async function failStop(strapi: Core.Strapi, { stopId, courier, at, reason, note, now = new Date() }: Failure): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { run, stops, stop } = await lockStop(trx, { stopId, courier });
    // One that was given up at the end of the run was not reported by them.
    if (stop.state === 'failed' && stop.reason !== 'not_reached') return;
    const from = assertUnderway(run, stop);
    const done = boundedTime(at, { from: stop.arrived_at ?? from, now });
    const next = afterIt(run, stops, stop);
    if (next) await lockOrders(trx, [next.order_id]);
    await trx('delivery_stops')
      .where({ id: stop.id })
      .update({ state: 'failed', reason, note: note ?? null, done_at: done });
    const after = withStop(stops, { ...stop, state: 'failed', done_at: done });
    await tellNext(trx, { run, stops: after, actor: actorOf(courier), now });
  });
}
