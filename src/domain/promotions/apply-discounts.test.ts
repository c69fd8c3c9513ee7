import { eur, everything, givenBasket, givenDelivery, givenDiscount, givenLine, givenPrice } from '../../../tests/support/basket-builder';
import type { Basket } from '../cart/basket';
import { priceBasket } from '../cart/price-basket';
import type { Discount, Effect } from './discount';
import { discountEffects } from './effects';
import { discountConditions } from './conditions';
import { amountOffLines, amountOffUnits } from './discount-amount';

const percent = (basisPoints: number): Effect => ({ kind: 'percent_off_lines', basisPoints });
const orderPercent = (basisPoints: number): Effect => ({ kind: 'percent_off_order', basisPoints });
const orderAmount = (amount: number): Effect => ({ kind: 'amount_off_order', amounts: eur(amount) });
const alone = { line: false, order: false, delivery: false };

/** What applied (with its amount) and what did not (with its reason), by discount or code. */
function outcome(discounts: readonly Discount[], basket: Partial<Basket> = {}) {
  const { discounts: applied, notApplied } = priceBasket(givenBasket({ lines: [givenLine('shirt', 10_000)], discounts, ...basket }));
  return {
    ...Object.fromEntries(applied.map(({ discountId, amount }) => [discountId, amount])),
    ...Object.fromEntries(notApplied.map(({ discountId, code, reason }) => [code ?? discountId, reason])),
  };
}

describe('the order of discounts', () => {
  test('is line, order, delivery, whatever their priority; each sees what is left', () => {
    const discounts = [
      givenDiscount({ kind: 'free_delivery' }, { priority: 9 }),
      givenDiscount(orderPercent(1000), { priority: 5 }),
      givenDiscount(percent(1000)),
    ];

    const priced = priceBasket(givenBasket({ lines: [givenLine('shirt', 10_000)], delivery: givenDelivery(), discounts }));

    expect(priced.discounts).toEqual([
      { discountId: 'percent_off_lines', name: 'percent_off_lines', code: null, phase: 'line', amount: 1000 },
      { discountId: 'percent_off_order', name: 'percent_off_order', code: null, phase: 'order', amount: 900 },
      { discountId: 'free_delivery', name: 'free_delivery', code: null, phase: 'delivery', amount: 500 },
    ]);
  });

  test('is by priority within a phase, then by id', () => {
    expect(
      outcome([
        givenDiscount(percent(5000), { id: 'c' }),
        givenDiscount(percent(5000), { id: 'b' }),
        givenDiscount(percent(5000), { id: 'z', priority: 1 }),
      ]),
    ).toEqual({
      z: 5000,
      b: 2500,
      c: 1250,
    });
  });

  test('does not depend on the order they come in', () => {
    const discounts = [
      givenDiscount(percent(5000), { id: 'a' }),
      givenDiscount(orderAmount(300), { id: 'b' }),
      givenDiscount(percent(1000), { id: 'c', group: 'g' }),
      givenDiscount(percent(2000), { id: 'd', group: 'g' }),
    ];

    expect(outcome([...discounts].reverse())).toEqual(outcome(discounts));
  });
});

