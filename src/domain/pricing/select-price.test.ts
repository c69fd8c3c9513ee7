import fc from 'fast-check';
import { givenPrice } from '../../../tests/support/basket-builder';
import type { PriceCandidate, PriceContext } from './price';
import { explainPrices, nextPriceChange, selectPrice } from './select-price';

const context: PriceContext = {
  currency: 'EUR',
  quantity: 1,
  now: new Date('2026-06-15T12:00:00Z'),
  customerGroups: ['wholesale'],
  channel: 'app',
  country: 'UA',
  taxBasisPoints: 2000,
};
const at = (iso: string) => new Date(iso);

/** What each candidate is: `chosen`, `original`, or the reason why it lost. */
const outcomes = (candidates: readonly PriceCandidate[], asked: Partial<PriceContext> = {}) =>
  Object.fromEntries(
    explainPrices(candidates, { ...context, ...asked }).map(({ priceId, outcome, reason }) => [priceId, reason ?? outcome]),
  );

describe('a candidate does not hold', () => {
  test.each<[string, Partial<PriceCandidate>, string]>([
    ['in another currency', { currency: 'USD' }, 'WRONG_CURRENCY'],
    ['before it starts', { startsAt: at('2026-06-15T12:00:00.001Z') }, 'NOT_STARTED'],
    ['from the instant it ends', { endsAt: at('2026-06-15T12:00:00Z') }, 'ENDED'],
    ['for other groups', { customerGroups: ['staff'] }, 'WRONG_GROUP'],
    ['in other channels', { channels: ['web', 'pos'] }, 'WRONG_CHANNEL'],
    ['in other countries', { countries: ['DE'] }, 'WRONG_COUNTRY'],
    ['for more pieces', { minQuantity: 2 }, 'QUANTITY_TOO_SMALL'],
  ])('%s', (_name, given, reason) => {
    const candidate = givenPrice({ priceId: 'a', ...given });

    expect(selectPrice([candidate], context)).toBeNull();
    expect(outcomes([candidate])).toEqual({ a: reason });
  });

  test.each<[string, Partial<PriceCandidate>]>([
    ['from the instant it starts', { startsAt: at('2026-06-15T12:00:00Z') }],
    ['until the last instant before its end', { endsAt: at('2026-06-15T12:00:00.001Z') }],
    ['for one of its groups', { customerGroups: ['staff', 'wholesale'] }],
    ['in one of its countries', { countries: ['DE', 'UA'] }],
    ['for exactly its quantity', { minQuantity: 1 }],
  ])('but it does %s', (_name, given) => {
    expect(outcomes([givenPrice({ priceId: 'a', ...given })])).toEqual({ a: 'chosen' });
  });

  test('in a country while none is known', () => {
    expect(outcomes([givenPrice({ priceId: 'a', countries: ['UA'] })], { country: null })).toEqual({ a: 'WRONG_COUNTRY' });
  });
});

describe('among the candidates of a kind wins', () => {
  test.each<[string, Partial<PriceCandidate>, Partial<PriceCandidate>, string]>([
    [
      'the higher priority, even if less specific and dearer',
      { priority: 1, amount: 2000 },
      { customerGroups: ['wholesale'], amount: 1 },
      'LOWER_PRIORITY',
    ],
    [
      'a group before channel and country together',
      { customerGroups: ['wholesale'], amount: 2000 },
      { channels: ['app'], countries: ['UA'] },
      'LESS_SPECIFIC',
    ],
    ['a channel before a country', { channels: ['app'], amount: 2000 }, { countries: ['UA'] }, 'LESS_SPECIFIC'],
    ['a country before nothing', { countries: ['UA'], amount: 2000 }, {}, 'LESS_SPECIFIC'],
    ['the later start', { startsAt: at('2026-06-02T00:00:00Z'), amount: 2000 }, { startsAt: at('2026-06-01T00:00:00Z') }, 'EARLIER_START'],
    ['any start before none', { startsAt: at('2026-06-02T00:00:00Z'), amount: 2000 }, {}, 'EARLIER_START'],
    ['the lower amount', { amount: 999 }, {}, 'HIGHER_AMOUNT'],
    ['the first id', {}, {}, 'LATER_ID'],
  ])('%s', (_name, winner, loser, reason) => {
    const candidates = [givenPrice({ priceId: 'a', ...winner }), givenPrice({ priceId: 'b', ...loser })];

    expect(outcomes(candidates)).toEqual({ a: 'chosen', b: reason });
    expect(outcomes(candidates.reverse())).toEqual({ a: 'chosen', b: reason });
  });
});

