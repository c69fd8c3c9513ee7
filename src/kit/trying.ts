import type { Core } from '@strapi/strapi';
import type { Basket } from '../domain/cart/basket';
import { priceBasket } from '../domain/cart/price-basket';
import { deliveryFacts, type Destination } from '../domain/delivery/delivery-facts';
import { guardDeliveryRule } from '../domain/delivery/delivery-rules';
import type { DeliveryReason } from '../domain/delivery/delivery-rule';
import type { Minor } from '../domain/money/money';
import { discountConditions } from '../domain/promotions/conditions';
import type { Discount, NotAppliedReason } from '../domain/promotions/discount';
import { discountEffects } from '../domain/promotions/effects';
import { guardCondition, guardEffect } from '../domain/promotions/plugin-kinds';
import type { PluginArea } from '../http/plugin-area';
import type { AddedDeliveryRule } from '../shop/delivery/delivery-rule-kinds';
import type { StoredParameters } from '../shop/parameters-form';
import type { AddedCondition, AddedEffect } from '../shop/promotions/discount-kinds';

// For the tests of plugins: what they bring, asked as the shop asks it, without a shop.

type TriedLine = Readonly<{
  price: Minor;
  quantity?: number;
  variant?: string;
  product?: string;
  categories?: readonly string[];
  sku?: string;
  weightGrams?: number;
  cubicMillimetres?: number;
}>;
/** A basket as far as it matters: an ordinary one of a guest, without tax, where nothing else is said. */
export type TriedBasket = Readonly<{ lines: readonly TriedLine[]; delivery?: Minor; customer?: Partial<Basket['customer']> }> &
  Partial<Pick<Basket, 'currency' | 'now' | 'channel' | 'country' | 'paymentProvider'>>;

type Tried = Readonly<{ effect: Discount['effect']; conditions: Discount['conditions']; balance?: Minor }>;
const everything = { products: [], variants: [], categories: [], brands: [] };
const nothingElse = {
  priority: 0,
  stopFurther: false,
  group: null,
  combinesWith: { line: true, order: true, delivery: true },
  maxDiscount: [],
  limitTotal: null,
  limitPerCustomer: null,
  budget: [],
};

/**
 * What an effect takes off a basket, or why it takes nothing, by the engine of the shop. `stored` is what staff fill in, as `read()` is
 * given it; `balance` what the customer has to spend. What the effect throws is thrown.
 */
export function tryEffect<P>(
  effect: AddedEffect<P>,
  stored: StoredParameters,
  basket: TriedBasket,
  balance?: Minor,
): Minor | NotAppliedReason {
  const { balance: ofCustomer, ...rule } = effect;
  const rethrown = faults();
  const kind = 'tried.effect';
  const remove = discountEffects.add(kind, guardEffect(kind, { ...rule, ...(ofCustomer ? { hasBalance: true } : {}) }, rethrown.keep));
  try {
    const tried = { effect: { kind, parameters: parametersOf(effect.read(stored)) }, conditions: [] } as const;
    return rethrown.orElse(price(basket, balance === undefined ? tried : { ...tried, balance }));
  } finally {
    remove();
  }
}

/** Why a condition does not hold for a basket; null where it does. `stored` is what staff fill in. What the condition throws is thrown. */
export function tryCondition<P>(condition: AddedCondition<P>, stored: StoredParameters, basket: TriedBasket): NotAppliedReason | null {
  const rethrown = faults();
  const kind = 'tried.condition';
  const remove = discountConditions.add(kind, guardCondition(kind, condition, rethrown.keep));
  try {
    const conditions = [{ kind, parameters: parametersOf(condition.read(stored)) }] as const;
    const taken = rethrown.orElse(price(basket, { effect: { kind: 'percent_off_lines', basisPoints: 10_000 }, conditions }));
    return typeof taken === 'number' ? null : taken;
  } finally {
    remove();
  }
}

/** A basket with what its delivery costs by itself (500 where nothing is said), and where it goes. */
export type TriedDelivery = TriedBasket & Partial<Pick<Destination, 'address'>>;

/**
 * What a delivery costs by a rule, or why it is not offered. `stored` is what staff fill in, as `read()` is given it. What the rule throws
 * is thrown.
 */
