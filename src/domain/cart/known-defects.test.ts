import type { Discount } from '../promotions/discount';
import { eur, givenBasket, givenDelivery, givenDiscount, givenLine, givenPrice } from '../../../tests/support/basket-builder';
import { priceBasket } from './price-basket';

// What other shops got wrong, each as a rule that holds here. The numbers are the reports of their users.

const taxRates = [{ name: 'VAT', country: 'DE', region: null, taxCategory: 'standard', basisPoints: 1900 }];
const total = (...args: Parameters<typeof givenBasket>) => priceBasket(givenBasket(...args)).totals.total;

describe('a fixed discount on tax-inclusive prices (medusajs/medusa#5776, #12226)', () => {
  const tenOff = givenDiscount({ kind: 'amount_off_order', amounts: eur(1000) });

  test('takes exactly its amount off what the customer pays, and the tax follows', () => {
    const priced = priceBasket(givenBasket({ taxRates, lines: [givenLine('shirt', 11_900)], discounts: [tenOff] }));

    expect(priced.totals).toEqual({ items: 11_900, discounts: 1000, delivery: 0, tax: 1740, relief: 0, total: 10_900 });
  });

  test('takes exactly its amount off net prices too, before tax', () => {
    const priced = priceBasket(givenBasket({ taxRates, lines: [givenLine('shirt', 10_000, { taxIncluded: false })], discounts: [tenOff] }));

    expect(priced.totals).toEqual({ items: 10_000, discounts: 1000, delivery: 0, tax: 1710, relief: 0, total: 10_710 });
  });
});

describe('a 100 % discount (medusajs/medusa#12429)', () => {
  test.each<[string, Discount]>([
    ['of lines', givenDiscount({ kind: 'percent_off_lines', basisPoints: 10_000 })],
    ['of the order', givenDiscount({ kind: 'percent_off_order', basisPoints: 10_000 })],
    ['by amount', givenDiscount({ kind: 'amount_off_order', amounts: eur(99_999) })],
  ])('%s makes the total exactly zero, tax and every unit too', (_name, discount) => {
    const lines = [givenLine('a', 333, { quantity: 3 }), givenLine('b', 101, { taxIncluded: false, quantity: 7 })];

    const priced = priceBasket(
      givenBasket({ taxRates, lines, delivery: givenDelivery(), discounts: [discount, givenDiscount({ kind: 'free_delivery' })] }),
    );

    expect(priced.totals).toEqual({ items: 999 + 707, discounts: 999 + 707, delivery: 0, tax: 0, relief: 0, total: 0 });
    expect(priced.lines.map(({ perUnitTotal }) => perUnitTotal)).toEqual([[{ count: 3, amount: 0 }], [{ count: 7, amount: 0 }]]);
  });
});

describe('totals below a cent (medusajs/medusa#14817)', () => {
  test('there are none: three for 34.11 less 33 % is a whole number of cents, unit by unit', () => {
    const priced = priceBasket(
      givenBasket({
        taxRates,
        lines: [givenLine('a', 1137, { quantity: 3 })],
        discounts: [givenDiscount({ kind: 'percent_off_lines', basisPoints: 3300 })],
      }),
    );

    expect(priced.totals).toMatchObject({ discounts: 1126, tax: 365, total: 2285 });
    expect(priced.lines[0]?.perUnitTotal).toEqual([
      { count: 1, amount: 761 },
      { count: 2, amount: 762 },
    ]);
  });
});

describe('buy one, get one (medusajs/medusa#13431)', () => {
  const bogo = givenDiscount({
    kind: 'buy_x_get_y',
    buyQuantity: 1,
    getQuantity: 1,
    basisPoints: 10_000,
    getTargets: null,
    maxTimes: null,
  });
  const lines = [givenLine('cheap', 500), givenLine('dear', 2000), givenLine('middle', 1000, { quantity: 2 })];

  test.each([
    ['as entered', lines],
    ['backwards', [...lines].reverse()],
    ['in a third order', [lines[2], lines[0], lines[1]].flatMap((line) => line ?? [])],
  ])('gives the same pieces in any order of lines: %s', (_name, ordered) => {
    const priced = priceBasket(givenBasket({ lines: ordered, discounts: [bogo] }));

    expect(priced.totals.total).toBe(2000 + 1000);
    expect(Object.fromEntries(priced.lines.map(({ variantId, total: paid }) => [variantId, paid]))).toEqual({
      cheap: 0,
      middle: 1000,
      dear: 2000,
    });
  });
});

