import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app';
import { startGoogleMaps } from '../support/maps/google-maps-double';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let google: Awaited<ReturnType<typeof startGoogleMaps>>;
let owner: Staff;
beforeAll(async () => {
  google = await startGoogleMaps();
  owner = await signInAsOwner(app);
});
afterAll(() => google.stop());
beforeEach(async () => {
  await app.sql('truncate rate_limits, geo_cache, maps_usage, maps_limits');
  google.take();
});
/** The company is asked, not the streets the shop knows by itself. */
const useGoogle = () => app.provider('google-maps', { ...google.settings, pauseMs: 1 });
afterEach(() => app.provider('google-maps', null));

const get = (path: string, query: object = {}) => app.http().get(`/api/places/${path}`).query(query);
const geocode = (body: object) => app.http().post('/api/places/geocode').send(body);
const suggest = (text: string, more: object = {}) => get('autocomplete', { text, session: randomUUID(), ...more });
const said = ({ status, body }: { status: number; body: { error?: { details?: object } } }) => ({ status, ...body.error?.details });
const khreshchatyk = { line1: 'Khreshchatyk 22', city: 'Kyiv', country: 'UA' };
const paths = () => google.take().map(({ path }) => path);

describe('without a key', () => {
  test('an address is suggested as it is typed, looked at, and is where it is', async () => {
    const { body } = await suggest('хрещ 22', { locale: 'uk' }).expect(200);
    expect(body).toEqual({
      data: [{ placeId: 'kyiv-khreshchatyk-22', main: 'вулиця Хрещатик, 22', secondary: 'Київ, Україна' }],
      meta: { attribution: null, unavailable: null },
    });
    const { body: place } = await get('kyiv-khreshchatyk-22', { locale: 'uk' }).expect(200);
    expect(place.data).toEqual({
      ...{ placeId: 'kyiv-khreshchatyk-22', label: 'вулиця Хрещатик, 22, Київ, 01001, Україна' },
      address: { line1: 'вулиця Хрещатик, 22', city: 'Київ', postalCode: '01001', country: 'UA' },
      location: { lat: 50.448382, lng: 30.524618 },
    });
    const { body: found } = await geocode({ address: khreshchatyk }).expect(200);
    expect(found).toMatchObject({ data: [{ placeId: 'kyiv-khreshchatyk-22' }], meta: { attribution: null } });
    const { body: pinned } = await geocode({ location: place.data.location, locale: 'pl' }).expect(200);
    expect(pinned.data).toMatchObject([{ address: { line1: 'Khreshchatyk Street, 22', city: 'Kijów' } }]);
    expect(await app.sql('select call from maps_usage')).toEqual([]);
  });

  test('what is near, or in a country, comes first or alone; of what nobody knows there is nothing', async () => {
    const first = async (more: object) => (await suggest('v', { locale: 'en', ...more }).expect(200)).body.data[0].main;
    expect(await first({ lat: 50.4655, lng: 30.509 })).toBe('Verkhnii Val Street');
    expect((await suggest('marsz', { country: 'UA' }).expect(200)).body.data).toEqual([]);
    expect((await geocode({ address: { line1: 'Zzyzx 1', country: 'US' } }).expect(200)).body.data).toEqual([]);
    expect((await geocode({ location: { lat: -60, lng: -150 } }).expect(200)).body.data).toEqual([]);
    expect(said(await get('kyiv-nothing'))).toEqual({ status: 404, code: 'PLACE_NOT_FOUND' });
  });

  test('a point has its time zone', async () => {
    const zoneAt = (lat: number, lng: number) => app.call('shop/places/time-zone-at', 'timeZoneAt', { lat, lng });
    expect(await zoneAt(52.23, 21.01)).toMatchObject({ is: 'answered', answer: 'Europe/Warsaw' });
    expect(await zoneAt(0, 0)).toMatchObject({ is: 'answered', answer: null });
  });

  test('an address of the cart keeps its place and pin until it stands in the order', async () => {
    const cart = await shop.readyCart();
    const place = { placeId: 'kyiv-khreshchatyk-22', location: { lat: 50.448382, lng: 30.524618 } };
    const changed = await shop.operate(cart, [operation('set_address', { shipping: { ...lvivAddress, ...place } })]);
    expect(changed.body.data.shippingAddress).toMatchObject(place);
    const { body } = await shop.checkOut({ ...changed.body.data, token: cart.token }).expect(201);
    expect(body.data.order.addresses.shipping).toMatchObject(place);
  });
});

