import { mapsPromises, type MapsWorld } from '../maps.promises';
import { fakeMaps } from './fake-maps';
import { streets } from './gazetteer';
import { idOf, locationOf } from './house';

const maps = fakeMaps();
const signal = AbortSignal.timeout(60_000);
const typed = { language: 'uk', countries: [], near: null, session: 's' };
const suggested = async (text: string, more: object = {}) =>
  (await maps.autocomplete({ ...typed, text, ...more }, signal)).map(({ main, secondary }) => `${main} · ${secondary}`);
const found = async (address: string, language = 'en') =>
  (await maps.geocode({ address, language, country: null }, signal)).map(({ label }) => label);

const world: MapsWorld = {
  maps,
  known: { text: 'Khreshchatyk 1, Kyiv', country: 'UA', location: { lat: 50.4525, lng: 30.5275 }, timeZone: 'Europe/Kyiv' },
  others: [
    { lat: 50.4425, lng: 30.5205 },
    { lat: 50.51, lng: 30.595 },
    { lat: 50.464, lng: 30.519 },
  ],
  nowhere: 'Zzyzx Qwerty 404',
  noPlace: 'kyiv-nothing',
  setDown: null,
  secrets: [],
};

describe('the map of the demo keeps the promises of maps:', () => {
  test.each(Object.entries(mapsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world)).resolves.toBeUndefined();
  });
});

test('a street is found as it is typed, in any of its languages, and said in the one asked for', async () => {
  expect(await suggested('хрещ')).toEqual(['вулиця Хрещатик · Київ, Україна']);
  expect(await suggested('Khreshchatyk 22 Kiev')).toEqual(['вулиця Хрещатик, 22 · Київ, Україна']);
  expect(await suggested('marszalk', { language: 'pl' })).toEqual(['Marszałkowska · Warszawa, Polska']);
  expect(await suggested('вул. Київ')).toEqual([]);
  expect(await suggested('')).toEqual([]);
});

test('what is not in the countries asked for is left out, and what is near comes first', async () => {
  expect(await suggested('m', { countries: ['UA'], language: 'en' })).toEqual(['Mykhaila Hrushevskoho Street · Kyiv, Ukraine']);
  const nearest = async (near: object) => (await suggested('v', { near, language: 'en' }))[0];
  expect(await nearest({ lat: 50.4655, lng: 30.509 })).toBe('Verkhnii Val Street · Kyiv, Ukraine');
  expect(await nearest({ lat: 50.4283, lng: 30.5225 })).toBe('Velyka Vasylkivska Street · Kyiv, Ukraine');
});

test('an address is found written out, with a number that is there', async () => {
  expect(await found('вул. Хрещатик, буд. 22а, 01001, Київ, Україна')).toEqual(['Khreshchatyk Street, 22а, Kyiv, 01001, Ukraine']);
  expect(await found('ul. Nowy Świat 15, 00-042 Warszawa', 'pl')).toEqual(['Nowy Świat 15, Warszawa, 00-042, Polska']);
  expect(await found('Puławska 100', 'uk')).toEqual(['вулиця Пулавська, 100, Варшава, 02-508, Польща']);
  expect(await found('Khreshchatyk 53, Kyiv')).toEqual([]);
  expect(await found('Khreshchatyk 22, Warsaw')).toEqual([]);
  expect(await found('Khresh 22, Kyiv')).toEqual([]);
});

test('every street is a place of its own with its first and last number, and is found again by where it is', async () => {
  expect(new Set(streets.map(({ id }) => id)).size).toBe(streets.length);
  for (const street of streets)
    for (const number of [null, '1', String(street.last)]) {
      const place = await maps.place({ id: idOf({ street, number }), language: 'en', session: null }, signal);
      expect(place?.location).toEqual(locationOf({ street, number }));
      expect(place?.location.lat).toBeGreaterThan(50);
    }
});

test('a house between the ends of its street is found again by where it is', async () => {
  const street = streets.find(({ id }) => id === 'kyiv-balzaka');
  const location = street && locationOf({ street, number: '40' });
  const found = location && (await maps.reverse({ location, language: 'en' }, signal));
  expect(found).toMatchObject({ placeId: 'kyiv-balzaka-40' });
});

test('ways are straight, at 25 km/h', async () => {
  const [[way]] = (await maps.matrix([{ lat: 50.45, lng: 30.52 }], [{ lat: 50.45, lng: 30.66 }], signal)) as [[object]];
  expect(way).toEqual({ metres: 9_913, seconds: 1_427 });
});
