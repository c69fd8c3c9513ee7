import { highestPrice } from '../money/highest-price';
import type { TaxRate } from '../tax/tax';
import type { Basket } from './basket';
import { eur, givenBasket, givenDelivery, givenDiscount, givenLine, givenPrice } from '../../../tests/support/basket-builder';
import { priceBasket } from './price-basket';

const rate = (basisPoints: number, given: Partial<TaxRate> = {}): TaxRate => ({
  name: `VAT ${basisPoints / 100} %`,
  country: 'DE',
  region: null,
  taxCategory: 'standard',
  basisPoints,
  ...given,
});
const taxRates = [rate(1900), rate(700, { taxCategory: 'books' })];
const tenPercent = givenDiscount({ kind: 'percent_off_order', basisPoints: 1000 }, { id: 'ten' });

describe('a basket', () => {
  test('of nothing costs nothing', () => {
    expect(priceBasket(givenBasket())).toEqual({
      currency: 'EUR',
      lines: [],
      unpriced: [],
      discounts: [],
      notApplied: [],
      delivery: null,
      totals: { items: 0, discounts: 0, delivery: 0, tax: 0, relief: 0, total: 0 },
      nextChangeAt: null,
    });
  });

  test('adds up items, discounts, delivery and tax', () => {
    const lines = [givenLine('shirt', 11_900, { quantity: 2 }), givenLine('novel', 2140, { taxCategory: 'books' })];

    const priced = priceBasket(givenBasket({ lines, taxRates, delivery: givenDelivery({ price: 595 }), discounts: [tenPercent] }));

    // 238.00 + 21.40 = 259.40, 10 % off: 25.94, spread 23.80 + 2.14. Tax inside 214.20: 34.20; inside 19.26: 1.26; inside 5.95: 0.95.
    expect(priced.totals).toEqual({ items: 25_940, discounts: 2594, delivery: 595, tax: 3420 + 126 + 95, relief: 0, total: 23_346 + 595 });
    expect(priced.lines.map(({ total, tax }) => [total, tax.name, tax.amount])).toEqual([
      [21_420, 'VAT 19 %', 3420],
      [1926, 'VAT 7 %', 126],
    ]);
    expect(priced.delivery).toMatchObject({ price: 595, discounts: [], total: 595, tax: { amount: 95, included: true } });
  });

  test('adds tax to prices that have none in them, mixed with those that do', () => {
    const lines = [givenLine('shirt', 10_000, { taxIncluded: false, quantity: 2 }), givenLine('mug', 1190)];

    const priced = priceBasket(
      givenBasket({
        lines,
        taxRates,
        delivery: givenDelivery({ price: 500, taxIncluded: false }),
        discounts: [{ ...tenPercent, targets: { products: ['product-shirt'], variants: [], categories: [], brands: [] } }],
      }),
    );

    expect(priced.lines.map(({ subtotal, tax, total }) => ({ subtotal, tax: tax.amount, total }))).toEqual([
      { subtotal: 20_000, tax: 3420, total: 21_420 },
      { subtotal: 1190, tax: 190, total: 1190 },
    ]);
    expect(priced.totals).toEqual({
      items: 21_190,
      discounts: 2000,
      delivery: 595,
      tax: 3420 + 190 + 95,
      relief: 0,
      total: 21_420 + 1190 + 595,
    });
  });

  test('leaves out a line without a price, says which, and when it may have one', () => {
    const soon = new Date('2026-12-01T00:00:00Z');
    const lines = [givenLine('mug', 500), givenLine('ball', [givenPrice({ startsAt: soon })])];

    const priced = priceBasket(givenBasket({ lines, discounts: [givenDiscount({ kind: 'cheapest_free', every: 2, free: 1 })] }));

    expect(priced).toMatchObject({ unpriced: ['line-ball'], totals: { total: 500 }, nextChangeAt: soon });
    expect(priced.notApplied).toMatchObject([{ reason: 'MIN_QUANTITY_NOT_REACHED' }]);
  });

  test('answers its lines in the order they were put there, however they are computed', () => {
    const lines = [givenLine('z', 100), givenLine('a', 200), givenLine('m', 300)];

    expect(priceBasket(givenBasket({ lines })).lines.map(({ id }) => id)).toEqual(['line-z', 'line-a', 'line-m']);
  });

  test('counts a variant that is named twice whole: for tiers, for discounts, for rounding', () => {
    const tiers = [
      givenPrice({ priceId: 'one', listId: 'l', amount: 1000 }),
      givenPrice({ priceId: 'four', listId: 'l', amount: 905, minQuantity: 4 }),
    ];
    const discounts = [givenDiscount({ kind: 'percent_off_lines', basisPoints: 1000 })];

    const named = priceBasket(
      givenBasket({
        discounts,
        lines: [givenLine('mug', tiers, { id: 'a', quantity: 2 }), givenLine('mug', tiers, { id: 'b', quantity: 2 })],
      }),
    );

    expect(named).toEqual(priceBasket(givenBasket({ discounts, lines: [givenLine('mug', tiers, { id: 'a', quantity: 4 })] })));
    expect(named.totals.total).toBe(4 * 905 - 362);
  });

  test('changes next when a price or a discount does, whichever is first', () => {
    const priceEnds = new Date('2026-12-24T00:00:00Z');
    const discountStarts = new Date('2026-12-06T00:00:00Z');
    const lines = [givenLine('mug', [givenPrice({ endsAt: priceEnds })])];

    expect(priceBasket(givenBasket({ lines })).nextChangeAt).toEqual(priceEnds);
    expect(priceBasket(givenBasket({ lines, discounts: [{ ...tenPercent, startsAt: discountStarts }] })).nextChangeAt).toEqual(
      discountStarts,
    );
    expect(
      priceBasket(givenBasket({ lines, discounts: [{ ...tenPercent, startsAt: discountStarts, enabled: false }] })).nextChangeAt,
    ).toEqual(priceEnds);
    expect(
      priceBasket(givenBasket({ lines, discounts: [{ ...tenPercent, startsAt: discountStarts, method: 'code' }] })).nextChangeAt,
    ).toEqual(priceEnds);
  });

  test.each([0, -1, 1.5, NaN])('refuses a quantity of %p', (quantity) => {
    expect(() => priceBasket(givenBasket({ lines: [givenLine('mug', 500, { quantity })] }))).toThrow(RangeError);
  });

  describe('refuses amounts beyond what can be held exactly, instead of being wrong', () => {
    const yachts = (quantity: number, line: object = {}) => givenLine('yacht', highestPrice, { quantity, ...line });
    const most = Math.floor(Number.MAX_SAFE_INTEGER / highestPrice);
    const tooLarge = expect.objectContaining({ name: 'DomainError', code: 'AMOUNT_TOO_LARGE' });

    test('the highest price is one, many times over', () => {
      expect(priceBasket(givenBasket({ lines: [yachts(most)] })).totals.total).toBe(highestPrice * most);
    });

    test.each<[string, Partial<Basket>]>([
      ['of a line', { lines: [yachts(9_999)] }],
      ['of all lines', { lines: [yachts(most), givenLine('boat', highestPrice)] }],
      ['with tax on top', { taxRates, lines: [yachts(most, { taxIncluded: false })] }],
      ['with tax on top, rounded for the order', { taxRates, taxRounding: 'order', lines: [yachts(most, { taxIncluded: false })] }],
      ['with the delivery', { lines: [yachts(most)], delivery: givenDelivery({ price: highestPrice }) }],
      [
        'before a discount on everything',
        { lines: [yachts(9_999)], discounts: [{ ...tenPercent, effect: { kind: 'percent_off_order', basisPoints: 10_000 } }] },
      ],
    ])('%s', (_name, given) => {
      expect(() => priceBasket(givenBasket(given))).toThrow(tooLarge);
    });
  });
});