describe('with a company', () => {
  test('its name is told beside what it says', async () => {
    await useGoogle();
    const session = randomUUID();
    const { body } = await suggest('Khreshch', { session }).expect(200);
    expect(body.meta).toEqual({ attribution: 'Google Maps', unavailable: null });
    const place = await get(body.data[0].placeId, { session }).expect(200);
    expect(place.body.meta).toEqual({ attribution: 'Google Maps' });
    expect(place.body.data.address).toEqual({
      ...{ line1: 'Khreshchatyk Street', city: 'Kyiv', region: 'Kyiv City', postalCode: '01001', country: 'UA' },
    });
    expect((await geocode({ address: khreshchatyk }).expect(200)).body.meta).toEqual({ attribution: 'Google Maps' });
  });

  test('what it found is kept for thirty days, and asked for again after that; of what it did not find, a day', async () => {
    await useGoogle();
    await geocode({ address: khreshchatyk }).expect(200);
    const again = await geocode({ address: { ...khreshchatyk, line1: ' khreshchatyk  22' } }).expect(200);
    expect(again.body).toMatchObject({ data: [{ address: { line1: 'Khreshchatyk Street, 22' } }], meta: { attribution: 'Google Maps' } });
    await geocode({ address: { line1: 'Zzyzx 1' } }).expect(200);
    expect(paths()).toEqual(['/maps/api/geocode/json', '/maps/api/geocode/json']);
    expect(
      await app.sql('select provider, call, extract(epoch from expires_at - found_at) / 86400 as days from geo_cache order by days'),
    ).toEqual([
      { provider: 'google-maps', call: 'geocode', days: expect.stringMatching(/^1\./) },
      { provider: 'google-maps', call: 'geocode', days: expect.stringMatching(/^30\./) },
    ]);
    await app.sql("update geo_cache set expires_at = now() - interval '1 second' where expires_at > now() + interval '2 days'");
    await geocode({ address: khreshchatyk }).expect(200);
    expect(paths()).toHaveLength(1);
    await app.sql("update geo_cache set expires_at = now() - interval '1 second' where expires_at > now() + interval '2 days'");
    await app.call('bootstrap/jobs', 'runNow', 'forget-map-answers');
    expect(await app.sql('select call from geo_cache')).toHaveLength(1);
  });

  test('a place is asked for where that ends a session, and else once; while nobody answers, what is kept counts', async () => {
    await useGoogle();
    const [{ placeId }] = (await suggest('Khreshch 22').expect(200)).body.data;
    await get(placeId, { session: randomUUID() }).expect(200);
    await get(placeId).expect(200);
    await get(placeId, { session: randomUUID() }).expect(200);
    expect(paths().filter((path) => path.startsWith('/v1/places/'))).toHaveLength(2);
    google.setDown(true);
    try {
      expect((await get(placeId, { session: randomUUID() }).expect(200)).body.meta).toEqual({ attribution: 'Google Maps' });
      const { status, code, because } = said(await get('ChIJother')) as Record<string, unknown>;
      expect({ status, code, because }).toEqual({ status: 503, code: 'MAPS_UNAVAILABLE', because: 'outage' });
      const { body } = await suggest('Khreshch').expect(200);
      expect(body).toEqual({ data: [], meta: { attribution: null, unavailable: 'outage' } });
      expect(said(await geocode({ address: khreshchatyk }))).toMatchObject({ status: 503, because: 'outage' });
    } finally {
      google.setDown(false);
    }
  });

  test('an answer of HTML, a wrong key and a quota are outages too, and none is a bug', async () => {
    await useGoogle();
    google.next('html', 'html', 'html');
    expect((await suggest('Khreshch').expect(200)).body.meta.unavailable).toBe('outage');
    await app.provider('google-maps', { ...google.settings, apiKey: 'AIzaSomethingElse', pauseMs: 1 });
    expect((await suggest('Khreshch').expect(200)).body.meta.unavailable).toBe('outage');
    await useGoogle();
    google.next(...Array.from({ length: 3 }, () => ({ status: 200, body: { status: 'OVER_QUERY_LIMIT', results: [] } })));
    expect(said(await geocode({ address: khreshchatyk }))).toMatchObject({ status: 503, code: 'MAPS_UNAVAILABLE' });
  });
});