describe('tiers', () => {
  const tiers = [
    givenPrice({ priceId: 'one', listId: 'base', amount: 1000 }),
    givenPrice({ priceId: 'ten', listId: 'base', amount: 900, minQuantity: 10 }),
    givenPrice({ priceId: 'fifty', listId: 'base', amount: 800, minQuantity: 50 }),
  ];

  test.each([
    [9, 'one', { ten: 'QUANTITY_TOO_SMALL', fifty: 'QUANTITY_TOO_SMALL' }],
    [10, 'ten', { one: 'LOWER_TIER', fifty: 'QUANTITY_TOO_SMALL' }],
    [50, 'fifty', { one: 'LOWER_TIER', ten: 'LOWER_TIER' }],
  ])('for %i pieces the highest reached one stands for its list: %s', (quantity, chosen, others) => {
    expect(outcomes(tiers, { quantity })).toEqual({ ...others, [chosen]: 'chosen' });
  });

  test('a dearer tier stands for its list too: a mistake in a list is not hidden by picking the cheapest', () => {
    const dearer = givenPrice({ priceId: 'ten', listId: 'base', amount: 1100, minQuantity: 10 });

    expect(selectPrice([givenPrice({ priceId: 'one', listId: 'base' }), dearer], { ...context, quantity: 10 })?.amount).toBe(1100);
  });

  test('a tier is compared with other lists by the rank of its list', () => {
    const group = givenPrice({ priceId: 'group', listId: 'wholesale', customerGroups: ['wholesale'], amount: 950 });

    expect(outcomes([...tiers, group], { quantity: 50 })).toEqual({
      one: 'LOWER_TIER',
      ten: 'LOWER_TIER',
      fifty: 'LESS_SPECIFIC',
      group: 'chosen',
    });
  });
});

describe('base, override and sale', () => {
  const base = givenPrice({ priceId: 'base', amount: 1000 });
  const override = givenPrice({ priceId: 'override', kind: 'override', amount: 800, customerGroups: ['wholesale'] });
  const sale = givenPrice({ priceId: 'sale', kind: 'sale', amount: 700, startsAt: at('2026-06-01T00:00:00Z') });

  test('an override replaces the base, also where it is dearer', () => {
    const dearer = { ...override, amount: 1200 };

    expect(outcomes([base, dearer])).toEqual({ base: 'REPLACED_BY_OVERRIDE', override: 'chosen' });
    expect(selectPrice([base, dearer], context)).toMatchObject({ amount: 1200, kind: 'override', compareAt: null });
  });

  test('a sale is used where it is lower, and strikes the base through', () => {
    expect(selectPrice([base, sale], context)).toMatchObject({ amount: 700, kind: 'sale', compareAt: 1000, startsAt: sale.startsAt });
    expect(selectPrice([base, sale], context)?.explain).toEqual([
      { priceId: 'base', listId: 'list-base', listName: 'Base', amount: 1000, outcome: 'original', reason: 'BEATEN_BY_SALE' },
      { priceId: 'sale', listId: 'list-sale', listName: 'Base', amount: 700, outcome: 'chosen', reason: null },
    ]);
  });

  test('a sale on top of an override strikes the override through', () => {
    expect(selectPrice([base, override, sale], context)).toMatchObject({ amount: 700, compareAt: 800 });
  });

  test.each([800, 850])('a sale at %i is not used on top of an override at 800', (amount) => {
    expect(outcomes([base, override, { ...sale, amount }])).toEqual({
      base: 'REPLACED_BY_OVERRIDE',
      override: 'chosen',
      sale: 'SALE_NOT_LOWER',
    });
    expect(selectPrice([base, override, { ...sale, amount }], context)).toMatchObject({ amount: 800, compareAt: null });
  });

  test('the best ranked sale is the one that counts, not the cheapest', () => {
    const preferred = { ...sale, priceId: 'preferred', listId: 'preferred', priority: 5, amount: 900 };

    expect(outcomes([base, sale, preferred])).toEqual({ base: 'BEATEN_BY_SALE', sale: 'LOWER_PRIORITY', preferred: 'chosen' });
  });

  test('a sale of what has no other price is the price', () => {
    expect(selectPrice([sale], context)).toMatchObject({ amount: 700, kind: 'sale', compareAt: null });
  });

  test('zero is a price', () => {
    expect(selectPrice([{ ...base, amount: 0 }], context)).toMatchObject({ amount: 0 });
  });
});

