import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { CartCaller } from '../../cart/stored-cart';
import { markCommittedOnce } from '../../mark-committed-once';
import { assertTheirs, lockOrder } from '../../orders/locked-order';
import { stopOfOrder } from './tracked-stop';
import { broughtAs, whyNotLeft } from './track-order';

type LeaveAtDoor = Readonly<{ orderId: string; caller: CartCaller; leave: boolean; note: string | null; now?: Date }>;

/**
 * Whether a courier leaves an order at the door where nobody opens, as its customer wants. Taking it back is possible as long as saying it is. Refuses
 * `ORDER_NOT_FOUND`, `LEAVE_AT_DOOR_REFUSED` with the reason.
 */
export async function leaveAtDoor(strapi: Core.Strapi, { orderId, caller, leave, note, now = new Date() }: LeaveAtDoor): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    assertTheirs(order, caller);
    if (!(await markCommittedOnce(trx))) return;
    const because = await whyNotLeft(strapi, order, {
      stop: await stopOfOrder(trx, order.rowId, now),
      isBrought: (await broughtAs(trx, order)).isBrought,
    });
    if (because !== null && leave)
      throw new DomainError('LEAVE_AT_DOOR_REFUSED', 'This order cannot be left at the door', { reason: because });
    await trx('delivery_wishes')
      .insert({ order_id: order.rowId, leave_at_door: leave, note: leave ? note : null, changed_at: now })
      .onConflict('order_id')
      .merge();
  });
}
