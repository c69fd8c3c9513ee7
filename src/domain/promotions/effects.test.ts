import { eur, everything, givenBasket, givenDelivery, givenDiscount, givenLine, givenPrice } from '../../../tests/support/basket-builder';
import type { Basket, BasketLine } from '../cart/basket';
import { priceBasket } from '../cart/price-basket';
import type { Condition, Effect, Targets } from './discount';

const of = (targets: Partial<Targets>): Targets => ({ ...everything, ...targets });

/** What one discount takes off each variant, or why it takes nothing. */
function taken(
  effect: Effect,
  lines: readonly BasketLine[],
  { targets = everything, ...basket }: Partial<Basket> & { targets?: Targets } = {},
) {
  const result = priceBasket(givenBasket({ ...basket, lines, discounts: [givenDiscount(effect, { targets })] }));
  if (result.notApplied[0]) return result.notApplied[0].reason;
  return Object.fromEntries(result.lines.map((line) => [line.variantId, line.discounts.reduce((sum, { amount }) => sum + amount, 0)]));
}

const shirt = givenLine('shirt', 2000, { quantity: 2, categoryIds: ['clothes', 'summer'], brandId: 'acme' });
const mug = givenLine('mug', 500, { quantity: 3, categoryIds: ['kitchen'] });

describe('targets', () => {
  const percent: Effect = { kind: 'percent_off_lines', basisPoints: 1000 };

  test.each<[string, Targets, unknown]>([
    ['nothing named means everything', everything, { shirt: 400, mug: 150 }],
    ['a product', of({ products: ['product-mug'] }), { shirt: 0, mug: 150 }],
    ['a variant', of({ variants: ['shirt'] }), { shirt: 400, mug: 0 }],
    ['a category, or one above it', of({ categories: ['summer'] }), { shirt: 400, mug: 0 }],
    ['a brand', of({ brands: ['acme'] }), { shirt: 400, mug: 0 }],
    ['any of several lists', of({ brands: ['acme'], categories: ['kitchen'] }), { shirt: 400, mug: 150 }],
    ['a line named twice is still one line', of({ brands: ['acme'], variants: ['shirt'] }), { shirt: 400, mug: 0 }],
    ['what is not in the basket', of({ brands: ['other'] }), 'NO_MATCHING_LINES'],
  ])('%s', (_name, targets, expected) => {
    expect(taken(percent, [shirt, mug], { targets })).toEqual(expected);
  });

  test('hold for order discounts too', () => {
    expect(taken({ kind: 'amount_off_order', amounts: eur(1000) }, [shirt, mug], { targets: of({ variants: ['mug'] }) })).toEqual({
      shirt: 0,
      mug: 1000,
    });
  });
});

describe('percentages', () => {
  const thirds = [givenLine('a', 105), givenLine('b', 105)];

  test('of lines are rounded for each line', () => {
    expect(taken({ kind: 'percent_off_lines', basisPoints: 1000 }, thirds)).toEqual({ a: 11, b: 11 });
  });

  test('of the order are rounded once, and spread', () => {
    expect(taken({ kind: 'percent_off_order', basisPoints: 1000 }, thirds)).toEqual({ a: 11, b: 10 });
  });

  test('never take more than everything', () => {
    expect(taken({ kind: 'percent_off_lines', basisPoints: 15_000 }, [mug])).toEqual({ mug: 1500 });
  });
});

describe('amounts', () => {
  test.each<[string, Effect, unknown]>([
    ['off every piece', { kind: 'amount_off_lines', amounts: eur(100), per: 'unit' }, { shirt: 200, mug: 300 }],
    ['off every line once', { kind: 'amount_off_lines', amounts: eur(100), per: 'line' }, { shirt: 100, mug: 100 }],
    [
      'off every piece, as far as there is something left',
      { kind: 'amount_off_lines', amounts: eur(600), per: 'unit' },
      { shirt: 1200, mug: 1500 },
    ],
    ['off the order, spread by what the lines cost', { kind: 'amount_off_order', amounts: eur(1100) }, { shirt: 800, mug: 300 }],
    ['off the order, as far as there is something left', { kind: 'amount_off_order', amounts: eur(9900) }, { shirt: 4000, mug: 1500 }],
    ['in another currency only', { kind: 'amount_off_order', amounts: [{ amount: 100, currency: 'USD' }] }, 'WRONG_CURRENCY'],
  ])('%s', (_name, effect, expected) => {
    expect(taken(effect, [shirt, mug])).toEqual(expected);
  });
});