describe('compareAt', () => {
  test.each([
    ['its own, where higher', 1500, 1500],
    ['none, where equal', 1000, null],
    ['none, where lower', 900, null],
    ['none, where there is none', null, null],
  ])('of a price that is not on sale is %s', (_name, compareAt, expected) => {
    expect(selectPrice([givenPrice({ compareAt })], context)?.compareAt).toBe(expected);
  });

  test('of a sale is the original, whatever the sale list says', () => {
    const sale = givenPrice({ priceId: 'sale', kind: 'sale', amount: 700, compareAt: 9900 });

    expect(selectPrice([givenPrice({ priceId: 'base' }), sale], context)?.compareAt).toBe(1000);
  });
});

describe('prices with tax in them and prices without are compared by what the customer pays', () => {
  const gross = (amount: number, price: Partial<PriceCandidate> = {}) => givenPrice({ priceId: `gross-${amount}`, amount, ...price });
  const net = (amount: number, price: Partial<PriceCandidate> = {}) =>
    givenPrice({ priceId: `net-${amount}`, amount, taxIncluded: false, ...price });
  const sale = { kind: 'sale' } as const;

  test.each<[string, PriceCandidate, PriceCandidate, Partial<PriceContext>, object]>([
    ['a net sale that costs more with its tax is none', gross(12_000), net(11_000, sale), {}, { amount: 12_000, compareAt: null }],
    [
      'a net sale that costs less strikes the net of the original through',
      gross(12_000),
      net(9000, sale),
      {},
      { amount: 9000, compareAt: 10_000 },
    ],
    ['a gross sale below a net price with its tax is one', net(5267), gross(5900, sale), {}, { amount: 5900, compareAt: 6320 }],
    ['a gross sale above it is none', net(5000), gross(6001, sale), {}, { amount: 5000, compareAt: null }],
    [
      'where nothing is taxed the amounts themselves are compared',
      gross(12_000),
      net(11_000, sale),
      { taxBasisPoints: 0 },
      { amount: 11_000, compareAt: 12_000 },
    ],
    ['a cent that is only rounding is not struck through', gross(1000), net(833, sale), {}, { amount: 833, compareAt: null }],
    ['of two base lists the one that costs less wins', gross(1190), net(1000), {}, { amount: 1190 }],
    [
      'sums beyond what a number holds are compared exactly',
      gross(9_000_000_000_000),
      net(7_500_000_000_000, sale),
      {},
      { amount: 9_000_000_000_000 },
    ],
  ])('%s', (_name, usual, other, asked, expected) => {
    expect(selectPrice([usual, other], { ...context, ...asked })).toMatchObject(expected);
    expect(selectPrice([other, usual], { ...context, ...asked })).toMatchObject(expected);
  });

  test('a sale never makes anybody pay more, nor strikes through what is not higher', () => {
    const candidate = fc.record({ amount: fc.integer({ min: 0, max: 3000 }), taxIncluded: fc.boolean() });
    fc.assert(
      fc.property(candidate, candidate, fc.integer({ min: 0, max: 3000 }), (usual, reduced, taxBasisPoints) => {
        const base = givenPrice({ priceId: 'base', ...usual });
        const chosen = selectPrice([base, givenPrice({ priceId: 'sale', kind: 'sale', ...reduced })], { ...context, taxBasisPoints });
        const paid = ({ amount, taxIncluded }: { amount: number; taxIncluded: boolean }) =>
          taxIncluded ? amount : amount * (1 + taxBasisPoints / 10_000);
        expect(chosen && paid(chosen)).toBeLessThanOrEqual(paid(base) + 1e-9);
        expect(chosen?.compareAt ?? Infinity).toBeGreaterThan(chosen?.amount ?? NaN);
      }),
    );
  });
});