describe('units', () => {
  test('of a line differ by a cent where the discount does not divide', () => {
    const priced = priceBasket(
      givenBasket({
        lines: [givenLine('mug', 500, { quantity: 3 })],
        discounts: [givenDiscount({ kind: 'amount_off_order', amounts: eur(100) })],
      }),
    );

    expect(priced.lines[0]?.discounts[0]?.perUnit).toEqual([
      { count: 1, amount: 34 },
      { count: 2, amount: 33 },
    ]);
    expect(priced.lines[0]?.perUnitTotal).toEqual([
      { count: 1, amount: 466 },
      { count: 2, amount: 467 },
    ]);
  });

  test('carry the tax that is added to them', () => {
    const priced = priceBasket(givenBasket({ taxRates, lines: [givenLine('mug', 99, { quantity: 3, taxIncluded: false })] }));

    // 19 % of 2.97 is 0.56: 19 + 19 + 18 cents.
    expect(priced.lines[0]?.perUnitTotal).toEqual([
      { count: 2, amount: 118 },
      { count: 1, amount: 117 },
    ]);
  });

  test('that are equal are so with tax and an order discount too', () => {
    const vat = [{ name: 'VAT', country: 'DE', region: null, taxCategory: 'standard', basisPoints: 2000 }];
    const threeOff = givenDiscount({ kind: 'amount_off_order', amounts: eur(3) });
    const lines = [givenLine('mug', 1000, { quantity: 2, taxIncluded: false })];

    const [line] = priceBasket(givenBasket({ taxRates: vat, lines, discounts: [threeOff] })).lines;

    expect(line).toMatchObject({ total: 2396, perUnitTotal: [{ count: 2, amount: 1198 }] });
  });

  test('are the same units in every discount and in the total', () => {
    const free = givenDiscount({ kind: 'cheapest_free', every: 3, free: 1 }, { priority: 1 });
    const half = givenDiscount({ kind: 'percent_off_lines', basisPoints: 5000 });

    const [line] = priceBasket(givenBasket({ lines: [givenLine('mug', 500, { quantity: 3 })], discounts: [free, half] })).lines;

    expect(line?.discounts.map(({ perUnit }) => perUnit)).toEqual([
      [
        { count: 1, amount: 500 },
        { count: 2, amount: 0 },
      ],
      [
        { count: 1, amount: 0 },
        { count: 2, amount: 250 },
      ],
    ]);
    expect(line?.perUnitTotal).toEqual([
      { count: 1, amount: 0 },
      { count: 2, amount: 250 },
    ]);
  });
});

