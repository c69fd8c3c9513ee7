import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeMaps } from '../../../src/integrations/maps/fake/fake-maps';
import type { Place, Point } from '../../../src/integrations/maps/maps';
import { encodePolyline } from './encode-polyline';
import { maskFaults, masked, messageFaults } from './protos';

type Answer = Readonly<{ status: number; body: unknown; headers?: Readonly<Record<string, string>> }>;
/** What it says next instead of an answer; `html` is what a proxy in between would say, and `hang` nothing at all. */
export type Trouble = Answer | 'html' | 'hang' | 'hang up';
type LatLng = { latitude?: number; longitude?: number };
type Waypoint = { location: { latLng: LatLng } };
type Asked = Readonly<{ path: string; query: Readonly<Record<string, string>>; body: Record<string, unknown>; mask: string }>;

const never = AbortSignal.timeout(2 ** 31 - 1);
const streets = fakeMaps();
const problem = (code: number, status: string, message: string, reason?: string): Answer => ({
  status: code,
  body: { error: { code, message, status, details: reason ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] : [] } },
});
/** As Google refuses, with the reason it gives. */
export const refusal = problem;
const invalid = (faults: readonly string[]): Answer => problem(400, 'INVALID_ARGUMENT', faults.join('; '));

// A number that is nought is not told.
const latLng = ({ lat, lng }: Point): LatLng => ({ ...(lat && { latitude: lat }), ...(lng && { longitude: lng }) });
const toPoint = ({ latitude = 0, longitude = 0 }: LatLng): Point => ({ lat: latitude, lng: longitude });
const pointOf = ({ location }: Waypoint): Point => toPoint(location.latLng);

/** An address in the parts Google tells. */
function parts({ address: { line1, city, postalCode, country } }: Place) {
  const [, route = line1 ?? '', number] = /^(.*?),? (\d+\p{L}?)$/u.exec(line1 ?? '') ?? [];
  const named = (type: string, long: string | null | undefined, short = long) =>
    long ? [{ long, short: short ?? long, types: [type, 'political'] }] : [];
  return [
    ...named('street_number', number),
    ...named('route', route),
    ...named('locality', city),
    ...named('administrative_area_level_1', country === 'UA' ? 'Kyiv City' : 'Masovian Voivodeship'),
    ...named('country', country === 'UA' ? 'Ukraine' : 'Poland', country),
    ...named('postal_code', postalCode),
  ];
}

const toGeocoded = (place: Place) => ({
  place_id: googleId(place.placeId ?? ''),
  formatted_address: place.label,
  types: ['street_address'],
  address_components: parts(place).map(({ long, short, types }) => ({ long_name: long, short_name: short, types })),
  geometry: { location: place.location, location_type: 'ROOFTOP' },
});

/** Its ids look as Google's do. */
const googleId = (id: string): string => `ChIJ${Buffer.from(id).toString('base64url')}`;
const ownId = (id: string): string => (id.startsWith('ChIJ') ? Buffer.from(id.slice(4), 'base64url').toString() : '');

async function geocode({ query }: Asked): Promise<Answer> {
  const known = ['address', 'components', 'language', 'region', 'latlng', 'key'];
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  const [lat = Number.NaN, lng = Number.NaN] = (query.latlng ?? '').split(',').map(Number);
  const isReverse = query.latlng !== undefined;
  if (unknown.length > 0 || (isReverse ? Math.abs(lat) > 90 || Math.abs(lng) > 180 || Number.isNaN(lat + lng) : !query.address))
    return { status: 200, body: { status: 'INVALID_REQUEST', results: [], error_message: `Invalid request. ${unknown.join()}` } };
  const language = query.language ?? 'en';
  const country = /country:([A-Z]{2})/.exec(query.components ?? '')?.[1] ?? null;
  const found = isReverse
    ? [await streets.reverse({ location: { lat, lng }, language }, never)].flatMap((place) => place ?? [])
    : await streets.geocode({ address: query.address ?? '', language, country }, never);
  return { status: 200, body: { status: found.length > 0 ? 'OK' : 'ZERO_RESULTS', results: found.map(toGeocoded) } };
}