describe('a discount does not hold', () => {
  test.each<[string, Partial<Discount>, Partial<Basket>, string]>([
    ['while it is switched off', { enabled: false }, {}, 'DISABLED'],
    ['before it starts', { startsAt: new Date('2026-11-22T12:00:00.001Z') }, {}, 'NOT_STARTED'],
    ['from the instant it ends', { endsAt: new Date('2026-11-22T12:00:00Z') }, {}, 'ENDED'],
    ['before anybody knows whose first order it is', { conditions: [{ kind: 'first_order' }] }, {}, 'CUSTOMER_UNKNOWN'],
    ['before a delivery zone is known', { conditions: [{ kind: 'delivery_zone', zones: ['city'] }] }, {}, 'NO_DELIVERY'],
    [
      'outside all zones',
      { conditions: [{ kind: 'delivery_zone', zones: ['city'] }] },
      { delivery: givenDelivery({ zones: [] }) },
      'WRONG_DELIVERY_ZONE',
    ],
    ['before a payment method is chosen', { conditions: [{ kind: 'payment_method', providers: ['stripe'] }] }, {}, 'WRONG_PAYMENT_METHOD'],
    [
      'from a minimum in another currency',
      { conditions: [{ kind: 'min_subtotal', amounts: [{ amount: 1, currency: 'USD' }] }] },
      {},
      'WRONG_CURRENCY',
    ],
    ['for a basket that is empty', {}, { lines: [] }, 'NO_MATCHING_LINES'],
    ['with a condition whose plugin is gone', { conditions: [{ kind: 'loyalty.member', parameters: {} }] }, {}, 'KIND_UNKNOWN'],
    ['with an effect whose plugin is gone', { effect: { kind: 'loyalty.spend_points', parameters: {} } }, {}, 'KIND_UNKNOWN'],
    [
      'unless all conditions do',
      {
        conditions: [
          { kind: 'channel', channels: ['app'] },
          { kind: 'min_quantity', quantity: 2, targets: null },
        ],
      },
      {},
      'MIN_QUANTITY_NOT_REACHED',
    ],
  ])('%s', (_name, given, basket, reason) => {
    expect(outcome([{ ...givenDiscount(percent(1000), { id: 'a' }), ...given }], basket)).toEqual({ a: reason });
  });

  test('but it does from the instant it starts', () => {
    expect(outcome([givenDiscount(percent(1000), { id: 'a', startsAt: new Date('2026-11-22T12:00:00Z') })])).toEqual({ a: 1000 });
  });
});

describe('a discount that is not for sale prices', () => {
  const onSale = [givenPrice({ priceId: 'base', amount: 2000 }), givenPrice({ priceId: 'sale', kind: 'sale', amount: 1500 })];
  const lines = [givenLine('hat', onSale), givenLine('mug', 500)];

  test('says so where all it is for is on sale', () => {
    const forHats = givenDiscount(percent(1000), {
      id: 'a',
      conditions: [{ kind: 'not_on_sale' }],
      targets: { ...everything, variants: ['hat'] },
    });

    expect(outcome([forHats], { lines })).toEqual({ a: 'ONLY_NOT_ON_SALE' });
  });

  test('says something else where nothing it is for is there', () => {
    const forBalls = givenDiscount(percent(1000), {
      id: 'a',
      conditions: [{ kind: 'not_on_sale' }],
      targets: { ...everything, variants: ['ball'] },
    });

    expect(outcome([forBalls], { lines })).toEqual({ a: 'NO_MATCHING_LINES' });
  });
});

describe('the next change', () => {
  const at = (iso: string) => new Date(iso);
  const hours = { kind: 'weekday_hours', weekdays: [7], fromMinute: 0, untilMinute: 15 * 60, timeZone: 'UTC' } as const;

  test.each<[string, Parameters<typeof givenDiscount>[1], string | null]>([
    ['is the start', { startsAt: at('2026-12-01T00:00:00Z'), endsAt: at('2026-12-31T00:00:00Z') }, '2026-12-01T00:00:00.000Z'],
    [
      'is the end, once it started',
      { startsAt: at('2026-11-01T00:00:00Z'), endsAt: at('2026-12-31T00:00:00Z') },
      '2026-12-31T00:00:00.000Z',
    ],
    ['is the end of its hours', { conditions: [hours] }, '2026-11-22T15:00:00.000Z'],
    ['does not come, once it is over', { endsAt: at('2026-11-22T12:00:00Z'), conditions: [hours] }, null],
    ['does not come, where it began and has no end', { startsAt: at('2026-11-01T00:00:00Z') }, null],
  ])('%s', (_name, given, expected) => {
    const { nextChangeAt } = priceBasket(
      givenBasket({ lines: [givenLine('shirt', 10_000)], discounts: [givenDiscount(percent(1000), given)] }),
    );

    expect(nextChangeAt?.toISOString() ?? null).toBe(expected);
  });
});

