import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const content = '/content-manager/collection-types';
const zonesPath = `${content}/api::delivery.delivery-zone`;
const methodsPath = `${content}/api::delivery.delivery-method`;
let owner: Staff;
let variant: string;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  variant = await shop.variant('PLN-TEA-MRN-50');
});

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const city = { kind: 'polygon', rings: [square(23.9, 49.75, 24.15, 49.95), square(24.0, 49.83, 24.02, 49.85)] };
const zone = (code: string, areas: unknown, more: object = {}) =>
  owner.post(zonesPath, { name: code, code, enabled: true, priority: 0, areas, ...more });
const idOf = async (answer: ReturnType<typeof zone>): Promise<string> => (await answer.expect(201)).body.data.documentId;
const methodOf = async (code: string) =>
  (await app.sql<{ document_id: string }>('select document_id from delivery_methods where code = $1', [code]))[0]?.document_id ?? '';
const rule = (name: string, fields: object) => ({ __component: `delivery.${name}`, then: 'only', amounts: [], ...fields });
const link = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId })), disconnect: [] });
const setRules = async (code: string, ...rules: object[]) => {
  await owner.put(`${methodsPath}/${await methodOf(code)}`, { rules }).expect(200);
};
const eur = (amount: number) => [{ currency: 'EUR', amount: String(amount) }];

const inLviv = { lat: 49.8, lng: 24.05 };
const inHole = { lat: 49.84, lng: 24.01 };
const inKyiv = { lat: 50.45, lng: 30.52 };

/** What the delivery costs there, or why it is not offered. */
async function deliveredTo(address: object, method = 'courier', quantity = 1): Promise<unknown> {
  const { body } = await app
    .http()
    .post('/api/storefront/quote')
    .send({ currency: 'EUR', country: 'UA', lines: [{ variant, quantity }], delivery: await methodOf(method), address });
  return body.data?.delivery.price.amount ?? body.error.details.reason?.code ?? body;
}

describe('a zone', () => {
  let lviv: string;
  beforeAll(async () => {
    lviv = await idOf(
      zone('west', [
        city,
        { kind: 'postal_codes', country: 'UA', codes: ['79000..79999'] },
        { kind: 'cities', country: 'UA', cities: ['Винники'] },
      ]),
    );
    await setRules('courier', rule('zones', { zones: link(lviv), counts: 'any' }));
  });
  afterAll(() => setRules('courier'));

  test.each<[string, object, unknown]>([
    ['a pin in it', { location: inLviv }, 490],
    ['a pin on its border', { location: { lat: 49.75, lng: 24 } }, 490],
    ['a pin in its hole', { location: inHole }, 'ZONE_NOT_SERVED'],
    ['a pin elsewhere', { location: inKyiv }, 'ZONE_NOT_SERVED'],
    ['a postal code', { postalCode: '79 013' }, 490],
    ['a postal code elsewhere', { postalCode: '01001' }, 'ZONE_NOT_SERVED'],
    ['a city', { city: 'м. Винники' }, 490],
    ['nothing but a street', { line1: 'Svobody 1' }, 490],
  ])('is known by %s', async (_what, address, expected) => {
    expect(await deliveredTo(address)).toBe(expected);
  });

  test('is where the address of a cart is, until the order', async () => {
    const cart = await shop.readyCart({ variant });
    expect(cart.delivery).toMatchObject({ price: { amount: 490 } });
    const away = { ...lvivAddress, postalCode: '01001', city: 'Kyiv', location: inKyiv };
    const { body } = await shop.operate(cart, [operation('set_address', { shipping: away })]);
    expect(body.data).toMatchObject({
      delivery: null,
      requirements: [{ code: 'DELIVERY_NOT_OFFERED', reason: { code: 'ZONE_NOT_SERVED' } }],
    });
    const options = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
    expect(options.body.meta.notOffered).toEqual([expect.objectContaining({ reason: { code: 'ZONE_NOT_SERVED', params: {} } })]);
  });

  test('is not deleted while a method or a discount stands on it, nor does a switched off one hold an address', async () => {
    const refused = await owner.delete(`${zonesPath}/${lviv}`);
    expect([refused.status, refused.body.error.details.uses]).toEqual([
      409,
      [expect.objectContaining({ type: 'Delivery method', name: 'Courier' })],
    ]);

    await owner.put(`${zonesPath}/${lviv}`, { enabled: false }).expect(200);
    expect(await deliveredTo({ location: inLviv })).toBe('ZONE_NOT_SERVED');
    await owner.put(`${zonesPath}/${lviv}`, { enabled: true }).expect(200);
  });

  test('moves with its corners, for the next answer', async () => {
    await owner.put(`${zonesPath}/${lviv}`, { areas: [{ kind: 'radius', ...inKyiv, metres: 5_000 }] }).expect(200);
    expect([
      await deliveredTo({ location: inLviv }),
      await deliveredTo({ location: inKyiv }),
      await deliveredTo({ postalCode: '79013' }),
    ]).toEqual(['ZONE_NOT_SERVED', 490, 'ZONE_NOT_SERVED']);
    await owner.put(`${zonesPath}/${lviv}`, { areas: [city] }).expect(200);
    expect(await deliveredTo({ location: inLviv })).toBe(490);
  });

  test('with a discount: it applies there, and the discount keeps it from being deleted', async () => {
    const centre = await idOf(zone('centre', [{ kind: 'radius', ...inLviv, metres: 800 }], { priority: 5 }));
    const saved = await owner.post(`${content}/api::promotion.discount`, {
      name: 'Centre',
      enabled: true,
      method: 'automatic',
      conditions: [{ __component: 'discount-condition.delivery-zone', zones: link(centre) }],
      effect: [{ __component: 'discount-effect.free-delivery' }],
    });
    expect(saved.status).toBe(201);
    const toPay = async (location: object) => {
      const { body } = await app
        .http()
        .post('/api/storefront/quote')
        .send({
          currency: 'EUR',
          country: 'UA',
          lines: [{ variant, quantity: 1 }],
          delivery: await methodOf('courier'),
          address: { location },
        })
        .expect(200);
      return body.data.totals.delivery.amount;
    };
    expect([await toPay(inLviv), await toPay({ lat: 49.9, lng: 24.1 })]).toEqual([0, 490]);
    expect((await owner.delete(`${zonesPath}/${centre}`)).status).toBe(409);
    const { body } = await owner.get('/storekeeper/discount-kinds').expect(200);
    expect(body.data.zones).toEqual(expect.arrayContaining([{ id: centre, name: 'centre' }]));
    await owner.delete(`${content}/api::promotion.discount/${saved.body.data.documentId}`).expect(200);

    // Where zones overlap, a rule may ask for the one that counts.
    await setRules('courier', rule('zones', { zones: link(lviv), counts: 'first', then: 'price', amounts: eur(100) }));
    expect([await deliveredTo({ location: inLviv }), await deliveredTo({ location: { lat: 49.9, lng: 24.1 } })]).toEqual([490, 100]);
    await setRules('courier');
    await owner.delete(`${zonesPath}/${centre}`).expect(200);
    expect(
      await app.sql('select 1 from delivery_zone_boxes b where not exists (select from delivery_zones z where z.id = b.zone_id)'),
    ).toEqual([]);
  });
});

