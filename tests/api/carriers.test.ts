import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { placed, asGuest, act } = orders;

let made = 0;
/** An order whose parcel was sent with the carrier the shop knows. */
async function sent(more: Parameters<typeof placed>[0] = {}) {
  const number = `SP${(made += 1)}`;
  const purchase = await placed(more);
  const order = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: number });
  return { ...purchase, number, shipment: order.shipments[0]?.id ?? '' };
}
const parcelOf = async (purchase: Placed) => (await asGuest(purchase).get().expect(200)).body.data.shipments[0];
const followParcels = (now = new Date()) => app.call('shop/orders/track-parcels', 'trackParcels', { now });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('a parcel is sent', () => {
  test('with a carrier the shop knows, which says where it is followed', async () => {
    const purchase = await placed();
    const order = await act(purchase, '/ship', { carrier: 'scripted-POST ', trackingNumber: '7 7' });

    expect(order).toMatchObject({ carriers: ['Scripted Post'] });
    expect(await parcelOf(purchase)).toMatchObject({
      carrier: 'Scripted Post',
      trackingNumber: '7 7',
      trackingUrl: 'https://post.example/7 7',
    });
  });

  test.each([
    ['by anybody else', { carrier: 'My uncle', trackingNumber: '1' }, { carrier: 'My uncle', trackingUrl: null }, null],
    ['without a number', { carrier: 'Scripted Post' }, { carrier: 'Scripted Post', trackingUrl: null }, null],
    [
      'with a link of its own',
      { carrier: 'Scripted Post', trackingNumber: '2', trackingUrl: 'https://elsewhere.example/2' },
      { trackingUrl: 'https://elsewhere.example/2' },
      'scripted-post',
    ],
    ['where the carrier fails to say', { carrier: 'Scripted Post', trackingNumber: 'BROKEN' }, { trackingUrl: null }, 'scripted-post'],
    ['where what it says is no link', { carrier: 'Scripted Post', trackingNumber: 'ODD' }, { trackingUrl: null }, 'scripted-post'],
  ])('%s', async (_what, written, expected, trackedBy) => {
    const purchase = await placed();
    const order = await act(purchase, '/ship', written);

    expect(await parcelOf(purchase)).toMatchObject(expected);
    const asked = await app.sql('select tracked_by from shipments where document_id = $1', [order.shipments[0]?.id]);
    expect(asked).toEqual([{ tracked_by: trackedBy }]);
  });
});