test('a company that refuses everything, and a limit that is reached, are alerts, once a day; what was refused once is none', async () => {
  const alerts = async () => app.sql("select kind, details from staff_alerts where kind like 'maps%' order by kind, details->>'call'");
  await app.sql("delete from staff_alerts where kind like 'maps%'");
  await useGoogle();
  await suggest('Khreshch').expect(200);
  await app.provider('google-maps', { ...google.settings, apiKey: 'AIzaSomethingElse', pauseMs: 1 });
  await suggest('Khreshch').expect(200);
  await useGoogle();
  await suggest('Khreshch').expect(200);
  await app.provider('google-maps', { ...google.settings, apiKey: 'AIzaSomethingElse', pauseMs: 1 });
  await suggest('Khreshch').expect(200);
  expect(await alerts()).toEqual([]);
  for (let asked = 0; asked < 4; asked += 1) await suggest('Khreshch').expect(200);
  expect(await alerts()).toContainEqual({
    ...{ kind: 'maps_failing', details: { provider: 'Google Maps', because: 'google-maps: it does not know the API key' } },
  });
  await app.sql("insert into maps_limits (call, most_a_day, changed_by) values ('reverse', 0, 'system')");
  await useGoogle();
  for (let asked = 0; asked < 2; asked += 1) await geocode({ location: { lat: 50.45, lng: 30.52 } }).expect(503);
  expect((await alerts()).filter(({ details }) => (details as { call?: string }).call === 'reverse')).toHaveLength(1);
});

