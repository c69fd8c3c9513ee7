import { useApp } from '../support/app';
import { daysAfter, dayAt } from '../../src/domain/sales/shop-days';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const slotsPath = '/content-manager/collection-types/api::delivery.delivery-slot';
const zonesPath = '/content-manager/collection-types/api::delivery.delivery-zone';
const kyiv = 'Europe/Kyiv';
const day = (ahead: number) => daysAfter(dayAt(new Date(), kyiv), ahead);
const everyDay = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, true]),
);

let owner: Staff;
let courier: string;
beforeEach(async () => {
  owner = await signInAsOwner(app);
  courier = await methodOf('courier');
});

type Shown = Readonly<{ id: string; date: string; isAvailable: boolean; reason: string | null; surcharge: { amount: number } }>;
type WithDelivery = { delivery: { price: { amount: number }; slot?: { id: string; date: string } } | null };

const methodOf = async (code: string) =>
  (await app.sql<{ document_id: string }>('select document_id from delivery_methods where code = $1', [code]))[0]?.document_id ?? '';
const link = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId })), disconnect: [] });
const eur = (amount: number) => [{ currency: 'EUR', amount: String(amount) }];
/** A slot of the courier, each day in the evening. */
const slot = (more: object = {}) =>
  owner.post(slotsPath, {
    ...{ name: 'Evenings', enabled: true, methods: link(courier), ...everyDay, startTime: '18:00', endTime: '21:00' },
    ...{
      mostOrders: 2,
      minutesPerOrder: 10,
      minutesPerPiece: 0,
      leadMinutes: 0,
      cutOffDays: 0,
      daysAhead: 30,
      surcharges: eur(200),
      ...more,
    },
  });
const idOf = async (answer: ReturnType<typeof slot>): Promise<string> => (await answer.expect(201)).body.data.documentId;
const as = ({ token }: Pick<Cart, 'token'>) => ({ 'X-Cart-Token': token });

async function offered(cart: Cart): Promise<Shown[]> {
  const { body } = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set(as(cart)).expect(200);
  return body.data.find(({ id }: { id: string }) => id === courier)?.slots;
}
/** The cart with the slot of its courier chosen. */
async function choosing(cart: Cart, id: string | null): Promise<Cart & WithDelivery> {
  const { body } = await shop.operate(cart, [operation('set_delivery', { method: courier, slot: id })]);
  return { ...body.data, token: cart.token };
}
const cartFor = async (id: string, variant?: string) => choosing(await shop.readyCart(variant === undefined ? {} : { variant }), id);
/** Places an order for the slot. */
async function ordered(id: string): Promise<Cart & { order: string }> {
  const cart = await cartFor(id);
  const { body } = await shop.checkOut(cart).expect(201);
  return { ...cart, order: body.data.order.id };
}
const bookings = async () =>
  (
    await app.sql<{ day: string; count: number }>(
      'select day::text as day, count(*)::int as count from delivery_slot_bookings group by 1 order by 1',
    )
  ).map(({ day: of, count }) => `${of} ${count}`);
const codes = ({ requirements }: Cart) => requirements.map(({ code }) => code);

test('a customer chooses when it is brought, and the order keeps it', async () => {
  const evenings = await idOf(slot());
  const chosen = `${evenings}.${day(3)}`;
  const cart = await shop.readyCart();
  expect(codes(cart)).toEqual(['SLOT_MISSING']);
  expect((await offered(cart)).find(({ id }) => id === chosen)).toMatchObject({
    ...{ id: chosen, date: day(3), isAvailable: true, reason: null, timeZone: kyiv },
    surcharge: { amount: 200, currency: 'EUR' },
  });
  const ready = await choosing(cart, chosen);
  expect([codes(ready), ready.delivery?.price.amount, ready.delivery?.slot?.date]).toEqual([[], 690, day(3)]);
  const { order } = (await shop.checkOut(ready).expect(201)).body.data;
  expect(order.delivery).toMatchObject({ price: { amount: 690 }, slot: { id: chosen, date: day(3), surcharge: { amount: 200 } } });
  expect(await bookings()).toEqual([`${day(3)} 1`]);
});

