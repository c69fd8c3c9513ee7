import type { Core } from '@strapi/strapi';
import { assertAction } from '../../domain/orders/order-state';
import type { Actor } from '../actor';
import type { CartCaller } from '../cart/stored-cart';
import { abandonCheckout } from '../checkout/abandon-checkout';
import { moveRedemptions } from '../checkout/redeem-discounts';
import { lockStock, saveStock, type StockChange } from '../inventory/locked-stock';
import { markCommittedOnce } from '../mark-committed-once';
import { returnMoney } from '../payments/return-money';
import { attemptInline } from '../payments/attempt-inline';
import { storeSettings } from '../store/store-settings';
import { assertTheirs, changeOrder, type LockedOrder } from './locked-order';

export type CancelOrder = Readonly<{
  orderId: string;
  actor: Actor;
  /** Whose order it has to be; null when staff cancel. */
  caller: CartCaller | null;
  reason?: string | null;
  now?: Date;
}>;

/**
 * Cancels an order nothing of which was sent: its stock and discounts are free again, and what was paid goes back.
 * Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`, and `CART_CLOSED` for an order that is being paid this moment.
 */
export async function cancelOrder(
  strapi: Core.Strapi,
  { orderId, actor, caller, reason = null, now = new Date() }: CancelOrder,
): Promise<void> {
  const { isWaiting } = await cancelPlacedOrder(strapi, { orderId, actor, caller, reason, now });
  if (isWaiting) {
    await abandonCheckout(strapi, { orderId, because: 'cancelled', actor, now });
    const order = await strapi.db.connection('orders').where({ document_id: orderId }).first('order_status');
    // It was placed in between: what is cancelled is a placed order then.
    if (order?.order_status === 'placed') return cancelOrder(strapi, { orderId, actor, caller, reason, now });
  }
  await attemptInline(strapi, `The money of order ${orderId}`, () => returnMoney(strapi, { orderId, now }));
}

/**
 * The same of an order that was placed, and nothing else: its money is left to the job. One that waits for its payment is left alone, and answered.
 * Asks nobody, so it may be a part of another transaction.
 */
export async function cancelPlacedOrder(
  strapi: Core.Strapi,
  { orderId, actor, caller, reason = null, now = new Date() }: CancelOrder,
): Promise<Readonly<{ isWaiting: boolean }>> {
  const { lowStockFrom } = await storeSettings(strapi);
  let isWaiting = false;
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (caller) assertTheirs(order, caller);
    isWaiting = order.state.status === 'pending_payment';
    // Its stock is held by the cart, which has to be locked first.
    if (isWaiting || !(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'cancel');
    const levels = await lockStock(trx, variantsOf(order));
    await saveStock(trx, levels, giveBack(order, levels), { actor, now, lowStockFrom, orderId, reason });
    await trx('order_lines').where({ order_id: order.rowId }).update({ allocations: '[]' });
    await moveRedemptions(trx, orderId, 'released', now);
    return { type: 'order.cancelled', state: { status: 'cancelled' }, details: { reason } };
  });
  return { isWaiting };
}

const variantsOf = ({ lines }: LockedOrder): number[] => lines.flatMap(({ variantRowId }) => (variantRowId === null ? [] : [variantRowId]));

const giveBack = ({ lines }: LockedOrder, levels: Awaited<ReturnType<typeof lockStock>>): StockChange[] =>
  lines.flatMap(({ variantRowId, allocations }) =>
    allocations.flatMap(({ locationId, quantity }): StockChange[] => {
      const level = levels.find((candidate) => candidate.variantRowId === variantRowId && candidate.locationId === locationId);
      return level ? [{ levelId: level.id, kind: 'deallocate', allocated: -quantity }] : [];
    }),
  );
