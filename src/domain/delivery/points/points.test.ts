import { mayClose, pointColumns } from './pickup-point';
import { unusablePoint } from './unusable-point';

const told = {
  code: '1ec09d88-e1c2-11e3-8c4a-0050568002cf',
  name: 'Відділення №12 (до 30 кг): вул. Городоцька, 120',
  address: 'Львів, вул. Городоцька, 120',
  city: 'м. Львів',
  postalCode: '79016',
  country: 'UA',
  location: { lat: 49.839, lng: 24.003 },
  hours: '08:00–20:00',
  mostGrams: 30_000,
};

describe('what a carrier says of a point', () => {
  test('is kept, with what it is found by', () => {
    expect(pointColumns(told)).toMatchObject({ city: 'м. Львів', city_key: 'львів', number: 12, latitude: 49.839, most_grams: 30_000 });
  });

  test.each([
    ['without a code', { code: '' }],
    ['with a code that cannot be kept whole', { code: 'x'.repeat(101) }],
    ['with a code of characters nobody can send', { code: 'a\u0000b' }],
    ['without a name', { name: ' ' }],
    ['in no country', { country: 'XX' }],
    ['in a country that is none', { country: 7 }],
    ['in no city', { city: null }],
  ])('is passed over %s', (_what, flaw) => {
    expect(pointColumns({ ...told, ...flaw })).toBeNull();
  });

  test.each([null, undefined, 'a point', 5])('and where %s is told of it', (nothing) => {
    expect(pointColumns(nothing)).toBeNull();
  });

  test.each([
    ['0, 0', { lat: 0, lng: 0 }],
    ['a place that is not on the earth', { lat: 91, lng: 24 }],
    ['words', { lat: '49', lng: '24' }],
    ['nothing', null],
  ])('stands nowhere where it says %s', (_what, location) => {
    expect(pointColumns({ ...told, location })).toMatchObject({ latitude: null, longitude: null });
  });

  test('has texts of a length that can be kept, without what no text may hold', () => {
    expect(pointColumns({ ...told, name: `a\u0000${'ї'.repeat(400)}`, mostGrams: 0 })).toMatchObject({
      name: `a ${'ї'.repeat(298)}`,
      most_grams: null,
    });
  });
});

test('points are closed where most of the directory came', () => {
  expect([mayClose({ told: 50, open: 100 }), mayClose({ told: 49, open: 100 }), mayClose({ told: 0, open: 0 })]).toEqual([
    true,
    false,
    true,
  ]);
});

describe('a parcel', () => {
  const point = { carrier: 'post', country: 'UA', mostGrams: 5_000, isClosed: false };
  const parcel = { carrier: 'post', grams: 5_000, country: 'UA' };

  test('goes to a point of its carrier that is open and takes its weight', () => {
    expect([
      unusablePoint(point, parcel),
      unusablePoint({ ...point, mostGrams: null }, { ...parcel, grams: 90_000, country: null }),
    ]).toEqual([null, null]);
  });

  test.each([
    ['POINT_UNKNOWN', null, parcel],
    ['POINT_OF_ANOTHER_CARRIER', { ...point, carrier: 'other' }, parcel],
    ['POINT_CLOSED', { ...point, isClosed: true }, parcel],
    ['POINT_ABROAD', { ...point, country: 'PL' }, parcel],
    ['POINT_TOO_SMALL', point, { ...parcel, grams: 5_001 }],
  ])('does not: %s', (code, chosen, sent) => {
    expect(unusablePoint(chosen, sent)).toMatchObject({ code });
  });
});