async function timeZone({ query }: Asked): Promise<Answer> {
  const [lat = Number.NaN, lng = Number.NaN] = (query.location ?? '').split(',').map(Number);
  if (Number.isNaN(lat + lng) || !/^\d{9,}$/.test(query.timestamp ?? ''))
    return { status: 200, body: { status: 'INVALID_REQUEST', errorMessage: 'Invalid request.' } };
  const name = await streets.timeZone({ lat, lng }, never);
  // By the names of CLDR.
  const old = name === 'Europe/Kyiv' ? 'Europe/Kiev' : name;
  return { status: 200, body: name ? { status: 'OK', timeZoneId: old, rawOffset: 7_200, dstOffset: 0 } : { status: 'ZERO_RESULTS' } };
}

async function autocomplete({ body, mask }: Asked): Promise<Answer> {
  const faults = [
    ...messageFaults('places', 'AutocompletePlacesRequest', body),
    ...maskFaults('places', 'AutocompletePlacesResponse', mask),
  ];
  const bias = body.locationBias as { circle?: { center: LatLng; radius: number } } | undefined;
  if ((bias?.circle?.radius ?? 0) > 50_000) faults.push('The radius must be at most 50000');
  if (String(body.sessionToken ?? '').length > 36) faults.push('The session token is too long');
  if (faults.length > 0) return invalid(faults);
  const found = await streets.autocomplete(
    {
      text: String(body.input),
      language: String(body.languageCode ?? 'en'),
      countries: ((body.includedRegionCodes ?? []) as string[]).map((code) => code.toUpperCase()),
      near: bias?.circle ? toPoint(bias.circle.center) : null,
      session: '',
    },
    never,
  );
  const suggestions = found.map(({ placeId, main, secondary }) => ({
    placePrediction: {
      place: `places/${googleId(placeId)}`,
      placeId: googleId(placeId),
      structuredFormat: { mainText: { text: main }, secondaryText: { text: secondary ?? '' } },
    },
  }));
  const answer = suggestions.length > 0 ? { suggestions } : {};
  return honest('places', 'AutocompletePlacesResponse', answer, mask);
}

async function details({ path, query, mask }: Asked): Promise<Answer> {
  const id = path.slice('/v1/places/'.length);
  const faults = [
    ...messageFaults('places', 'GetPlaceRequest', { name: `places/${id}`, ...query }),
    ...maskFaults('places', 'Place', mask),
  ];
  if (faults.length > 0) return invalid(faults);
  if (!id.startsWith('ChIJ')) return problem(400, 'INVALID_ARGUMENT', `Not a valid Place ID: ${id}`);
  const found = await streets.place({ id: ownId(id), language: query.languageCode ?? 'en', session: null }, never);
  if (!found) return problem(404, 'NOT_FOUND', 'The Place ID is no longer valid.');
  const place = {
    id,
    formattedAddress: found.label,
    addressComponents: parts(found).map(({ long, short, types }) => ({ longText: long, shortText: short, types, languageCode: 'en' })),
    location: latLng(found.location),
  };
  return honest('places', 'Place', place, mask);
}

async function routes({ body, mask }: Asked): Promise<Answer> {
  const faults = [...messageFaults('routing', 'ComputeRoutesRequest', body), ...maskFaults('routing', 'ComputeRoutesResponse', mask)];
  const stops = (body.intermediates ?? []) as Waypoint[];
  const optimise = body.optimizeWaypointOrder === true;
  if (stops.length > 25) faults.push('Too many intermediate waypoints');
  if (optimise && !mask.split(',').includes('routes.optimizedIntermediateWaypointIndex'))
    faults.push('The field mask must hold routes.optimizedIntermediateWaypointIndex');
  if (faults.length > 0) return invalid(faults);
  const [from, to] = [pointOf(body.origin as Waypoint), pointOf(body.destination as Waypoint)];
  // No road leads over the sea.
  if ([from, to].some(({ lat }) => lat < 0)) return { status: 200, body: {} };
  const route = await streets.route({ from, to, stops: stops.map(pointOf), optimise }, never);
  if (!route) return { status: 200, body: {} };
  const way = (metres: number, seconds: number) => ({ ...(metres > 0 && { distanceMeters: metres }), duration: `${seconds}s` });
  const answer = {
    routes: [
      {
        ...way(route.metres, route.seconds),
        legs: route.legs.map(({ metres, seconds }) => way(metres, seconds)),
        polyline: { encodedPolyline: encodePolyline(route.path) },
        ...(optimise && { optimizedIntermediateWaypointIndex: route.order }),
      },
    ],
  };
  return honest('routing', 'ComputeRoutesResponse', answer, mask);
}

