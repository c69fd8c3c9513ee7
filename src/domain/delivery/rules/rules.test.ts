import { givenBasket, givenLine } from '../../../../tests/support/basket-builder';
import { deliveryFacts } from '../delivery-facts';
import type { DeliveryFacts } from '../delivery-rule';
import { atHours, forGroups, inZones, type InZones } from './chosen';
import type { Consequence } from './consequence';
import { byDistance, byParcels, bySubtotal, byVolume, byWeight } from './measured';

const only: Consequence = { then: 'only', amounts: [] };
const eur = (amount: number) => [{ amount, currency: 'EUR' }];
const facts = (more: Partial<DeliveryFacts> = {}, lines = [givenLine('mug', 1000, { quantity: 3, weightGrams: 400 })]): DeliveryFacts => ({
  ...deliveryFacts(givenBasket({ lines }), { country: 'UA', address: null }),
  price: 500,
  ...more,
});

describe('what comes of a rule', () => {
  const weighed = (then: Consequence['then'], holds: boolean, amounts = eur(200)) =>
    byWeight.decide({ then, amounts, fromGrams: holds ? 0 : 5_000, belowGrams: null }, facts());
  const refused = { notOffered: 'WEIGHT_NOT_CARRIED', params: { grams: 1_200, fromGrams: expect.any(Number), belowGrams: null } };

  test.each<[Consequence['then'], unknown, unknown]>([
    ['only', null, refused],
    ['not_offered', refused, null],
    ['surcharge', { surcharge: 200 }, null],
    ['price', { price: 200 }, null],
  ])('%s', (then, whereItHolds, whereNot) => {
    expect([weighed(then, true), weighed(then, false)]).toEqual([whereItHolds, whereNot]);
  });

  test('in a currency without an amount the price stays', () => {
    expect(weighed('price', true, [{ amount: 1, currency: 'JPY' }])).toBeNull();
  });
});

test('a weight begins at its lower end, and ends before its upper one', () => {
  const at = (fromGrams: number | null, belowGrams: number | null) => byWeight.decide({ ...only, fromGrams, belowGrams }, facts()) === null;
  expect([at(1_200, null), at(1_201, null), at(null, 1_200), at(null, 1_201)]).toEqual([true, false, false, true]);
});

test('a volume begins at its lower end, and ends before its upper one; a piece nobody measured takes none', () => {
  const lines = [givenLine('box', 1000, { quantity: 3, cubicMillimetres: 400_300 }), givenLine('card', 1000, { quantity: 9 })];
  const at = (fromCubicCentimetres: number | null, belowCubicCentimetres: number | null) =>
    byVolume.decide({ ...only, fromCubicCentimetres, belowCubicCentimetres }, facts({}, lines));
  const refused = (from: number | null, below: number | null) => ({
    notOffered: 'VOLUME_NOT_CARRIED',
    params: { cubicCentimetres: 1_200, fromCubicCentimetres: from, belowCubicCentimetres: below },
  });

  expect([at(1_200, null), at(1_201, null), at(null, 1_200), at(null, 1_201)]).toEqual([
    ...[null, refused(1_201, null)],
    ...[refused(null, 1_200), null],
  ]);
  expect(byVolume.check?.({ ...only, fromCubicCentimetres: 5, belowCubicCentimetres: 5 })).toMatchObject([
    { code: 'SPAN_REVERSED', field: 'belowCubicCentimetres' },
  ]);
});

describe('several parcels', () => {
  const inParcels = (
    gramsPerParcel: number,
    lines: readonly (readonly [grams: number, quantity: number])[],
    mostParcels: number | null = null,
  ) =>
    byParcels.decide(
      { gramsPerParcel, mostParcels, amounts: eur(100) },
      facts(
        {},
        lines.map(([weightGrams, quantity], index) => givenLine(`v${index}`, 100, { quantity, weightGrams })),
      ),
    );

  test.each<[number, readonly (readonly [number, number])[], unknown]>([
    [1_000, [[400, 2]], null],
    [1_000, [[400, 3]], { surcharge: 100 }],
    [
      1_000,
      [
        [500, 2],
        [500, 2],
      ],
      { surcharge: 100 },
    ],
    [
      1_000,
      [
        [600, 1],
        [500, 1],
      ],
      { surcharge: 100 },
    ],
    [1_000, [[1_000, 1_000_000]], { surcharge: 99_999_900 }],
    [1_000, [[0, 5]], null],
    [1_000, [[1_001, 1]], { notOffered: 'PIECE_TOO_HEAVY', params: { grams: 1_001, mostGrams: 1_000 } }],
  ])('of %i g for %j', (grams, lines, expected) => {
    expect(inParcels(grams, lines)).toEqual(expected);
  });

  test('are too many where staff say so', () => {
    expect(inParcels(1_000, [[400, 5]], 2)).toEqual({ notOffered: 'TOO_MANY_PARCELS', params: { parcels: 3, mostParcels: 2 } });
    expect(inParcels(1_000, [[400, 4]], 2)).toEqual({ surcharge: 100 });
  });

  test('are as many as if each piece were put in by hand', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const lines = Array.from(
        { length: (seed % 4) + 1 },
        (_, line) => [((seed * 37 + line * 101) % 900) + 1, ((seed + line) % 9) + 1] as const,
      );
      let [parcels, filled] = [1, 0];
      for (const [grams, quantity] of lines)
        for (let piece = 0; piece < quantity; piece += 1) {
          if (filled + grams > 1_000) [parcels, filled] = [parcels + 1, 0];
          filled += grams;
        }
      expect(inParcels(1_000, lines)).toEqual(parcels === 1 ? null : { surcharge: 100 * (parcels - 1) });
    }
  });
});