describe('what the carrier says', () => {
  test('is said of the parcel as staff would: it was delivered, once, when the carrier says', async () => {
    const purchase = await sent();
    const [{ shipped_at: shippedAt } = { shipped_at: '' }] = await app.sql<{ shipped_at: string }>(
      `update shipments set shipped_at = now() - interval '3 days' where document_id = $1 returning shipped_at`,
      [purchase.shipment],
    );
    const at = new Date(new Date(shippedAt).getTime() + 60_000).toISOString();
    await app.carrier({ told: { [purchase.number]: { status: 'in_transit' } } });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'shipped' });

    await app.carrier({ told: { [purchase.number]: { status: 'delivered', at } } });
    await followParcels(later(5));
    await followParcels(later(10));

    const { shipments, fulfilmentStatus, timeline } = (await asGuest(purchase).get()).body.data;
    expect([shipments[0].status, shipments[0].deliveredAt, fulfilmentStatus]).toEqual(['delivered', at, 'delivered']);
    expect(timeline.filter(({ type }: { type: string }) => type === 'order.delivered')).toEqual([
      expect.objectContaining({ actor: 'system' }),
    ]);
    // What is over is not asked about.
    expect((await app.carrier()).filter((number) => number === purchase.number)).toHaveLength(1);
  });

  test('puts what came back on the shelf again', async () => {
    const variant = await shop.variant();
    const before = await stockOf(app, variant);
    const purchase = await sent({ variant, quantity: 2 });
    await app.carrier({ told: { [purchase.number]: { status: 'came_back' } } });
    await followParcels();

    expect(await parcelOf(purchase)).toMatchObject({ status: 'failed' });
    expect((await stockOf(app, variant)).onHand).toBe(before.onHand);
  });

  test('comes too late where staff were faster', async () => {
    const purchase = await sent();
    await app.carrier({ told: { [purchase.number]: { status: 'came_back' } } });
    // Staff hold the order while the job waits for it.
    await app.whileLocked(
      `select 1 from orders where document_id = '${purchase.order.id}' for update`,
      () => followParcels(),
      (query) => query(`update shipments set status = 'delivered', delivered_at = now() where document_id = '${purchase.shipment}'`),
    );

    expect(await parcelOf(purchase)).toMatchObject({ status: 'delivered' });
    await app.sql(`update orders set fulfilment_status = 'delivered' where document_id = $1`, [purchase.order.id]);
  });

  test('is waited for: of an unknown number, and where it makes no sense', async () => {
    const [unknown, odd] = [await sent(), await sent()];
    await app.carrier({ told: { [odd.number]: { status: 'eaten' } } });
    await followParcels();

    expect([await parcelOf(unknown), await parcelOf(odd)]).toMatchObject([{ status: 'shipped' }, { status: 'shipped' }]);
    await app.carrier({ told: { [unknown.number]: { status: 'delivered' } } });
    await followParcels(later(5));
    expect(await parcelOf(unknown)).toMatchObject({ status: 'delivered' });
  });

  test('is asked for again after an outage, which harms nothing', async () => {
    const purchase = await sent();
    await app.carrier({ isDown: true });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'shipped' });

    await app.carrier({ told: { [purchase.number]: { status: 'delivered' } } });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'delivered' });
  });

  test('is not asked for a parcel that is on its way for months', async () => {
    const purchase = await sent();
    await app.sql(`update shipments set shipped_at = now() - interval '100 days' where document_id = $1`, [purchase.shipment]);
    await app.carrier();
    await followParcels();

    expect(await app.carrier()).not.toContain(purchase.number);
  });
});

