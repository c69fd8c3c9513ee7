import { eur, givenBasket, givenDelivery, givenDiscount, givenLine } from '../../../tests/support/basket-builder';
import type { Basket } from '../cart/basket';
import { priceBasket } from '../cart/price-basket';
import { checkDiscount } from './check-discount';
import { discountConditions } from './conditions';
import type { DiscountUsage } from './discount';
import { amountOffLine, amountOffLines, amountOffUnits, ofDelivery, ofLines, type DiscountAmount } from './discount-amount';
import { discountEffects } from './effects';
import { guardCondition, guardEffect, type PluginConditionRule, type PluginEffectRule } from './plugin-kinds';
import type { DiscountContext } from './remaining-basket';

type Points = Readonly<{ points: number }>;
const faults: [string, string][] = [];
const removers: (() => void)[] = [];
const onFault = (kind: string, fault: unknown) => void faults.push([kind, fault instanceof Error ? fault.message : String(fault)]);
const add = (effect: PluginEffectRule<Points>) =>
  removers.push(discountEffects.add('loyalty.spend_points', guardEffect('loyalty.spend_points', effect, onFault)));
const addCondition = (condition: PluginConditionRule<Points>) =>
  removers.push(discountConditions.add('loyalty.member', guardCondition('loyalty.member', condition, onFault)));

afterEach(() => {
  removers.splice(0).forEach((remove) => remove());
  faults.length = 0;
});

const anna = { key: 'user:1', groups: [], hasOrdered: null, taxExempt: false };
const spend = (more: Parameters<typeof givenDiscount>[1] = {}) =>
  givenDiscount({ kind: 'loyalty.spend_points', parameters: { points: 250 } }, { id: 'points', ...more });
const price = (discounts: Basket['discounts'], { usage = {}, ...more }: Partial<Basket> = {}) => {
  const lines = [givenLine('mug', 500, { quantity: 3 }), givenLine('shirt', 2000)];
  return priceBasket(givenBasket({ lines, delivery: givenDelivery(), customer: anna, discounts, usage, ...more }));
};
const taken = (...args: Parameters<typeof price>) => {
  const { discounts, notApplied } = price(...args);
  return Object.fromEntries([
    ...discounts.map(({ discountId, amount }) => [discountId, amount]),
    ...notApplied.map(({ discountId, reason }) => [discountId, reason]),
  ]);
};

test('an effect of a plugin is asked with what staff gave it, and works like ours', () => {
  add({ phase: 'order', apply: ({ points }, { targeted }) => amountOffLines(targeted, points) });

  expect(taken([spend()])).toEqual({ points: 250 });
  expect(faults).toEqual([]);
});

describe('an effect that', () => {
  const wrong = (line: DiscountContext['lines'][number], more: object) => ({ ...amountOffLine(line, 10), ...more });
  test.each<[string, (context: DiscountContext) => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no answer');
      },
    ],
    ['answers nothing', () => undefined],
    ['answers a promise', () => Promise.resolve(ofDelivery(0))],
    ['answers a reason nobody knows', () => 'NO_POINTS'],
    [
      'takes more than is left of a unit',
      ({ targeted }) =>
        ofLines(
          targeted
            .map((line) => amountOffUnits(line, (left) => left))
            .map((off) => ({ ...off, amount: off.amount + 1, units: off.units.map((run) => ({ ...run, amount: run.amount + 1 })) })),
        ),
    ],
    ['takes another amount than its units', ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [wrong(line, { amount: 11 })] : [] })],
    [
      'takes parts of a unit of money',
      ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [wrong(line, { units: [{ count: line.quantity, amount: 0.5 }] })] : [] }),
    ],
    [
      'takes less than nothing',
      ({ targeted: [line] }) => ({
        delivery: 0,
        lines: line ? [wrong(line, { amount: -line.quantity, units: [{ count: line.quantity, amount: -1 }] })] : [],
      }),
    ],
    [
      'names other units than there are',
      ({ targeted: [line] }) => ({
        delivery: 0,
        lines: line
          ? [
              wrong(line, {
                amount: 1,
                units: [
                  { count: 1, amount: 1 },
                  { count: 90, amount: 0 },
                ],
              }),
            ]
          : [],
      }),
    ],
    [
      'names a line of its own',
      ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [{ ...amountOffLine(line, 10), line: { ...line } }] : [] }),
    ],
    [
      'takes from a line twice',
      ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [amountOffLine(line, 10), amountOffLine(line, 10)] : [] }),
    ],
    ['gives more units than there are', ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [wrong(line, { given: 99 })] : [] })],
    ['calls other units alike', ({ targeted: [line] }) => ({ delivery: 0, lines: line ? [wrong(line, { alike: [99] })] : [] })],
    ['takes off the delivery out of its turn', () => ofDelivery(100)],
    ['changes what it was handed', ({ targeted: [line] }) => Object.assign(line ?? {}, { left: 0 })],
    ['changes the basket', (context) => Object.assign(context, { lines: [] })],
  ])('%s takes nothing off, is told of, and leaves the basket as it is', (_what, apply) => {
    add({ phase: 'line', apply: (_points, context) => apply(context) as DiscountAmount });
    const other = givenDiscount({ kind: 'percent_off_order', basisPoints: 1000 }, { id: 'other' });

    expect(taken([spend(), other])).toEqual({ points: 'KIND_FAILED', other: 350 });
    expect(faults.map(([kind]) => kind)).toContain('loyalty.spend_points');
  });
});

