import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import type { Maps, Place, Point } from './maps';

/** The world around an adapter, as far as its promises need it: a double of the company that the test can play. */
export type MapsWorld = Readonly<{
  maps: Maps;
  /** An address it knows, with where it is within a hundred metres. */
  known: Readonly<{ text: string; country: string; location: Point; timeZone: string }>;
  /** Others it knows, with roads between all of them. */
  others: readonly Point[];
  /** A text, and a place's id, that could be some and are not. */
  nowhere: string;
  noPlace: string;
  /** No call is answered until it is up again; null where nobody has to be asked. */
  setDown: ((isDown: boolean) => void) | null;
  /** What must never be seen in an error. */
  secrets: readonly string[];
}>;

type Promised = Readonly<Record<string, (world: MapsWorld) => Promise<void>>>;

const patience = () => AbortSignal.timeout(30_000);
const session = '3f0c8f4e-0a4b-4b57-9d63-0d4e3d1f5f10';
const typed = { language: 'en', countries: [], near: null, session };

/** Near enough for a test: a hundredth of a degree is about a kilometre. */
const isNear = (one: Point, other: Point): boolean => Math.abs(one.lat - other.lat) < 0.002 && Math.abs(one.lng - other.lng) < 0.003;

function assertPlace(place: Place | null | undefined, { location, country }: MapsWorld['known']): Place {
  assert(place, 'it does not know the address');
  assert(isNear(place.location, location), `it is elsewhere: ${JSON.stringify(place.location)}`);
  assert.equal(place.address.country, country);
  assert(place.label.length > 0, 'it says nothing that could be shown');
  return place;
}

function assertWhole(...numbers: readonly number[]): void {
  for (const number of numbers) assert(Number.isSafeInteger(number) && number >= 0, `${number} are no whole metres or seconds`);
}

async function outageOf({ secrets }: MapsWorld, ask: () => Promise<unknown>): Promise<void> {
  const error = await ask().then(
    () => assert.fail('it answers although nobody is there'),
    (thrown: unknown) => thrown,
  );
  assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
  for (const secret of secrets) assert(!JSON.stringify([String(error), error.cause]).includes(secret), 'a secret is told');
}

/**
 * What every adapter of maps promises, as named checks for any test runner. Each needs a world of its own. A promise that is not kept throws an
 * AssertionError.
 */
export const mapsPromises: Promised = {
  'what is suggested can be looked at, and is where it is': async ({ maps, known }) => {
    const [first] = await maps.autocomplete({ ...typed, text: known.text }, patience());
    assert(first && first.main.length > 0, 'nothing is suggested');
    assertPlace(await maps.place({ id: first.placeId, language: 'en', session }, patience()), known);
  },
  'an address is found, and found again by where it is': async ({ maps, known }) => {
    const [found] = await maps.geocode({ address: known.text, language: 'en', country: known.country }, patience());
    const { location } = assertPlace(found, known);
    assertPlace(await maps.reverse({ location, language: 'en' }, patience()), known);
  },
  'of what does not exist it answers nothing, and no error': async ({ maps, nowhere, noPlace }) => {
    assert.deepEqual(await maps.autocomplete({ ...typed, text: nowhere }, patience()), []);
    assert.deepEqual(await maps.geocode({ address: nowhere, language: 'en', country: null }, patience()), []);
    assert.equal(await maps.place({ id: noPlace, language: 'en', session: null }, patience()), null);
    assert.equal(await maps.place({ id: '../v1', language: 'en', session: null }, patience()), null);
    assert.equal(await maps.reverse({ location: { lat: -60, lng: -150 }, language: 'en' }, patience()), null);
  },
  'it knows the time zone of a place': async ({ maps, known }) => {
    assert.equal(await maps.timeZone(known.location, patience()), known.timeZone);
  },
  'a way has as many legs as it needs, and they add up': async ({ maps, known, others }) => {
    const route = await maps.route({ from: known.location, to: known.location, stops: others, optimise: false }, patience());
    assert(route, 'there is no way');
    assert.deepEqual(route.order, [...others.keys()]);
    assert.equal(route.legs.length, others.length + 1);
    assertWhole(route.metres, route.seconds, ...route.legs.flatMap(({ metres, seconds }) => [metres, seconds]));
    const sum = route.legs.reduce((total, { metres }) => total + metres, 0);
    assert(Math.abs(sum - route.metres) <= route.legs.length, `its legs are ${sum} metres, and it is ${route.metres}`);
    const [begin, end] = [route.path[0], route.path.at(-1)];
    assert(begin && end && isNear(begin, known.location) && isNear(end, known.location), 'its line begins or ends elsewhere');
  },
  'in the best order every stop is visited once': async ({ maps, known, others }) => {
    const route = await maps.route({ from: known.location, to: known.location, stops: others, optimise: true }, patience());
    assert.deepEqual([...(route?.order ?? [])].sort(), [...others.keys()].sort());
    assert.equal(route?.legs.length, others.length + 1);
  },
  'a matrix has a row for each origin, and an entry for each destination': async ({ maps, known, others }) => {
    const rows = await maps.matrix([known.location, ...others.slice(0, 1)], others, patience());
    assert.deepEqual(
      rows.map((row) => row.length),
      [known.location, ...others.slice(0, 1)].map(() => others.length),
    );
    for (const way of rows.flat()) if (way) assertWhole(way.metres, way.seconds);
    assert(rows[0]?.[0], 'no road leads there');
  },
  'an outage is told as one, and tells no secret': async (world) => {
    const { maps, known, setDown } = world;
    if (!setDown) return;
    setDown(true);
    await outageOf(world, () => maps.autocomplete({ ...typed, text: known.text }, patience()));
    await outageOf(world, () => maps.geocode({ address: known.text, language: 'en', country: null }, patience()));
    await outageOf(world, () => maps.matrix([known.location], [known.location], patience()));
    setDown(false);
    assertPlace((await maps.geocode({ address: known.text, language: 'en', country: null }, patience()))[0], known);
  },
};