describe('an address without a pin', () => {
  const khreshchatyk = { ...lvivAddress, line1: 'Khreshchatyk 22', city: 'Kyiv', postalCode: '01001' };
  const offeredAt = async (shipping: object): Promise<boolean> => {
    const cart = await shop.readyCart({ variant, method: 'pickup-lviv' });
    await shop.operate(cart, [operation('set_address', { shipping })]);
    const { body } = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
    return body.data.some(({ name }: { name: string }) => name === 'Courier');
  };
  beforeAll(async () => {
    const block = await idOf(zone('block', [{ kind: 'radius', lat: 50.4475, lng: 30.5222, metres: 900 }]));
    await setRules('courier', rule('zones', { zones: link(block), counts: 'any' }));
  });
  afterAll(() => setRules('courier'));

  test('is found by the map, and what the map found is not kept in the address', async () => {
    expect(await offeredAt(khreshchatyk)).toBe(true);
    expect(await offeredAt({ ...khreshchatyk, line1: 'Nowhere 1' })).toBe(false);
    expect(await offeredAt({ ...khreshchatyk, location: inLviv })).toBe(false);
    const kept = await app.sql<{ pins: number }>(
      "select count(*)::int as pins from carts where shipping_address::text like '%Khreshchatyk%' and shipping_address ? 'location'",
    );
    expect(kept).toEqual([{ pins: 1 }]);
  });

  test('keeps nobody from buying while the map is away', async () => {
    await app.sql('truncate geo_cache');
    await app.provider('google-maps', { apiKey: 'none', apiUrl: 'http://127.0.0.1:1', pauseMs: 1 });
    expect(await offeredAt(khreshchatyk)).toBe(false);
    await app.provider('google-maps', null);
    expect(await offeredAt(khreshchatyk)).toBe(true);
  });
});

