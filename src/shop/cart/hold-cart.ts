import type { Knex } from 'knex';
import type { StockRouting } from '../../domain/stock/route-stock';
import { actorOfCart } from '../actor';
import { bookSlot, piecesOf, releaseSlotOfCart } from '../delivery/slots/book-slot';
import { holdStock, type RequestedStock } from '../inventory/stock-of-carts';
import type { PricedCart } from './price-cart';
import { saveCart, type SaveCart } from './save-cart';

export const stockRequestsOf = ({ priced, variants }: Pick<PricedCart, 'priced' | 'variants'>): RequestedStock[] =>
  priced.lines.flatMap(({ id, variantId, quantity }) => {
    const variant = variants.get(variantId);
    if (!variant) return [];
    const { inventoryPolicy: policy, backorderLimit, rowId } = variant;
    return [{ lineId: id, variantId, quantity, policy, backorderLimit, rowId }];
  });

/** How the shop chooses the locations an order is sent from. */
export const routingOf = ({ cart, settings, delivery }: PricedCart): StockRouting => ({
  strategy: settings.stockRouting,
  destination:
    delivery?.kind === 'pickup' || !cart.contents.shippingAddress
      ? null
      : { country: cart.contents.shippingAddress.country, location: cart.contents.shippingAddress.location ?? null },
});

/** Saves the cart and puts aside what is in it, both or neither; false when somebody else changed it first. Refuses `OUT_OF_STOCK`. */
export async function saveCartWithHolds(trx: Knex.Transaction, priced: PricedCart, saving: SaveCart): Promise<boolean> {
  const { cart, settings } = priced;
  // The update locks the cart, as whoever changes what it holds must.
  if (!(await saveCart(trx, priced, saving))) return false;
  await holdStock(trx, {
    cart,
    requests: stockRequestsOf(priced),
    routing: routingOf(priced),
    expiresAt: new Date(saving.now.getTime() + settings.holdMinutes * 60_000),
    context: { actor: actorOfCart(cart.customerId), now: saving.now, lowStockFrom: settings.lowStockFrom },
  });
  await holdSlot(trx, priced, saving.now);
  return true;
}

/** Puts the chosen slot aside as the goods are; one that is taken in between is told by the cart, and keeps nothing from being put into it. */
async function holdSlot(trx: Knex.Transaction, { cart, settings, slot: { slot }, priced }: PricedCart, now: Date): Promise<void> {
  const booked = slot
    ? await bookSlot(trx, {
        slot,
        pieces: piecesOf(priced.lines),
        booker: { cartRowId: cart.rowId, expiresAt: new Date(now.getTime() + settings.holdMinutes * 60_000) },
        except: { cartRowId: cart.rowId, orderId: cart.checkoutOrderId },
      })
    : 'none chosen';
  if (booked !== null) await releaseSlotOfCart(trx, cart.rowId);
}
