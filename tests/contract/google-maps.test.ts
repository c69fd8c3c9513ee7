import { checkGoogleMaps } from '../../src/integrations/maps/google-maps/check-google-maps';
import { googleMapsMaps } from '../../src/integrations/maps/google-maps/google-maps';
import { mapsPromises, type MapsWorld } from '../../src/integrations/maps/maps.promises';
import { refusal, startGoogleMaps, type Trouble } from '../support/maps/google-maps-double';
import { until } from '../support/fake-payments/until';
import { maskFaults, messageFaults } from '../support/maps/protos';

let google: Awaited<ReturnType<typeof startGoogleMaps>>;
beforeEach(async () => {
  google = await startGoogleMaps();
});
afterEach(() => google.stop());

/** Without waiting long for the next try. */
const settings = () => ({ ...google.settings, pauseMs: 4 });
const signal = () => AbortSignal.timeout(30_000);
const kyiv = { lat: 50.4525, lng: 30.5275 };
const podil = { lat: 50.464, lng: 30.519 };
const session = '3f0c8f4e-0a4b-4b57-9d63-0d4e3d1f5f10';
const typed = { text: 'Khreshch', language: 'en', countries: ['UA'], near: kyiv, session };
const address = { address: 'Khreshchatyk 22, Kyiv', language: 'en', country: 'UA' };

const world = (): MapsWorld => ({
  maps: googleMapsMaps({ ...settings(), region: 'UA' }),
  known: { text: 'Khreshchatyk 1, Kyiv', country: 'UA', location: kyiv, timeZone: 'Europe/Kyiv' },
  others: [
    { lat: 50.4425, lng: 30.5205 },
    { lat: 50.51, lng: 30.595 },
    { lat: 50.464, lng: 30.519 },
  ],
  nowhere: 'Zzyzx Qwerty 404',
  noPlace: 'ChIJnothing',
  setDown: google.setDown,
  secrets: [google.settings.apiKey],
});

