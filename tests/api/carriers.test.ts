import { useApp } from '../support/app';
import { until } from '../support/fake-payments/until';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { lockerRef, officeRef, startNovaPoshtaDouble } from '../support/nova-poshta-double';
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

describe('a label', () => {
  type Labels = {
    labels: {
      id: string;
      state: string;
      number: string | null;
      sent: boolean;
      cashOnDelivery: { amount: number } | null;
      collectsAmiss: boolean;
    }[];
    next: { carriers: { name: string }[]; grams: number; toCollect: { amount: number }; point: object | null } | null;
  };
  const staff = () => orders.staff;
  const path = ({ order }: Placed, more = '') => `/storekeeper/orders/${order.id}/labels${more}`;
  const read = async (purchase: Placed): Promise<Labels> => (await staff().get(path(purchase)).expect(200)).body.data;
  const body = { carrier: 'scripted-post', grams: 1_200 };
  const press = (purchase: Placed, more: object = {}) => staff().post(path(purchase), { ...body, ...more });
  const codeOf = (response: { body: { error?: { details?: { code?: string } } } }) => response.body.error?.details?.code;
  /** An order whose customer can be called. */
  async function callable(): Promise<Placed> {
    const purchase = await placed();
    await app.sql("update orders set phone = '+380671234567' where document_id = $1", [purchase.order.id]);
    return purchase;
  }
  const madeFor = async (id: string) => (await app.labels()).filter(({ key }) => key === id);

  test('is made with what is to be collected, printed, and sent with', async () => {
    const purchase = await callable();
    const before = await read(purchase);
    expect(before).toMatchObject({ labels: [], next: { carriers: [{ name: 'scripted-post' }], toCollect: purchase.order.totals.total } });
    expect(before.next?.grams).toBeGreaterThan(0);

    const { labels, next } = (await press(purchase, { collect: true }).expect(200)).body.data as Labels;
    expect(labels).toMatchObject([{ state: 'made', grams: 1_200, places: 1, cashOnDelivery: purchase.order.totals.total, sent: false }]);
    expect(next).toBeNull();
    const [label] = labels;
    expect((await madeFor(label?.id ?? ''))[0]?.order).toMatchObject({
      ...{ recipient: { lastName: 'Koval', phone: '+380671234567', city: 'Lviv', point: null }, contents: purchase.order.number },
      cashOnDelivery: purchase.order.totals.total,
    });
    const pdf = await staff()
      .get(path(purchase, `/${label?.id}/pdf`))
      .expect(200);
    expect([pdf.headers['content-type'], String(pdf.body).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);

    const ready = (await staff().get(`/storekeeper/orders/${purchase.order.id}`).expect(200)).body.data;
    expect(ready.readyLabel).toEqual({ carrier: 'Scripted Post', number: label?.number });
    const order = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: label?.number });
    expect(order.shipments).toMatchObject([
      { trackingNumber: label?.number, trackingUrl: expect.stringContaining(label?.number ?? '-') as string },
    ]);
    expect(order).toMatchObject({ readyLabel: null });
    expect((await read(purchase)).labels).toMatchObject([{ sent: true }]);
    expect(
      codeOf(
        await staff()
          .post(path(purchase, `/${label?.id}/cancel`), {})
          .expect(409),
      ),
    ).toBe('LABEL_ON_ITS_WAY');
  });

  test('says what it will cost before it is made, and nothing where the carrier does not', async () => {
    // What it costs depends on no phone.
    const purchase = await placed();
    const made = (await app.labels()).length;
    const rate = (more: object = {}) => staff().post(path(purchase, '/preview'), { ...body, ...more });
    const priceOf = async (more: object = {}) => (await rate(more).expect(200)).body.data.price;
    await app.carrier({});
    expect([await priceOf(), await priceOf({ places: 2 }), await priceOf({ grams: 1_000_000 })]).toEqual([
      ...[{ amount: 300, currency: 'EUR' }, { amount: 500, currency: 'EUR' }, null],
    ]);
    expect(await app.carrier({ label: 'refuse' })).toEqual(['rate Lviv', 'rate Lviv', 'rate Lviv']);
    expect(await priceOf()).toBeNull();
    await app.carrier({ label: 'odd' });
    expect(await priceOf()).toBeNull();
    await app.carrier({});

    expect(codeOf(await rate({ carrier: 'nobody' }).expect(422))).toBe('CARRIER_UNKNOWN');
    expect(codeOf(await rate({ grams: 0 }).expect(400))).toBe('VALIDATION_FAILED');
    await staff().post('/storekeeper/orders/nobody/labels/preview', body).expect(404);
    expect([(await read(purchase)).labels, (await app.labels()).length]).toEqual([[], made]);
  });

  test('collects what no other parcel does, and says so where something else is owed by now', async () => {
    const purchase = await callable();
    const { total } = purchase.order.totals;
    const collects = async (quantity: number) => {
      const { labels } = (await press(purchase, { collect: true }).expect(200)).body.data as Labels;
      const sentWith = { carrier: 'Scripted Post', trackingNumber: labels[0]?.number };
      const order = await act(purchase, '/ship', { ...sentWith, lines: [{ line: orders.firstLine(purchase), quantity }] });
      return { amount: labels[0]?.cashOnDelivery?.amount, shipment: order.shipments.find(({ status }) => status === 'shipped')?.id ?? '' };
    };
    const first = await collects(1);
    expect([first.amount, (await read(purchase)).next?.toCollect.amount]).toEqual([total.amount, 0]);
    // What came back collected nothing.
    await act(purchase, `/shipments/${first.shipment}/fail`);
    expect((await read(purchase)).next?.toCollect).toEqual(total);

    const second = await collects(1);
    expect(second.amount).toBe(total.amount);
    await act(purchase, '/cancel-pieces', { lines: [{ line: orders.firstLine(purchase), quantity: 1 }] });
    expect((await read(purchase)).labels.map(({ collectsAmiss }) => collectsAmiss)).toEqual([true, false]);
    await act(purchase, `/shipments/${second.shipment}/deliver`);
    expect(
      await app.sql(`select amount_minor from staff_alerts where kind = 'collected_by_carrier' and order_document_id = $1`, [
        purchase.order.id,
      ]),
    ).toEqual([{ amount_minor: String(total.amount) }]);
    await act(purchase, '/confirm-payment');
    expect(await read(purchase)).toMatchObject({ next: { toCollect: { amount: 0 } } });
  });

  test('collects nothing unless that is wanted', async () => {
    const { labels } = (await press(await callable()).expect(200)).body.data as Labels;
    expect(labels).toMatchObject([{ cashOnDelivery: null }]);
    expect((await madeFor(labels[0]?.id ?? ''))[0]?.order).toMatchObject({ cashOnDelivery: null });
  });

  test('is one, however many press at once, and pressed again it is the same', async () => {
    const purchase = await callable();
    const before = (await app.labels()).length;
    await app.carrier({ label: 'wait' });
    const first = Promise.resolve(press(purchase));
    await until(async () => (await app.carrier({ label: 'wait' })).some((asked) => asked.startsWith('label ')));
    const others = await Promise.all([1, 2, 3].map(async () => codeOf(await press(purchase))));
    await app.carrier({});

    expect(others).toEqual(['LABEL_IN_PROGRESS', 'LABEL_IN_PROGRESS', 'LABEL_IN_PROGRESS']);
    expect((await first).status).toBe(200);
    await press(purchase).expect(200);
    expect((await app.labels()).length - before).toBe(1);
    expect((await read(purchase)).labels).toHaveLength(1);
  });

  test('whose answer was lost is found again, and so is one whose process died before it was written down', async () => {
    const purchase = await callable();
    const before = (await app.labels()).length;
    await app.carrier({ label: 'lose' });
    expect(codeOf(await press(purchase).expect(503))).toBe('CARRIER_UNAVAILABLE');
    expect((await read(purchase)).labels).toMatchObject([{ state: 'asked', number: null }]);
    await app.carrier({});
    const [found] = ((await press(purchase).expect(200)).body.data as Labels).labels;

    // As a process leaves it that dies between the answer of the carrier and our commit.
    await app.sql(
      `update parcel_labels set state = 'asked', number = null, reference = null, claimed_until = now() + interval '1 minute' where id = $1`,
      [found?.id],
    );
    expect(codeOf(await press(purchase).expect(409))).toBe('LABEL_IN_PROGRESS');
    expect(
      codeOf(
        await staff()
          .post(path(purchase, `/${found?.id}/cancel`), {})
          .expect(409),
      ),
    ).toBe('LABEL_IN_PROGRESS');
    await app.sql(`update parcel_labels set claimed_until = now() - interval '1 second' where id = $1`, [found?.id]);
    expect(((await press(purchase).expect(200)).body.data as Labels).labels).toMatchObject([{ state: 'made', number: found?.number }]);
    expect((await app.labels()).length - before).toBe(1);
  });

  test('is made whatever its carrier says of the price, and not where it says nothing', async () => {
    const purchase = await callable();
    await app.carrier({ label: 'nothing' });
    expect(codeOf(await press(purchase).expect(503))).toBe('CARRIER_UNAVAILABLE');
    await app.carrier({ label: 'odd' });
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    expect(label).toMatchObject({ state: 'made', price: null });
    await app.carrier({ label: 'nothing' });
    expect(
      codeOf(
        await staff()
          .get(path(purchase, `/${label?.id}/pdf`))
          .expect(503),
      ),
    ).toBe('CARRIER_UNAVAILABLE');
    await app.carrier({});
  });

  test('that the carrier does not want leaves nothing behind, and is refused in its words', async () => {
    const purchase = await callable();
    await app.carrier({ label: 'refuse' });
    const refused = await press(purchase).expect(422);
    expect(refused.body.error.details).toMatchObject({ code: 'LABEL_REFUSED', reason: 'The phone is wrong' });
    await app.carrier({});
    expect((await read(purchase)).labels).toEqual([]);
    await press(purchase).expect(200);
  });

  test('is cancelled at the carrier, and then another can be made', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    const cancelled = await staff()
      .post(path(purchase, `/${label?.id}/cancel`), {})
      .expect(200);
    expect(cancelled.body.data.labels).toMatchObject([{ state: 'cancelled' }]);
    expect(await madeFor(label?.id ?? '')).toEqual([]);
    await staff()
      .post(path(purchase, `/${label?.id}/cancel`), {})
      .expect(200);
    expect(
      codeOf(
        await staff()
          .get(path(purchase, `/${label?.id}/pdf`))
          .expect(404),
      ),
    ).toBe('LABEL_NOT_FOUND');
    expect(((await press(purchase).expect(200)).body.data as Labels).labels.map(({ state }) => state)).toEqual(['made', 'cancelled']);
  });

  test('that is being cancelled is put on no parcel', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    const cancel = () => staff().post(path(purchase, `/${label?.id}/cancel`), {});
    await app.carrier({ label: 'wait' });
    const first = Promise.resolve(cancel());
    await until(async () => (await app.carrier({ label: 'wait' })).includes(`cancel ${label?.number}`));
    const refused = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: label?.number }, 409);
    expect(refused).toMatchObject({ details: { code: 'LABEL_IN_PROGRESS' } });
    expect(codeOf(await cancel().expect(409))).toBe('LABEL_IN_PROGRESS');
    await app.carrier({});

    expect((await first).status).toBe(200);
    expect((await read(purchase)).labels).toMatchObject([{ state: 'cancelled', sent: false }]);
    await cancel().expect(200);
  });

  test('of a parcel that is with the carrier is not cancelled', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    await app.carrier({ told: { [label?.number ?? '']: { status: 'in_transit' } } });
    expect(
      codeOf(
        await staff()
          .post(path(purchase, `/${label?.id}/cancel`), {})
          .expect(409),
      ),
    ).toBe('LABEL_ON_ITS_WAY');
    expect((await read(purchase)).labels).toMatchObject([{ state: 'made' }]);
  });

  test('that somebody cancelled at the carrier is noticed', async () => {
    const [gone, there] = [await callable(), await callable()];
    const [label] = ((await press(gone).expect(200)).body.data as Labels).labels;
    await press(there).expect(200);
    await app.carrier({ told: { [label?.number ?? '']: { status: 'cancelled' } } });
    await app.call('shop/orders/labels/check-labels', 'checkLabels', {});

    expect((await read(gone)).labels).toMatchObject([{ state: 'cancelled_there' }]);
    expect((await read(there)).labels).toMatchObject([{ state: 'made' }]);
    expect((await read(gone)).next).not.toBeNull();
  });

  test.each([
    ['RECIPIENT_INCOMPLETE', 422, body],
    ['CARRIER_UNKNOWN', 422, { ...body, carrier: 'nobody' }],
    ['VALIDATION_FAILED', 400, { ...body, grams: 0 }],
    ['VALIDATION_FAILED', 400, { ...body, carrier: 'a\u0000' }],
  ])('%s is the answer to what cannot be', async (code, status, sent) => {
    const purchase = await placed();
    const { body: answer } = await staff().post(path(purchase), sent).expect(status);
    expect(answer.error.details.code).toBe(code);
    expect((await read(purchase)).labels).toEqual([]);
  });

  test('is none of another order', async () => {
    const [purchase, other] = [await callable(), await callable()];
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    await staff()
      .get(path(other, `/${label?.id}/pdf`))
      .expect(404);
    await staff()
      .post(path(other, `/${label?.id}/cancel`), {})
      .expect(404);
    expect((await read(purchase)).labels).toMatchObject([{ state: 'made' }]);
  });
});

