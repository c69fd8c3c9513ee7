import { givenDiscount } from '../../../../tests/support/basket-builder';
import type { Condition, Discount, Effect } from '../discount';
import { sentenceOf } from './sentence';

const names: Readonly<Record<string, string>> = { socks: 'Socks', hats: 'Hats', mug: 'Mug', opt: 'Wholesale' };
const context = {
  timeZone: 'Europe/Kyiv',
  nameOf: (id: string) => names[id],
  kindSentence: (kind: string) =>
    kind === 'club.visits' ? { en: 'from {visits} visits, {share} of it {shareBasisPoints}', uk: 'від {visits} візитів' } : undefined,
  providerName: (provider: string) => (provider === 'stripe' ? 'Stripe' : provider),
};
const read = (discount: Discount): readonly string[] => [
  sentenceOf(discount, { ...context, language: 'en' }),
  // Numbers are written with spaces nobody types.
  sentenceOf(discount, { ...context, language: 'uk' }).replaceAll('\u00a0', ' '),
];
const nothing = { products: [], variants: [], categories: [], brands: [] };
const on = (category: string) => ({ ...nothing, categories: [category] });
const eur = (amount: number) => [{ amount, currency: 'EUR' }];
const kyiv = 'Europe/Kyiv';

test('the whole of it', () => {
  const discount = givenDiscount(
    { kind: 'cheapest_free', every: 3, free: 1 },
    {
      targets: on('socks'),
      conditions: [
        { kind: 'channel', channels: ['app'] },
        { kind: 'weekday_hours', weekdays: [5], fromMinute: 18 * 60, untilMinute: 24 * 60, timeZone: kyiv },
        { kind: 'not_on_sale' },
      ],
      budget: eur(500_000),
    },
  );
  expect(read(discount)).toEqual([
    '3 for 2 on Socks, in the app, Fridays 18:00–24:00, not on sale goods, until 5,000 € are spent',
    '3 за ціною 2 на «Socks», у застосунку, щоп’ятниці 18:00–24:00, не на акційні товари, доки не витрачено 5 000 €',
  ]);
});

const both = [...eur(500), { amount: 999, currency: 'USD' }];
const effects: readonly (readonly [Effect, string, string])[] = [
  [{ kind: 'percent_off_lines', basisPoints: 1_950 }, '19.5 % off on everything', '−19,5 % на все'],
  [{ kind: 'percent_off_order', basisPoints: 1_000 }, '10 % off the order', '−10 % на замовлення'],
  [{ kind: 'percent_off_delivery', basisPoints: 5_000 }, '50 % off the delivery', '−50 % на доставку'],
  [{ kind: 'amount_off_lines', amounts: both, per: 'unit' }, '5 € or 9.99 $ off each piece', '−5 € або 9,99 $ на кожну одиницю'],
  [{ kind: 'amount_off_lines', amounts: eur(500), per: 'line' }, '5 € off each line', '−5 € на кожен рядок'],
  [{ kind: 'amount_off_order', amounts: eur(500) }, '5 € off the order', '−5 € на замовлення'],
  [{ kind: 'reduced_delivery', amounts: eur(250) }, '2.50 € off the delivery', '−2,50 € на доставку'],
  [{ kind: 'fixed_price', amounts: [{ amount: 900, currency: 'JPY' }] }, 'Each piece for 900 ¥', 'Кожна одиниця за 900 ¥'],
  [{ kind: 'fixed_price_order', amounts: eur(5_000) }, 'All together for 50 €', 'Усе разом за 50 €'],
  [
    { kind: 'fixed_price_set', quantity: 3, amounts: eur(2_000), maxTimes: 2 },
    '3 for 20 € on everything, twice in a basket at most',
    '3 за 20 € на все, в одному кошику щонайбільше разів: 2',
  ],
  [{ kind: 'free_delivery' }, 'Free delivery', 'Безкоштовна доставка'],
  [{ kind: 'gift_product', variant: 'mug', quantity: 1 }, 'Mug for free', '«Mug» у подарунок'],
  [{ kind: 'gift_product', variant: 'gone', quantity: 2 }, '2 × … for free', '2 × «…» у подарунок'],
  [
    { kind: 'buy_x_get_y', buyQuantity: 2, getQuantity: 1, basisPoints: 10_000, getTargets: null, maxTimes: null },
    '3 for 2 on everything',
    '3 за ціною 2 на все',
  ],
  [
    { kind: 'buy_x_get_y', buyQuantity: 2, getQuantity: 1, basisPoints: 5_000, getTargets: on('hats'), maxTimes: null },
    'Buy 2, get 1 of Hats 50 % off',
    'Купи 2 — отримай 1 «Hats» −50 %',
  ],
  [
    { kind: 'buy_x_get_y_amount', buyQuantity: 2, getQuantity: 1, amounts: eur(100), as: 'fixed_price', getTargets: null, maxTimes: null },
    'Buy 2, get 1 for 1 € each',
    'Купи 2 — отримай 1 за 1 € кожну',
  ],
  [
    {
      kind: 'tiered_percent',
      by: 'quantity',
      tiers: [
        { from: 3, currency: null, basisPoints: 500 },
        { from: 5_000, currency: 'EUR', basisPoints: 1_000 },
      ],
    },
    '5 % off from 3 pieces, 10 % off from 50 € on everything',
    '−5 % від 3 шт., −10 % від 50 € на все',
  ],
];
test.each(effects)('what it does: %o', (effect, en, uk) => {
  expect(read(givenDiscount(effect))).toEqual([en, uk]);
});