describe('Google Maps keeps the promises of maps:', () => {
  test.each(Object.entries(mapsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

describe('what is asked', () => {
  test('is what its published contracts know, and the contracts notice what they do not', () => {
    const request = { input: 'Khreshchatyk', locationBias: { circle: { center: { latitude: 50 }, radius: 1 } } };
    expect(messageFaults('places', 'AutocompletePlacesRequest', request)).toEqual([]);
    expect(messageFaults('places', 'AutocompletePlacesRequest', { ...request, inputs: '' })).toEqual([
      'Cannot find field: AutocompletePlacesRequest.inputs',
    ]);
    expect(messageFaults('places', 'AutocompletePlacesRequest', { languageCode: 7 })).toEqual([
      'AutocompletePlacesRequest.languageCode is no string',
      'AutocompletePlacesRequest.input is required',
    ]);
    expect(messageFaults('routing', 'ComputeRouteMatrixRequest', { origins: [], destinations: [], travelMode: 'CAR' })).toEqual([
      'Invalid value at ComputeRouteMatrixRequest.travelMode: "CAR"',
    ]);
    const both = { address: 'Kyiv', location: { latLng: { latitude: 1 } } };
    expect(messageFaults('routing', 'Waypoint', both)).toEqual(['Waypoint holds location and address, of which it takes one']);
    expect(maskFaults('places', 'Place', 'id,location.latitude,adress')).toEqual(["Cannot find matching fields for path 'adress'"]);
    expect(maskFaults('places', 'Place', '')).toEqual(['FieldMask is a required parameter']);
  });

  test('of what is typed: in a session, near somebody, and nothing that costs more', async () => {
    const maps = googleMapsMaps({ ...settings(), region: 'UA' });
    const [first] = await maps.autocomplete(typed, signal());
    expect(first).toEqual({ placeId: expect.stringMatching(/^ChIJ/), main: 'Khreshchatyk Street', secondary: 'Kyiv, Ukraine' });
    await maps.place({ id: first?.placeId ?? '', language: 'uk', session }, signal());
    const [suggesting, looking] = google.take();
    expect(suggesting?.body).toEqual({
      ...{ input: 'Khreshch', languageCode: 'en', sessionToken: session, includedRegionCodes: ['ua'], regionCode: 'ua' },
      locationBias: { circle: { center: { latitude: 50.4525, longitude: 30.5275 }, radius: 50_000 } },
    });
    expect(looking).toMatchObject({
      query: { languageCode: 'uk', sessionToken: session, regionCode: 'ua' },
      mask: 'id,formattedAddress,addressComponents,location',
    });
  });

  test('of an address in parts keeps to its country', async () => {
    const [found] = await googleMapsMaps(settings()).geocode(
      { address: { line1: 'Marszałkowska 10', city: 'Warszawa', country: 'PL' }, language: 'pl', country: null },
      signal(),
    );
    expect(found?.address).toEqual({
      ...{ line1: 'Marszałkowska 10', city: 'Warszawa', region: 'Masovian Voivodeship', postalCode: '00-590', country: 'PL' },
    });
    expect(google.take()[0]?.query).toEqual({
      ...{ address: 'Marszałkowska 10, Warszawa', components: 'country:PL', language: 'pl', key: google.settings.apiKey },
    });
  });

  test('no more stops, and no other paths, than it takes', async () => {
    const maps = googleMapsMaps(settings());
    const over = { from: kyiv, to: kyiv, stops: Array.from({ length: 26 }, () => podil), optimise: false };
    await expect(maps.route(over, signal())).rejects.toMatchObject({ retryable: false });
    expect(await maps.place({ id: '../routes', language: 'en', session: null }, signal())).toBeNull();
    expect(google.take()).toHaveLength(1);
  });
});

describe('what is answered', () => {
  test('that is only the town, or the country, is not where somebody lives', async () => {
    const town = (types: string[]) => ({
      ...{ place_id: 'ChIJtown', formatted_address: 'Kyiv, Ukraine', types, address_components: [] },
      geometry: { location: kyiv },
    });
    const only = (types: string[]): Trouble => ({ status: 200, body: { status: 'OK', results: [town(types)] } });
    const maps = googleMapsMaps(settings());
    google.next(only(['country', 'political']), only(['locality', 'political']), only(['locality', 'political']));
    expect(await maps.geocode(address, signal())).toEqual([]);
    expect(await maps.geocode({ ...address, address: { line1: 'Zzyzx 1', city: 'Kyiv' } }, signal())).toEqual([]);
    expect(await maps.geocode({ ...address, address: 'Kyiv' }, signal())).toHaveLength(1);
  });

  test('leaves out what is nought: on the equator, and where one stands already', async () => {
    const maps = googleMapsMaps(settings());
    google.next({ status: 200, body: { id: 'ChIJgreenwich', formattedAddress: 'Greenwich', location: { latitude: 51.47 } } });
    expect(await maps.place({ id: 'ChIJgreenwich', language: 'en', session: null }, signal())).toMatchObject({
      location: { lat: 51.47, lng: 0 },
      address: { line1: null, country: null },
    });
    expect(await maps.matrix([kyiv], [kyiv, { lat: -60, lng: 0 }], signal())).toEqual([[{ metres: 0, seconds: 0 }, null]]);
    expect(await maps.route({ from: kyiv, to: { lat: -60, lng: 0 }, stops: [], optimise: false }, signal())).toBeNull();
  });

  test.each([
    ['200 12 Main St, Springfield, IL 62701, USA', '12', 'Main St', '12 Main St'],
    ['Khreshchatyk St, 22, Kyiv, Ukraine', '22', 'Khreshchatyk St', 'Khreshchatyk St, 22'],
    ['Marszałkowska 10, 00-590 Warszawa, Poland', '10', 'Marszałkowska', 'Marszałkowska 10'],
  ])('of %s has street and number in the order of its country', async (label, number, route, line1) => {
    const part = (type: string, name: string) => ({ longText: name, shortText: name, types: [type] });
    const addressComponents = [part('street_number', number), part('route', route)];
    google.next({ status: 200, body: { id: 'ChIJ1', formattedAddress: label, addressComponents, location: {} } });
    const found = await googleMapsMaps(settings()).place({ id: 'ChIJ1', language: 'en', session: null }, signal());
    expect(found?.address.line1).toBe(line1);
  });
});

describe('what it refuses', () => {
  const newer: readonly [name: string, trouble: Trouble, said: string][] = [
    ['a wrong key', refusal(400, 'INVALID_ARGUMENT', 'API key not valid.', 'API_KEY_INVALID'), 'does not know the API key'],
    ['an API that is off', refusal(403, 'PERMISSION_DENIED', 'Off.', 'SERVICE_DISABLED'), 'Places API (New) is not switched on'],
    ['a key for others', refusal(403, 'PERMISSION_DENIED', 'No.', 'API_KEY_SERVICE_BLOCKED'), 'not allowed to use Places API (New)'],
    ['another address', refusal(403, 'PERMISSION_DENIED', 'No.', 'API_KEY_IP_ADDRESS_BLOCKED'), 'from the address of this server'],
    ['a key of a website', refusal(403, 'PERMISSION_DENIED', 'No.', 'API_KEY_HTTP_REFERRER_BLOCKED'), 'needs a server key'],
    ['a key of an app', refusal(403, 'PERMISSION_DENIED', 'No.', 'API_KEY_ANDROID_APP_BLOCKED'), 'needs a server key'],
    ['no billing', refusal(403, 'PERMISSION_DENIED', 'No.', 'BILLING_DISABLED'), 'no billing account'],
    ['all else', refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission'), 'The caller does not have permission'],
    ['a request that is wrong', refusal(400, 'INVALID_ARGUMENT', 'Unsupported region code'), 'Unsupported region code'],
  ];
  test.each(newer)('for good is said in words: %s', async (_name, trouble, said) => {
    google.next(trouble);
    const asking = googleMapsMaps(settings()).autocomplete(typed, signal());
    await expect(asking).rejects.toMatchObject({ name: 'IntegrationError', retryable: false, message: expect.stringContaining(said) });
    expect(google.take()).toHaveLength(1);
  });

  const older: readonly [status: string, message: string, said: string][] = [
    ['REQUEST_DENIED', 'The provided API key is invalid.', 'does not know the API key'],
    ['REQUEST_DENIED', 'This API project is not authorized to use this API.', 'Geocoding API is not switched on'],
    ['REQUEST_DENIED', 'API keys with referer restrictions cannot be used with this API.', 'needs a server key'],
    [
      'REQUEST_DENIED',
      'This IP, site or mobile application is not authorized: request received from IP address 1.2.3.4',
      'from the address of this server',
    ],
    ['REQUEST_DENIED', 'You must enable Billing on the Google Cloud Project', 'no billing account'],
    ['OVER_DAILY_LIMIT', 'You have exceeded your daily request quota.', 'over a limit'],
    ['INVALID_REQUEST', "Invalid request. Missing the 'address' parameter.", "Missing the 'address' parameter"],
    ['NEW_STATUS', '', 'NEW_STATUS'],
  ];
  test.each(older)('of addresses: %s, %s', async (status, message, said) => {
    google.next({ status: 200, body: { status, results: [], error_message: message } });
    const asking = googleMapsMaps(settings()).geocode(address, signal());
    await expect(asking).rejects.toMatchObject({ name: 'IntegrationError', retryable: false, message: expect.stringContaining(said) });
    expect(google.take()).toHaveLength(1);
  });

  const passing: readonly [name: string, trouble: Trouble][] = [
    ['too much at once', refusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded', 'RATE_LIMIT_EXCEEDED')],
    ['a server that fails', refusal(500, 'INTERNAL', 'Internal error')],
    ['a server that is away', refusal(503, 'UNAVAILABLE', 'Away')],
    ['a gateway in between', 'html'],
    ['a connection that breaks', 'hang up'],
    ['an answer that is none', { status: 200, body: '<html>Sign in to the hotel' }],
    ['an answer of another kind', { status: 200, body: [7] }],
  ];
  test.each(passing)('for a moment is asked again, three times in all: %s', async (_name, trouble) => {
    const maps = googleMapsMaps(settings());
    google.next(trouble, trouble);
    expect(await maps.autocomplete(typed, signal())).toHaveLength(1);
    google.next(trouble, trouble, trouble);
    await expect(maps.autocomplete(typed, signal())).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
    expect(google.take()).toHaveLength(6);
  });

  test('with a page that is not there is no place that is not there', async () => {
    google.next({ status: 404, body: '<html>Not found' });
    const looking = googleMapsMaps(settings()).place({ id: 'ChIJ1', language: 'en', session: null }, signal());
    await expect(looking).rejects.toMatchObject({ name: 'IntegrationError' });
  });

  const passingOlder: readonly [name: string, trouble: Trouble][] = [
    ['OVER_QUERY_LIMIT', { status: 200, body: { status: 'OVER_QUERY_LIMIT', results: [] } }],
    ['UNKNOWN_ERROR', { status: 200, body: { status: 'UNKNOWN_ERROR', results: [] } }],
    ['500', { status: 500, body: {} }],
    ['429', { status: 429, body: {} }],
    ['html', 'html'],
    ['hang up', 'hang up'],
    ['nothing', { status: 200, body: 'null' }],
  ];
  test.each(passingOlder)('for a moment, of addresses and time zones: %s', async (_name, trouble) => {
    const maps = googleMapsMaps(settings());
    google.next(trouble, trouble);
    expect(await maps.geocode(address, signal())).toHaveLength(1);
    google.next(trouble, trouble, trouble);
    await expect(maps.timeZone(kyiv, signal())).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
    expect(google.take()).toHaveLength(6);
  });

  test.each(['newer', 'older'])('by silence is waited for only so long: %s', async (which) => {
    const ask = (tryMs: number, asking: AbortSignal) => {
      const maps = googleMapsMaps({ ...settings(), tryMs });
      return which === 'newer' ? maps.autocomplete(typed, asking) : maps.geocode(address, asking);
    };
    google.next('hang', 'hang', 'hang');
    await expect(ask(500, signal())).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
    expect(google.take()).toHaveLength(3);
    google.next('hang', 'hang', 'hang');
    const patience = new AbortController();
    await Promise.all([
      expect(ask(30_000, patience.signal)).rejects.toMatchObject({ name: 'IntegrationError', retryable: true }),
      until(google.isAsked).then(() => patience.abort(new DOMException('Nobody waits any longer', 'TimeoutError'))),
    ]);
    expect(google.take()).toHaveLength(1);
  });
});

test('a test of the key asks each of the four APIs, and says which of them is off', async () => {
  expect(await checkGoogleMaps(google.settings, signal())).toEqual({ account: null });
  expect(google.take().map(({ path }) => path)).toEqual([
    '/v1/places:autocomplete',
    '/maps/api/geocode/json',
    '/maps/api/timezone/json',
    '/distanceMatrix/v2:computeRouteMatrix',
  ]);
  const wrong = checkGoogleMaps({ ...google.settings, apiKey: 'AIzaSomethingElse' }, signal());
  await expect(wrong).rejects.toThrow('google-maps: it does not know the API key');
});