describe('a distance', () => {
  const kyiv = { lat: 50.45, lng: 30.52 };
  const within = (belowMetres: number, more: Partial<DeliveryFacts>) =>
    byDistance.decide({ ...only, location: 'shop', fromMetres: null, belowMetres }, facts({ locations: { shop: kyiv }, ...more }));
  const there = { address: { location: { lat: 50.46, lng: 30.52 } } };

  test('is measured from a location as the crow flies', () => {
    expect(within(1_200, there)).toBeNull();
    expect(within(1_100, there)).toMatchObject({ notOffered: 'DISTANCE_NOT_SERVED', params: { metres: 1_112 } });
  });

  test('that nobody knows decides nothing', () => {
    expect(within(1, {})).toBeNull();
    expect(within(1, { ...there, locations: {} })).toBeNull();
  });
});

test('what the goods are worth is asked in their currency', () => {
  const from = (amounts: readonly { amount: number; currency: string }[]) =>
    bySubtotal.decide({ ...only, from: amounts, below: [] }, facts());
  expect(from(eur(3_000))).toBeNull();
  expect(from(eur(3_001))).toEqual({ notOffered: 'SUBTOTAL_NOT_SERVED', params: { subtotal: 3_000, from: 3_001, below: null } });
  expect(from([{ amount: 9_999, currency: 'JPY' }])).toBeNull();
});

test('zones: any that it lies in, or the one that counts', () => {
  const inside = (counts: InZones['counts'], zones: readonly string[] | null) =>
    inZones.decide({ ...only, zones: ['city'], counts }, facts({ zones })) === null;
  expect([inside('any', ['centre', 'city']), inside('first', ['centre', 'city']), inside('first', ['city'])]).toEqual([true, false, true]);
  expect([inside('none', ['city']), inside('none', ['village']), inside('none', []), inside('none', null)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect([inside('any', []), inside('any', ['village']), inside('any', null)]).toEqual([false, false, true]);
});

test('groups are those of the customer', () => {
  const may = (customerGroups: readonly string[]) => forGroups.decide({ ...only, groups: ['wholesale'] }, facts({ customerGroups }));
  expect([may(['wholesale']), may([])]).toEqual([null, { notOffered: 'CUSTOMER_NOT_SERVED', params: {} }]);
});

test('hours are those of a place on earth, and say when they change', () => {
  const hours = { ...only, weekdays: [7], fromMinute: 9 * 60, untilMinute: 14 * 60, timeZone: 'Europe/Kyiv' };
  const at = (now: string) => atHours.decide(hours, facts({ now: new Date(now) })) === null;
  expect([at('2026-11-22T06:59:00Z'), at('2026-11-22T07:00:00Z'), at('2026-11-22T12:00:00Z'), at('2026-11-23T08:00:00Z')]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(atHours.nextChangeAt?.(hours, new Date('2026-11-22T07:00:00Z'))).toEqual(new Date('2026-11-22T12:00:00Z'));
});

describe('staff save a rule', () => {
  const spans = { fromGrams: null, belowGrams: 100 };
  test.each<[string, readonly { field: string; code: string }[], string]>([
    ['that says neither from nor to', byWeight.check?.({ ...only, fromGrams: null, belowGrams: null }) ?? [], 'fromGrams SPAN_EMPTY'],
    ['that ends before it begins', byWeight.check?.({ ...only, fromGrams: 5, belowGrams: 5 }) ?? [], 'belowGrams SPAN_REVERSED'],
    ['that costs nothing anywhere', byWeight.check?.({ ...spans, then: 'price', amounts: [] }) ?? [], 'amounts NO_AMOUNTS'],
    ['with amounts that change nothing', byWeight.check?.({ ...spans, then: 'only', amounts: eur(1) }) ?? [], 'amounts AMOUNTS_UNUSED'],
    [
      'with less than nothing',
      byWeight.check?.({ ...spans, then: 'surcharge', amounts: eur(-1) }) ?? [],
      'amounts[0].amount AMOUNT_INVALID',
    ],
    ['that costs nothing', byWeight.check?.({ ...spans, then: 'price', amounts: eur(0) }) ?? [], ''],
    ['for no parcel', byParcels.check?.({ gramsPerParcel: 0, mostParcels: null, amounts: [] }) ?? [], 'gramsPerParcel NUMBER_INVALID'],
    ['for less than a parcel', byParcels.check?.({ gramsPerParcel: 1, mostParcels: 0, amounts: [] }) ?? [], 'mostParcels NUMBER_INVALID'],
    ['from nowhere', byDistance.check?.({ ...only, location: '', fromMetres: 1, belowMetres: null }) ?? [], 'location LOCATION_MISSING'],
    ['for no worth', bySubtotal.check?.({ ...only, from: [], below: [] }) ?? [], 'from SPAN_EMPTY'],
    ['for no zone', inZones.check?.({ ...only, zones: [], counts: 'any' }) ?? [], 'zones NOTHING_CHOSEN'],
    ['for no group', forGroups.check?.({ ...only, groups: [] }) ?? [], 'groups NOTHING_CHOSEN'],
    [
      'on no day',
      atHours.check?.({ ...only, weekdays: [], fromMinute: 0, untilMinute: 1, timeZone: 'Europe/Kyiv' }) ?? [],
      'weekdays NO_WEEKDAYS',
    ],
  ])('%s', (_what, remarks, expected) => {
    expect(remarks.map(({ field, code }) => `${field} ${code}`).join()).toBe(expected);
  });
});