describe('an exempt customer', () => {
  const customer = { key: 'school', groups: [], hasOrdered: false, taxExempt: true };

  test('pays net prices, and sees what was spared', () => {
    const lines = [givenLine('shirt', 11_900, { quantity: 2 }), givenLine('mug', 1000, { taxIncluded: false })];

    const priced = priceBasket(givenBasket({ customer, taxRates, lines, delivery: givenDelivery({ price: 595 }) }));

    expect(priced.totals).toEqual({ items: 24_800, discounts: 0, delivery: 500, tax: 0, relief: 3800 + 95, total: 20_000 + 1000 + 500 });
    expect(priced.lines[0]?.perUnitTotal).toEqual([{ count: 2, amount: 10_000 }]);
  });
});

describe('tax rounding', () => {
  const lines = [
    givenLine('a', 13, { taxIncluded: false }),
    givenLine('b', 13, { taxIncluded: false }),
    givenLine('c', 13, { taxIncluded: false }),
  ];

  test.each([
    ['line', 6, 45],
    ['order', 7, 46],
  ] as const)('per %s', (taxRounding, tax, total) => {
    expect(priceBasket(givenBasket({ taxRates, taxRounding, lines })).totals).toMatchObject({ tax, total });
    expect(priceBasket(givenBasket({ taxRates, taxRounding, lines: [...lines].reverse() })).totals).toMatchObject({ tax, total });
  });

  test('per order counts the delivery like a line', () => {
    const priced = priceBasket(
      givenBasket({ taxRates, taxRounding: 'order', lines: lines.slice(1), delivery: givenDelivery({ price: 13, taxIncluded: false }) }),
    );

    expect(priced.totals.tax).toBe(7);
  });
});
