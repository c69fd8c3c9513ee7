import { eur, everything, givenDiscount } from '../../../tests/support/basket-builder';
import { checkDiscount } from './check-discount';
import type { Condition, Discount, Effect } from './discount';

const now = new Date('2026-06-15T12:00:00Z');
const tenPercent: Effect = { kind: 'percent_off_lines', basisPoints: 1000 };
const given = (effect: Effect | Discount['effect'], more: Parameters<typeof givenDiscount>[1] = {}) => givenDiscount(effect, more);
const when = (condition: Condition) => given(tenPercent, { conditions: [condition] });
const usd = (amount: number) => [{ amount, currency: 'USD' }] as const;
const shoes = { ...everything, products: ['shoes'] };

const check = (discount: Discount) => {
  const { refusals, warnings } = checkDiscount(discount, { now });
  return {
    refusals: refusals.map(({ code, field }) => `${code} ${field}`),
    warnings: warnings.map(({ code, field }) => `${code} ${field}`),
  };
};

const refused: readonly [string, Discount, string][] = [
  [
    'ends before it starts',
    given(tenPercent, { startsAt: new Date('2026-08-02'), endsAt: new Date('2026-08-01') }),
    'ENDS_BEFORE_START endsAt',
  ],
  ['is over', given(tenPercent, { endsAt: now }), 'ALREADY_OVER endsAt'],
  ['takes 0 %', given({ kind: 'percent_off_lines', basisPoints: 0 }), 'PERCENT_ZERO effect.basisPoints'],
  [
    'takes more than 100 %',
    given({ kind: 'percent_off_order', basisPoints: 10_001 }, { limitTotal: 1 }),
    'PERCENT_OVER_100 effect.basisPoints',
  ],
  ['takes a negative percentage', given({ kind: 'percent_off_order', basisPoints: -1 }), 'PERCENT_INVALID effect.basisPoints'],
  ['has no amounts', given({ kind: 'amount_off_lines', amounts: [], per: 'unit' }), 'NO_AMOUNTS effect.amounts'],
  ['takes 0.00', given({ kind: 'amount_off_lines', amounts: eur(0), per: 'unit' }), 'AMOUNT_ZERO effect.amounts[0].amount'],
  ['takes a negative amount', given({ kind: 'reduced_delivery', amounts: eur(-1) }), 'AMOUNT_INVALID effect.amounts[0].amount'],
  [
    'names a currency that does not exist',
    given({ kind: 'reduced_delivery', amounts: [{ amount: 1, currency: 'EURO' }] }),
    'CURRENCY_UNKNOWN effect.amounts[0].currency',
  ],
  [
    'names a currency twice',
    given({ kind: 'reduced_delivery', amounts: [...eur(1), ...eur(2)] }),
    'CURRENCY_TWICE effect.amounts[1].currency',
  ],
  [
    'needs nothing to be bought',
    given({ kind: 'buy_x_get_y', buyQuantity: 0, getQuantity: 1, basisPoints: 10_000, getTargets: null, maxTimes: null }),
    'QUANTITY_TOO_SMALL effect.buyQuantity',
  ],
  [
    'holds no times',
    given({ kind: 'buy_x_get_y', buyQuantity: 1, getQuantity: 1, basisPoints: 10_000, getTargets: null, maxTimes: 0 }),
    'QUANTITY_TOO_SMALL effect.maxTimes',
  ],
  [
    'has sets of no pieces',
    given({ kind: 'fixed_price_set', quantity: 0, amounts: eur(100), maxTimes: null }),
    'QUANTITY_TOO_SMALL effect.quantity',
  ],
  ['has sets without a price', given({ kind: 'fixed_price_set', quantity: 3, amounts: [], maxTimes: null }), 'NO_AMOUNTS effect.amounts'],
  [
    'makes every set free',
    given({ kind: 'fixed_price_set', quantity: 3, amounts: eur(0), maxTimes: null }),
    'EVERYTHING_FREE effect.amounts[0].amount',
  ],
  ['makes every order free', given({ kind: 'fixed_price_order', amounts: eur(0) }), 'EVERYTHING_FREE effect.amounts[0].amount'],
  ['takes 900 % off the delivery', given({ kind: 'percent_off_delivery', basisPoints: 90_000 }), 'PERCENT_OVER_100 effect.basisPoints'],
  [
    'takes nothing off what is got',
    given({
      kind: 'buy_x_get_y_amount',
      buyQuantity: 1,
      getQuantity: 1,
      amounts: eur(0),
      as: 'amount_off',
      getTargets: null,
      maxTimes: null,
    }),
    'AMOUNT_ZERO effect.amounts[0].amount',
  ],
  ['makes all of several free', given({ kind: 'cheapest_free', every: 3, free: 3 }), 'EVERYTHING_FREE effect.free'],
  ['has no steps', given({ kind: 'tiered_percent', by: 'quantity', tiers: [] }), 'NO_TIERS effect.tiers'],
  [
    'has steps that do not rise',
    given({
      kind: 'tiered_percent',
      by: 'quantity',
      tiers: [
        { from: 5, currency: null, basisPoints: 500 },
        { from: 5, currency: null, basisPoints: 900 },
      ],
    }),
    'TIERS_NOT_RISING effect.tiers[1].from',
  ],
  [
    'has steps that give less',
    given({
      kind: 'tiered_percent',
      by: 'quantity',
      tiers: [
        { from: 5, currency: null, basisPoints: 500 },
        { from: 9, currency: null, basisPoints: 500 },
      ],
    }),
    'TIERS_NOT_RISING effect.tiers[1].basisPoints',
  ],
  [
    'has a step by amount without a currency',
    given({ kind: 'tiered_percent', by: 'subtotal', tiers: [{ from: 5, currency: null, basisPoints: 500 }] }),
    'TIER_WITHOUT_CURRENCY effect.tiers[0].currency',
  ],
  ['gives no gift', given({ kind: 'gift_product', variant: '', quantity: 1 }), 'GIFT_MISSING effect.variant'],
  ['names products for a delivery', given({ kind: 'free_delivery' }, { targets: shoes }), 'TARGETS_WITHOUT_USE targets'],
  [
    'names products beside a gift',
    given({ kind: 'gift_product', variant: 'mug', quantity: 1 }, { targets: shoes }),
    'TARGETS_WITHOUT_USE targets',
  ],
  ['has an effect nobody knows', given({ kind: 'loyalty.spend_points', parameters: {} }), 'KIND_UNKNOWN effect'],
  [
    'has a condition nobody knows',
    given(tenPercent, { conditions: [{ kind: 'loyalty.member', parameters: {} }] }),
    'KIND_UNKNOWN conditions[0]',
  ],
  [
    'holds on no weekday',
    when({ kind: 'weekday_hours', weekdays: [], fromMinute: 0, untilMinute: 0, timeZone: 'UTC' }),
    'NO_WEEKDAYS conditions[0].weekdays',
  ],
  [
    'holds on an eighth weekday',
    when({ kind: 'weekday_hours', weekdays: [1, 8], fromMinute: 0, untilMinute: 0, timeZone: 'UTC' }),
    'WEEKDAY_UNKNOWN conditions[0].weekdays',
  ],
  [
    'holds at no hour',
    when({ kind: 'weekday_hours', weekdays: [1], fromMinute: 600, untilMinute: 600, timeZone: 'UTC' }),
    'HOURS_EMPTY conditions[0].untilMinute',
  ],
  [
    'holds at a 25th hour',
    when({ kind: 'weekday_hours', weekdays: [1], fromMinute: 1500, untilMinute: 0, timeZone: 'UTC' }),
    'HOURS_OUT_OF_DAY conditions[0].fromMinute',
  ],
  [
    'holds in no time zone',
    when({ kind: 'weekday_hours', weekdays: [1], fromMinute: 0, untilMinute: 0, timeZone: 'Mars' }),
    'TIME_ZONE_UNKNOWN conditions[0].timeZone',
  ],
  ['holds for no group', when({ kind: 'customer_group', groups: [] }), 'NOTHING_CHOSEN conditions[0].groups'],
  ['holds in no channel', when({ kind: 'channel', channels: [] }), 'NOTHING_CHOSEN conditions[0].channels'],
  ['holds for no payment method', when({ kind: 'payment_method', providers: [] }), 'NOTHING_CHOSEN conditions[0].providers'],
  ['holds in no delivery zone', when({ kind: 'delivery_zone', zones: [] }), 'NOTHING_CHOSEN conditions[0].zones'],
  ['has a minimum without amounts', when({ kind: 'min_subtotal', amounts: [] }), 'NO_AMOUNTS conditions[0].amounts'],
  ['needs no pieces', when({ kind: 'min_quantity', quantity: 0, targets: null }), 'QUANTITY_TOO_SMALL conditions[0].quantity'],
  [
    'needs two channels at once',
    given(tenPercent, {
      conditions: [
        { kind: 'channel', channels: ['app'] },
        { kind: 'channel', channels: ['web'] },
      ],
    }),
    'CONDITIONS_CONTRADICT conditions[1]',
  ],
  ['may be used by nobody', given(tenPercent, { limitTotal: 0 }), 'QUANTITY_TOO_SMALL policy.limitTotal'],
  ['may be used by no customer', given(tenPercent, { limitPerCustomer: 0 }), 'QUANTITY_TOO_SMALL policy.limitPerCustomer'],
  ['has no budget', given(tenPercent, { budget: eur(0) }), 'AMOUNT_ZERO policy.budget[0].amount'],
  ['takes at most nothing', given(tenPercent, { maxDiscount: eur(0) }), 'AMOUNT_ZERO policy.maxDiscount[0].amount'],
  [
    'has amounts without a common currency',
    given({ kind: 'amount_off_lines', amounts: eur(100), per: 'unit' }, { maxDiscount: usd(100) }),
    'NO_COMMON_CURRENCY policy.maxDiscount',
  ],
  ['makes the whole shop free', given({ kind: 'percent_off_lines', basisPoints: 10_000 }), 'EVERYTHING_FREE effect.basisPoints'],
  ['sells the whole shop for nothing', given({ kind: 'fixed_price', amounts: eur(0) }), 'EVERYTHING_FREE effect.amounts[0].amount'],
  [
    'takes more off an order than any basket costs',
    given({ kind: 'amount_off_order', amounts: eur(1_000_000_000) }),
    'EVERYTHING_FREE effect.amounts[0].amount',
  ],
  [
    'takes more off a piece than anything costs',
    given({ kind: 'amount_off_lines', amounts: eur(9_000_000_000_000), per: 'unit' }),
    'EVERYTHING_FREE effect.amounts[0].amount',
  ],
];