test.each<[string, unknown, string]>([
  ['nothing', [], 'areas'],
  [
    'a shape that crosses itself',
    [
      {
        kind: 'polygon',
        rings: [
          [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
            [0, 0],
          ],
        ],
      },
    ],
    'areas[0]',
  ],
  ['a latitude of 91°', [{ kind: 'radius', lat: 91, lng: 0, metres: 5 }], 'areas[0].lat'],
  ['no list', { kind: 'radius' }, 'areas'],
  ['a field that is none', [{ kind: 'radius', ...inKyiv, metres: 5, note: 'x' }], 'areas[0].note'],
  ['what is no code', [{ kind: 'postal_codes', country: 'UA', codes: ['🧵'] }], 'areas[0].codes[0]'],
])('a zone of %s is refused with its field, and nothing is kept', async (_what, areas, field) => {
  const refused = await zone('odd', areas);
  expect([refused.status, refused.body.error.details.field]).toEqual([400, field]);
  expect(await app.sql("select 1 from delivery_zones where code = 'odd'")).toEqual([]);
});

test('machines write zones under the same checks, and know them by their code', async () => {
  const machine = await machineWith(
    app,
    owner,
    'zones',
    ['create', 'find', 'findOne', 'update'].map((may) => `api::delivery.delivery-zone.${may}`),
  );
  const body = {
    data: { name: 'Fiji', code: 'fiji', enabled: true, priority: 1, areas: [{ kind: 'polygon', rings: [square(179, -18, 181, -16)] }] },
  };
  await machine.post('/api/delivery-zones', body).expect(201);
  expect((await machine.get('/api/delivery-zones/by/code/fiji').expect(200)).body.data).toMatchObject({
    name: 'Fiji',
    areas: body.data.areas,
  });
  expect(
    await app.sql(
      'select west, east from delivery_zone_boxes b join delivery_zones z on z.id = b.zone_id where z.code = $1 order by west',
      ['fiji'],
    ),
  ).toEqual([
    { west: -180, east: -179 },
    { west: 179, east: 180 },
  ]);
  await machine.post('/api/delivery-zones', { data: { ...body.data, code: 'flat', areas: [] } }).expect(400);
});

describe('rules of a method', () => {
  afterEach(() => setRules('courier'));

  test.each<[string, () => Promise<object>, object, unknown]>([
    ['by weight', async () => rule('weight', { fromGrams: 1_000_000, then: 'surcharge', amounts: eur(300) }), {}, 490],
    [
      'by weight, where it is so heavy',
      async () => rule('weight', { belowGrams: 1_000_000, then: 'surcharge', amounts: eur(300) }),
      {},
      790,
    ],
    ['by worth', async () => rule('subtotal', { from: eur(1_000_000), below: [] }), {}, 'SUBTOTAL_NOT_SERVED'],
    [
      'by distance',
      async () => rule('distance', { location: link(await lvivStore()), belowMetres: 50_000 }),
      { location: inKyiv },
      'DISTANCE_NOT_SERVED',
    ],
    [
      'by distance, near by',
      async () => rule('distance', { location: link(await lvivStore()), belowMetres: 50_000 }),
      { location: inLviv },
      490,
    ],
    ['by group', async () => rule('groups', { groups: link(await wholesale()) }), {}, 'CUSTOMER_NOT_SERVED'],
    ['at no hour of this week', async () => rule('hours', hoursOfNow({ then: 'not_offered' })), {}, 'NOT_AT_THIS_TIME'],
    [
      'in parcels',
      async () => ({ __component: 'delivery.parcels', gramsPerParcel: 1, mostParcels: null, amounts: eur(1) }),
      {},
      'PIECE_TOO_HEAVY',
    ],
  ])('%s', async (_what, made, address, expected) => {
    await setRules('courier', await made());
    expect(await deliveredTo(address)).toBe(expected);
  });

  test('by distance need a location that lies somewhere, and keep it there', async () => {
    const location = await lvivStore();
    const locationPath = `${content}/api::inventory.stock-location/${location}`;
    const measured = () =>
      owner.put(`${methodsPath}/${courier}`, { rules: [rule('distance', { location: link(location), belowMetres: 50_000 })] });
    const courier = await methodOf('courier');
    await measured().expect(200);
    const moved = await owner.put(locationPath, { longitude: null });
    expect([moved.status, moved.body.error.details.field]).toEqual([400, 'longitude']);
    expect(await deliveredTo({ location: inKyiv })).toBe('DISTANCE_NOT_SERVED');
    await setRules('courier');

    const [{ latitude, longitude } = {}] = await app.sql('select latitude, longitude from stock_locations where document_id = $1', [
      location,
    ]);
    await owner.put(locationPath, { latitude: null, longitude: null }).expect(200);
    const refused = await measured();
    expect([refused.status, refused.body.error.details.field]).toEqual([400, 'rules[0].location']);
    await owner.put(locationPath, { latitude, longitude }).expect(200);
  });

  test('by distance keep their location from being deleted', async () => {
    const kiosk = { name: 'Kiosk', code: 'kiosk', kind: 'store', country: 'UA', latitude: 49.8, longitude: 24, enabled: true };
    const { body } = await owner.post(`${content}/api::inventory.stock-location`, kiosk).expect(201);
    const kioskPath = `${content}/api::inventory.stock-location/${body.data.documentId}`;
    await setRules('courier', rule('distance', { location: link(body.data.documentId), belowMetres: 50_000 }));
    const refused = await owner.delete(kioskPath);
    expect([refused.status, refused.body.error.details.uses]).toEqual([
      409,
      [expect.objectContaining({ type: 'Delivery method', name: 'Courier' })],
    ]);
    await setRules('courier');
    await owner.delete(kioskPath).expect(200);
  });

  test('are refused with their field where they say nothing', async () => {
    const refused = await owner.put(`${methodsPath}/${await methodOf('courier')}`, { rules: [rule('weight', {})] });
    expect([refused.status, refused.body.error.details.field]).toEqual([400, 'rules[0].fromGrams']);
  });
});