test('what is full, closed, too early, of another place or of no slot is not offered, and the cart says so', async () => {
  const evenings = await idOf(slot({ mostOrders: 1, daysAhead: 10 }));
  const zone = (
    await owner
      .post(zonesPath, {
        name: 'Kyiv',
        code: 'only-kyiv',
        enabled: true,
        priority: 9,
        areas: [{ kind: 'cities', country: 'UA', cities: ['Kyiv'] }],
      })
      .expect(201)
  ).body.data.documentId;
  const inKyiv = await idOf(slot({ name: 'Kyiv', zone: link(zone) }));
  await ordered(`${evenings}.${day(1)}`);
  await owner
    .put(`/storekeeper/delivery-slots/${evenings}/days/${day(2)}`, { isClosed: true, mostOrders: null, mostMinutes: null })
    .expect(200);
  await owner.put(`/storekeeper/delivery-days/${day(3)}`, { isOff: true }).expect(200);
  const refused = async (id: string) => {
    const cart = await cartFor(id);
    const [{ code, reason } = { code: 'none', reason: null }] = cart.requirements as { code: string; reason?: { code: string } | null }[];
    expect(cart.delivery?.price.amount).toBe(490);
    await shop.checkOut(cart).expect(422);
    return [code, reason?.code];
  };

  expect(await refused(`${evenings}.${day(1)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_FULL']);
  expect(await refused(`${evenings}.${day(2)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_CLOSED']);
  expect(await refused(`${evenings}.${day(3)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_CLOSED']);
  expect(await refused(`${evenings}.${day(11)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_TOO_EARLY']);
  expect(await refused(`${evenings}.${day(-1)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_TOO_LATE']);
  expect(await refused(`${inKyiv}.${day(4)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_UNKNOWN']);
  expect(await refused(`aaaaaaaaaaaaaaaaaaaaaaaa.${day(4)}`)).toEqual(['SLOT_NOT_OFFERED', 'SLOT_UNKNOWN']);
  expect((await offered(await shop.readyCart())).slice(0, 5).map(({ date, reason }) => `${date} ${reason}`)).toEqual(
    expect.arrayContaining([`${day(1)} SLOT_FULL`, `${day(2)} SLOT_CLOSED`, `${day(3)} SLOT_CLOSED`, `${day(4)} null`]),
  );
  const inCity = async (city: string): Promise<string[]> => {
    const { body } = await app
      .http()
      .get('/api/delivery/slots')
      .query({ method: courier, country: 'UA', city, days: 1, from: day(5) })
      .expect(200);
    return body.data.map(({ id }: Shown) => id);
  };
  expect([await inCity('Kyiv'), await inCity('Odesa')]).toEqual([[`${inKyiv}.${day(5)}`], [`${evenings}.${day(5)}`]]);
});

test('two hundred who want one of twenty places at once get twenty', async () => {
  const evenings = await idOf(slot({ mostOrders: 20 }));
  const variant = await shop.variant();
  await app.sql(`update stock_levels set on_hand = 1000 where variant_id = (select id from variants where document_id = $1)`, [variant]);
  const carts: Cart[] = [];
  for (let batch = 0; batch < 10; batch += 1)
    carts.push(...(await Promise.all(Array.from({ length: 20 }, () => cartFor(`${evenings}.${day(2)}`, variant)))));
  const answers = await Promise.all(carts.map(async (cart) => (await shop.checkOut(cart)).status));

  expect(answers.toSorted()).toEqual([...Array<number>(20).fill(201), ...Array<number>(180).fill(422)]);
  expect(await bookings()).toEqual([`${day(2)} 20`]);
}, 120_000);

test('a place is free again once its order is cancelled, or came to nothing', async () => {
  const evenings = await idOf(slot({ mostOrders: 1 }));
  const chosen = `${evenings}.${day(2)}`;
  const first = await ordered(chosen);
  await shop.checkOut(await cartFor(chosen)).expect(422);
  await app.http().post(`/api/orders/${first.order}/cancel`).set(as(first)).send({}).expect(200);
  expect(await bookings()).toEqual([]);

  const cart = await cartFor(chosen);
  const waiting = (await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } })).body.data;
  expect([waiting.order.status, await bookings()]).toEqual(['pending_payment', [`${day(2)} 1`]]);
  // Who changes the cart gives the checkout up.
  await choosing(cart, `${evenings}.${day(3)}`);
  expect(await bookings()).toEqual([]);
});

test('where goods are put aside for carts, so is the slot, for a while', async () => {
  await app.sql(`update store_settings set hold_stock_at = 'add_to_cart'`);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  const evenings = await idOf(slot({ mostOrders: 1 }));
  const chosen = `${evenings}.${day(2)}`;
  const first = await cartFor(chosen);
  expect(codes(await cartFor(chosen))).toEqual(['SLOT_NOT_OFFERED']);
  expect(codes(await choosing(first, chosen))).toEqual([]);
  await app.sql(`update delivery_slot_bookings set expires_at = now() - interval '1 minute'`);
  const second = await cartFor(chosen);
  expect(codes(second)).toEqual([]);
  await shop.checkOut(second).expect(201);
  await app.call('shop/cart/sweep-carts', 'sweepHolds', {});
  expect(await bookings()).toEqual([`${day(2)} 1`]);
  const late = await app.http().get(`/api/carts/${first.id}`).set(as(first)).expect(200);
  expect(codes(late.body.data)).toEqual(['SLOT_NOT_OFFERED']);
});

describe('what staff change while somebody checks out holds:', () => {
  const reasonOf = (answer: { body: { error: { details: { requirements?: { reason?: { code: string } }[] } } } }) =>
    answer.body.error.details.requirements?.[0]?.reason?.code;

  test('a slot that is deleted is booked by nobody', async () => {
    const evenings = await idOf(slot());
    const cart = await cartFor(`${evenings}.${day(2)}`);
    const refused = await app.whileLocked(
      `select 1 from delivery_slots where document_id = '${evenings}' for update`,
      () => shop.checkOut(cart),
      (query) => query(`delete from delivery_slots where document_id = '${evenings}'`),
    );
    expect([refused.status, reasonOf(refused), await bookings()]).toEqual([422, 'SLOT_UNKNOWN', []]);
    expect(codes(await choosing(cart, null))).toEqual([]);
  });

  test('a slot that somebody books meanwhile is not deleted', async () => {
    const evenings = await idOf(slot());
    const { order } = await ordered(`${evenings}.${day(2)}`);
    await app.sql('delete from delivery_slot_bookings');
    const kept = await app.whileLocked(
      `select 1 from delivery_slots where document_id = '${evenings}' for key share`,
      () => owner.delete(`${slotsPath}/${evenings}`),
      (query) =>
        query(`insert into delivery_slot_bookings (order_id, slot_id, day, minutes)
                 select id, '${evenings}', current_date + 2, 10 from orders where document_id = '${order}'`),
    );
    expect([kept.status, kept.body.error?.details.code]).toEqual([409, 'STILL_IN_USE']);
  });

  test('where a zone ends is asked again', async () => {
    await idOf(slot({ name: 'Noon', startTime: '12:00', endTime: '14:00' }));
    const areas = [{ kind: 'cities', country: 'UA', cities: ['Lviv'] }];
    const made = await owner.post(zonesPath, { name: 'L', code: 'l', enabled: true, priority: 9, areas }).expect(201);
    const evenings = await idOf(slot({ zone: link(made.body.data.documentId) }));
    const cart = await cartFor(`${evenings}.${day(2)}`);
    const refused = await app.whileLocked(
      'lock table carts in share mode',
      () => shop.checkOut(cart),
      (query) => query(`update delivery_zones set enabled = false where code = 'l'`),
    );
    expect([refused.status, reasonOf(refused), await bookings()]).toEqual([422, 'SLOT_UNKNOWN', []]);
  });
});

test('goods without a cart are told how they could be brought, and when', async () => {
  const evenings = await idOf(slot());
  const variant = await shop.variant();
  const quote = (body: object) =>
    app
      .http()
      .post('/api/delivery/quote')
      .send({ currency: 'EUR', country: 'UA', lines: [{ variant, quantity: 2 }], ...body });
  const { data, meta } = (await quote({ address: { city: 'Odesa', postalCode: '65000' } }).expect(200)).body;
  const codesOf = (all: { name: string }[]) => all.map(({ name }) => name);
  expect([codesOf(data), codesOf(meta.notOffered)]).toEqual([expect.arrayContaining(['Courier']), ['Express courier', 'Van at your time']]);
  expect(data.find(({ id }: Shown) => id === courier)).toMatchObject({
    price: { amount: 490 },
    slots: expect.arrayContaining([expect.objectContaining({ id: `${evenings}.${day(2)}`, isAvailable: true })]),
  });
  expect(codesOf((await quote({ address: { city: 'Lviv' } }).expect(200)).body.data)).toEqual(expect.arrayContaining(['Van at your time']));
  const unknown = await quote({ lines: [{ variant: 'nobody', quantity: 1 }] }).expect(422);
  expect(unknown.body.error.details.issues[0].path).toEqual(['lines', 0, 'variant']);
  await quote({ address: { location: { lat: 91, lng: 0 } } }).expect(400);
  const asked = app.http().get('/api/delivery/slots').query({ method: courier, country: 'UA', currency: 'XXX' });
  expect((await asked.expect(422)).body.error.details).toMatchObject({ code: 'CURRENCY_NOT_OFFERED', issues: [{ path: ['currency'] }] });
});

describe('an order', () => {
  const slotsOf = async (cart: Cart & { order: string }) =>
    (await app.http().get(`/api/orders/${cart.order}/delivery-slots`).set(as(cart))).body.data as Shown[];
  const move = (cart: Cart & { order: string }, id: string) =>
    app.http().post(`/api/orders/${cart.order}/delivery-slot`).set(as(cart)).send({ slot: id });

  test('is moved to another slot by its customer, at no other price, and staff see it', async () => {
    const evenings = await idOf(slot());
    const dear = await idOf(slot({ name: 'Noon', startTime: '12:00', endTime: '14:00', surcharges: eur(201) }));
    const cart = await ordered(`${evenings}.${day(2)}`);
    expect((await slotsOf(cart)).map(({ id }) => id)).toEqual(expect.not.arrayContaining([`${dear}.${day(3)}`]));
    const dearer = await move(cart, `${dear}.${day(3)}`).expect(422);
    expect(dearer.body.error.details).toMatchObject({ code: 'SLOT_NOT_OFFERED', reason: 'SLOT_COSTS_MORE' });
    const { body } = await move(cart, `${evenings}.${day(3)}`).expect(200);
    expect([body.data.delivery.slot.date, body.data.delivery.price.amount, await bookings()]).toEqual([day(3), 690, [`${day(3)} 1`]]);
    await move(cart, `${evenings}.${day(3)}`).expect(200);
    const seen = await owner.post(`/storekeeper/orders/${cart.order}/delivery-slot`, { slot: `${dear}.${day(4)}` }).expect(200);
    expect(seen.body.data.delivery.slot).toMatchObject({ date: day(4), surcharge: { amount: 200 } });
    expect(seen.body.data.timeline.filter(({ type }: { type: string }) => type === 'order.slot_changed')).toHaveLength(2);
  });

  test('stays where it is once its slot closed, once it was sent, and for whom it is not', async () => {
    const evenings = await idOf(slot());
    const cart = await ordered(`${evenings}.${day(2)}`);
    const other = await ordered(`${evenings}.${day(3)}`);
    await app.http().get(`/api/orders/${cart.order}/delivery-slots`).set(as(other)).expect(404);
    await app
      .http()
      .post(`/api/orders/${cart.order}/delivery-slot`)
      .set(as(other))
      .send({ slot: `${evenings}.${day(4)}` })
      .expect(404);
    await app.sql(
      `update orders set delivery = jsonb_set(delivery, '{slot,closesAt}', '"2026-01-01T00:00:00.000Z"') where document_id = $1`,
      [cart.order],
    );
    expect((await move(cart, `${evenings}.${day(4)}`).expect(409)).body.error.details).toMatchObject({
      code: 'SLOT_STAYS',
      reason: 'TOO_LATE',
    });
    await owner.post(`/storekeeper/orders/${cart.order}/delivery-slot`, { slot: `${evenings}.${day(4)}` }).expect(200);
    await owner.post(`/storekeeper/orders/${other.order}/ship`, {}).expect(200);
    expect((await move(other, `${evenings}.${day(4)}`).expect(409)).body.error.details).toMatchObject({ reason: 'ON_ITS_WAY' });
  });

  test('takes as long as what is in it, also after staff changed that', async () => {
    const evenings = await idOf(slot({ mostMinutes: 100, minutesPerPiece: 5 }));
    const { order } = await ordered(`${evenings}.${day(2)}`);
    const minutes = async () =>
      (await app.sql<{ minutes: number }>('select minutes from delivery_slot_bookings')).map((row) => row.minutes);
    const change = { add: [{ variant: await shop.variant(), quantity: 5 }] };
    const { difference } = (await owner.post(`/storekeeper/orders/${order}/edit/preview`, change).expect(200)).body.data;
    const { lines } = (await owner.post(`/storekeeper/orders/${order}/edit`, { ...change, expected: difference }).expect(200)).body.data;
    expect(await minutes()).toEqual([40]);
    await owner.post(`/storekeeper/orders/${order}/cancel-pieces`, { lines: [{ line: lines[1].id, quantity: 3 }] }).expect(200);
    expect(await minutes()).toEqual([25]);
  });

  test('is moved by staff past the cut-off that holds for customers', async () => {
    const evenings = await idOf(slot({ leadMinutes: 40_000, surcharges: [] }));
    const cart = await ordered(`${evenings}.${day(30)}`);
    const refused = await move(cart, `${evenings}.${day(3)}`).expect(422);
    expect(refused.body.error.details).toMatchObject({ reason: 'SLOT_TOO_LATE' });
    const offeredToStaff = (await owner.get(`/storekeeper/orders/${cart.order}/delivery-slots?from=${day(3)}&days=1`).expect(200)).body
      .data;
    expect(offeredToStaff).toMatchObject([{ id: `${evenings}.${day(3)}`, isAvailable: true }]);
    await owner.post(`/storekeeper/orders/${cart.order}/delivery-slot`, { slot: `${evenings}.${day(3)}` }).expect(200);
    const over = await owner.post(`/storekeeper/orders/${cart.order}/delivery-slot`, { slot: `${evenings}.${day(-1)}` }).expect(422);
    expect(over.body.error.details).toMatchObject({ reason: 'SLOT_TOO_LATE' });
  });

  test('two that are moved to the last place at once: one is', async () => {
    const evenings = await idOf(slot({ mostOrders: 2 }));
    await ordered(`${evenings}.${day(4)}`);
    const [one, two] = [await ordered(`${evenings}.${day(2)}`), await ordered(`${evenings}.${day(3)}`)];
    const statuses = await Promise.all([one, two].map(async (cart) => (await move(cart, `${evenings}.${day(4)}`)).status));
    expect(statuses.toSorted()).toEqual([200, 422]);
    expect((await bookings()).at(-1)).toBe(`${day(4)} 2`);
  });

  test('that is taken on the phone is brought at a time too', async () => {
    const evenings = await idOf(slot());
    const cart = (await owner.post('/storekeeper/carts', { currency: 'EUR', country: 'UA' }).expect(200)).body.data;
    const operations = [
      operation('add_line', { variant: await shop.variant(), quantity: 1 }),
      operation('set_contact', { email: 'olena@example.com' }),
      operation('set_address', { shipping: lvivAddress }),
    ];
    await owner.post(`/storekeeper/carts/${cart.id}/operations`, { operations }).expect(200);
    const options = (await owner.get(`/storekeeper/carts/${cart.id}/delivery-options`).expect(200)).body.data;
    const { slots } = options.find(({ id }: { id: string }) => id === courier);
    expect(slots.map(({ date }: Shown) => date)).toContain(day(2));
    const chosen = await owner
      .post(`/storekeeper/carts/${cart.id}/operations`, {
        operations: [operation('set_delivery', { method: courier, slot: `${evenings}.${day(2)}` })],
      })
      .expect(200);
    await owner
      .post(`/storekeeper/carts/${cart.id}/checkout`, { expectedTotal: chosen.body.data.totals.total, provider: 'manual' })
      .expect(200);
    expect(await bookings()).toEqual([`${day(2)} 1`]);
  });
});

describe('staff', () => {
  test('see the week with what is taken, and change single days', async () => {
    const evenings = await idOf(slot({ mostOrders: 2, mostMinutes: 60 }));
    const cart = await ordered(`${evenings}.${day(2)}`);
    const dayOf = async (ahead: number) => {
      const { days } = (await owner.get(`/storekeeper/delivery-slots?from=${day(1)}`).expect(200)).body.data;
      return days[ahead - 1];
    };
    const change = (path: string, body: object) => owner.put(`/storekeeper/${path}`, body).expect(200);
    expect(await dayOf(2)).toEqual({
      date: day(2),
      isOff: false,
      changed: null,
      slots: expect.arrayContaining([
        {
          changed: null,
          ...{ slot: evenings, name: 'Evenings', zone: null, startTime: '18:00', endTime: '21:00', timeZone: kyiv, reason: null },
          ...{ orders: 1, minutes: 10, mostOrders: 2, mostMinutes: 60, isClosed: false, ownMostOrders: null, ownMostMinutes: null },
        },
      ]),
    });
    await change(`delivery-slots/${evenings}/days/${day(2)}`, { isClosed: false, mostOrders: 1, mostMinutes: null });
    const ours = ({ slots }: { slots: { slot: string; changed: object | null }[] }) => slots.find((each) => each.slot === evenings);
    expect(ours(await dayOf(2))).toMatchObject({ mostOrders: 1, ownMostOrders: 1, mostMinutes: 60, reason: 'SLOT_FULL' });
    await change(`delivery-days/${day(3)}`, { isOff: true });
    // Whom to ask about it.
    const said = { by: expect.stringContaining('Owner') as string, at: expect.any(String) as string };
    expect([(await dayOf(3)).changed, ours(await dayOf(2))?.changed, ours(await dayOf(4))?.changed]).toEqual([said, said, null]);
    expect([(await dayOf(3)).isOff, ours(await dayOf(3))]).toEqual([true, expect.objectContaining({ reason: 'SLOT_CLOSED' })]);
    await change(`delivery-days/${day(3)}`, { isOff: false });
    expect((await dayOf(3)).isOff).toBe(false);
    const orders = await owner.get(`/storekeeper/delivery-slots/${evenings}/days/${day(2)}/orders`).expect(200);
    expect(orders.body.data).toEqual([
      expect.objectContaining({ id: cart.order, name: 'Olena Koval', address: 'Svobody 1, Lviv', pieces: 1, minutes: 10 }),
    ]);
    // Who ordered before keeps what was promised.
    await owner.put(`${slotsPath}/${evenings}`, { startTime: '17:00', endTime: '19:00' }).expect(200);
    const later = await owner.get(`/storekeeper/delivery-slots/${evenings}/days/${day(2)}/orders`).expect(200);
    expect(later.body.data).toMatchObject([{ startTime: '18:00', endTime: '21:00' }]);
    // One that is switched off is seen while orders are booked into it.
    await owner.put(`${slotsPath}/${evenings}`, { enabled: false }).expect(200);
    expect([ours(await dayOf(2)) === undefined, ours(await dayOf(4))]).toEqual([false, expect.anything()]);
    expect(await offered(await shop.readyCart())).toBeUndefined();
  });

  test('are told what is wrong with a slot, and what stands on it', async () => {
    const wrong = await slot({ endTime: '17:00' }).expect(400);
    expect(JSON.stringify(wrong.body)).toContain('It ends before it begins');
    await slot({ startTime: '25:00' }).expect(400);
    const zone = (
      await owner
        .post(zonesPath, { name: 'Z', code: 'z', enabled: true, priority: 0, areas: [{ kind: 'cities', country: 'UA', cities: ['Lviv'] }] })
        .expect(201)
    ).body.data.documentId;
    const evenings = await idOf(slot({ zone: link(zone) }));
    const cart = await ordered(`${evenings}.${day(2)}`);
    expect((await owner.delete(`${slotsPath}/${evenings}`)).body.error.message).toContain('Move these orders');
    expect((await owner.delete(`${zonesPath}/${zone}`)).body.error.message).toContain('Evenings');
    await app.http().post(`/api/orders/${cart.order}/cancel`).set(as(cart)).send({}).expect(200);
    await owner.delete(`${slotsPath}/${evenings}`).expect(200);
    await owner
      .put(`/storekeeper/delivery-slots/${evenings}/days/${day(2)}`, { isClosed: true, mostOrders: null, mostMinutes: null })
      .expect(404);
  });

  test('a slot of a day no database knows is none, and a zone has a time zone that there is', async () => {
    const evenings = await idOf(slot());
    for (const odd of ['0000-01-01', '9999-12-31', '+2026-01-0'])
      expect([200, 400]).toContain(
        (await shop.operate(await shop.readyCart(), [operation('set_delivery', { method: courier, slot: `${evenings}.${odd}` })])).status,
      );
    await owner.get('/storekeeper/delivery-slots?from=9999-12-30').expect(400);
    await owner.get('/storekeeper/delivery-slots?from=2099-12-30').expect(200);
    const areas = [{ kind: 'cities', country: 'UA', cities: ['Lviv'] }];
    const refused = await owner
      .post(zonesPath, { name: 'M', code: 'm', enabled: true, priority: 0, areas, timeZone: 'Mars/Olympus' })
      .expect(400);
    expect(refused.body.error.details).toMatchObject({ field: 'timeZone' });
    const zone = (
      await owner.post(zonesPath, { name: 'T', code: 't', enabled: true, priority: 5, areas, timeZone: 'Asia/Tokyo' }).expect(201)
    ).body.data.documentId;
    await idOf(slot({ zone: link(zone) }));
    const [first] = await offered(await shop.readyCart());
    expect(first).toMatchObject({ timeZone: 'Asia/Tokyo' });
    expect(String((first as unknown as { startsAt: string }).startsAt)).toMatch(/T09:00/);
    const gone = await owner.delete(`/content-manager/collection-types/api::delivery.delivery-method/${await methodOf('timed')}`);
    expect(gone.body.error.message).toContain('Afternoons');
  });

  test.each<[string, object]>([
    ['from', { from: '2026-02-30' }],
    ['days', { days: 32 }],
    ['days', { days: '1e9' }],
    ['method', { method: '' }],
    ['lng', { lat: 50 }],
    ['lat', { lat: 91, lng: 30 }],
    ['lat', { lat: '', lng: '' }],
    ['pieces', { pieces: 0 }],
    ['from', { from: '0001-01-01' }],
    // The days after it have no ids a cart would take.
    ['from', { from: '2999-12-31' }],
  ])('%s of %j is refused', async (field, query) => {
    const { body } = await app
      .http()
      .get('/api/delivery/slots')
      .query({ method: courier, country: 'UA', ...query })
      .expect(400);
    expect(body.error.details.issues[0].path).toEqual([field]);
  });
});