describe('a parcel of Nova Poshta', () => {
  const key = 'a-key-that-nobody-may-read';
  const title = 'Нова пошта';
  let double: Awaited<ReturnType<typeof startNovaPoshtaDouble>>;
  beforeAll(async () => {
    double = await startNovaPoshtaDouble(key);
    await app.environment({ NOVA_POSHTA_API_URL: double.url, NOVA_POSHTA_PRINT_URL: double.url });
    const parameters = { NOVA_POSHTA_API_KEY: key, NOVA_POSHTA_SENDER_OFFICE: officeRef, NOVA_POSHTA_SENDER_PHONE: '+380501112233' };
    await orders.staff.put('/storekeeper/integrations/carriers/nova-poshta', { revision: 'new', isOn: true, parameters }).expect(200);
    await app.sql(`update delivery_methods set kind = 'carrier_point', carrier = 'nova-poshta' where code = 'courier'`);
    await app.carrier({});
    await app.call('shop/delivery/points/load-points', 'loadPickupPoints', {});
  });
  afterAll(async () => {
    await app.sql(`update delivery_methods set kind = 'flat_rate', carrier = null where code = 'courier'`);
    await app.environment({ NOVA_POSHTA_API_URL: null, NOVA_POSHTA_PRINT_URL: null });
    await double.stop();
  });

  /** The app chooses one of its points; staff make the label and send the parcel. */
  async function sentTo(city: string, code: string) {
    const { body: found } = await app.http().get('/api/delivery/pickup-points').query({ carrier: 'nova-poshta', city }).expect(200);
    const point = (found.data as { id: string; code: string }[]).find((each) => each.code === code);
    const variant = await shop.variant();
    const shelf = await stockOf(app, variant);
    const cart = await shop.readyCart({ currency: 'UAH', variant });
    const method = (cart as unknown as { delivery: { method: string } }).delivery.method;
    const address = { ...lvivAddress, firstName: 'Олена', lastName: 'Коваль', line1: 'Хрещатик, 2', city: 'Київ', postalCode: '01001' };
    const { body } = await shop.operate(cart, [
      operation('set_contact', { email: 'olena@example.com', phone: '+380671234567' }),
      operation('set_address', { shipping: address }),
      operation('set_delivery', { method, pickupPoint: point?.id }),
    ]);
    const { order } = (await shop.checkOut({ ...body.data, token: cart.token }).expect(201)).body.data;
    const purchase: Placed = { cart, order, variant };
    const path = `/storekeeper/orders/${order.id}/labels`;
    const made = (await orders.staff.post(path, { carrier: 'nova-poshta', grams: 1_200, collect: true }).expect(200)).body.data;
    const number: string = made.labels[0].number;
    const pdf = await orders.staff.get(`${path}/${made.labels[0].id}/pdf`).expect(200);
    expect(String(pdf.body).slice(0, 5)).toBe('%PDF-');
    await act(purchase, '/ship', { carrier: title, trackingNumber: number });
    const desk = async () => (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data;
    const labels = async () => (await orders.staff.get(path).expect(200)).body.data;
    return { purchase, number, total: order.totals.total, waybill: double.waybills.get(number), desk, labels, shelf };
  }
  const alertsOf = ({ order }: Placed) =>
    app.sql(`select amount_minor, currency, details from staff_alerts where kind = 'collected_by_carrier' and order_document_id = $1`, [
      order.id,
    ]);

  test('is followed from the checkout to the customer, with the money that is collected', async () => {
    const { purchase, number, total, waybill, desk, labels } = await sentTo('Київ', officeRef);
    expect(total.currency).toBe('UAH');
    expect(waybill).toMatchObject({
      ...{
        RecipientAddress: officeRef,
        RecipientsPhone: '380671234567',
        ServiceType: 'WarehouseWarehouse',
        Description: purchase.order.number,
      },
      BackwardDeliveryData: [{ CargoType: 'Money', RedeliveryString: String(total.amount / 100) }],
    });
    expect(await desk()).toMatchObject({
      fulfilmentStatus: 'fulfilled',
      shipments: [{ status: 'shipped', carrier: title, trackingUrl: `https://novaposhta.ua/tracking/${number}` }],
    });

    double.move(number, '5');
    await followParcels(later(5));
    expect(await desk()).toMatchObject({ shipments: [{ status: 'shipped' }] });
    expect(await alertsOf(purchase)).toEqual([]);
    double.move(number, '9');
    await followParcels(later(10));
    const delivered = await desk();
    expect(delivered).toMatchObject({
      status: 'placed',
      paymentStatus: 'unpaid',
      fulfilmentStatus: 'delivered',
      shipments: [{ status: 'delivered' }],
    });
    expect(delivered.timeline.find(({ type }: { type: string }) => type === 'order.delivered')).toMatchObject({ actor: 'system' });
    expect(await alertsOf(purchase)).toEqual([
      { amount_minor: String(total.amount), currency: 'UAH', details: { carrier: title, reference: number } },
    ]);
    expect(await labels()).toMatchObject({ labels: [{ sent: true, cashOnDelivery: total, collectsAmiss: false }], next: null });

    await act(purchase, '/confirm-payment');
    expect(await desk()).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
  });

  test('that nobody fetched comes back: its goods are on the shelf again, nothing was collected, and another can be sent', async () => {
    const { purchase, number, total, waybill, desk, labels, shelf } = await sentTo('Львів', lockerRef);
    expect(waybill).toMatchObject({ ServiceType: 'WarehousePostomat', RecipientAddress: lockerRef });
    const back = double.handOver();
    double.move(number, '103', '2026-11-20 14:05:00', back);
    await followParcels(later(15));
    expect(await desk()).toMatchObject({ shipments: [{ status: 'shipped' }] });
    double.move(back, '9');
    await followParcels(later(20));

    expect(await desk()).toMatchObject({ status: 'placed', fulfilmentStatus: 'unfulfilled', shipments: [{ status: 'failed' }] });
    expect(await alertsOf(purchase)).toEqual([]);
    expect((await stockOf(app, purchase.variant)).onHand).toBe(shelf.onHand);
    expect((await labels()).next).toMatchObject({ carrier: 'nova-poshta', toCollect: total });
  });
});