describe('what it costs', () => {
  type Usage = {
    revision: string;
    cost: string;
    calls: { call: string; today: number; month: number; cost: string; price: string | null }[];
  };
  const usage = async (): Promise<Usage> => (await owner.get('/storekeeper/maps-usage').expect(200)).body.data;
  const callOf = async (call: string) => (await usage()).calls.find((each) => each.call === call);
  const limit = async (call: string, more: object) =>
    owner.put('/storekeeper/maps-limits', {
      revision: (await usage()).revision,
      limits: [{ call, price: null, mostADay: null, mostAMonth: null, ...more }],
    });

  test('is counted by kind, with the price that held when it was asked', async () => {
    await useGoogle();
    await suggest('Khreshch').expect(200);
    await suggest('Khreshcha').expect(200);
    await limit('autocomplete', { price: '1000' });
    await suggest('Khreshchat').expect(200);
    expect(await usage()).toMatchObject({
      ...{ inUse: { name: 'google-maps', title: 'Google Maps', isFree: false }, cost: '1.01', changedBy: expect.stringContaining('Owner') },
    });
    expect(await callOf('autocomplete')).toEqual({
      ...{ call: 'autocomplete', today: 3, month: 3, cost: '1.01', price: '1000', usualPrice: '2.83', mostADay: null, mostAMonth: null },
    });
    await app.provider('google-maps', null);
    expect(await usage()).toMatchObject({ inUse: { name: 'fake', isFree: true }, cost: '1.01' });
    expect((await callOf('geocode'))?.cost).toBe('0.00');
  });

  test('never goes above what staff allow for a day, however many ask at once; then it is as if nobody answered', async () => {
    await useGoogle();
    await limit('autocomplete', { mostADay: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => suggest(`Khreshch ${index + 1}`)));
    const unavailable = answers.map(({ body }) => body.meta.unavailable as string | null);
    expect(unavailable.filter((because) => because === null)).toHaveLength(5);
    expect(unavailable.filter((because) => because === 'limit')).toHaveLength(15);
    expect(paths()).toHaveLength(5);
    await limit('geocode', { mostADay: 0 });
    expect(said(await geocode({ address: khreshchatyk }))).toMatchObject({ status: 503, code: 'MAPS_UNAVAILABLE', because: 'limit' });
    expect(await callOf('geocode')).toMatchObject({ today: 0, month: 0 });
  });

  test('never goes above what they allow for a month, with what was asked on its other days', async () => {
    await useGoogle();
    await app.sql(
      `insert into maps_usage (day, call, count, cost_micros)
       select case when extract(day from today) = 1 then today + 1 else date_trunc('month', today)::date end, 'autocomplete', 8, 0
         from (select (now() at time zone 'UTC')::date as today) d
       union all select (date_trunc('month', now() at time zone 'UTC') - interval '1 day')::date, 'autocomplete', 1000, 0`,
    );
    await limit('autocomplete', { mostAMonth: 10 });
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => suggest(`Khreshch ${index + 1}`)));
    expect(answers.filter(({ body }) => body.meta.unavailable === null)).toHaveLength(2);
  });

  test('a checkout goes on with the address as it was typed', async () => {
    await useGoogle();
    for (const call of ['autocomplete', 'place', 'geocode', 'reverse']) await limit(call, { mostADay: 0 });
    const cart = await shop.readyCart();
    await shop.checkOut(cart).expect(201);
    expect(paths()).toEqual([]);
  });

  test('is nothing for addresses of carts that are not theirs, or once they asked too often: those carts are sold by what is typed', async () => {
    const zone = { name: 'Centre', code: 'centre', enabled: true, priority: 0 };
    const areas = [{ kind: 'radius', lat: 50.4475, lng: 30.5222, metres: 900 }];
    await owner.post('/content-manager/collection-types/api::delivery.delivery-zone', { ...zone, areas }).expect(201);
    await useGoogle();
    const cart = await shop.newCart();
    const move = (line1: string, of: object = {}) =>
      shop.operate({ ...cart, ...of }, [operation('set_address', { shipping: { ...lvivAddress, line1 } })]);
    expect((await move('Stranger 1', { token: randomUUID() })).status).toBe(404);
    expect(paths()).toEqual([]);
    expect((await move('Svobody 1')).status).toBe(200);
    expect(paths()).toEqual(['/maps/api/geocode/json']);
    await app.sql("update rate_limits set points = 1500 where key like 'places_address:%'");
    expect((await move('Svobody 2')).body.data).toMatchObject({ shippingAddress: { line1: 'Svobody 2' } });
    expect(paths()).toEqual([]);
  });

  test('is decided by one at a time, in amounts and counts that make sense', async () => {
    const { revision } = await usage();
    const put = (limits: object[], of = revision) => owner.put('/storekeeper/maps-limits', { revision: of, limits });
    const whole = { call: 'route', price: '7.5', mostADay: 10, mostAMonth: 200 };
    const { body } = await put([whole]).expect(200);
    expect(body.data.calls).toContainEqual({
      ...{ call: 'route', today: 0, month: 0, cost: '0.00', price: '7.5', usualPrice: null, mostADay: 10, mostAMonth: 200 },
    });
    expect(said(await put([whole]))).toEqual({ status: 409, code: 'EDIT_CONFLICT', revision: body.data.revision });
    for (const wrong of [
      { price: '-1' },
      { price: '0.0001' },
      { price: '1e9' },
      { mostADay: -1 },
      { mostADay: 1.5 },
      { mostAMonth: 1e12 },
      { call: 'flight' },
    ])
      expect(said(await put([{ ...whole, ...wrong }], body.data.revision))).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
    expect(said(await put([whole, whole], body.data.revision))).toMatchObject({ status: 400 });
  });
});