describe('a fixed price', () => {
  test('never raises a price', () => {
    expect(taken({ kind: 'fixed_price', amounts: eur(1000) }, [shirt, mug])).toEqual({ shirt: 2000, mug: 0 });
  });

  test('that nothing costs more than takes nothing', () => {
    expect(taken({ kind: 'fixed_price', amounts: eur(2000) }, [shirt, mug])).toBe('NOTHING_LEFT_TO_DISCOUNT');
  });
});

describe('buy some, get some', () => {
  const buy = (
    buyQuantity: number,
    getQuantity: number,
    more: { basisPoints?: number; getTargets?: Targets; maxTimes?: number } = {},
  ): Effect => ({
    kind: 'buy_x_get_y',
    buyQuantity,
    getQuantity,
    basisPoints: more.basisPoints ?? 10_000,
    getTargets: more.getTargets ?? null,
    maxTimes: more.maxTimes ?? null,
  });
  const shirts = of({ variants: ['shirt'] });
  const mugs = of({ variants: ['mug'] });

  test.each<[string, Effect, readonly BasketLine[], Targets, unknown]>([
    ['the cheapest piece of three is free', buy(2, 1), [shirt, givenLine('mug', 500)], everything, { shirt: 0, mug: 500 }],
    ['only whole sets count', buy(2, 1), [shirt], everything, 'MIN_QUANTITY_NOT_REACHED'],
    ['two sets give two', buy(2, 1), [shirt, givenLine('mug', 500, { quantity: 4 })], everything, { shirt: 0, mug: 1000 }],
    ['at most as often as it says', buy(1, 1, { maxTimes: 1 }), [givenLine('mug', 500, { quantity: 6 })], everything, { mug: 500 }],
    ['half off is rounded once', buy(1, 1, { basisPoints: 5000 }), [givenLine('mug', 333, { quantity: 4 })], everything, { mug: 333 }],
    ['other products are reduced', buy(2, 1, { getTargets: mugs }), [shirt, mug], shirts, { shirt: 0, mug: 500 }],
    ['the reduced products must be there', buy(2, 1, { getTargets: mugs }), [shirt], shirts, 'PRODUCTS_MISSING'],
    ['the bought products must be there', buy(2, 1, { getTargets: mugs }), [mug], shirts, 'NO_MATCHING_LINES'],
    ['enough of them', buy(3, 1, { getTargets: mugs }), [shirt, mug], shirts, 'MIN_QUANTITY_NOT_REACHED'],
    ['reduced products that name nothing are the same products', buy(2, 1, { getTargets: everything }), [mug], mugs, { mug: 500 }],
  ])('%s', (_name, effect, lines, targets, expected) => {
    expect(taken(effect, lines, { targets })).toEqual(expected);
    expect(taken(effect, [...lines].reverse(), { targets })).toEqual(expected);
  });

  test('a piece that was bought is not reduced as well', () => {
    // Anything may be reduced, but both mugs are needed as bought: so a shirt is, though it costs more.
    const lines = [givenLine('mug', 500, { quantity: 2 }), givenLine('shirt', 2000)];

    expect(taken(buy(2, 1, { getTargets: of({ variants: ['mug', 'shirt'] }) }), lines, { targets: mugs })).toEqual({ mug: 0, shirt: 2000 });
  });

  test('a piece too many may be reduced itself', () => {
    const lines = [givenLine('mug', 500, { quantity: 3 }), givenLine('shirt', 2000)];

    expect(taken(buy(2, 1, { getTargets: of({ variants: ['mug', 'shirt'] }) }), lines, { targets: mugs })).toEqual({ mug: 500, shirt: 0 });
  });
});

describe('the cheapest of several free', () => {
  test.each([
    [2, 'MIN_QUANTITY_NOT_REACHED'],
    [3, { mug: 500 }],
    [5, { mug: 500 }],
    [6, { mug: 1000 }],
    [9_999, { mug: 3_333 * 500 }],
  ])('of %i pieces, one in three', (quantity, expected) => {
    expect(taken({ kind: 'cheapest_free', every: 3, free: 1 }, [givenLine('mug', 500, { quantity })])).toEqual(expected);
  });

  test('the cheapest of all, not of each three', () => {
    const lines = [givenLine('shirt', 2000, { quantity: 3 }), givenLine('mug', 500, { quantity: 3 })];

    expect(taken({ kind: 'cheapest_free', every: 3, free: 1 }, lines)).toEqual({ shirt: 0, mug: 1000 });
  });
});

