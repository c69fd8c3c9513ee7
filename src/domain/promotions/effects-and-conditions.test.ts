import { eur, everything, givenBasket, givenDelivery, givenDiscount, givenLine, givenPrice } from '../../../tests/support/basket-builder';
import type { Basket } from '../cart/basket';
import { priceBasket } from '../cart/price-basket';
import { discountConditions } from './conditions';
import type { Condition, ConditionKind, Effect, EffectKind, NotAppliedReason } from './discount';
import { discountEffects } from './effects';

/**
 * One basket, every effect, every condition. The sums can be checked by hand:
 *
 *   2 shirts at 20.00            40.00
 *   3 mugs at 5.00               15.00
 *   1 hat at 15.00 (was 20.00)   15.00   on sale
 *                                70.00   and delivery for 5.00
 */
const onSale = (variant: string, was: number, now: number) =>
  [givenPrice({ priceId: `${variant}-base`, amount: was }), givenPrice({ priceId: `${variant}-sale`, kind: 'sale', amount: now })] as const;
const basket = givenBasket({
  lines: [givenLine('shirt', 2000, { quantity: 2 }), givenLine('mug', 500, { quantity: 3 }), givenLine('hat', onSale('hat', 2000, 1500))],
  delivery: givenDelivery(),
  customer: { key: 'anna', groups: ['friends'], hasOrdered: false, taxExempt: false },
  paymentProvider: 'stripe',
});

/** What each effect takes off the whole basket, and off the shirts and mugs alone. */
const effects: { [K in EffectKind]: { effect: Extract<Effect, { kind: K }>; takes: number; takesWithoutHat: number } } = {
  // 10 % of 70.00; of 55.00
  percent_off_lines: { effect: { kind: 'percent_off_lines', basisPoints: 1000 }, takes: 700, takesWithoutHat: 550 },
  // 1.00 for each of 6 pieces; of 5
  amount_off_lines: { effect: { kind: 'amount_off_lines', amounts: eur(100), per: 'unit' }, takes: 600, takesWithoutHat: 500 },
  // every piece for 4.00: 2 × 16.00 + 3 × 1.00 + 11.00; without the last
  fixed_price: { effect: { kind: 'fixed_price', amounts: eur(400) }, takes: 4600, takesWithoutHat: 3500 },
  // 6 pieces are two sets of three: two mugs; 5 pieces are one set: one mug
  buy_x_get_y: {
    effect: { kind: 'buy_x_get_y', buyQuantity: 2, getQuantity: 1, basisPoints: 10_000, getTargets: null, maxTimes: null },
    takes: 1000,
    takesWithoutHat: 500,
  },
  // two sets of three: 1.00 off each of two mugs; one set: off one
  buy_x_get_y_amount: {
    effect: {
      kind: 'buy_x_get_y_amount',
      buyQuantity: 2,
      getQuantity: 1,
      amounts: eur(100),
      as: 'amount_off',
      getTargets: null,
      maxTimes: null,
    },
    takes: 200,
    takesWithoutHat: 100,
  },
  // 2 shirts and the hat for 40.00 instead of 55.00, 3 mugs stay; 2 shirts and a mug instead of 45.00
  fixed_price_set: {
    effect: { kind: 'fixed_price_set', quantity: 3, amounts: eur(4000), maxTimes: null },
    takes: 1500,
    takesWithoutHat: 500,
  },
  // as buy some, get some, said differently
  cheapest_free: { effect: { kind: 'cheapest_free', every: 3, free: 1 }, takes: 1000, takesWithoutHat: 500 },
  // 10 % from 6 pieces on, of 70.00; 5 % from 3 pieces on, of 55.00
  tiered_percent: {
    effect: {
      kind: 'tiered_percent',
      by: 'quantity',
      tiers: [
        { from: 3, currency: null, basisPoints: 500 },
        { from: 6, currency: null, basisPoints: 1000 },
      ],
    },
    takes: 700,
    takesWithoutHat: 275,
  },
  percent_off_order: { effect: { kind: 'percent_off_order', basisPoints: 1000 }, takes: 700, takesWithoutHat: 550 },
  amount_off_order: { effect: { kind: 'amount_off_order', amounts: eur(1000) }, takes: 1000, takesWithoutHat: 1000 },
  // 50.00 instead of 70.00; instead of 55.00
  fixed_price_order: { effect: { kind: 'fixed_price_order', amounts: eur(5000) }, takes: 2000, takesWithoutHat: 500 },
  free_delivery: { effect: { kind: 'free_delivery' }, takes: 500, takesWithoutHat: 500 },
  // half of 5.00
  percent_off_delivery: { effect: { kind: 'percent_off_delivery', basisPoints: 5000 }, takes: 250, takesWithoutHat: 250 },
  reduced_delivery: { effect: { kind: 'reduced_delivery', amounts: eur(200) }, takes: 200, takesWithoutHat: 200 },
  gift_product: { effect: { kind: 'gift_product', variant: 'mug', quantity: 1 }, takes: 500, takesWithoutHat: 500 },
};

const mugs = { ...everything, variants: ['mug'] };
const allOnSale = [givenLine('mug', onSale('mug', 900, 500), { quantity: 6 })];

