import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { refusalOfCash } from '../../../domain/delivery/driving/cash-at-door';
import { boundedTime, isShown, neededOf } from '../../../domain/delivery/driving/proof';
import type { LeftPlace, ProofNeeded } from '../../../domain/delivery/driving/reports';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import { deliverShipment } from '../../orders/deliver-shipment';
import { lockOrders } from '../../orders/lock-parcels';
import type { LockedOrder } from '../../orders/locked-order';
import { storeSettings } from '../../store/store-settings';
import { assertUnderway, lockStop } from './locked-drive';
import { owedAtDoor } from './owed-at-door';
import { actorOf, type Report } from './report-stop';
import type { StopRow } from './run-facts';
import { afterIt, tellNext, withStop } from './tell-customers';
import { tryCode } from './try-code';

export type Proof = Readonly<{ photo?: string | undefined; signature?: string | undefined; code?: string | undefined }>;
type Delivery = Report &
  Readonly<{ leftAt?: LeftPlace | undefined; proof?: Proof | undefined; collected?: Money | undefined; note?: string | undefined }>;

/**
 * The order was handed over: its parcel has arrived, what was collected is kept with the stop, and whom the courier goes to next is told. Where staff said so
 * already, nothing needs to be shown. Refuses as `arriveAtStop` does, and `DELIVERY_PROOF_MISSING`, `DELIVERY_FILE_NOT_FOUND`, `DELIVERY_CODE_WRONG`,
 * `DELIVERY_CODE_LOCKED`, `DELIVERY_CASH_MISSING`, `DELIVERY_CASH_UNEXPLAINED`, `PAYMENT_EXCEEDS_DUE`, `ORDER_ILLEGAL_TRANSITION`.
 */
export async function deliverStop(strapi: Core.Strapi, delivery: Delivery): Promise<void> {
  const { stopId, courier, at, leftAt, proof = {}, collected, note, now = new Date() } = delivery;
  const { deliveryProof } = await storeSettings(strapi);
  // A wrong code counts also where nothing else comes of the report.
  const isCodeRight = proof.code !== undefined && (await tryCode(strapi, { stopId, courier, code: proof.code }));
  await strapi.db.transaction(async ({ trx }) => {
    const { run, stops, stop } = await lockStop(trx, { stopId, courier });
    if (stop.state === 'delivered') return;
    const from = assertUnderway(run, stop);
    const done = boundedTime(at, { from: stop.arrived_at ?? from, now });
    const next = afterIt(run, stops, stop);
    const order = (await lockOrders(trx, next ? [stop.order_id, next.order_id] : [stop.order_id])).get(stop.order);
    if (!order) throw new Error(`The order of stop ${stopId} is gone`);
    const actor = actorOf(courier);
    if (await isOnItsWay(trx, stop)) {
      await assertProven(trx, stop, { needs: neededOf(deliveryProof, stop.code !== null), proof, isCodeRight });
      await deliverShipment(strapi, { orderId: order.id, shipmentId: stop.shipment ?? '', actor, now, deliveredAt: done });
    }
    const due = assertCash(strapi, order, { collected, note });
    await trx('delivery_stops')
      .where({ id: stop.id })
      .update({
        ...{ state: 'delivered', done_at: done, left_at: leftAt ?? 'hand', note: note ?? null, code: null },
        ...(due && collected ? { collected_minor: collected.amount, collected_currency: collected.currency } : {}),
      });
    const after = withStop(stops, { ...stop, state: 'delivered', done_at: done });
    await tellNext(trx, { run, stops: after, actor, now });
  });
}

/** Whether its parcel is still to be handed over: staff may have said that it was. Refuses `DELIVERY_STOP_DONE` where they took it back. */
async function isOnItsWay(trx: Knex.Transaction, stop: StopRow): Promise<boolean> {
  const parcel = await trx('shipments')
    .where({ document_id: stop.shipment ?? '' })
    .first('status');
  if (parcel?.status === 'failed') throw new DomainError('DELIVERY_STOP_DONE', 'Staff took this parcel back', { state: 'failed' });
  return parcel?.status !== 'delivered';
}

type Shown = Readonly<{ needs: ProofNeeded; proof: Proof; isCodeRight: boolean }>;

async function assertProven(trx: Knex.Transaction, stop: StopRow, { needs, proof, isCodeRight }: Shown): Promise<void> {
  for (const kind of ['photo', 'signature'] as const) {
    const id = proof[kind];
    if (id === undefined) continue;
    const named = await trx('delivery_files').where({ id, stop_id: stop.id, kind }).update({ is_proof: true });
    if (named === 0) throw new DomainError('DELIVERY_FILE_NOT_FOUND', `The stop has no such ${kind}`, { file: id });
  }
  const shown = { photo: proof.photo !== undefined, signature: proof.signature !== undefined, code: isCodeRight };
  if (!isShown(needs, shown)) throw new DomainError('DELIVERY_PROOF_MISSING', 'The delivery has to be shown', { needs });
}

function assertCash(
  strapi: Core.Strapi,
  order: LockedOrder,
  { collected, note }: Readonly<{ collected: Money | undefined; note: string | undefined }>,
): Money | null {
  const due = owedAtDoor(strapi, order);
  const refusal = refusalOfCash({ due, collected, note });
  if (refusal === 'PAYMENT_EXCEEDS_DUE')
    throw new DomainError(refusal, 'More was entered than is still owed. Enter what came for this order', { left: due?.amount ?? 0 });
  if (refusal === 'DELIVERY_CASH_MISSING') throw new DomainError(refusal, 'Say what was collected at the door', { due });
  if (refusal) throw new DomainError(refusal, 'Less was collected than is due: say why', { due });
  return due;
}