describe('which piece is the cheapest', () => {
  const free: Effect = { kind: 'cheapest_free', every: 2, free: 1 };
  const lines = [givenLine('shirt', 600), givenLine('mug', 500)];

  test('is told by the price before discounts: reducing the shirt does not take the mug away', () => {
    const half = givenDiscount({ kind: 'percent_off_lines', basisPoints: 5000 }, { priority: 1, targets: of({ variants: ['shirt'] }) });

    const priced = priceBasket(givenBasket({ lines, discounts: [half, givenDiscount(free)] }));

    expect(priced.lines.map(({ total }) => total)).toEqual([300, 0]);
  });

  test('is told by the variant where prices are equal', () => {
    expect(taken(free, [givenLine('b', 500), givenLine('a', 500)])).toEqual({ a: 500, b: 0 });
  });
});

describe('percent by steps', () => {
  const byQuantity: Effect = {
    kind: 'tiered_percent',
    by: 'quantity',
    tiers: [
      { from: 6, currency: null, basisPoints: 2000 },
      { from: 3, currency: null, basisPoints: 1000 },
    ],
  };
  const bySubtotal: Effect = {
    kind: 'tiered_percent',
    by: 'subtotal',
    tiers: [
      { from: 5000, currency: 'EUR', basisPoints: 1000 },
      { from: 100, currency: 'USD', basisPoints: 9000 },
    ],
  };

  test.each<[string, Effect, readonly BasketLine[], unknown]>([
    ['below the first', byQuantity, [shirt], 'MIN_QUANTITY_NOT_REACHED'],
    ['from the first on', byQuantity, [mug], { mug: 150 }],
    ['the highest reached holds for everything', byQuantity, [givenLine('mug', 500, { quantity: 6 })], { mug: 600 }],
    ['all targeted lines count together', byQuantity, [shirt, givenLine('mug', 500)], { shirt: 400, mug: 50 }],
    ['below the first amount', bySubtotal, [shirt], 'MIN_SUBTOTAL_NOT_REACHED'],
    ['from the amount on', bySubtotal, [shirt, givenLine('mug', 1000)], { shirt: 400, mug: 100 }],
  ])('%s', (_name, effect, lines, expected) => {
    expect(taken(effect, lines)).toEqual(expected);
  });

  test('without a step in the currency', () => {
    expect(taken({ kind: 'tiered_percent', by: 'subtotal', tiers: [{ from: 1, currency: 'USD', basisPoints: 100 }] }, [shirt])).toBe(
      'WRONG_CURRENCY',
    );
  });
});

describe('delivery', () => {
  const delivered = (effect: Effect, price: number | null) => {
    const result = priceBasket(
      givenBasket({
        lines: [mug],
        delivery: price === null ? null : givenDelivery({ price }),
        discounts: [givenDiscount(effect, { targets: of({ variants: ['other'] }) })],
      }),
    );
    return result.notApplied[0]?.reason ?? result.delivery?.total;
  };
  const reduced: Effect = { kind: 'reduced_delivery', amounts: eur(200) };

  test.each<[string, Effect, number | null, unknown]>([
    ['free', { kind: 'free_delivery' }, 500, 0],
    ['reduced', reduced, 500, 300],
    ['reduced to nothing, not below', reduced, 150, 0],
    ['free already', { kind: 'free_delivery' }, 0, 'NOTHING_LEFT_TO_DISCOUNT'],
    ['not chosen yet', { kind: 'free_delivery' }, null, 'NO_DELIVERY'],
    ['not chosen yet, reduced', reduced, null, 'NO_DELIVERY'],
    ['reduced in another currency', { kind: 'reduced_delivery', amounts: [{ amount: 200, currency: 'USD' }] }, 500, 'WRONG_CURRENCY'],
  ])('%s', (_name, effect, price, expected) => {
    expect(delivered(effect, price)).toBe(expected);
  });
});

