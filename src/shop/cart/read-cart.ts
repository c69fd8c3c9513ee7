import type { Core } from '@strapi/strapi';
import type { DeliveryOption } from '../delivery/delivery-options';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart, type PricedCart } from './price-cart';
import { findCart, type CartCaller } from './stored-cart';

type ReadCart = Readonly<{ id: string; caller: CartCaller }>;

const price = async (strapi: Core.Strapi, { id, caller }: ReadCart): Promise<PricedCart> => {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  return priceCart(db, await findCart(db, id, caller), { settings, now: new Date() });
};

/** The cart as it stands and costs now. Refuses `CART_NOT_FOUND`. */
export const readCart = async (strapi: Core.Strapi, query: ReadCart): Promise<CartView> => toCartView(await price(strapi, query));

/** How the cart can be delivered, and for how much. Refuses `CART_NOT_FOUND`. */
export const readDeliveryOptions = async (strapi: Core.Strapi, query: ReadCart): Promise<readonly DeliveryOption[]> =>
  (await price(strapi, query)).deliveryOptions;