const lvivStore = async () =>
  (await app.sql<{ id: string }>('select document_id as id from stock_locations where latitude between 49 and 50 order by code limit 1'))[0]
    ?.id ?? '';
const wholesale = async () =>
  (await app.sql<{ id: string }>('select document_id as id from customer_groups order by code limit 1'))[0]?.id ?? '';
const hoursOfNow = (more: object) => ({
  weekdays: ['1', '2', '3', '4', '5', '6', '7'],
  fromTime: '00:00:00.000',
  untilTime: '00:00:00.000',
  timeZone: 'Europe/Kyiv',
  ...more,
});

describe('a pickup point', () => {
  const whole = { from: '00:00', until: '00:00' };
  const setHours = async (openingHours: unknown) =>
    owner.put(`${content}/api::inventory.stock-location/${await lvivStore()}`, { openingHours });
  const pickup = async (shipping: object | null = null) => {
    const cart = await shop.newCart({ country: 'UA' });
    if (shipping) await shop.operate(cart, [operation('set_address', { shipping })]);
    const { body } = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
    return body.data.find(({ kind }: { kind: string }) => kind === 'pickup').pickupAt;
  };

  test('says where it lies, how far it is from the pin of the address, and the hours of a week', async () => {
    const place = await pickup({ ...lvivAddress, location: inLviv });
    expect(place).toMatchObject({
      location: { lat: 49.8436, lng: 24.0322 },
      timeZone: 'Europe/Kyiv',
      isOpen: expect.any(Boolean),
    });
    expect(Math.abs(place.distanceMetres - 5_013)).toBeLessThan(50);
    expect(place.hours).toHaveLength(7);
    expect(place.hours.find(({ weekday }: { weekday: number }) => weekday === 7).hours).toEqual([]);
    expect(await pickup(lvivAddress)).toMatchObject({ distanceMetres: null });
  });

  test('is open, opens at the hours of a single day, or says nothing where nobody said its hours', async () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...whole }));
    expect((await setHours({ week: always, days: [] })).status).toBe(200);
    expect(await pickup()).toMatchObject({ isOpen: true, opensAt: null });

    const date = new Date(Date.now() + 3 * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
    const hours = [{ from: '10:00', until: '12:00' }];
    expect((await setHours({ week: [], days: [{ date, hours }] })).status).toBe(200);
    const closed = await pickup();
    expect(closed).toMatchObject({ isOpen: false, hours: expect.arrayContaining([expect.objectContaining({ date, hours })]) });
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'short' });
    expect(shown.format(new Date(closed.opensAt))).toBe(`${date} 10:00`);

    expect((await setHours(null)).status).toBe(200);
    expect(await pickup()).toMatchObject({ isOpen: null, opensAt: null, hours: [] });
  });

  test('has no hours that nobody can keep', async () => {
    const before = await pickup();
    const refused = await setHours({ week: [{ weekday: 1, from: '22:00', until: '02:00' }], days: [] });
    expect([refused.status, refused.body.error.details.field]).toEqual([400, 'openingHours.week[0].until']);
    const odd = await setHours({ week: [] });
    expect([odd.status, odd.body.error.details.field]).toEqual([400, 'openingHours']);
    expect((await pickup()).hours).toEqual(before.hours);
  });
});

test('map tiles come from where staff say, at once, and the panel lets in nothing else', async () => {
  const pictures = async () => {
    const { headers } = await app.http().get('/admin/').expect(200);
    return /img-src ([^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1];
  };
  const before = await pictures();
  const setTiles = (mapTilesUrl: string | null) => owner.put('/content-manager/single-types/api::store.store-settings', { mapTilesUrl });
  await setTiles('https://tile.example.org/{z}/{x}/{y}.png').expect(200);
  expect(await pictures()).toBe(`${before} https://tile.example.org`);
  const refused = await setTiles("https://tile.example.org' *;/{z}/{x}/{y}");
  expect([refused.status, refused.body.error.details.field]).toEqual([400, 'mapTilesUrl']);
  await setTiles(null).expect(200);
  expect(await pictures()).toBe(before);
});