/** For each condition one that holds, and one that does not (or a basket for which it does not). */
const conditions: {
  [K in ConditionKind]: {
    holds: Extract<Condition, { kind: K }>;
    fails: Extract<Condition, { kind: K }>;
    reason: NotAppliedReason;
    failsFor?: Partial<Basket>;
    /** What holds without the mug that is a gift; `holds` then only holds because of it. */
    holdsWithoutMug?: Extract<Condition, { kind: K }>;
  };
} = {
  min_subtotal: {
    holds: { kind: 'min_subtotal', amounts: eur(7000) },
    fails: { kind: 'min_subtotal', amounts: eur(7001) },
    reason: 'MIN_SUBTOTAL_NOT_REACHED',
    holdsWithoutMug: { kind: 'min_subtotal', amounts: eur(6500) },
  },
  min_quantity: {
    holds: { kind: 'min_quantity', quantity: 6, targets: null },
    fails: { kind: 'min_quantity', quantity: 4, targets: mugs },
    reason: 'MIN_QUANTITY_NOT_REACHED',
    holdsWithoutMug: { kind: 'min_quantity', quantity: 5, targets: null },
  },
  contains_products: {
    holds: { kind: 'contains_products', quantity: 3, targets: mugs },
    fails: { kind: 'contains_products', quantity: 4, targets: mugs },
    reason: 'PRODUCTS_MISSING',
    holdsWithoutMug: { kind: 'contains_products', quantity: 2, targets: mugs },
  },
  customer_group: {
    holds: { kind: 'customer_group', groups: ['staff', 'friends'] },
    fails: { kind: 'customer_group', groups: ['staff'] },
    reason: 'WRONG_CUSTOMER_GROUP',
  },
  first_order: {
    holds: { kind: 'first_order' },
    fails: { kind: 'first_order' },
    reason: 'NOT_FIRST_ORDER',
    failsFor: { customer: { ...basket.customer, hasOrdered: true } },
  },
  channel: { holds: { kind: 'channel', channels: ['app'] }, fails: { kind: 'channel', channels: ['web', 'pos'] }, reason: 'WRONG_CHANNEL' },
  weekday_hours: {
    holds: { kind: 'weekday_hours', weekdays: [7], fromMinute: 12 * 60, untilMinute: 13 * 60, timeZone: 'UTC' },
    fails: { kind: 'weekday_hours', weekdays: [7], fromMinute: 11 * 60, untilMinute: 12 * 60, timeZone: 'UTC' },
    reason: 'WRONG_TIME',
  },
  payment_method: {
    holds: { kind: 'payment_method', providers: ['stripe'] },
    fails: { kind: 'payment_method', providers: ['manual'] },
    reason: 'WRONG_PAYMENT_METHOD',
  },
  delivery_zone: {
    holds: { kind: 'delivery_zone', zones: ['city'] },
    fails: { kind: 'delivery_zone', zones: ['village'] },
    reason: 'WRONG_DELIVERY_ZONE',
  },
  not_on_sale: {
    holds: { kind: 'not_on_sale' },
    fails: { kind: 'not_on_sale' },
    reason: 'ONLY_NOT_ON_SALE',
    failsFor: { lines: allOnSale },
  },
};

const outcome = (effect: Effect, condition: Condition, given: Partial<Basket> = {}) => {
  const { discounts, notApplied, totals } = priceBasket({
    ...basket,
    ...given,
    discounts: [givenDiscount(effect, { conditions: [condition] })],
  });
  expect(totals.items + (basket.delivery?.price ?? 0) - totals.total).toBe(discounts.reduce((sum, { amount }) => sum + amount, 0));
  return discounts[0]?.amount ?? notApplied[0]?.reason;
};

const effectRows = Object.values(effects);
const conditionRows = Object.values(conditions);
const pairs = effectRows.flatMap((row) =>
  conditionRows.map((condition) => [row.effect.kind, condition.holds.kind, row, condition] as const),
);

describe('the table knows every kind', () => {
  test('of effect', () => expect(Object.keys(effects).sort()).toEqual([...discountEffects.kinds()].sort()));
  test('of condition', () => expect(Object.keys(conditions).sort()).toEqual([...discountConditions.kinds()].sort()));
});

describe.each(pairs)('%s with %s', (_effect, _condition, { effect, takes, takesWithoutHat }, condition) => {
  const { fails, reason, failsFor, holdsWithoutMug } = condition;
  const isGift = effect.kind === 'gift_product';
  const holds = (isGift && holdsWithoutMug) || condition.holds;
  const expected = holds.kind === 'not_on_sale' ? takesWithoutHat : takes;

  test(`takes ${expected} where the condition holds`, () => {
    expect(outcome(effect, holds)).toBe(expected);
  });

  test(`says ${reason} where it does not`, () => {
    expect(outcome(effect, fails, failsFor)).toBe(reason);
  });

  if (isGift && holdsWithoutMug)
    test(`says ${reason} where only the gift makes it hold`, () => {
      expect(outcome(effect, condition.holds)).toBe(reason);
    });
});