describe('a gift', () => {
  test.each<[string, number, readonly BasketLine[], unknown]>([
    ['is free once it is in the basket', 1, [shirt, mug], { shirt: 0, mug: 500 }],
    ['is free as often as it says', 2, [mug], { mug: 1000 }],
    ['is free as often as it is there', 5, [mug], { mug: 1500 }],
    ['waits for the app to put it there', 1, [shirt], 'GIFT_NOT_IN_BASKET'],
  ])('%s', (_name, quantity, lines, expected) => {
    expect(taken({ kind: 'gift_product', variant: 'mug', quantity }, lines)).toEqual(expected);
  });

  test('comes on top of a piece that another discount made free', () => {
    const free = givenDiscount({ kind: 'cheapest_free', every: 3, free: 1 }, { priority: 1 });
    const gift = givenDiscount({ kind: 'gift_product', variant: 'mug', quantity: 1 });

    expect(priceBasket(givenBasket({ lines: [mug], discounts: [free, gift] })).totals.total).toBe(500);
  });

  describe('never pays for its own condition', () => {
    const cup = givenLine('mug', 1200);
    const from = (amount: number): Condition => ({ kind: 'min_subtotal', amounts: eur(amount) });
    const pieces = (quantity: number): Condition => ({ kind: 'min_quantity', quantity, targets: null });
    const contains: Condition = { kind: 'contains_products', quantity: 1, targets: { ...everything, variants: ['mug'] } };
    const notOnSale: Condition = { kind: 'not_on_sale' };
    const onSale = givenLine('shirt', [givenPrice({ kind: 'sale', amount: 4500 })]);

    test.each<[string, Condition, readonly BasketLine[], number, number]>([
      ['the mug alone is no basket of 10.00', from(1000), [cup], 1, 1200],
      ['45.00 and the mug are no basket of 50.00', from(5000), [givenLine('shirt', 4500), cup], 1, 5700],
      ['45.00 are a basket of 45.00', from(4500), [givenLine('shirt', 4500), cup], 1, 4500],
      ['a second mug that is paid counts', from(1000), [{ ...cup, quantity: 2 }], 1, 1200],
      ['as many are given as the others earn', from(1000), [{ ...cup, quantity: 5 }], 4, 1200],
      ['also in thousands', from(1_200_000), [{ ...cup, quantity: 9999 }], 9999, 1_200_000],
      ['two pieces are one and a gift', pieces(2), [givenLine('shirt', 4500), cup], 1, 5700],
      ['three pieces are two and a gift', pieces(2), [givenLine('shirt', 4500, { quantity: 2 }), cup], 1, 9000],
      ['a mug that must be there is not the one that is given', contains, [givenLine('shirt', 4500), cup], 1, 5700],
      ['of two mugs one is', contains, [{ ...cup, quantity: 2 }], 1, 1200],
      ['the only thing that is not on sale is not the gift', notOnSale, [onSale, cup], 1, 5700],
    ])('%s', (_name, condition, lines, quantity, total) => {
      const gift = givenDiscount({ kind: 'gift_product', variant: 'mug', quantity }, { conditions: [condition] });
      const byCode = { ...gift, method: 'code' as const };
      const codes = [{ code: 'MUG', discountId: gift.id, usable: true }];

      expect(priceBasket(givenBasket({ lines, discounts: [gift] })).totals.total).toBe(total);
      expect(priceBasket(givenBasket({ lines, discounts: [byCode], codes })).totals.total).toBe(total);
    });
  });

  describe('is given once', () => {
    const gift = (id: string, priority = 0) => givenDiscount({ kind: 'gift_product', variant: 'mug', quantity: 1 }, { id, priority });
    const cups = (quantity: number) => givenLine('mug', 1200, { quantity });
    const coat = givenLine('shirt', 9000);

    test('two discounts of one mug each give two mugs', () => {
      expect(priceBasket(givenBasket({ lines: [coat, cups(2)], discounts: [gift('a'), gift('b')] })).totals.total).toBe(9000);
      expect(priceBasket(givenBasket({ lines: [coat, cups(3)], discounts: [gift('a'), gift('b')] })).totals.total).toBe(10_200);
    });

    test('where there is only one, the second discount says that its gift is missing', () => {
      const { totals, notApplied } = priceBasket(givenBasket({ lines: [coat, cups(1)], discounts: [gift('a'), gift('b')] }));

      expect(totals.total).toBe(9000);
      expect(notApplied).toEqual([{ discountId: 'b', code: null, reason: 'GIFT_NOT_IN_BASKET' }]);
    });

    test('also where its worth is limited', () => {
      const limited = { ...gift('a'), policy: { ...gift('a').policy, maxDiscount: eur(200) } };

      expect(priceBasket(givenBasket({ lines: [coat, cups(2)], discounts: [limited, gift('b')] })).totals.total).toBe(10_000);
    });
  });
});

