import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { piecesOf } from '../delivery/slots/book-slot';
import { tellOffers, type ToldOffer } from '../delivery/tell-offers';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart, type PricedCart } from './price-cart';
import { findCart, toStoredCart, type CartCaller } from './stored-cart';

type ReadCart = Readonly<{ cartId: string; caller: CartCaller }>;

const price = async (strapi: Core.Strapi, { cartId, caller }: ReadCart): Promise<PricedCart> => {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  return priceCart(db, await findCart(db, cartId, caller), { settings, now: new Date() });
};

/** The cart as it stands and costs now. Refuses `CART_NOT_FOUND`. */
export const readCart = async (strapi: Core.Strapi, query: ReadCart): Promise<CartView> => toCartView(strapi, await price(strapi, query));

/** Any cart, for staff. Refuses `CART_NOT_FOUND`. */
export async function readCartForStaff(strapi: Core.Strapi, id: string): Promise<CartView> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const row = await db('carts').where({ document_id: id }).first();
  if (!row) throw new DomainError('CART_NOT_FOUND', 'There is no such cart');
  return toCartView(strapi, await priceCart(db, toStoredCart(row), { settings, now: new Date() }));
}

/** How the cart can be delivered, and for how much; and what rules keep from it, and why. Refuses `CART_NOT_FOUND`. */
export async function readDeliveryOffers(strapi: Core.Strapi, { cartId, caller }: ReadCart): Promise<readonly ToldOffer[]> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const cart = await findCart(db, cartId, caller);
  const now = new Date();
  const { deliveryOffers, zones, slotTemplates } = await priceCart(db, cart, { settings, now, asksOffers: true });
  const { contents, country, currency } = cart;
  return tellOffers(strapi, deliveryOffers.all(), {
    ...{ settings, zones, slotTemplates, currency, now },
    place: { country, ...contents.shippingAddress },
    pieces: piecesOf(contents.lines),
    except: { orderId: cart.checkoutOrderId, cartRowId: cart.rowId },
  });
}
