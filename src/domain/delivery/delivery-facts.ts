import type { Basket } from '../cart/basket';
import { priceBasket } from '../cart/price-basket';
import type { DeliveryFacts, DeliveryPlace } from './delivery-rule';

/** Where the goods go; `country` is null while nobody knows. */
export type Destination = Readonly<{ country: string | null; address: DeliveryPlace | null }>;

/**
 * What rules of delivery methods are told of a basket. It is priced without a delivery: what the goods cost must not depend on what a
 * method costs, or two methods could each make the other free.
 */
export function deliveryFacts(
  basket: Basket,
  {
    country,
    address,
    zones = null,
    pin = null,
    locations = {},
  }: Destination & Partial<Pick<DeliveryFacts, 'zones' | 'locations'> & Readonly<{ pin: DeliveryPlace['location'] | null }>>,
): Omit<DeliveryFacts, 'price'> {
  const priced = priceBasket({ ...basket, delivery: null });
  const variants = new Map(basket.lines.map((line) => [line.variantId, line]));
  const lines = priced.lines.flatMap(({ variantId, quantity, subtotal, discounts }) => {
    const variant = variants.get(variantId);
    if (!variant) return [];
    const { productId, categoryIds, brandId, sku = '', weightGrams = 0, cubicMillimetres = 0 } = variant;
    const left = subtotal - discounts.reduce((sum, { amount }) => sum + amount, 0);
    return [{ variantId, productId, categoryIds, brandId, sku, quantity, weightGrams, cubicMillimetres, left }];
  });
  return {
    currency: basket.currency,
    now: basket.now,
    channel: basket.channel,
    country,
    // No more of it than a rule may need: names and telephones are nobody's business here.
    address: address && placeOf(pin ? { ...address, location: pin } : address),
    zones,
    locations,
    customerGroups: basket.customer.groups,
    lines,
    subtotal: priced.totals.items - priced.totals.discounts,
  };
}

const placeOf = ({ line1, city, region, postalCode, location }: DeliveryPlace): DeliveryPlace => ({
  line1,
  city,
  region,
  postalCode,
  location,
});