describe('a fixed price for a set', () => {
  const set = (quantity: number, price: number, maxTimes: number | null = null): Effect => ({
    kind: 'fixed_price_set',
    quantity,
    amounts: eur(price),
    maxTimes,
  });
  const hat = givenLine('hat', 1500, { quantity: 2 });

  test.each<[string, Effect, BasketLine[], unknown]>([
    // 2 shirts and a hat are 55.00; a hat and 2 mugs 25.00, which is less than a set costs
    ['is made of the dearest pieces, and only where it saves', set(3, 4000), [mug, hat, shirt], { shirt: 1091, hat: 409, mug: 0 }],
    // 55.00 − 20.00, and 25.00 − 20.00
    ['is made again as long as it saves', set(3, 2000), [mug, hat, shirt], { shirt: 2000, hat: 1500, mug: 500 }],
    ['counts whole sets only', set(8, 100), [mug, hat, shirt], 'MIN_QUANTITY_NOT_REACHED'],
    // 55.00 − 3.00, spread by what the pieces cost
    ['is made so many times at most', set(1, 100, 3), [mug, hat, shirt], { shirt: 3782, hat: 1418, mug: 0 }],
    ['takes nothing off what costs less', set(2, 5000), [mug, hat, shirt], 'NOTHING_LEFT_TO_DISCOUNT'],
    ['may be nothing', set(2, 0), [mug], { mug: 1000 }],
    ['holds where it has a price', { ...set(2, 100), amounts: [{ amount: 100, currency: 'JPY' }] } as Effect, [mug], 'WRONG_CURRENCY'],
    ['of thousands of pieces is as exact', set(7, 3000), [givenLine('mug', 500, { quantity: 9_999 })], { mug: 1428 * 500 }],
  ])('%s', (_name, effect, lines, expected) => {
    expect(taken(effect, lines)).toEqual(expected);
    expect(taken(effect, [...lines].reverse())).toEqual(expected);
  });
});

describe('buy some, get some at a price', () => {
  const at = (as: 'amount_off' | 'fixed_price', amount: number): Effect => ({
    kind: 'buy_x_get_y_amount',
    buyQuantity: 2,
    getQuantity: 1,
    amounts: eur(amount),
    as,
    getTargets: of({ variants: ['mug'] }),
    maxTimes: null,
  });
  const twoShirts = { targets: of({ variants: ['shirt'] }) };

  test.each<[string, Effect, unknown]>([
    ['takes an amount off each piece that is got', at('amount_off', 150), { shirt: 0, mug: 150 }],
    ['takes no more than a piece costs', at('amount_off', 9000), { shirt: 0, mug: 500 }],
    ['makes each piece that is got cost a fixed amount', at('fixed_price', 100), { shirt: 0, mug: 400 }],
    ['leaves what costs less', at('fixed_price', 600), 'NOTHING_LEFT_TO_DISCOUNT'],
  ])('%s', (_name, effect, expected) => {
    expect(taken(effect, [shirt, mug], twoShirts)).toEqual(expected);
  });

  test('needs the pieces that are bought', () => {
    expect(taken(at('fixed_price', 100), [{ ...shirt, quantity: 1 }, mug], twoShirts)).toBe('MIN_QUANTITY_NOT_REACHED');
    expect(taken(at('fixed_price', 100), [shirt], twoShirts)).toBe('PRODUCTS_MISSING');
  });
});

describe('a fixed price for the order', () => {
  test.each<[number, unknown]>([
    [4000, { shirt: 1091, mug: 409 }],
    [5500, 'NOTHING_LEFT_TO_DISCOUNT'],
    [0, { shirt: 4000, mug: 1500 }],
  ])('of %i is what the lines come to', (price, expected) => {
    expect(taken({ kind: 'fixed_price_order', amounts: eur(price) }, [shirt, mug])).toEqual(expected);
  });
});

describe('percent off the delivery', () => {
  const off = (basisPoints: number, delivery = givenDelivery()) =>
    priceBasket(givenBasket({ lines: [mug], delivery, discounts: [givenDiscount({ kind: 'percent_off_delivery', basisPoints })] }));

  test('is rounded once, and never more than it costs', () => {
    expect(off(3333).delivery).toMatchObject({ price: 500, total: 333 });
    expect(off(10_000).delivery).toMatchObject({ total: 0 });
    expect(off(15_000).delivery).toMatchObject({ total: 0 });
  });
});