test('staff set up the company and try its key at the desk', async () => {
  await app.environment({ GOOGLE_MAPS_API_URL: google.settings.apiUrl });
  try {
    const check = (key: string) =>
      owner.post('/storekeeper/integrations/maps/google-maps/check', {
        parameters: { GOOGLE_MAPS_API_KEY: key, GOOGLE_MAPS_REGION: 'UA' },
      });
    expect((await check(google.settings.apiKey).expect(200)).body.data).toEqual({ is: 'connected', account: null, said: null });
    expect((await check('AIzaSomethingElse').expect(200)).body.data).toMatchObject({
      ...{ is: 'refused', said: 'google-maps: it does not know the API key' },
    });
    const parameters = { GOOGLE_MAPS_API_KEY: google.settings.apiKey };
    await owner.put('/storekeeper/integrations/maps/google-maps', { revision: 'new', isOn: true, parameters }).expect(200);
    expect((await suggest('Khreshch').expect(200)).body.meta.attribution).toBe('Google Maps');
    expect(JSON.stringify((await owner.get('/storekeeper/integrations').expect(200)).body)).not.toContain(google.settings.apiKey);
  } finally {
    await app.environment({ GOOGLE_MAPS_API_URL: null });
  }
});

describe('bad input', () => {
  const session = randomUUID();
  test.each([
    ['no text', { session }, 'text'],
    ['blanks', { text: '   ', session }, 'text'],
    ['a long text', { text: 'x'.repeat(10_000), session }, 'text'],
    ['no session', { text: 'Khreshch' }, 'session'],
    ['a session of another kind', { text: 'Khreshch', session: '1' }, 'session'],
    ['91 degrees', { text: 'Khreshch', session, lat: 91, lng: 0 }, 'lat'],
    ['181 degrees', { text: 'Khreshch', session, lat: 0, lng: -181 }, 'lng'],
    ['half a point', { text: 'Khreshch', session, lat: 50 }, 'lng'],
    ['no country', { text: 'Khreshch', session, country: 'XX' }, 'country'],
    ['no language', { text: 'Khreshch', session, locale: 'english' }, 'locale'],
    ['something else', { text: 'Khreshch', session, radius: 5 }, 'radius'],
  ])('what is typed with %s names the field', async (_name, query, field) => {
    const { body } = await get('autocomplete', query).expect(400);
    expect(body.error.details).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(JSON.stringify(body.error.details.issues)).toContain(field);
  });

  test.each([
    ['nothing', {}, 'address'],
    ['both', { address: khreshchatyk, location: { lat: 1, lng: 1 } }, 'location'],
    ['91 degrees', { location: { lat: 91, lng: 0 } }, 'lat'],
    ['no number', { location: { lat: 'north', lng: 0 } }, 'lat'],
    ['no street', { address: { city: 'Kyiv' } }, 'line1'],
    ['a long street', { address: { line1: 'x'.repeat(10_000) } }, 'line1'],
    ['NUL', { address: { line1: 'Khreshchatyk\u0000' } }, 'line1'],
  ])('a point or address with %s names the field', async (_name, asked, field) => {
    const { body } = await geocode(asked).expect(400);
    expect(JSON.stringify(body.error.details.issues)).toContain(field);
  });

  test.each(['(', '"', '👩‍👩‍👧', '\ud7ff', 'ł'.repeat(200), '%00x', '$1', '../..', "'; drop table carts; --"])(
    'any characters are a text: %j',
    async (text) => {
      expect((await suggest(text)).status).toBe(200);
      expect((await geocode({ address: { line1: text } })).status).toBe(200);
    },
  );

  test.each(['..%2f..', '%2e%2e', 'a%2fb', 'x'.repeat(300), 'ї', "'", '%F0%9F%8F%A0'])('an id that is none is no place: %s', async (id) => {
    expect((await app.http().get(`/api/places/${id}`)).status).toBe(404);
    await useGoogle();
    expect((await app.http().get(`/api/places/${id}`)).status).toBe(404);
  });
});

test('whoever asks too often waits: a customer by themselves, guests by their address', async () => {
  await suggest('Khreshch').expect(200);
  await app.sql("update rate_limits set points = 1500 where key like 'places_address:%'");
  expect(said(await suggest('Khreshch'))).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  expect(said(await geocode({ address: khreshchatyk }))).toMatchObject({ status: 429 });
  const { body } = await app
    .http()
    .post('/api/auth/local')
    .send({ identifier: 'oksana@polonyna.test', password: 'Meadow2026' })
    .expect(200);
  await suggest('Khreshch').set('Authorization', `Bearer ${body.jwt}`).expect(200);
});