describe('limits', () => {
  const known = { key: 'anna', groups: [], hasOrdered: false, taxExempt: false };
  const used = (total: number, byCustomer: number, spent = 0) => ({ usage: { a: { total, byCustomer, spent } }, customer: known });

  test.each<[string, Parameters<typeof givenDiscount>[1], Partial<Basket>, unknown]>([
    ['one more order may use it', { limitTotal: 10 }, used(9, 0), 1000],
    ['no more order may', { limitTotal: 10 }, used(10, 0), 'LIMIT_REACHED'],
    ['this customer may once more', { limitPerCustomer: 2 }, used(9, 1), 1000],
    ['this customer may not', { limitPerCustomer: 2 }, used(9, 2), 'CUSTOMER_LIMIT_REACHED'],
    ['a stranger is asked who they are', { limitPerCustomer: 2 }, {}, 'CUSTOMER_UNKNOWN'],
    ['a budget that is large enough', { budget: eur(5000) }, used(0, 0, 4000), 1000],
    ['the last order gets what is left of the budget', { budget: eur(5000) }, used(0, 0, 4400), 600],
    ['the budget is spent', { budget: eur(5000) }, used(0, 0, 5000), 'BUDGET_SPENT'],
    ['the budget is overspent', { budget: eur(5000) }, used(0, 0, 5001), 'BUDGET_SPENT'],
    ['no budget in this currency', { budget: [{ amount: 5000, currency: 'USD' }] }, {}, 'WRONG_CURRENCY'],
    ['at most so much for an order', { maxDiscount: eur(700) }, {}, 700],
    ['less than at most', { maxDiscount: eur(7000) }, {}, 1000],
    ['no such limit in this currency', { maxDiscount: [{ amount: 700, currency: 'USD' }] }, {}, 'WRONG_CURRENCY'],
    ['the lower of both', { maxDiscount: eur(700), budget: eur(5000) }, used(0, 0, 4800), 200],
  ])('%s', (_name, policy, basket, expected) => {
    expect(outcome([givenDiscount(percent(1000), { id: 'a', ...policy })], basket)).toEqual({ a: expected });
  });

  test('a limited discount is spread like the unlimited one', () => {
    const lines = [givenLine('shirt', 2000, { quantity: 2 }), givenLine('mug', 1000)];

    const priced = priceBasket(givenBasket({ lines, discounts: [givenDiscount(percent(5000), { maxDiscount: eur(501) })] }));

    expect(priced.lines.map(({ discounts }) => discounts[0]?.perUnit)).toEqual([
      [
        { count: 1, amount: 201 },
        { count: 1, amount: 200 },
      ],
      [{ count: 1, amount: 100 }],
    ]);
  });
});