const warned: readonly [string, Discount, string][] = [
  [
    'makes some products free for everybody',
    given({ kind: 'percent_off_lines', basisPoints: 10_000 }, { targets: shoes }),
    'FREE_WITHOUT_LIMIT effect.basisPoints',
  ],
  [
    'makes everything free for a code anybody may pass on',
    given({ kind: 'percent_off_order', basisPoints: 10_000 }, { method: 'code' }),
    'FREE_WITHOUT_LIMIT effect.basisPoints',
  ],
  [
    'makes large orders free',
    given(
      {
        kind: 'tiered_percent',
        by: 'quantity',
        tiers: [
          { from: 5, currency: null, basisPoints: 500 },
          { from: 9, currency: null, basisPoints: 10_000 },
        ],
      },
      { method: 'code' },
    ),
    'FREE_WITHOUT_LIMIT effect.tiers[1].basisPoints',
  ],
  [
    'sets a price of 0',
    given({ kind: 'fixed_price', amounts: eur(0) }, { targets: shoes }),
    'FREE_BY_FIXED_PRICE effect.amounts[0].amount',
  ],
  [
    'takes an amount off orders of any size',
    given({ kind: 'amount_off_order', amounts: eur(2000) }),
    'ORDERS_BECOME_FREE effect.amounts[0]',
  ],
  [
    'takes an amount off orders no larger than itself',
    given({ kind: 'amount_off_order', amounts: eur(2000) }, { conditions: [{ kind: 'min_subtotal', amounts: eur(2000) }] }),
    'ORDERS_BECOME_FREE effect.amounts[0]',
  ],
  [
    'has no minimum in one of its currencies',
    given(
      { kind: 'amount_off_lines', amounts: [...eur(100), ...usd(100)], per: 'unit' },
      { conditions: [{ kind: 'min_subtotal', amounts: eur(2000) }] },
    ),
    'CURRENCY_MISSING conditions[0].amounts',
  ],
  ['has a minimum of 0', when({ kind: 'min_subtotal', amounts: eur(0) }), 'MINIMUM_IS_ZERO conditions[0].amounts[0].amount'],
  [
    'needs products without naming them',
    when({ kind: 'contains_products', targets: everything, quantity: 1 }),
    'NO_PRODUCTS_NAMED conditions[0].targets',
  ],
  [
    'may be used more often by one customer than by all',
    given(tenPercent, { limitTotal: 1, limitPerCustomer: 2 }),
    'LIMITS_CONTRADICT policy.limitPerCustomer',
  ],
];

