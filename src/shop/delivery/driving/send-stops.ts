import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { failpoint } from '../../../jobs/failpoint';
import type { Actor } from '../../actor';
import { apartFromRequest } from '../../mark-committed-once';
import { lastParcel, lockForSending, lockOrders } from '../../orders/lock-parcels';
import { shipOrder } from '../../orders/ship-order';
import type { RunRow, StopRow } from './run-facts';

type Sending = Readonly<{
  run: RunRow;
  stops: readonly StopRow[];
  /** Whether their customers are told a code. */
  withCode: boolean;
  actor: Actor;
  now: Date;
}>;

/** Sends what is left of the orders of these stops from where their run begins: all, or none. Refuses `DELIVERY_ORDER_NOT_DELIVERABLE` with each that cannot be. */
export async function sendStops(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { run, stops, withCode, actor, now }: Sending,
): Promise<StopRow[]> {
  const orders = await lockOrders(
    trx,
    stops.map(({ order_id: id }) => id),
  );
  const refused = await lockForSending(trx, orders, run.location_id);
  if (refused.length > 0)
    throw new DomainError('DELIVERY_ORDER_NOT_DELIVERABLE', 'Some orders cannot be sent: take them off the run, or mend them', {
      orders: refused,
    });
  const location = await trx('stock_locations').where({ id: run.location_id }).first('document_id');
  const sent: StopRow[] = [];
  for (const stop of stops) {
    const order = orders.get(stop.order);
    if (!order) throw new Error(`The order of stop ${stop.document_id} is gone`);
    await apartFromRequest(() => shipOrder(strapi, { orderId: order.id, locationId: location?.document_id, actor, now }));
    const shipment = await lastParcel(trx, order);
    await trx('delivery_stops')
      .where({ id: stop.id })
      .update({ shipment, ...(withCode ? { code: newCode() } : {}) });
    sent.push({ ...stop, shipment });
    failpoint('run.sending');
  }
  return sent;
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