describe('a group', () => {
  test('gives the customer the best of its members', () => {
    expect(
      outcome([
        givenDiscount(percent(1000), { id: 'a', group: 'spring', priority: 9 }),
        givenDiscount(percent(3000), { id: 'b', group: 'spring' }),
        givenDiscount(percent(2000), { id: 'c', group: 'spring' }),
      ]),
    ).toEqual({
      a: 'EXCLUDED_BY_GROUP',
      b: 3000,
      c: 'EXCLUDED_BY_GROUP',
    });
  });

  test('gives the first of two that are equally good', () => {
    expect(outcome([givenDiscount(percent(1000), { id: 'b', group: 'g' }), givenDiscount(percent(1000), { id: 'a', group: 'g' })])).toEqual(
      { a: 1000, b: 'EXCLUDED_BY_GROUP' },
    );
  });

  test('compares what is really taken, with limits', () => {
    expect(
      outcome([
        givenDiscount(percent(5000), { id: 'a', group: 'g', maxDiscount: eur(100) }),
        givenDiscount(percent(200), { id: 'b', group: 'g' }),
      ]),
    ).toEqual({ a: 'EXCLUDED_BY_GROUP', b: 200 });
  });

  test('leaves a member that does not hold its own reason', () => {
    expect(
      outcome([
        givenDiscount(percent(5000), { id: 'a', group: 'g', enabled: false }),
        givenDiscount(percent(200), { id: 'b', group: 'g' }),
      ]),
    ).toEqual({ a: 'DISABLED', b: 200 });
  });

  test('chooses across phases, and the chosen one keeps its phase', () => {
    const discounts = [
      givenDiscount(percent(1000), { id: 'line', group: 'g' }),
      givenDiscount(orderPercent(2000), { id: 'order', group: 'g' }),
      givenDiscount(percent(5000), { id: 'other' }),
    ];

    expect(outcome(discounts)).toEqual({ line: 'EXCLUDED_BY_GROUP', other: 5000, order: 1000 });
  });

  describe('whose winner cannot be applied in the end excludes nobody', () => {
    const lines = [givenLine('shirt', 20_000)];
    const inGroup = [givenDiscount(percent(1000), { id: 'a', group: 'g' }), givenDiscount(orderAmount(2500), { id: 'b', group: 'g' })];
    const small = (policy: object) => givenDiscount({ kind: 'amount_off_lines', amounts: eur(500), per: 'line' }, { id: 'c', ...policy });

    test.each<[string, Discount[], object]>([
      [
        'because another discount does not combine with it',
        [...inGroup, small({ combinesWith: { line: true, order: false, delivery: true } })],
        { a: 2000, b: 'EXCLUDED_BY_COMBINATION', c: 500 },
      ],
      ['because another discount stops it', [...inGroup, small({ stopFurther: true })], { a: 2000, b: 'STOPPED_BY_EARLIER', c: 500 }],
      [
        'because its minimum is no longer reached',
        [
          ...inGroup.map((discount) =>
            discount.id === 'b' ? { ...discount, conditions: [{ kind: 'min_subtotal' as const, amounts: eur(20_000) }] } : discount,
          ),
          small({}),
        ],
        { a: 2000, b: 'MIN_SUBTOTAL_NOT_REACHED', c: 500 },
      ],
      [
        'because nothing is left for it',
        [...inGroup, givenDiscount({ kind: 'fixed_price', amounts: eur(0) }, { id: 'c' })],
        { a: 2000, b: 'NOTHING_LEFT_TO_DISCOUNT', c: 18_000 },
      ],
      [
        'one after the other',
        [
          ...inGroup,
          givenDiscount(orderAmount(2400), { id: 'b2', group: 'g' }),
          small({ combinesWith: { line: true, order: false, delivery: true } }),
        ],
        { a: 2000, b: 'EXCLUDED_BY_COMBINATION', b2: 'EXCLUDED_BY_COMBINATION', c: 500 },
      ],
    ])('%s', (_name, discounts, expected) => {
      expect(outcome(discounts, { lines })).toEqual(expected);
    });
  });

  test('compares what the customer saves, tax reckoned in', () => {
    const taxRates = [{ name: 'VAT', country: 'DE', region: null, taxCategory: 'standard', basisPoints: 2000 }];
    const lines = [givenLine('net', 1000, { taxIncluded: false }), givenLine('gross', 1000)];
    const off = (id: string, amount: number): Discount =>
      givenDiscount(
        { kind: 'amount_off_lines', amounts: eur(amount), per: 'line' },
        { id, group: 'g', targets: { ...everything, variants: [id] } },
      );

    expect(outcome([off('net', 100), off('gross', 110)], { lines, taxRates })).toEqual({ net: 100, gross: 'EXCLUDED_BY_GROUP' });
  });

  test('does not touch discounts outside it', () => {
    expect(
      outcome([
        givenDiscount(percent(1000), { id: 'a', group: 'g' }),
        givenDiscount(percent(1000), { id: 'b', group: 'h' }),
        givenDiscount(percent(1000), { id: 'c' }),
      ]),
    ).toEqual({ a: 1000, b: 900, c: 810 });
  });
});

