import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { emit } from '../../jobs/emit';
import { findCart, type CartCaller } from '../cart/stored-cart';
import { priceCart, type PricedCart } from '../cart/price-cart';
import { toCartView } from '../cart/cart-view';
import { allocateStock } from '../inventory/allocate-stock';
import { readOrderOfCart, type OrderView } from '../orders/read-order';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { insertOrder } from './insert-order';
import { lockLimitedDiscounts, redeemDiscounts } from './redeem-discounts';
import { takeOrderNumber } from './take-order-number';

export type CheckOut = Readonly<{
  cartId: string;
  caller: CartCaller;
  /** What the customer was shown. Nothing is taken from it; it only has to be right. */
  expectedTotal: Money;
  payment: Readonly<{ provider: string }>;
  requestId: string | null;
  /** When it happens: now, unless somebody writes history, as the demo shop does. */
  now?: Date;
}>;

/**
 * Turns a cart into a placed order, once: whoever asks again for the same cart gets the same order.
 * One transaction, cart locked: replay, compute anew, compare, check requirements, take stock, write the order with
 * copies of everything, number it. Refuses `CART_NOT_FOUND`, `CART_CHANGED` with the new totals, `REQUIREMENTS_NOT_MET`,
 * `OUT_OF_STOCK`, `PAYMENT_PROVIDER_UNKNOWN`.
 */
export async function checkOut(
  strapi: Core.Strapi,
  { cartId, caller, expectedTotal, payment, requestId, now = new Date() }: CheckOut,
): Promise<OrderView> {
  const settings = await storeSettings(strapi);
  assertProvider(payment.provider, settings);

  return strapi.db.transaction(async ({ trx }) => {
    const cart = await findCart(trx, cartId, caller, { lock: true });
    const earlier = await readOrderOfCart(trx, cartId);
    if (earlier) return earlier;
    if (cart.status !== 'active') throw new DomainError('CART_CLOSED', 'This cart can no longer be checked out', { status: cart.status });

    const priced = await priceForCheckout(trx, cart, { settings, now, paymentProvider: payment.provider });
    assertUnchanged(priced, expectedTotal);
    assertReady(priced);

    const orderRow = await insertOrder(trx, priced, { provider: payment.provider, requestId, now });
    const allocations = await allocateStock(trx, { wishes: wishesOf(priced), orderId: orderRow.documentId, actor: orderRow.actor, now });
    await orderRow.writeLines(allocations);
    await redeemDiscounts(trx, priced, { orderId: orderRow.documentId, now });
    await trx('carts').where({ id: cart.rowId }).update({ status: 'ordered', updated_at: now });
    // Last, because whoever takes the next number waits from here to the commit.
    await orderRow.place(await takeOrderNumber(trx, settings.orderNumberPrefix));
    await emit(trx, [
      {
        type: 'order.placed',
        aggregateType: 'order',
        aggregateId: orderRow.documentId,
        payload: { orderId: orderRow.documentId, total: priced.priced.totals.total, currency: cart.currency },
      },
    ]);

    const placed = await readOrderOfCart(trx, cartId);
    if (!placed) throw new Error(`The order of cart ${cartId} cannot be read back`);
    return placed;
  });
}

/** Prices the cart; where discounts have limits, again under their lock, so that the last use is given once. */
async function priceForCheckout(
  trx: Knex.Transaction,
  cart: PricedCart['cart'],
  options: Parameters<typeof priceCart>[2],
): Promise<PricedCart> {
  const priced = await priceCart(trx, cart, options);
  const locked = await lockLimitedDiscounts(
    trx,
    priced.priced.discounts.map(({ discountId }) => discountId),
  );
  return locked ? priceCart(trx, cart, options) : priced;
}

function assertProvider(provider: string, settings: StoreSettings): void {
  if (provider === 'manual' && settings.cashOnDelivery) return;
  throw new DomainError('PAYMENT_PROVIDER_UNKNOWN', 'This shop does not take this payment method', {
    provider,
    offered: settings.cashOnDelivery ? ['manual'] : [],
  });
}

function assertUnchanged(priced: PricedCart, expected: Money): void {
  const { totals, currency } = priced.priced;
  if (expected.currency === currency && expected.amount === totals.total) return;
  throw new DomainError('CART_CHANGED', 'The total is not what the customer saw. Show the new one and ask again', {
    cart: toCartView(priced),
  });
}

function assertReady({ requirements }: PricedCart): void {
  if (requirements.length === 0) return;
  const shortages = requirements.filter(({ code }) => code === 'OUT_OF_STOCK');
  if (shortages.length === requirements.length) throw new DomainError('OUT_OF_STOCK', 'Some of it is no longer there', { requirements });
  throw new DomainError('REQUIREMENTS_NOT_MET', 'The cart is not complete', { requirements });
}

const wishesOf = ({ priced, variants }: PricedCart) =>
  priced.lines.flatMap(({ id, variantId, quantity }) => {
    const variant = variants.get(variantId);
    return variant
      ? [
          {
            lineId: id,
            variantId,
            quantity,
            policy: variant.inventoryPolicy,
            backorderLimit: variant.backorderLimit,
            rowId: variant.rowId,
            sku: variant.sku,
          },
        ]
      : [];
  });
