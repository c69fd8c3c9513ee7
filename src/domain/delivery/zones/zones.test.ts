import type { Area, ZonePlace } from './area';
import { boxesOf } from './boxes';
import { checkZone } from './check-zone';
import { cityKey } from './city-key';
import { covers } from './covers';
import { metresBetween } from './distance';
import { beginningsOf, hasPrefix, postalPrefixes } from './postal-codes';

const square = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const at = (lat: number, lng: number): ZonePlace => ({ country: null, location: { lat, lng } });
const withHole: Area = { kind: 'polygon', rings: [square(30, 50, 31, 51), square(30.4, 50.4, 30.6, 50.6)] };
/** From 179° east to 179° west. */
const fiji: Area = { kind: 'polygon', rings: [square(179, -18, 181, -16)] };

describe('a place is in a shape', () => {
  test.each<[string, Area, ZonePlace, boolean]>([
    ['inside', withHole, at(50.2, 30.2), true],
    ['outside', withHole, at(49.9, 30.2), false],
    ['on its border', withHole, at(50, 30.5), true],
    ['on a corner', withHole, at(50, 30), true],
    ['in its hole', withHole, at(50.5, 30.5), false],
    ['west of the antimeridian', fiji, at(-17, 179.5), true],
    ['east of the antimeridian', fiji, at(-17, -179.5), true],
    ['on the other side of the earth', fiji, at(-17, 0), false],
    ['nowhere in particular', withHole, { country: 'UA', city: 'Kyiv' }, false],
  ])('%s', (_where, area, place, expected) => {
    expect(covers([area], place)).toBe(expected);
    // Whoever looks in the boxes first misses nobody.
    const isInBox = boxesOf(area).some(
      ({ west, south, east, north }) =>
        place.location &&
        place.location.lng >= west &&
        place.location.lng <= east &&
        place.location.lat >= south &&
        place.location.lat <= north,
    );
    expect(isInBox || !expected).toBe(true);
  });

  test('within a radius, which is as wide everywhere on earth', () => {
    for (const [lat, lng] of [
      [50.45, 30.52],
      [0, 179.99],
      [89.9, 10],
      [-64.1, -179.9],
    ] as const) {
      const area: Area = { kind: 'radius', lat, lng, metres: 20_000 };
      for (let turn = 0; turn < 16; turn += 1) {
        const angle = (turn / 16) * 2 * Math.PI;
        const [north, east] = [0.17 * Math.sin(angle), (0.17 * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)];
        const turned = ((lng + east + 540) % 360) - 180;
        const there = { lat: Math.min(lat + north, 89.999), lng: turned };
        const isNear = metresBetween(area, there) <= area.metres;
        expect(covers([area], { country: null, location: there })).toBe(isNear);
        expect(
          !isNear ||
            boxesOf(area).some((box) => there.lng >= box.west && there.lng <= box.east && there.lat >= box.south && there.lat <= box.north),
        ).toBe(true);
      }
    }
    expect(Math.round(metresBetween({ lat: 50.4501, lng: 30.5234 }, { lat: 52.2297, lng: 21.0122 }) / 1000)).toBe(689);
  });
});

describe('postal codes', () => {
  test.each<[string, string, boolean]>([
    ['79000', '79000', true],
    ['79000', '7900', false],
    ['SW1A 1AA', 'sw1a1aa', true],
    ['79*', '79123', true],
    ['79*', '7', false],
    ['00-001..00-999', '00-001', true],
    ['00-001..00-999', '00-500', true],
    ['00-001..00-999', '01-000', false],
    ['79000..80199', '79999', true],
    ['79000..80199', '80199', true],
    ['79000..80199', '80200', false],
    ['79000..80199', '790000', false],
    ['01000..06999', '06123', true],
    ['01000..06999', '07000', false],
    ['00000..99999', '12345', true],
  ])('%s and %s: %s', (written, code, expected) => {
    const prefixes = postalPrefixes(written) ?? [];
    expect(prefixes.some((prefix) => hasPrefix(code, prefix))).toBe(expected);
    const found = new Set(beginningsOf(code));
    expect(prefixes.some(({ prefix, length }) => found.has(prefix) && (length === null || length === found.size - 1))).toBe(expected);
  });

  test.each(['', '*', '..', '79999..79000', '1..22', 'AB1..CD1', '1..2..3', '🧵', '1'.repeat(13), '79%'])('%s is none', (written) => {
    expect(postalPrefixes(written)).toBeNull();
  });

  test('every range is the codes between its ends, and few beginnings', () => {
    for (const [from, to] of [
      [0, 999],
      [1, 998],
      [123, 124],
      [199, 801],
      [10, 10],
    ] as const) {
      const text = (code: number) => String(code).padStart(3, '0');
      const prefixes = postalPrefixes(`${text(from)}..${text(to)}`) ?? [];
      expect(prefixes.length).toBeLessThanOrEqual(54);
      const found = Array.from({ length: 1000 }, (_, code) => code).filter((code) =>
        prefixes.some((prefix) => hasPrefix(text(code), prefix)),
      );
      expect([found[0], found.at(-1), found.length]).toEqual([from, to, to - from + 1]);
    }
  });
});