const conditions: readonly (readonly [Condition, string, string])[] = [
  [{ kind: 'min_subtotal', amounts: eur(5_000) }, 'from 50 €', 'від 50 €'],
  [{ kind: 'min_quantity', quantity: 3, targets: null }, 'from 3 pieces', 'від 3 шт.'],
  [{ kind: 'min_quantity', quantity: 1, targets: on('hats') }, 'from 1 piece of Hats', 'від 1 шт. «Hats»'],
  [{ kind: 'contains_products', targets: on('hats'), quantity: 1 }, 'with Hats in the basket', 'якщо в кошику є «Hats»'],
  [{ kind: 'customer_group', groups: ['opt'] }, 'for Wholesale', 'для групи «Wholesale»'],
  [{ kind: 'first_order' }, 'on the first order', 'на перше замовлення'],
  [{ kind: 'channel', channels: ['app', 'pos'] }, 'in the app or at the till', 'у застосунку або на касі'],
  [{ kind: 'payment_method', providers: ['stripe'] }, 'paid by Stripe', 'за оплати Stripe'],
  [{ kind: 'delivery_zone', zones: ['opt'] }, 'delivered to Wholesale', 'з доставкою в зону «Wholesale»'],
  [
    { kind: 'weekday_hours', weekdays: [7, 1], fromMinute: 0, untilMinute: 0, timeZone: kyiv },
    'Mondays and Sundays',
    'щопонеділка та щонеділі',
  ],
  [
    { kind: 'weekday_hours', weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 1_320, untilMinute: 120, timeZone: 'Europe/London' },
    'every day 22:00–02:00 (Europe/London)',
    'щодня 22:00–02:00 (Europe/London)',
  ],
];
test.each(conditions)('when: %o', (condition, en, uk) => {
  const discount = givenDiscount({ kind: 'free_delivery' }, { conditions: [condition] });
  expect(read(discount)).toEqual([`Free delivery, ${en}`, `Безкоштовна доставка, ${uk}`]);
});

test('what is not chosen yet is seen to lack, and never reads as if it held always', () => {
  const conditions: Condition[] = [
    { kind: 'channel', channels: [] },
    { kind: 'payment_method', providers: [] },
    { kind: 'min_subtotal', amounts: [] },
    { kind: 'weekday_hours', weekdays: [], fromMinute: 0, untilMinute: 60, timeZone: kyiv },
  ];
  const discount = givenDiscount({ kind: 'tiered_percent', by: 'quantity', tiers: [] }, { conditions });
  expect(read(discount)[0]).toBe('… on everything, …, paid by …, from …, … 00:00–01:00');
});

test('how long and how much: by the clock of the shop', () => {
  const discount = givenDiscount(
    { kind: 'free_delivery' },
    {
      method: 'code',
      startsAt: new Date('2026-11-27T16:00:00Z'),
      endsAt: new Date('2026-12-01T22:30:00Z'),
      limitPerCustomer: 1,
      limitTotal: 100,
      maxDiscount: eur(2_000),
    },
  );
  expect(read(discount)).toEqual([
    'Free delivery, with a code, from Nov 27, 2026, 18:00, until Dec 2, 2026, 00:30, once per customer, for the first 100 orders, 20 € off an order at most',
    'Безкоштовна доставка, за кодом, з 27 лист. 2026 р., 18:00, до 2 груд. 2026 р., 00:30, на покупця один раз, перші замовлення, усього 100, щонайбільше 20 € із замовлення',
  ]);
});

test('many names are counted, and a kind of a plugin says itself what it is', () => {
  const targets = { ...nothing, categories: ['socks', 'hats'], products: ['mug', 'a', 'b'] };
  const parameters = { visits: 1_500, shareBasisPoints: 250, share: on('hats') };
  const discount = givenDiscount(
    { kind: 'percent_off_lines', basisPoints: 100 },
    {
      targets,
      conditions: [
        { kind: 'club.visits', parameters },
        { kind: 'gone.kind', parameters: {} },
      ],
    },
  );
  expect(read(discount)[0]).toBe(
    '1 % off on Socks, Hats, Mug and 2 more, from 1,500 visits, Hats of it 2.5 %, something of a plugin that is gone',
  );
});