describe('points of a carrier', () => {
  const point = (code: string, more: object = {}) => ({
    ...{ code, name: `Відділення №${code}`, address: 'вул. Городоцька, 120', city: 'м. Львів', postalCode: '79016', country: 'UA' },
    ...{ location: { lat: 49.84, lng: 24.03 }, hours: '08:00–20:00', mostGrams: 30_000 },
    ...more,
  });
  const north = (code: string, degrees: number, more: object = {}) =>
    point(code, { location: { lat: 49.84 + degrees, lng: 24.03 }, ...more });
  let runs = 0;
  /** The job comes on another day. */
  async function loadPoints(script: Parameters<typeof app.carrier>[0]) {
    await app.carrier(script);
    runs += 1;
    return app.call('shop/delivery/points/load-points', 'loadPickupPoints', { now: later(runs * 24 * 60) }).then(
      () => null,
      (error: unknown) => String(error),
    );
  }
  const openCodes = async () =>
    (await app.sql<{ code: string }>('select code from pickup_points where not is_closed order by code')).map(({ code }) => code);
  const find = async (query: object) => {
    const { body } = await app.http().get('/api/delivery/pickup-points').query(query).expect(200);
    return body.data as { id: string; code: string; distanceMetres: number | null }[];
  };
  const codes = async (query: object) => (await find(query)).map(({ code }) => code);

  const toCarrier = (carrier: string | null) =>
    app.sql(`update delivery_methods set kind = $1, carrier = $2 where code = 'courier'`, [
      carrier === null ? 'flat_rate' : 'carrier_point',
      carrier,
    ]);
  afterAll(() => toCarrier(null));

  test('are loaded page by page; those it tells no more are closed, and come back', async () => {
    expect(await loadPoints({ pages: [[point('1'), point('2')], [point('3'), point('')], [point('4')]] })).toBeNull();
    expect(await openCodes()).toEqual(['1', '2', '3', '4']);

    await loadPoints({ pages: [[point('1')], [point('3'), point('4')]] });
    expect(await openCodes()).toEqual(['1', '3', '4']);
    expect(await app.sql("select is_closed from pickup_points where code = '2'")).toEqual([{ is_closed: true }]);

    await loadPoints({
      pages: [
        [point('1'), point('2')],
        [point('3'), point('4')],
      ],
    });
    expect(await openCodes()).toEqual(['1', '2', '3', '4']);
  });

  test('are all kept where the directory breaks off, or most of it is missing; what came of it is known', async () => {
    await loadPoints({
      pages: [
        [point('1'), point('2')],
        [point('3'), point('4')],
      ],
    });
    expect(await loadPoints({ pages: [[point('1', { name: 'Moved' })], [point('3')]], breaksAt: 1 })).toContain('ECONNREFUSED');
    expect(await openCodes()).toEqual(['1', '2', '3', '4']);
    expect(await app.sql("select name from pickup_points where code = '1'")).toEqual([{ name: 'Moved' }]);

    await loadPoints({ pages: [[point('1')]] });
    expect(await openCodes()).toEqual(['1', '2', '3', '4']);
    // The first page again and again is no larger.
    await loadPoints({ pages: [[point('1'), null as never], [point('1')], [point('1')], [point('1')]] });
    expect(await openCodes()).toEqual(['1', '2', '3', '4']);
  });

  test('are read once a day, and after an outage within the hour', async () => {
    const at = later((runs + 10) * 24 * 60);
    const load = (minutes: number) =>
      app
        .call('shop/delivery/points/load-points', 'loadPickupPoints', { now: new Date(at.getTime() + minutes * 60_000) })
        .catch((error: unknown) => String(error));
    const begun = async () => (await app.sql<{ begun_at: string }>('select begun_at from pickup_point_loads'))[0]?.begun_at;
    await app.carrier({ pages: [[point('1')], [point('2')], [point('3')], [point('4')]], breaksAt: 0 });
    await load(0);
    const first = await begun();
    await load(10);
    expect(await begun()).toEqual(first);

    await app.carrier({});
    await load(60);
    const second = await begun();
    expect(second).not.toEqual(first);
    await load(70);
    await load(21 * 60);
    expect(await begun()).toEqual(second);
    await load(24 * 60);
    expect(await begun()).not.toEqual(second);
    runs += 12;
  });

  test('are found near a place, the nearest first, in a city however it is written, and by words', async () => {
    const pages = [
      [north('10', 0.02), north('9', 0.01, { address: 'просп. Свободи, 5' }), point('2', { location: null })],
      [point('WA-1', { city: 'Warszawa', country: 'PL', location: { lat: 52.23, lng: 21.01 } })],
    ];
    await app.sql('truncate pickup_points');
    await loadPoints({ pages });

    const near = await find({ near: '49.84,24.03' });
    expect(near.map(({ code }) => code)).toEqual(['9', '10', 'WA-1']);
    expect(near.slice(0, 2).map(({ distanceMetres }) => distanceMetres)).toEqual([1112, 2224]);
    expect(await codes({ near: '49.84,24.03', city: 'Львів' })).toEqual(['9', '10', '2']);
    expect(await codes({ city: 'львів' })).toEqual(['2', '9', '10']);
    expect(await codes({ near: '49.84,24.03', limit: 1 })).toEqual(['9']);
    expect(await codes({ near: '49.84,24.03', country: 'PL' })).toEqual(['WA-1']);
    expect(await codes({ text: 'СВОБОДИ №9' })).toEqual(['9']);
    expect(await codes({ text: '100%_' })).toEqual([]);
    expect(await codes({ city: 'Львів', carrier: 'unheard-of' })).toEqual([]);
    expect(near[0]?.id).toBe('scripted-post:9');
  });

  test.each([
    ['near', {}],
    ['near', { near: '91,24' }],
    ['near', { near: 'here' }],
    ['limit', { city: 'Lviv', limit: 51 }],
    ['carrier', { city: 'Lviv', carrier: '1' }],
    ['text', { text: 'a\u0000b' }],
  ])('%s is named where a search for them is wrong: %j', async (field, query) => {
    const { body } = await app.http().get('/api/delivery/pickup-points').query(query).expect(400);
    expect(body.error.details.issues[0].path).toEqual([field]);
  });

  describe('in a cart', () => {
    const inLviv = { lat: 49.84, lng: 24.03 };
    beforeAll(async () => {
      await toCarrier('scripted-post');
      await app.sql('truncate pickup_points');
      await loadPoints({
        pages: [[north('1', 0.01), north('2', 0.02, { mostGrams: 1 }), north('3', 0.03), north('4', 0.04, { country: 'PL' })]],
      });
    });
    const choose = async (pickupPoint: string | null) => {
      const cart = await shop.readyCart();
      const [{ id: method } = { id: '' }] = await app.sql<{ id: string }>(
        "select document_id as id from delivery_methods where code = 'courier'",
      );
      const { body } = await shop.operate(cart, [operation('set_delivery', { method, pickupPoint })]);
      return { ...body.data, token: cart.token };
    };

    test('are offered with the delivery, the nearest first', async () => {
      const cart = await shop.newCart({ country: 'UA' });
      await shop.operate(cart, [operation('set_address', { shipping: { ...lvivAddress, location: inLviv } })]);
      const { body } = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);

      const option = body.data.find(({ kind }: { kind: string }) => kind === 'carrier_point');
      expect(option).toMatchObject({ carrier: 'scripted-post', pickupPoints: [{ code: '1' }, { code: '2' }, { code: '3' }] });
    });

    test('one is chosen, and the order keeps it as it was', async () => {
      const cart = await choose('scripted-post:1');
      expect(cart).toMatchObject({ requirements: [], delivery: { kind: 'carrier_point', pickupPoint: { code: '1', city: 'м. Львів' } } });

      const { body } = await shop.checkOut(cart).expect(201);
      await app.sql("update pickup_points set name = 'Elsewhere', address = 'Elsewhere' where code = '1'");
      const { order } = body.data;
      const read = await app.http().get(`/api/orders/${order.id}`).set('X-Cart-Token', cart.token).expect(200);
      expect(read.body.data.delivery.pickupPoint).toEqual({
        ...{ id: 'scripted-post:1', carrier: 'scripted-post', code: '1', name: 'Відділення №1', address: 'вул. Городоцька, 120' },
        ...{ city: 'м. Львів', postalCode: '79016', country: 'UA' },
      });
    });

    test.each([
      ['PICKUP_POINT_MISSING', undefined, null],
      ['PICKUP_POINT_UNUSABLE', 'POINT_UNKNOWN', 'scripted-post:none'],
      ['PICKUP_POINT_UNUSABLE', 'POINT_UNKNOWN', 'other:1'],
      ['PICKUP_POINT_UNUSABLE', 'POINT_TOO_SMALL', 'scripted-post:2'],
      ['PICKUP_POINT_UNUSABLE', 'POINT_ABROAD', 'scripted-post:4'],
    ])('%s (%s) is in the way of %s', async (code, reason, id) => {
      const cart = await choose(id);
      expect(cart.requirements).toMatchObject([{ code, field: 'delivery.pickupPoint', ...(reason && { reason: { code: reason } }) }]);
      const refused = await shop.checkOut(cart).expect(422);
      expect(refused.body.error.details).toMatchObject({ code: 'REQUIREMENTS_NOT_MET', requirements: [{ code }] });
    });

    test('one that was closed after it was chosen is refused at checkout', async () => {
      const cart = await choose('scripted-post:3');
      await app.sql("update pickup_points set is_closed = true where code = '3'");
      const refused = await shop.checkOut(cart).expect(422);
      expect(refused.body.error.details.requirements).toMatchObject([{ reason: { code: 'POINT_CLOSED' } }]);
    });
  });
});