test('a city is the same however it is written', () => {
  expect(['Кам’янець-Подільський', "м. Кам'янець Подільський", 'КАМʼЯНЕЦЬ  ПОДІЛЬСЬКИЙ'].map(cityKey)).toEqual(
    Array.from({ length: 3 }, () => 'камянець подільський'),
  );
  const kyiv: Area = { kind: 'cities', country: 'UA', cities: ['Київ'] };
  expect(covers([kyiv], { country: 'UA', city: 'м. київ' })).toBe(true);
  expect(covers([kyiv], { country: 'PL', city: 'Київ' })).toBe(false);
});

describe('a zone is saved', () => {
  const found = (areas: unknown, name = 'Centre') => checkZone({ name, areas }).refusals.map(({ field, code }) => `${field} ${code}`);

  test('as it was drawn and written', () => {
    expect(found([withHole, fiji])).toEqual([]);
    expect(
      found([
        { kind: 'radius', lat: 50, lng: 30, metres: 5000 },
        { kind: 'postal_codes', country: 'PL', codes: ['00-001..00-999', '01*'] },
        { kind: 'cities', country: 'UA', cities: ['Львів'] },
      ]),
    ).toEqual([]);
  });

  const bowTie = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  const line = [
    [30.1, 50.1],
    [30.2, 50.2],
    [30.4, 50.4],
    [30.1, 50.1],
  ];
  test.each<[string, unknown, string]>([
    ['nothing', [], 'areas AREAS_MISSING'],
    ['no list', { kind: 'polygon' }, 'areas AREAS_MISSING'],
    ['too much', Array.from({ length: 51 }, () => fiji), 'areas AREAS_TOO_MANY'],
    ['what is none', [null], 'areas[0] AREA_UNKNOWN'],
    ['a shape without rings', [{ kind: 'polygon' }], 'areas[0] SHAPE_INVALID'],
    ['a latitude of 91°', [{ kind: 'polygon', rings: [square(0, 0, 1, 91)] }], 'areas[0].rings[0][2] CORNER_INVALID'],
    [
      'a corner that is no number',
      [
        {
          kind: 'polygon',
          rings: [
            [
              [0, 0],
              ['a', 1],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      ],
      'areas[0].rings[0][1] CORNER_INVALID',
    ],
    [
      'two corners',
      [
        {
          kind: 'polygon',
          rings: [
            [
              [0, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      ],
      'areas[0].rings[0] SHAPE_OPEN',
    ],
    ['an open line', [{ kind: 'polygon', rings: [square(0, 0, 1, 1).slice(0, 4)] }], 'areas[0].rings[0] SHAPE_OPEN'],
    ['a bow tie', [{ kind: 'polygon', rings: [bowTie] }], 'areas[0] SHAPE_CROSSES_ITSELF'],
    ['a hole that is not within', [{ kind: 'polygon', rings: [square(0, 0, 2, 2), square(1, 1, 3, 3)] }], 'areas[0] SHAPE_CROSSES_ITSELF'],
    ['half of the earth', [{ kind: 'polygon', rings: [square(-100, 0, 100, 1)] }], 'areas[0] SHAPE_TOO_WIDE'],
    ['too many corners', [{ kind: 'polygon', rings: [Array.from({ length: 1001 }, () => [0, 0])] }], 'areas CORNERS_TOO_MANY'],
    ['no radius', [{ kind: 'radius', lat: 0, lng: 0, metres: 0 }], 'areas[0].metres RADIUS_INVALID'],
    ['a middle that is nowhere', [{ kind: 'radius', lat: 0, lng: 181, metres: 1 }], 'areas[0].lng CORNER_INVALID'],
    ['too many codes', [{ kind: 'postal_codes', country: 'UA', codes: Array.from({ length: 1001 }, () => '1') }], 'areas NAMES_TOO_MANY'],
    ['codes of nowhere', [{ kind: 'postal_codes', country: 'UK', codes: ['1'] }], 'areas[0].country COUNTRY_UNKNOWN'],
    ['no codes', [{ kind: 'postal_codes', country: 'UA', codes: [] }], 'areas[0].codes NAMES_MISSING'],
    ['a code that is none', [{ kind: 'postal_codes', country: 'UA', codes: ['79000', '?'] }], 'areas[0].codes[1] POSTAL_CODE_INVALID'],
    ['what no part of it has', [{ kind: 'radius', lat: 50, lng: 30, metres: 5, note: 'x' }], 'areas[0].note FIELD_UNKNOWN'],
    ['a line', [{ kind: 'polygon', rings: [line] }], 'areas[0].rings[0] SHAPE_FLAT'],
    ['a point', [{ kind: 'polygon', rings: [[0, 0, 0, 0].map(() => [170.123456, 80.123456])] }], 'areas[0].rings[0] SHAPE_FLAT'],
    [
      'ranges of codes that are none in the end',
      [{ kind: 'postal_codes', country: 'UA', codes: Array.from({ length: 200 }, () => '100000000001..899999999998') }],
      'areas NAMES_TOO_MANY',
    ],
    ['a city without letters', [{ kind: 'cities', country: 'UA', cities: ['—'] }], 'areas[0].cities[0] CITY_INVALID'],
  ])('but not with %s', (_what, areas, expected) => {
    expect(found(areas)).toEqual([expected]);
  });

  test('and has a name', () => {
    expect(found([fiji], ' ')).toEqual(['name NAME_MISSING']);
  });
});