test('an effect on the delivery takes no more than it costs', () => {
  add({ phase: 'delivery', ignoresTargets: true, apply: () => ofDelivery(501) });
  expect(taken([spend()])).toEqual({ points: 'KIND_FAILED' });

  removers.splice(0).forEach((remove) => remove());
  add({ phase: 'delivery', ignoresTargets: true, apply: () => ofDelivery(500) });
  expect(taken([spend()])).toEqual({ points: 500 });
});

describe('what customers have a balance for', () => {
  const usage = (balance: DiscountUsage['balance']) => ({ points: { total: 0, byCustomer: 0, spent: 0, balance } });
  beforeEach(() => add({ phase: 'order', hasBalance: true, apply: ({ points }, { targeted }) => amountOffLines(targeted, points) }));

  test.each<[string, Partial<Basket>, number | string]>([
    ['takes what there is', { usage: usage(1000) }, 250],
    ['takes no more than is left', { usage: usage(99) }, 99],
    ['takes nothing once it is spent', { usage: usage(0) }, 'BALANCE_EMPTY'],
    ['takes nothing where more was spent than earned', { usage: usage(-5) }, 'BALANCE_EMPTY'],
    ['takes nothing while it cannot be told', { usage: usage(null) }, 'KIND_FAILED'],
    ['takes nothing from a stranger', { usage: usage(1000), customer: { ...anna, key: null } }, 'CUSTOMER_UNKNOWN'],
    ['takes nothing where nobody has one', {}, 'CUSTOMER_UNKNOWN'],
  ])('%s', (_what, basket, expected) => {
    expect(taken([spend()], basket)).toEqual({ points: expected });
  });

  test('is never spent by two discounts of one basket', () => {
    const both = { points: { total: 0, byCustomer: 0, spent: 0, balance: 300 }, twin: { total: 0, byCustomer: 0, spent: 0, balance: 300 } };

    expect(taken([spend(), spend({ id: 'twin' })], { usage: both })).toEqual({
      points: 250,
      twin: 'EXCLUDED_BY_COMBINATION',
    });
  });
});

describe('a condition of a plugin', () => {
  const limited = givenDiscount(
    { kind: 'amount_off_order', amounts: eur(100) },
    { id: 'd', conditions: [{ kind: 'loyalty.member', parameters: { points: 5 } }] },
  );

  test('is asked with what staff gave it', () => {
    addCondition({ refuses: ({ points }) => (points === 5 ? null : 'WRONG_CUSTOMER_GROUP') });
    expect(taken([limited])).toEqual({ d: 100 });
  });

  test('can look at single lines', () => {
    addCondition({
      refuses: () => null,
      perLine: { allows: (_points, { variantId }) => variantId === 'mug', reason: 'NO_MATCHING_LINES' },
    });
    expect(taken([{ ...limited, effect: { kind: 'percent_off_lines', basisPoints: 1000 } }])).toEqual({ d: 150 });
  });

  test.each<[string, PluginConditionRule<Points>]>([
    [
      'throws',
      {
        refuses: () => {
          throw new Error('no answer');
        },
      },
    ],
    ['answers something else', { refuses: () => true as never }],
    ['answers a promise', { refuses: async () => null as never } as never],
    ['changes what it was handed', { refuses: (_points, basket) => Object.assign(basket, { lines: [] }) as never }],
  ])('that %s does not hold, and is told of', (_what, condition) => {
    addCondition(condition);
    expect(taken([limited])).toEqual({ d: 'KIND_FAILED' });
    expect(faults.map(([kind]) => kind)).toContain('loyalty.member');
  });

  test('that throws about lines allows none of them', () => {
    addCondition({
      refuses: () => null,
      perLine: {
        allows: () => {
          throw new Error('no answer');
        },
        reason: 'NO_MATCHING_LINES',
      },
    });
    expect(taken([limited])).toEqual({ d: 'NO_MATCHING_LINES' });
  });

  test('that cannot tell when it changes is asked again like any other', () => {
    addCondition({ refuses: () => null, nextChangeAt: () => new Date('never') });
    expect(price([limited]).nextChangeAt).toBeNull();
    expect(faults).toHaveLength(1);
  });

  test('that cannot be checked is refused to staff', () => {
    addCondition({
      refuses: () => null,
      check: () => {
        throw new Error('no answer');
      },
    });
    expect(checkDiscount(limited, { now: new Date() }).refusals).toEqual([expect.objectContaining({ code: 'KIND_FAILED' })]);
  });
});

test('the name of a kind says who brought it', () => {
  expect(() => discountEffects.add('points' as never, {} as never)).toThrow('cannot be the name of a kind');
});
