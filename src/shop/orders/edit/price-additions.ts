import type { Core } from '@strapi/strapi';
import type { OrdersRow } from 'knex/types/tables';
import type { PricedLine } from '../../../domain/cart/basket';
import { priceBasket } from '../../../domain/cart/price-basket';
import { DomainError } from '../../../domain/domain-error';
import type { Minor } from '../../../domain/money/money';
import type { StockRouting } from '../../../domain/stock/route-stock';
import { stockRequestsOf } from '../../cart/hold-cart';
import type { Address } from '../../cart/stored-cart';
import type { VariantFacts } from '../../catalog/variant-facts';
import { newDocumentId } from '../../document-id';
import type { RequestedStock } from '../../inventory/stock-of-carts';
import { loadBasket } from '../../pricing/load-basket';
import { toJson } from '../../rows';
import type { StoreSettings } from '../../store/store-settings';

export type Addition = Readonly<{ variant: string; quantity: number }>;
export type PricedAdditions = Readonly<{
  lines: readonly PricedLine[];
  variants: ReadonlyMap<string, VariantFacts>;
  requests: readonly RequestedStock[];
  routing: StockRouting;
  totals: Readonly<{ items: Minor; tax: Minor; total: Minor }>;
  language: string;
}>;

type Priced = Readonly<{ settings: StoreSettings; now: Date }>;

/**
 * What these variants cost the customer of an order today, in its currency, country and channel, by the code that prices carts. Price
 * lists and sales apply; discounts do not: they were decided, and counted, when the order was placed. Refuses `VARIANT_UNKNOWN` for what
 * is not for sale, and `PRICE_UNKNOWN`.
 */
export async function priceAdditions(
  strapi: Core.Strapi,
  order: OrdersRow,
  additions: readonly Addition[],
  { settings, now }: Priced,
): Promise<PricedAdditions> {
  const address = toJson<Address | null>(order.shipping_address);
  const country = order.country ?? settings.country;
  const language = order.language ?? settings.defaultLocale;
  const { basket, variants } = await loadBasket(strapi.db.connection, settings, {
    ...{ currency: order.currency, country, region: address?.region ?? null, channel: order.channel, locale: language },
    customer: order.customer_id === null ? null : { userId: order.customer_id },
    ...{ email: order.email, phone: order.phone },
    // A line of its own, also where the order has one of the variant: that one keeps the price it was bought for.
    lines: additions.map(({ variant, quantity }) => ({ id: newDocumentId(), variantId: variant, quantity })),
    ...{ codes: [], deliveryMethod: null, deliverTo: { country, address }, paymentProvider: null, now },
  });
  const unknown = additions.find(({ variant }) => !variants.has(variant));
  if (unknown) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant for sale', { variant: unknown.variant });
  const priced = priceBasket({ ...basket, discounts: [] });
  const [unpriced] = priced.unpriced;
  if (unpriced !== undefined) {
    const sku = variants.get(basket.lines.find(({ id }) => id === unpriced)?.variantId ?? '')?.sku;
    throw new DomainError('PRICE_UNKNOWN', `${sku} has no price in ${order.currency} for this customer`, { sku: sku ?? null });
  }
  return {
    ...{ lines: priced.lines, variants, language },
    requests: stockRequestsOf({ priced, variants }),
    routing: { strategy: settings.stockRouting, destination: address && { country: address.country, location: address.location ?? null } },
    totals: priced.totals,
  };
}