describe('combining is mutual', () => {
  const onlyOrder = { line: false, order: true, delivery: false };
  const onlyLine = { line: true, order: false, delivery: false };

  test.each<[string, Discount[], Record<string, unknown>]>([
    [
      'both allow the other',
      [
        givenDiscount(percent(1000), { id: 'l', combinesWith: onlyOrder }),
        givenDiscount(orderPercent(1000), { id: 'o', combinesWith: onlyLine }),
      ],
      { l: 1000, o: 900 },
    ],
    [
      'only the first does',
      [
        givenDiscount(percent(1000), { id: 'l', combinesWith: onlyOrder }),
        givenDiscount(orderPercent(1000), { id: 'o', combinesWith: alone }),
      ],
      { l: 1000, o: 'EXCLUDED_BY_COMBINATION' },
    ],
    [
      'only the second does',
      [
        givenDiscount(percent(1000), { id: 'l', combinesWith: alone }),
        givenDiscount(orderPercent(1000), { id: 'o', combinesWith: onlyLine }),
      ],
      { l: 1000, o: 'EXCLUDED_BY_COMBINATION' },
    ],
    [
      'two of one phase that do not',
      [givenDiscount(percent(1000), { id: 'k', combinesWith: onlyOrder }), givenDiscount(percent(1000), { id: 'l' })],
      { k: 1000, l: 'EXCLUDED_BY_COMBINATION' },
    ],
    [
      'a third one must suit both',
      [
        givenDiscount(percent(1000), { id: 'k' }),
        givenDiscount(percent(1000), { id: 'l' }),
        givenDiscount(orderPercent(1000), { id: 'o', combinesWith: alone }),
      ],
      { k: 1000, l: 900, o: 'EXCLUDED_BY_COMBINATION' },
    ],
  ])('%s', (_name, discounts, expected) => {
    expect(outcome(discounts)).toEqual(expected);
  });

  test('one that took nothing excludes nobody', () => {
    const exclusive = givenDiscount(percent(1000), { id: 'a', combinesWith: alone, targets: { ...everything, variants: ['hat'] } });

    expect(outcome([exclusive, givenDiscount(percent(1000), { id: 'b' })])).toEqual({ a: 'NO_MATCHING_LINES', b: 1000 });
  });
});

describe('stopping further discounts', () => {
  const later = [
    givenDiscount(percent(1000), { id: 'b' }),
    givenDiscount(orderPercent(1000), { id: 'c' }),
    givenDiscount({ kind: 'free_delivery' }, { id: 'd' }),
  ];

  test('stops all later ones, of later phases too', () => {
    expect(outcome([givenDiscount(percent(1000), { id: 'a', stopFurther: true }), ...later], { delivery: givenDelivery() })).toEqual({
      a: 1000,
      b: 'STOPPED_BY_EARLIER',
      c: 'STOPPED_BY_EARLIER',
      d: 'STOPPED_BY_EARLIER',
    });
  });

  test('keeps the earlier ones', () => {
    expect(
      outcome([
        givenDiscount(percent(1000), { id: 'first', priority: 1 }),
        givenDiscount(percent(1000), { id: 'stop', stopFurther: true }),
        givenDiscount(percent(1000), { id: 'z' }),
      ]),
    ).toEqual({
      first: 1000,
      stop: 900,
      z: 'STOPPED_BY_EARLIER',
    });
  });

  test('happens only where it really took something', () => {
    const missed = givenDiscount(percent(1000), { id: 'a', stopFurther: true, targets: { ...everything, variants: ['hat'] } });

    expect(outcome([missed, ...later], { delivery: givenDelivery() })).toEqual({ a: 'NO_MATCHING_LINES', b: 1000, c: 900, d: 500 });
  });

  test('is not the reason of one that would have taken nothing anyway', () => {
    expect(
      outcome([givenDiscount(percent(1000), { id: 'a', stopFurther: true }), givenDiscount(percent(1000), { id: 'b', enabled: false })]),
    ).toEqual({ a: 1000, b: 'DISABLED' });
  });
});