describe('nextChangeAt', () => {
  const base = givenPrice({ priceId: 'base' });

  test.each<[string, Partial<PriceCandidate>, string | null]>([
    ['nothing is scheduled', {}, null],
    ['a sale will start', { startsAt: at('2026-07-01T00:00:00Z') }, '2026-07-01T00:00:00.000Z'],
    ['a sale will end', { endsAt: at('2026-08-01T00:00:00Z') }, '2026-08-01T00:00:00.000Z'],
    ['a sale will start and end', { startsAt: at('2026-07-01T00:00:00Z'), endsAt: at('2026-08-01T00:00:00Z') }, '2026-07-01T00:00:00.000Z'],
    ['a sale is over', { startsAt: at('2026-05-01T00:00:00Z'), endsAt: at('2026-06-01T00:00:00Z') }, null],
    ['another currency will change', { currency: 'USD', startsAt: at('2026-07-01T00:00:00Z') }, null],
    ['another group will change', { customerGroups: ['staff'], startsAt: at('2026-07-01T00:00:00Z') }, null],
  ])('where %s', (_name, given, expected) => {
    const sale = givenPrice({ priceId: 'sale', kind: 'sale', amount: 700, ...given });

    expect(selectPrice([base, sale], context)?.nextChangeAt?.toISOString() ?? null).toBe(expected);
  });
});

describe('the choice', () => {
  const instant = fc.option(
    fc.integer({ min: 0, max: 6 }).map((day) => at(`2026-06-1${day}T12:00:00Z`)),
    { nil: null },
  );
  const candidate = fc.record({
    kind: fc.constantFrom('base' as const, 'override' as const, 'sale' as const),
    listId: fc.constantFrom('x', 'y', 'z'),
    priority: fc.integer({ min: 0, max: 1 }),
    customerGroups: fc.constantFrom([], ['wholesale'], ['staff']),
    channels: fc.constantFrom([], ['app' as const]),
    countries: fc.constantFrom([], ['UA']),
    startsAt: instant,
    endsAt: instant,
    amount: fc.integer({ min: 0, max: 3 }),
    minQuantity: fc.integer({ min: 1, max: 3 }),
  });
  const candidates = fc
    .array(candidate, { maxLength: 8 })
    .map((list) => list.map((given, index) => givenPrice({ ...given, priceId: `p${index}` })));

  test('has no ties: the order of the candidates does not matter, and every loser has a reason', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 3 }), (list, quantity) => {
        const explained = explainPrices(list, { ...context, quantity });

        expect(explainPrices([...list].reverse(), { ...context, quantity })).toEqual([...explained].reverse());
        expect(explained.filter(({ outcome }) => outcome === 'chosen').length).toBe(selectPrice(list, { ...context, quantity }) ? 1 : 0);
        for (const { outcome, reason } of explained) expect(reason === null).toBe(outcome === 'chosen');
      }),
      { numRuns: 100 },
    );
  });

  test('stays the same until nextChangeAt', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const price = selectPrice(list, context);
        const next = nextPriceChange(list, context) ?? at('2027-01-01T00:00:00Z');
        const later = selectPrice(list, { ...context, now: new Date(next.getTime() - 1) });

        expect([later?.priceId, later?.compareAt]).toEqual([price?.priceId, price?.compareAt]);
      }),
      { numRuns: 100 },
    );
  });
});
