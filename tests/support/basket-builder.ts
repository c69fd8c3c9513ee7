import type { Minor } from '../../src/domain/money/money';
import type { PriceCandidate } from '../../src/domain/pricing/price';
import type { Discount, Effect, PluginEffect, Policy, Targets } from '../../src/domain/promotions/discount';
import type { Basket, BasketDelivery, BasketLine } from '../../src/domain/cart/basket';

// Builders for tests, benchmarks and the examples in the docs: name what matters, the rest is an ordinary shop.

export const everything: Targets = { products: [], variants: [], categories: [], brands: [] };

/** A base price of 10.00 EUR with tax in it, always, everywhere and for everybody. */
export function givenPrice(price: Partial<PriceCandidate> = {}): PriceCandidate {
  return {
    priceId: 'price',
    listId: price.priceId ? `list-${price.priceId}` : 'base',
    listName: 'Base',
    kind: 'base',
    currency: 'EUR',
    taxIncluded: true,
    priority: 0,
    startsAt: null,
    endsAt: null,
    customerGroups: [],
    channels: [],
    countries: [],
    amount: 1000,
    compareAt: null,
    minQuantity: 1,
    ...price,
  };
}

/** One unit of a variant at a base price. The product and the line are named after the variant. */
export function givenLine(
  variantId: string,
  price: Minor | readonly PriceCandidate[],
  line: Partial<BasketLine> & { currency?: string; taxIncluded?: boolean } = {},
): BasketLine {
  const { currency = 'EUR', taxIncluded = true, ...facts } = line;
  return {
    id: `line-${variantId}`,
    variantId,
    productId: `product-${variantId}`,
    categoryIds: [],
    brandId: null,
    taxCategory: 'standard',
    quantity: 1,
    candidates:
      typeof price === 'number'
        ? [givenPrice({ priceId: `price-${variantId}`, listId: 'base', amount: price, currency, taxIncluded })]
        : price,
    ...facts,
  };
}

type PolicyAndFacts = Partial<Omit<Discount, 'policy' | 'effect'>> & Partial<Policy>;

/** An automatic discount on everything that combines with all others. Named by its effect unless `id` is given. */
export function givenDiscount(effect: Effect | PluginEffect, { id = effect.kind, ...given }: PolicyAndFacts = {}): Discount {
  const { priority, stopFurther, group, combinesWith, maxDiscount, limitTotal, limitPerCustomer, budget, ...facts } = given;
  return {
    id,
    name: id,
    method: 'automatic',
    enabled: true,
    startsAt: null,
    endsAt: null,
    conditions: [],
    targets: everything,
    effect,
    policy: {
      priority: priority ?? 0,
      stopFurther: stopFurther ?? false,
      group: group ?? null,
      combinesWith: combinesWith ?? { line: true, order: true, delivery: true },
      maxDiscount: maxDiscount ?? [],
      limitTotal: limitTotal ?? null,
      limitPerCustomer: limitPerCustomer ?? null,
      budget: budget ?? [],
    },
    ...facts,
  };
}

/** A delivery for 5.00 EUR with tax in it. */
export function givenDelivery(delivery: Partial<BasketDelivery> = {}): BasketDelivery {
  return { methodId: 'post', zones: ['city'], price: 500, taxIncluded: true, taxCategory: 'standard', ...delivery };
}

/** A guest in the app, in Germany, on a Sunday at noon (UTC). No discounts and no tax rates. */
export function givenBasket(basket: Partial<Basket> = {}): Basket {
  return {
    currency: 'EUR',
    now: new Date('2026-11-22T12:00:00Z'),
    channel: 'app',
    country: 'DE',
    region: null,
    customer: { key: null, groups: [], hasOrdered: null, taxExempt: false },
    paymentProvider: null,
    lines: [],
    delivery: null,
    codes: [],
    discounts: [],
    usage: {},
    nextDiscountStartsAt: null,
    nextDeliveryChangeAt: null,
    taxRates: [],
    taxRounding: 'line',
    ...basket,
  };
}

export const eur = (amount: Minor) => [{ amount, currency: 'EUR' }] as const;