describe('codes', () => {
  const byCode = (id: string, given: Parameters<typeof givenDiscount>[1] = {}) =>
    givenDiscount(percent(1000), { id, method: 'code', ...given });

  test('give their discount, which carries the code', () => {
    const priced = priceBasket(
      givenBasket({
        lines: [givenLine('shirt', 10_000)],
        discounts: [byCode('a')],
        codes: [{ code: 'SPRING', discountId: 'a', usable: true }],
      }),
    );

    expect(priced.discounts).toMatchObject([{ discountId: 'a', code: 'SPRING', amount: 1000 }]);
    expect(priced.lines[0]?.discounts).toMatchObject([{ discountId: 'a', code: 'SPRING' }]);
  });

  test.each<[string, Discount[], Basket['codes'], Record<string, unknown>]>([
    ['a discount whose code nobody entered is not mentioned', [byCode('a')], [], {}],
    ['a code nobody knows', [], [{ code: 'NONSENSE', discountId: null, usable: true }], { NONSENSE: 'CODE_UNKNOWN' }],
    ['a code whose discount is gone', [], [{ code: 'OLD', discountId: 'gone', usable: true }], { OLD: 'CODE_UNKNOWN' }],
    ['a code that is used up', [byCode('a')], [{ code: 'ONCE', discountId: 'a', usable: false }], { ONCE: 'CODE_USED_UP' }],
    [
      'a code whose discount does not hold',
      [byCode('a', { enabled: false })],
      [{ code: 'SPRING', discountId: 'a', usable: true }],
      { SPRING: 'DISABLED' },
    ],
    [
      'two codes of one discount give it once',
      [byCode('a')],
      [
        { code: 'TWO', discountId: 'a', usable: true },
        { code: 'ONE', discountId: 'a', usable: true },
      ],
      { a: 1000, TWO: 'EXCLUDED_BY_COMBINATION' },
    ],
    [
      'a used-up code does not stand in the way of another',
      [byCode('a')],
      [
        { code: 'ONE', discountId: 'a', usable: false },
        { code: 'TWO', discountId: 'a', usable: true },
      ],
      { a: 1000, ONE: 'CODE_USED_UP' },
    ],
    [
      'one code entered twice is one code',
      [byCode('a')],
      [
        { code: 'ONE', discountId: 'a', usable: true },
        { code: 'ONE', discountId: 'a', usable: true },
      ],
      { a: 1000 },
    ],
    [
      'several codes stand together',
      [byCode('a'), byCode('b')],
      [
        { code: 'B', discountId: 'b', usable: true },
        { code: 'A', discountId: 'a', usable: true },
      ],
      { a: 1000, b: 900 },
    ],
  ])('%s', (_name, discounts, codes, expected) => {
    expect(outcome(discounts, { codes })).toEqual(expected);
    expect(outcome(discounts, { codes: [...codes].reverse() })).toEqual(expected);
  });
});

describe('plugins', () => {
  const removers: (() => void)[] = [];
  afterEach(() => removers.splice(0).forEach((remove) => remove()));

  test('add effects and conditions, which then work like ours', () => {
    removers.push(
      discountEffects.add('loyalty.spend_points', {
        phase: 'order',
        apply: (effect, { targeted }) => amountOffLines(targeted, 'parameters' in effect ? Number(effect.parameters.points) : 0),
      }),
      discountConditions.add('loyalty.member', {
        refuses: (_condition, { customer }) => (customer.groups.includes('members') ? null : 'WRONG_CUSTOMER_GROUP'),
      }),
    );
    const discount = givenDiscount(
      { kind: 'loyalty.spend_points', parameters: { points: 250 } },
      { id: 'points', conditions: [{ kind: 'loyalty.member', parameters: {} }] },
    );

    expect(outcome([discount])).toEqual({ points: 'WRONG_CUSTOMER_GROUP' });
    expect(outcome([discount], { customer: { key: 'a', groups: ['members'], hasOrdered: null, taxExempt: false } })).toEqual({
      points: 250,
    });
  });

  test('cannot take more than is left', () => {
    removers.push(
      discountEffects.add('broken.effect', {
        phase: 'line',
        apply: (_effect, { targeted }) => ({
          delivery: 0,
          lines: targeted.map((line) => ({ ...amountOffUnits(line, (left) => left), amount: line.left + 1 })),
        }),
      }),
    );

    expect(() => outcome([givenDiscount({ kind: 'broken.effect', parameters: {} })])).toThrow(RangeError);
  });

  test('cannot take the name of another kind', () => {
    removers.push(discountConditions.add('a.b', { refuses: () => null }));

    expect(() => discountConditions.add('a.b', { refuses: () => null })).toThrow('already');
  });
});