describe('refused is a discount that', () => {
  test.each(refused)('%s', (_name, discount, expected) => {
    expect(check(discount).refusals).toEqual([expected]);
  });
});

describe('warned about is a discount that', () => {
  test.each(warned)('%s', (_name, discount, expected) => {
    expect(check(discount)).toEqual({ refusals: [], warnings: [expected] });
  });
});

describe('nothing is said about', () => {
  test.each<[string, Discount]>([
    ['ten percent off', given(tenPercent)],
    ['an old discount that is switched off', given(tenPercent, { endsAt: now, enabled: false })],
    ['everything free, at most so much', given({ kind: 'percent_off_order', basisPoints: 10_000 }, { maxDiscount: eur(2000) })],
    [
      'everything free, once for each customer',
      given({ kind: 'percent_off_order', basisPoints: 10_000 }, { limitPerCustomer: 1, method: 'code' }),
    ],
    [
      'an amount off larger orders',
      given({ kind: 'amount_off_order', amounts: eur(2000) }, { conditions: [{ kind: 'min_subtotal', amounts: eur(5000) }] }),
    ],
    [
      'buy two, get one free',
      given({ kind: 'buy_x_get_y', buyQuantity: 2, getQuantity: 1, basisPoints: 10_000, getTargets: null, maxTimes: null }),
    ],
    ['free delivery from an amount on', given({ kind: 'free_delivery' }, { conditions: [{ kind: 'min_subtotal', amounts: eur(5000) }] })],
    [
      'steps by amount in two currencies',
      given({
        kind: 'tiered_percent',
        by: 'subtotal',
        tiers: [
          { from: 5000, currency: 'EUR', basisPoints: 500 },
          { from: 4000, currency: 'USD', basisPoints: 500 },
        ],
      }),
    ],
    [
      'channels that overlap',
      given(tenPercent, {
        conditions: [
          { kind: 'channel', channels: ['app', 'web'] },
          { kind: 'channel', channels: ['web'] },
        ],
      }),
    ],
  ])('%s', (_name, discount) => {
    expect(check(discount)).toEqual({ refusals: [], warnings: [] });
  });
});

test('every message says what is wrong, and then what to do', () => {
  const findings = [...refused, ...warned].flatMap(([, discount]) => Object.values(checkDiscount(discount, { now })).flat());

  for (const { message } of findings) {
    expect(message).toMatch(/[.] (Enter|Choose|Add|Remove|Lower|Raise|Correct|Join|Put|Name|Switch off|To) .*[.]$|[.] .*; .*[.]$/);
  }
});
