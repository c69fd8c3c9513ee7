import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { DeliveryOffer } from '../delivery/delivery-offers';
import { pickupViewOf, type PickupView } from '../delivery/pickup-view';
import { slotsOfOffers } from '../delivery/slots/slots-of-offers';
import type { SlotView } from '../delivery/slots/slot-view';
import { carriersWithPoints } from '../delivery/points/carriers-with-points';
import { findPoints, type FoundPoint } from '../delivery/points/find-points';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart, type PricedCart } from './price-cart';
import { findCart, toStoredCart, type CartCaller, type StoredCart } from './stored-cart';

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

/** A way to deliver, with where the goods are fetched: at the shop's own place, or at one of the nearest points of a carrier. */
type OfferView = DeliveryOffer & Readonly<{ pickup: PickupView | null; points: FoundPoint[] }>;

/** How the cart can be delivered, and for how much; and what rules keep from it, and why. Refuses `CART_NOT_FOUND`. */
export async function readDeliveryOffers(
  strapi: Core.Strapi,
  { cartId, caller }: ReadCart,
): Promise<readonly (DeliveryOffer & Readonly<{ pickup: PickupView | null; slots: readonly SlotView[] | null }>)[]> {
export async function readDeliveryOffers(strapi: Core.Strapi, { cartId, caller }: ReadCart): Promise<readonly OfferView[]> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const cart = await findCart(db, cartId, caller);
  const now = new Date();
  const priced = await priceCart(db, cart, { settings, now, asksOffers: true });
  const offers = priced.deliveryOffers.all();
  const slots = await slotsOfOffers(
    db,
    priced,
    offers.filter(({ withheld }) => withheld === null),
    now,
  );
  const asked = { pin: cart.contents.shippingAddress?.location, now, timeZone: settings.timeZone };
  return offers.map((offer) => ({ ...offer, pickup: pickupViewOf(offer, asked), slots: slots.get(offer.id) ?? null }));
  const offers = deliveryOffers.all();
  const points = await nearestPoints(strapi, offers, cart);
  return offers.map((offer) => ({
    ...offer,
    pickup: pickupViewOf(offer, asked),
    points: points.filter(({ carrier }) => carrier === offer.carrier),
  }));
}

const pointsTold = 5;

/** In one statement, of all carriers that are offered; none while nobody knows where the customer is. */
async function nearestPoints(
  strapi: Core.Strapi,
  offers: readonly DeliveryOffer[],
  { contents, country: market }: StoredCart,
): Promise<FoundPoint[]> {
  const known = carriersWithPoints(strapi);
  const wanted = new Set(offers.flatMap(({ carrier, withheld }) => (carrier === null || withheld ? [] : [carrier])));
  const { location, city, country = market ?? undefined } = contents.shippingAddress ?? {};
  if (!location && city === undefined) return [];
  const carriers = known.filter((name) => wanted.has(name));
  return findPoints(strapi.db.connection, { carriers, ...(location ? { near: location } : { city }), country, limit: pointsTold });
}
