import type { Translations } from '../../domain/content/translations';
import { channels, type Channel } from '../../domain/pricing/price';
import type { Condition, Discount, Effect } from '../../domain/promotions/discount';
import { addedPopulate, readAdded } from './discount-kinds';
import { list, named, number, storedAmounts, storedTargets, targetsPopulate, text, type StoredComponent } from './stored-parameters';
import { minutesOf } from './stored-time';

/**
 * What staff composed in the admin, as Strapi answers it with `discountPopulate`: components with everything they point
 * at. Strapi types every field as optional, hence the loose record; nothing after this file is loose.
 */
export type StoredDiscount = Readonly<Record<string, unknown>> & { documentId: string };

const idOnly: { fields: 'documentId'[] } = { fields: ['documentId'] };
const withAmounts = { populate: { amounts: true } } as const;

const ownPopulate = {
  targets: targetsPopulate,
  maxDiscount: true,
  budget: true,
  effect: {
    on: {
      'discount-effect.percent-off-lines': true,
      'discount-effect.amount-off-lines': withAmounts,
      'discount-effect.fixed-price': withAmounts,
      'discount-effect.buy-x-get-y': { populate: { getTargets: targetsPopulate } },
      'discount-effect.buy-x-get-y-amount': { populate: { amounts: true, getTargets: targetsPopulate } },
      'discount-effect.fixed-price-set': withAmounts,
      'discount-effect.cheapest-free': true,
      'discount-effect.tiered-percent': { populate: { tiers: true } },
      'discount-effect.percent-off-order': true,
      'discount-effect.amount-off-order': withAmounts,
      'discount-effect.fixed-price-order': withAmounts,
      'discount-effect.free-delivery': true,
      'discount-effect.percent-off-delivery': true,
      'discount-effect.reduced-delivery': withAmounts,
      'discount-effect.gift-product': { populate: { variant: idOnly } },
    },
  },
  conditions: {
    on: {
      'discount-condition.min-subtotal': withAmounts,
      'discount-condition.min-quantity': { populate: { targets: targetsPopulate } },
      'discount-condition.contains-products': { populate: { targets: targetsPopulate } },
      'discount-condition.customer-group': { populate: { groups: idOnly } },
      'discount-condition.first-order': true,
      'discount-condition.channel': true,
      'discount-condition.weekday-hours': true,
      'discount-condition.payment-method': true,
      'discount-condition.delivery-zone': { populate: { zones: idOnly } },
      'discount-condition.not-on-sale': true,
    },
  },
} as const;

/** Loads a discount with all that `toDiscount` reads; with what plugins brought, by the time one is asked for. */
export const discountPopulate = (): typeof ownPopulate => ({
  ...ownPopulate,
  // Strapi's types know the components of the schema alone.
  effect: { on: { ...ownPopulate.effect.on, ...(addedPopulate('effect') as object) } },
  conditions: { on: { ...ownPopulate.conditions.on, ...(addedPopulate('conditions') as object) } },
});

const limit = (value: unknown): number | null => (value === null || value === undefined ? null : number(value));
const date = (value: unknown): Date | null => (typeof value === 'string' || value instanceof Date ? new Date(value) : null);

type Reader<T> = (component: StoredComponent) => T;

const effects: Readonly<Record<string, Reader<Effect>>> = {
  'percent-off-lines': (it) => ({ kind: 'percent_off_lines', basisPoints: number(it.basisPoints) }),
  'amount-off-lines': (it) => ({ kind: 'amount_off_lines', amounts: storedAmounts(it.amounts), per: it.per === 'line' ? 'line' : 'unit' }),
  'fixed-price': (it) => ({ kind: 'fixed_price', amounts: storedAmounts(it.amounts) }),
  'buy-x-get-y': (it) => ({
    kind: 'buy_x_get_y',
    buyQuantity: number(it.buyQuantity),
    getQuantity: number(it.getQuantity),
    basisPoints: number(it.basisPoints),
    getTargets: it.getTargets ? storedTargets(it.getTargets) : null,
    maxTimes: limit(it.maxTimes),
  }),
  'buy-x-get-y-amount': (it) => ({
    kind: 'buy_x_get_y_amount',
    buyQuantity: number(it.buyQuantity),
    getQuantity: number(it.getQuantity),
    amounts: storedAmounts(it.amounts),
    as: it.as === 'fixed_price' ? 'fixed_price' : 'amount_off',
    getTargets: it.getTargets ? storedTargets(it.getTargets) : null,
    maxTimes: limit(it.maxTimes),
  }),
  'fixed-price-set': (it) => ({
    kind: 'fixed_price_set',
    quantity: number(it.quantity),
    amounts: storedAmounts(it.amounts),
    maxTimes: limit(it.maxTimes),
  }),
  'cheapest-free': (it) => ({ kind: 'cheapest_free', every: number(it.every), free: number(it.free) }),
  'tiered-percent': (it) => ({
    kind: 'tiered_percent',
    by: it.by === 'subtotal' ? 'subtotal' : 'quantity',
    tiers: list<StoredComponent>(it.tiers).map((tier) => ({
      from: number(tier.from),
      currency: text(tier.currency) || null,
      basisPoints: number(tier.basisPoints),
    })),
  }),
  'percent-off-order': (it) => ({ kind: 'percent_off_order', basisPoints: number(it.basisPoints) }),
  'amount-off-order': (it) => ({ kind: 'amount_off_order', amounts: storedAmounts(it.amounts) }),
  'fixed-price-order': (it) => ({ kind: 'fixed_price_order', amounts: storedAmounts(it.amounts) }),
  'percent-off-delivery': (it) => ({ kind: 'percent_off_delivery', basisPoints: number(it.basisPoints) }),
  'free-delivery': () => ({ kind: 'free_delivery' }),
  'reduced-delivery': (it) => ({ kind: 'reduced_delivery', amounts: storedAmounts(it.amounts) }),
  'gift-product': (it) => ({
    kind: 'gift_product',
    variant: named(it, 'variant')[0] ?? '',
    quantity: number(it.quantity, 1),
  }),
};