async function matrix({ body, mask }: Asked): Promise<Answer> {
  const faults = [...messageFaults('routing', 'ComputeRouteMatrixRequest', body), ...maskFaults('routing', 'RouteMatrixElement', mask)];
  const [origins, destinations] = [body.origins, body.destinations].map((all) =>
    ((all ?? []) as { waypoint: Waypoint }[]).map(({ waypoint }) => pointOf(waypoint)),
  );
  if ((origins?.length ?? 0) * (destinations?.length ?? 0) > 625) faults.push('Too many elements');
  if (!origins || !destinations || faults.length > 0) return invalid(faults);
  const rows = await streets.matrix(origins, destinations, never);
  const elements = rows.flatMap((row, originIndex) =>
    row.map((way, destinationIndex) => {
      const index = { originIndex, destinationIndex };
      if (!way || (destinations[destinationIndex]?.lat ?? 0) < 0) return { ...index, status: {}, condition: 'ROUTE_NOT_FOUND' };
      const { metres, seconds } = way;
      return { ...index, status: {}, condition: 'ROUTE_EXISTS', ...(metres > 0 && { distanceMeters: metres }), duration: `${seconds}s` };
    }),
  );
  const wrong = elements.flatMap((element) => messageFaults('routing', 'RouteMatrixElement', element));
  if (wrong.length > 0) throw new Error(`The double answers what Google could not: ${wrong.join()}`);
  // They come as they are ready.
  return { status: 200, body: masked(elements.reverse(), mask) };
}

function honest(of: 'places' | 'routing', type: string, answer: object, mask: string): Answer {
  const wrong = messageFaults(of, type, answer);
  if (wrong.length > 0) throw new Error(`The double answers what Google could not: ${wrong.join()}`);
  return { status: 200, body: masked(answer, mask) };
}

const doors: readonly [method: string, path: RegExp, answer: (asked: Asked) => Promise<Answer>][] = [
  ['GET', /^\/maps\/api\/geocode\/json$/, geocode],
  ['GET', /^\/maps\/api\/timezone\/json$/, timeZone],
  ['POST', /^\/v1\/places:autocomplete$/, autocomplete],
  ['GET', /^\/v1\/places\/[^/]+$/, details],
  ['POST', /^\/directions\/v2:computeRoutes$/, routes],
  ['POST', /^\/distanceMatrix\/v2:computeRouteMatrix$/, matrix],
];

/** Google Maps as its contracts say it answers, with the streets the shop knows by itself. */
export async function startGoogleMaps() {
  const apiKey = 'AIzaKeepThisSecret-0123456789';
  const asked: Asked[] = [];
  const troubles: Trouble[] = [];
  let isDown = false;

  async function answer(request: IncomingMessage, text: string): Promise<Trouble> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://double');
    const door = doors.find(([method, path]) => method === request.method && path.test(pathname));
    if (!door) return 'html';
    const one: Asked = {
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      mask: String(request.headers['x-goog-fieldmask'] ?? ''),
    };
    asked.push(one);
    const trouble = troubles.shift();
    if (isDown)
      return { status: 503, body: { error: { code: 503, status: 'UNAVAILABLE', message: 'The service is currently unavailable.' } } };
    if (trouble) return trouble;
    const isOlder = pathname.startsWith('/maps/api/');
    if ((isOlder ? searchParams.get('key') : request.headers['x-goog-api-key']) !== apiKey)
      return isOlder
        ? { status: 200, body: { status: 'REQUEST_DENIED', results: [], error_message: 'The provided API key is invalid.' } }
        : problem(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', 'API_KEY_INVALID');
    return door[2](one);
  }

  const say = (response: ServerResponse, said: Trouble): void => {
    if (said === 'hang') return;
    if (said === 'hang up') return void response.destroy();
    if (said === 'html')
      return void response.writeHead(502, { 'content-type': 'text/html', connection: 'close' }).end('<html><h1>Bad Gateway</h1></html>');
    response.writeHead(said.status, { 'content-type': 'application/json', connection: 'close', ...said.headers });
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      answer(request, text).then(
        (said) => say(response, said),
        (error: unknown) => say(response, { status: 599, body: { error: { code: 599, message: String(error), status: 'DOUBLE' } } }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { apiKey, apiUrl },
    setDown: (down: boolean) => void (isDown = down),
    /** What it says to the next requests, one each, before it answers again. */
    next: (...some: readonly Trouble[]) => void troubles.push(...some),
    /** Whether anything was asked since the last time it was taken. */
    isAsked: () => asked.length > 0,
    /** What was asked since the last time this was. */
    take: () => asked.splice(0),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
