import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { AbandonReason } from '../../domain/events';
import { mayAbandon } from '../../domain/orders/may-abandon';
import { theShop, type Actor } from '../actor';
import type { StockContext } from '../inventory/locked-stock';
import { releaseHolds } from '../inventory/stock-of-carts';
import { lockOrderAndCart, saveOrderChange } from '../orders/locked-order';
import { storeSettings } from '../store/store-settings';
import { moveRedemptions } from './redeem-discounts';

type Abandon = Readonly<{ orderId: string; because: AbandonReason; actor?: Actor; now: Date }>;

/**
 * Gives up an order that waits for its payment: stock and discounts are free again, the cart is open again, and the event
 * makes a job take care of money that may have moved. An order that is not waiting any more stays what it is, and one
 * whose time is over too, when its money is on its way after all.
 * Refuses `CART_CLOSED` when the customer changes their mind while the money is on its way.
 */
export async function abandonCheckout(strapi: Core.Strapi, abandon: Abandon): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await strapi.db.transaction(({ trx }) => abandonWithin(trx, { ...abandon, lowStockFrom, keepsHolds: false }));
}

/**
 * The same within the caller's transaction. Where the cart goes on holding what is in it, `keepsHolds` leaves what it
 * holds to the caller: nobody else can take it in between.
 */
export async function abandonWithin(
  trx: Knex.Transaction,
  { orderId, because, actor = theShop, now, lowStockFrom, keepsHolds }: Abandon & Readonly<{ lowStockFrom: number; keepsHolds: boolean }>,
): Promise<void> {
  if (!(await trx('orders').where({ document_id: orderId }).first('id')))
    return forgetLostOrder(trx, orderId, { context: { actor, now, lowStockFrom }, keepsHolds });
  const { order, cart } = await lockOrderAndCart(trx, orderId);
  const payments = order.payments.map(({ status }) => status);
  if (!mayAbandon({ id: order.id, status: order.state.status, payments }, because)) return;
  if (!keepsHolds) await releaseHolds(trx, { cart, context: { actor, now, lowStockFrom, orderId: order.id } });
  await trx('carts').where({ document_id: cart.id, checkout_order_id: order.id }).update({ checkout_order_id: null, updated_at: now });
  await moveRedemptions(trx, order.id, 'released', now);
  const change =
    because === 'cancelled'
      ? ({ type: 'order.cancelled', state: { status: 'cancelled' }, details: { because } } as const)
      : ({ type: 'order.expired', state: { status: 'expired' }, details: { because } } as const);
  await saveOrderChange(trx, order, change, { actor, now });
}

/** Somebody deleted the order: its cart is open again, and what was put aside for it is free. */
async function forgetLostOrder(
  trx: Knex.Transaction,
  orderId: string,
  { context, keepsHolds }: { context: StockContext; keepsHolds: boolean },
): Promise<void> {
  const cart = await trx('carts').where({ checkout_order_id: orderId }).forUpdate().first('id', 'document_id');
  if (cart && !keepsHolds) await releaseHolds(trx, { cart: { rowId: cart.id, id: cart.document_id }, context });
  await trx('carts').where({ checkout_order_id: orderId }).update({ checkout_order_id: null, updated_at: context.now });
  await moveRedemptions(trx, orderId, 'released', context.now);
}