const conditions: Readonly<Record<string, Reader<Condition>>> = {
  'min-subtotal': (it) => ({ kind: 'min_subtotal', amounts: storedAmounts(it.amounts) }),
  'min-quantity': (it) => ({ kind: 'min_quantity', quantity: number(it.quantity), targets: it.targets ? storedTargets(it.targets) : null }),
  'contains-products': (it) => ({ kind: 'contains_products', targets: storedTargets(it.targets), quantity: number(it.quantity, 1) }),
  'customer-group': (it) => ({ kind: 'customer_group', groups: named(it, 'groups') }),
  'first-order': () => ({ kind: 'first_order' }),
  channel: (it) => ({ kind: 'channel', channels: list<Channel>(it.channels).filter((channel) => channels.includes(channel)) }),
  'weekday-hours': (it) => ({
    kind: 'weekday_hours',
    weekdays: list<string | number>(it.weekdays).map(Number),
    fromMinute: minutesOf(it.fromTime),
    // Midnight as an end is the end of the day and not its beginning.
    untilMinute: minutesOf(it.untilTime) || 24 * 60,
    timeZone: text(it.timeZone),
  }),
  'payment-method': (it) => ({ kind: 'payment_method', providers: list<string>(it.providers) }),
  'delivery-zone': (it) => ({ kind: 'delivery_zone', zones: named(it, 'zones') }),
  'not-on-sale': () => ({ kind: 'not_on_sale' }),
};

function read<T>(
  readers: Readonly<Record<string, Reader<T>>>,
  component: StoredComponent,
): T | Exclude<ReturnType<typeof readAdded>, null> {
  const uid = text(component.__component);
  const ofPlugin = readAdded(uid, component);
  if (ofPlugin) return ofPlugin;
  const reader = readers[uid.slice(uid.indexOf('.') + 1)];
  if (!reader) throw new Error(`Nobody reads the component ${uid}: add it to to-discount.ts`);
  return reader(component);
}

/** The one place where what staff composed becomes the discount the rules know. Null while it has no effect yet. */
export function toDiscount(stored: StoredDiscount): Discount | null {
  const [effect] = list<StoredComponent>(stored.effect);
  if (!effect) return null;
  const required = list<StoredComponent>(stored.conditions).map((condition) => read(conditions, condition));
  return {
    id: stored.documentId,
    name: text(stored.name),
    ...(stored.translations ? { translations: stored.translations as Translations } : {}),
    method: stored.method === 'code' ? 'code' : 'automatic',
    enabled: stored.enabled === true,
    startsAt: date(stored.startsAt),
    endsAt: date(stored.endsAt),
    effect: read(effects, effect),
    conditions: required,
    targets: storedTargets(stored.targets),
    policy: {
      priority: number(stored.priority),
      stopFurther: stored.stopFurther === true,
      group: text(stored.group).trim().toLowerCase() || null,
      combinesWith: {
        line: stored.combinesWithLine !== false,
        order: stored.combinesWithOrder !== false,
        delivery: stored.combinesWithDelivery !== false,
      },
      maxDiscount: storedAmounts(stored.maxDiscount),
      limitTotal: limit(stored.limitTotal),
      // Nobody has two first orders, though they may pay two carts at once.
      limitPerCustomer: required.some(({ kind }) => kind === 'first_order') ? 1 : limit(stored.limitPerCustomer),
      budget: storedAmounts(stored.budget),
    },
  };
}

/** The stored form of a discount the hot path reads in one query (column `discounts.definition`). */
export type DiscountDefinition = Omit<Discount, 'startsAt' | 'endsAt'> & Readonly<{ startsAt: string | null; endsAt: string | null }>;

export const toDefinition = (discount: Discount): DiscountDefinition => ({
  ...discount,
  startsAt: discount.startsAt?.toISOString() ?? null,
  endsAt: discount.endsAt?.toISOString() ?? null,
});

export const fromDefinition = (definition: DiscountDefinition): Discount => ({
  ...definition,
  startsAt: date(definition.startsAt),
  endsAt: date(definition.endsAt),
});