describe('40 % and 70 % on one basket (saleor/saleor#17453)', () => {
  test('are taken from what is left, so nothing is free: 100.00, 60.00, 18.00', () => {
    const discounts = [
      givenDiscount({ kind: 'percent_off_lines', basisPoints: 4000 }),
      givenDiscount({ kind: 'percent_off_order', basisPoints: 7000 }),
    ];

    expect(total({ lines: [givenLine('shirt', 10_000)], discounts })).toBe(1800);
  });
});

describe('a minimum that an earlier discount undercuts', () => {
  const minimum = { kind: 'min_subtotal', amounts: eur(5000) } as const;
  const fiveOff = givenDiscount({ kind: 'amount_off_order', amounts: eur(500) }, { id: 'five-off', conditions: [minimum] });

  test('is not reached any more', () => {
    const priced = priceBasket(
      givenBasket({
        lines: [givenLine('shirt', 5000)],
        discounts: [givenDiscount({ kind: 'percent_off_lines', basisPoints: 1000 }), fiveOff],
      }),
    );

    expect(priced.totals.total).toBe(4500);
    expect(priced.notApplied).toEqual([{ discountId: 'five-off', code: null, reason: 'MIN_SUBTOTAL_NOT_REACHED' }]);
  });

  test('is reached where the discounts come the other way round', () => {
    const later = givenDiscount({ kind: 'percent_off_order', basisPoints: 1000 }, { priority: -1 });

    expect(total({ lines: [givenLine('shirt', 5000)], discounts: [later, fiveOff] })).toBe(4050);
  });
});

describe('a sale on top of a group price', () => {
  const prices = (sale: number) => [
    givenPrice({ priceId: 'base', amount: 1000 }),
    givenPrice({ priceId: 'wholesale', kind: 'override', customerGroups: ['wholesale'], amount: 800 }),
    givenPrice({ priceId: 'sale', kind: 'sale', amount: sale }),
  ];
  const wholesale = { key: 'anna', groups: ['wholesale'], hasOrdered: true, taxExempt: false };
  const priceFor = (sale: number) =>
    priceBasket(givenBasket({ customer: wholesale, lines: [givenLine('shirt', prices(sale))] })).lines[0]?.price;

  test('is used where it is lower than the group price, and strikes that through', () => {
    expect(priceFor(700)).toMatchObject({ amount: 700, kind: 'sale', compareAt: 800 });
  });

  test('never raises the group price', () => {
    expect(priceFor(900)).toMatchObject({ amount: 800, kind: 'override', compareAt: null });
  });
});

describe('yen', () => {
  const yen = {
    currency: 'JPY',
    country: 'JP',
    taxRates: [{ name: '消費税', country: 'JP', region: null, taxCategory: 'standard', basisPoints: 1000 }],
  };

  test('have no smaller unit: discounts and tax are whole yen', () => {
    const priced = priceBasket(
      givenBasket({
        ...yen,
        lines: [givenLine('tea', 1050, { currency: 'JPY', quantity: 3 })],
        discounts: [givenDiscount({ kind: 'percent_off_lines', basisPoints: 500 })],
      }),
    );

    // 5 % of ¥3150 is ¥157.5, so ¥158; ¥2992 have ¥272 tax inside.
    expect(priced.totals).toMatchObject({ items: 3150, discounts: 158, tax: 272, total: 2992 });
  });

  test('are not cents: ¥500 off takes 500, and an amount in euro takes nothing', () => {
    const off = (currency: string) => givenDiscount({ kind: 'amount_off_order', amounts: [{ amount: 500, currency }] });

    expect(total({ ...yen, lines: [givenLine('tea', 1050, { currency: 'JPY' })], discounts: [off('JPY')] })).toBe(550);
    expect(total({ ...yen, lines: [givenLine('tea', 1050, { currency: 'JPY' })], discounts: [off('EUR')] })).toBe(1050);
  });
});