export function tryDeliveryRule<P>(rule: AddedDeliveryRule<P>, stored: StoredParameters, tried: TriedDelivery): Minor | DeliveryReason {
  const rethrown = faults();
  const kind = 'tried.rule';
  const facts = deliveryFacts(basketOf(tried, { discounts: [], usage: {} }), {
    country: tried.country ?? null,
    address: tried.address ?? null,
  });
  const outcome = guardDeliveryRule(kind, rule, rethrown.keep).decide(
    { kind, parameters: parametersOf(rule.read(stored)) },
    { ...facts, price: tried.delivery ?? 500 },
  );
  return rethrown.orElse('price' in outcome ? outcome.price : outcome.notOffered);
}

/** What an endpoint answers, with request and answer checked by its contract. `strapi` is what its handler needs of it. */
export async function tryEndpoint(
  { apps, staff }: PluginArea,
  name: string,
  asked: Readonly<{ params?: unknown; query?: unknown; body?: unknown; customer?: object; name?: string }> = {},
  strapi: unknown = {},
): Promise<unknown> {
  const area = apps && Object.hasOwn(apps.contract, name) ? apps : staff;
  const endpoint = area?.contract[name];
  if (!area || !endpoint) throw new Error(`There is no endpoint called ${name}`);
  const request = {
    params: endpoint.params?.parse(asked.params ?? {}),
    query: endpoint.query?.parse(asked.query ?? {}),
    body: endpoint.body?.parse(asked.body),
    customer: asked.customer ?? null,
    name: asked.name ?? 'Somebody',
  };
  const answer = await area.handle(name, strapi as Core.Strapi, request as never);
  return area === apps ? endpoint.response.parse(answer) : endpoint.response.parse((answer as { data: unknown }).data);
}

// As they are stored: what JSON cannot hold is lost in the shop too.
const parametersOf = (read: unknown): StoredParameters => JSON.parse(JSON.stringify(read)) as StoredParameters;

function faults() {
  const kept: unknown[] = [];
  return {
    keep: (_kind: string, fault: unknown) => void kept.push(fault),
    orElse<T>(answer: T): T {
      if (kept.length > 0) throw kept[0];
      return answer;
    },
  };
}

function price(tried: TriedBasket, { effect, conditions, balance }: Tried): Minor | NotAppliedReason {
  const { discounts, notApplied } = priceBasket(
    basketOf(tried, {
      discounts: [
        {
          id: 'tried',
          name: 'Tried',
          method: 'automatic',
          enabled: true,
          startsAt: null,
          endsAt: null,
          conditions,
          targets: everything,
          effect,
          policy: nothingElse,
        },
      ],
      usage: balance === undefined ? {} : { tried: { total: 0, byCustomer: 0, spent: 0, balance } },
    }),
  );
  return discounts[0]?.amount ?? notApplied[0]?.reason ?? 0;
}

function basketOf(
  { lines, delivery, customer, currency = 'EUR', ...more }: TriedBasket,
  asked: Pick<Basket, 'discounts' | 'usage'>,
): Basket {
  return {
    currency,
    now: new Date('2026-11-22T12:00:00Z'),
    channel: 'app',
    country: null,
    region: null,
    customer: { key: null, groups: [], hasOrdered: null, taxExempt: false, ...customer },
    paymentProvider: null,
    lines: lines.map((line, index) => lineOf(line, currency, String(index + 1))),
    delivery: delivery === undefined ? null : { methodId: 'post', zones: [], price: delivery, taxIncluded: true, taxCategory: 'none' },
    codes: [],
    nextDiscountStartsAt: null,
    nextDeliveryChangeAt: null,
    taxRates: [],
    taxRounding: 'line',
    ...more,
    ...asked,
  };
}

function lineOf(
  { price: amount, quantity = 1, variant, product, categories = [], ...more }: TriedLine,
  currency: string,
  id: string,
): Basket['lines'][number] {
  const price = {
    priceId: id,
    listId: 'base',
    listName: 'Base',
    kind: 'base',
    currency,
    taxIncluded: true,
    priority: 0,
    startsAt: null,
    endsAt: null,
    customerGroups: [],
    channels: [],
    countries: [],
    amount,
    compareAt: null,
    minQuantity: 1,
  } as const;
  return {
    id,
    variantId: variant ?? id,
    productId: product ?? id,
    categoryIds: categories,
    brandId: null,
    taxCategory: 'none',
    quantity,
    candidates: [price],
    ...more,
  };
}
