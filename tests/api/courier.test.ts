import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { useCourierRuns, type Run, type Stop } from '../support/courier-runs';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const accounts = useAccounts(app);
beforeAll(() => orders.placed());
const couriers = useCourierRuns(app, orders);
const { staff } = couriers;

const at = () => new Date().toISOString();
const runOf = async (id: string): Promise<Run> => (await staff('GET', `/delivery-runs/${id}`)) as Run;
const orderOf = async (id: string) => (await orders.staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data;
const dueOf = (stop: Stop | undefined) => (stop?.cash as { due: { amount: number; currency: string } } | undefined)?.due;
const set = async (field: string, value: unknown) => {
  await app.sql(`update store_settings set ${field} = $1`, [value]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
const codes = (answers: readonly { status: number; body: { error?: { details: { code: string } } } }[]) =>
  answers.map(({ status, body }) => body.error?.details.code ?? status).toSorted();

describe('a courier', () => {
  test('signs in by a link once, of two phones at once on one, and staff see and end it', async () => {
    const olha = await couriers.courier();
    const token = await couriers.link(olha);
    const tries = await Promise.all([1, 2, 3].map(() => couriers.signIn(token)));
    expect(codes(tries)).toEqual([200, 'COURIER_LINK_USED', 'COURIER_LINK_USED']);
    const { session, courier, expiresAt } = tries.find(({ status }) => status === 200)?.body.data ?? {};
    expect([courier, expiresAt > at()]).toEqual([{ id: olha, name: 'Olha' }, true]);
    const phone = couriers.phone(session);
    expect(await phone.get('/runs/today')).toEqual([]);
    const listed = (await staff('GET', '/couriers')) as unknown as { id: string; signIn: object }[];
    expect(listed.find(({ id }) => id === olha)?.signIn).toEqual({ linkExpiresAt: null, phones: 1, lastSeenAt: expect.any(String) });
    expect(await app.sql('select token_hash from courier_sessions where token_hash = $1', [session])).toEqual([]);

    const renewed = await couriers.link(olha);
    expect(codes([await couriers.signIn(token), await couriers.signIn('nonsense')])).toEqual([
      'COURIER_LINK_UNKNOWN',
      'COURIER_LINK_UNKNOWN',
    ]);
    await phone.get('/runs/today');
    await staff('POST', `/couriers/${olha}/end-sessions`);
    await phone.get('/runs/today', 401);
    expect(codes([await couriers.signIn(renewed)])).toEqual(['COURIER_LINK_UNKNOWN']);
  });

  test('is signed out by a link that says so, by leaving, by signing out and by not coming for a month', async () => {
    const olha = await couriers.courier();
    const first = await couriers.signedIn(olha);
    await couriers.link(olha, true);
    await first.get('/runs/today', 401);
    const second = await couriers.signedIn(olha);
    await second.post('/sign-out');
    await second.get('/runs/today', 401);
    const third = await couriers.signedIn(olha);
    await app.sql(`update courier_sessions set last_seen_at = now() - interval '31 days'`);
    await third.get('/runs/today', 401);
    const expired = await couriers.link(olha);
    await app.sql('update courier_links set expires_at = now()');
    expect(codes([await couriers.signIn(expired)])).toEqual(['COURIER_LINK_UNKNOWN']);
    const fourth = await couriers.signedIn(olha);
    await orders.staff
      .put(`/storekeeper/couriers/${olha}`, {
        ...{ name: 'Olha', phone: null, worksFrom: 0, worksTo: 60, active: false },
        capacity: { grams: 0, cubicMillimetres: 0, pieces: 0 },
      })
      .expect(200);
    await fourth.get('/runs/today', 401);
    expect(await staff('POST', `/couriers/${olha}/link`, { endSessions: false }, 404)).toMatchObject({ code: 'COURIER_NOT_FOUND' });
    await app.http().get('/api/courier/runs/today').expect(401);
    await orders.staff.get('/api/courier/runs/today').expect(401);
  });

  test('sees what to bring and collect, and nothing of others', async () => {
    const { phone, run, placed, stopOf } = await couriers.planned([10, 20]);
    const [told] = (await phone.get('/runs/today')) as unknown as Run[];
    expect(told).toMatchObject({ id: run.id, state: 'planned', collected: [], depot: { address: 'Nyzhnii Val 1, 04071 Kyiv' } });
    const stop = told?.stops.find(({ id }) => id === stopOf(0));
    expect(stop).toMatchObject({
      ...{ state: 'waiting', phone: '+380671112233', name: 'Olena Koval', needs: 'none', window: null, leaveAtDoor: null },
      address: { line1: 'Svobody 1', city: 'Lviv', location: { lat: 50.46, lng: 30.52 } },
      items: [{ quantity: 1, title: expect.any(String), sku: expect.any(String) }],
      cash: { due: placed[0]?.order.totals.total },
    });
    expect(JSON.stringify(told)).not.toContain('olena@example.com');
    const other = await couriers.signedIn(await couriers.courier('Petro'));
    expect(await other.get('/runs/today')).toEqual([]);
    expect(await other.post(`/runs/${run.id}/start`, {}, 404)).toMatchObject({ code: 'DELIVERY_RUN_NOT_FOUND' });
    expect(await other.post(`/stops/${stopOf(0)}/arrive`, { at: at() }, 404)).toMatchObject({ code: 'DELIVERY_STOP_NOT_FOUND' });
    expect(await phone.post(`/stops/${stopOf(0)}/arrive`, { at: at() }, 409)).toMatchObject({ code: 'DELIVERY_RUN_NOT_STARTED' });
    await app.sql('update delivery_runs set day = day + 1 where document_id = $1', [run.id]);
    expect(await phone.get('/runs/today')).toEqual([]);
    expect(await phone.post(`/runs/${run.id}/start`, {}, 404)).toMatchObject({ code: 'DELIVERY_RUN_NOT_FOUND' });
  });
});

describe('a run', () => {
  test('is driven: all is sent at once, each stop is reported once, and what failed waits again', async () => {
    const { phone, run, placed, order } = await couriers.planned([10, 20, 30]);
    const starts = await Promise.all([1, 2].map(() => phone.post(`/runs/${run.id}/start`)));
    expect(starts.map(({ state, revision }) => [state, revision])).toEqual([
      ['started', 2],
      ['started', 2],
    ]);
    const sent = await app.sql('select 1 from shipments s join orders o on o.id = s.order_id where o.document_id = any($1)', [
      placed.map(({ order: { id } }) => id),
    ]);
    expect(sent).toHaveLength(3);
    const [first, second, third] = (starts[0] as Run).stops;
    const moving = { order: order(0), to: null, seen: [{ id: run.id, revision: 2 }] };
    expect(await staff('POST', '/delivery-moves', moving, 409)).toMatchObject({ code: 'DELIVERY_RUN_UNDERWAY' });
    expect(await staff('POST', `/delivery-runs/${run.id}/cancel`, { revision: 2 }, 409)).toMatchObject({ code: 'DELIVERY_RUN_UNDERWAY' });

    const came = await phone.post(`/stops/${first?.id}/arrive`, { at: '2099-01-01T00:00:00Z' });
    expect(came).toMatchObject({ state: 'arrived' });
    expect(String(came.arrivedAt) <= at()).toBe(true);
    const early = { at: '2020-01-01T00:00:00Z', collected: dueOf(first) };
    const key = { 'Idempotency-Key': `deliver-${first?.id}` };
    const done = await phone.post(`/stops/${first?.id}/deliver`, early, 200, key);
    expect(done).toMatchObject({ state: 'delivered', doneAt: came.arrivedAt, expectedAt: null, collected: dueOf(first), cash: null });
    expect(await phone.post(`/stops/${first?.id}/deliver`, early, 200, key)).toEqual(done);
    expect(await phone.post(`/stops/${first?.id}/deliver`, early)).toEqual(done);
    expect(await phone.post(`/stops/${first?.id}/fail`, { at: at(), reason: 'refused' }, 409)).toMatchObject({
      ...{ code: 'DELIVERY_STOP_DONE', state: 'delivered' },
    });
    await phone.post(`/stops/${second?.id}/fail`, { at: at(), reason: 'other' }, 400);
    const failed = await phone.post(`/stops/${second?.id}/fail`, { at: at(), reason: 'nobody_home', note: 'Rang twice' });
    expect(await phone.post(`/stops/${second?.id}/fail`, { at: at(), reason: 'refused' })).toEqual(failed);
    expect(failed).toMatchObject({ state: 'failed', reason: 'nobody_home' });

    const finished = await Promise.all([1, 2].map(() => phone.post(`/runs/${run.id}/finish`)));
    expect(finished.map(({ state, stops }) => [state, stops])).toEqual([
      ['finished', []],
      ['finished', []],
    ]);
    expect(await phone.get('/runs/today')).toEqual([]);
    // Nor by reporting again what was reported.
    expect(await phone.post(`/stops/${first?.id}/deliver`, early)).toMatchObject({
      ...{ id: first?.id, state: 'delivered', collected: dueOf(first), name: null, phone: null, items: [] },
      address: { line1: null, city: null, location: null },
    });
    const seen = await runOf(run.id);
    expect(seen.stops.map(({ state, reason, note }) => [state, reason, note])).toEqual([
      ['delivered', null, null],
      ['failed', 'nobody_home', 'Rang twice'],
      ['failed', 'not_reached', null],
    ]);
    const states = await Promise.all(seen.stops.map((stop) => orderOf(String(stop.order))));
    expect(states.map(({ fulfilmentStatus }) => fulfilmentStatus)).toEqual(['delivered', 'unfulfilled', 'unfulfilled']);
    const [delivered] = states[0].timeline.filter(({ type }: { type: string }) => type === 'order.delivered');
    expect(delivered).toMatchObject({ actor: 'courier', by: 'Olha' });
    // What waits again is planned again.
    const again = await staff('POST', '/delivery-plans', {
      ...{ day: couriers.day, location: couriers.depot, couriers: [await couriers.courier('Petro')] },
      orders: [String(second?.id && seen.stops[1]?.order)],
    });
    expect(again.unserved).toEqual([]);
    // Yesterday's queue, sent when all is over.
    expect(await phone.post(`/stops/${third?.id}/deliver`, { at: at() }, 409)).toMatchObject({ code: 'DELIVERY_RUN_OVER' });
    expect(await phone.post(`/stops/${third?.id}/fail`, { at: at(), reason: 'refused' }, 409)).toMatchObject({ code: 'DELIVERY_RUN_OVER' });
    expect(await phone.post(`/stops/${first?.id}/deliver`, early)).toMatchObject({ state: 'delivered' });
    expect(await phone.post(`/stops/${second?.id}/fail`, { at: at(), reason: 'refused' })).toMatchObject({ reason: 'nobody_home' });
  });

  test('does not leave while an order of it cannot be sent, and each is named', async () => {
    const { phone, run, placed, order } = await couriers.planned([10, 20, 30]);
    await orders.act(placed[0] as never, '/cancel');
    await orders.act(placed[1] as never, '/ship', {});
    const [level] = await app.sql<{ id: number; on_hand: number; allocated: number }>(
      `select s.id, s.on_hand, s.allocated from stock_levels s join order_lines l on l.variant_id = s.variant_id and s.location_id = (l.allocations->0->>'locationId')::int
         join orders o on o.id = l.order_id where o.document_id = $1`,
      [order(2)],
    );
    const count = (onHand?: number, allocated?: number) =>
      app.sql('update stock_levels set on_hand = $2, allocated = $3 where id = $1', [level?.id, onHand, allocated]);
    await count(0, 0);
    const refused = await phone.post(`/runs/${run.id}/start`, {}, 422);
    await count(level?.on_hand, level?.allocated);
    expect(refused.code).toBe('DELIVERY_ORDER_NOT_DELIVERABLE');
    expect(refused.orders).toEqual([
      { order: order(0), number: expect.any(String), because: 'not_placed' },
      { order: order(1), number: expect.any(String), because: 'nothing_to_send' },
      { order: order(2), number: expect.any(String), because: 'stock_too_low' },
    ]);
    expect(await runOf(run.id)).toMatchObject({ state: 'planned', revision: 1 });
  });

  test('leaves or loses an order to a cancellation, however both come at once', async () => {
    const { phone, run, order } = await couriers.planned([10, 20]);
    const cancelled = orders.staff.post(`/storekeeper/orders/${order(0)}/cancel`, {});
    const [cancelling, starting] = await Promise.all([
      cancelled,
      app
        .http()
        .post(`/api/courier/runs/${run.id}/start`)
        .set({ Authorization: `Bearer ${phone.session}` }),
    ]);
    const { status } = await orderOf(order(0));
    expect([
      ['cancelled', 200, 422],
      ['placed', 409, 200],
    ]).toContainEqual([status, cancelling.status, starting.status]);
  });

  test('has one outcome of a stop that is delivered and failed at once, and staff may have been first', async () => {
    const { phone, run, started, stopOf, order } = await couriers.underway([10, 20, 30]);
    const bearer = { Authorization: `Bearer ${phone.session}` };
    const stop = started.stops.find(({ id }) => id === stopOf(0));
    const report = (what: string, body: object) => app.http().post(`/api/courier/stops/${stop?.id}/${what}`).set(bearer).send(body);
    const answers = await Promise.all([
      report('deliver', { at: at(), collected: dueOf(stop) }),
      report('fail', { at: at(), reason: 'refused' }),
    ]);
    expect(codes(answers)).toEqual([200, 'DELIVERY_STOP_DONE']);
    const parcelOf = async (index: number) => (await orderOf(order(index))).shipments[0].id;
    await orders.staff.post(`/storekeeper/orders/${order(1)}/shipments/${await parcelOf(1)}/deliver`, {}).expect(200);
    const collected = dueOf(started.stops.find(({ id }) => id === stopOf(1)));
    expect(await phone.post(`/stops/${stopOf(1)}/deliver`, { at: at(), collected })).toMatchObject({ state: 'delivered' });
    await orders.staff.post(`/storekeeper/orders/${order(2)}/shipments/${await parcelOf(2)}/fail`, {}).expect(200);
    expect(await phone.post(`/stops/${stopOf(2)}/deliver`, { at: at(), collected }, 409)).toMatchObject({ code: 'DELIVERY_STOP_DONE' });
    await staff('POST', `/delivery-runs/${run.id}/finish`, { revision: 2 });
    expect(await orderOf(order(2))).toMatchObject({ fulfilmentStatus: 'unfulfilled' });
  });

  test('is started and finished by staff too, by one courier one at a time, as they saw it', async () => {
    const { courier, run, phone } = await couriers.planned([10]);
    await staff('POST', `/delivery-runs/${run.id}/finish`, { revision: 1 }, 409);
    expect(await staff('POST', `/delivery-runs/${run.id}/start`, { revision: 9 }, 409)).toMatchObject({ code: 'DELIVERY_RUN_CHANGED' });
    expect(await staff('POST', `/delivery-runs/${run.id}/start`, { revision: 1 })).toMatchObject({ state: 'started', revision: 2 });
    expect(await staff('POST', `/delivery-runs/${run.id}/start`, { revision: 2 }, 409)).toMatchObject({ code: 'DELIVERY_RUN_OVER' });
    await couriers.ordered(20);
    const second = await couriers.planned([30]);
    await app.sql(`update delivery_runs set day = day - 1 where document_id = $1`, [run.id]);
    await app.sql('update delivery_runs set courier_id = (select id from couriers where document_id = $1) where document_id = $2', [
      ...[courier, second.run.id],
    ]);
    // Yesterday's is still under way.
    expect(((await phone.get('/runs/today')) as unknown as Run[]).map(({ id }) => id).toSorted()).toEqual(
      [run.id, second.run.id].toSorted(),
    );
    expect(await phone.post(`/runs/${second.run.id}/start`, {}, 409)).toMatchObject({ code: 'COURIER_BUSY' });
    expect(await staff('POST', `/delivery-runs/${run.id}/finish`, { revision: 2 })).toMatchObject({ state: 'finished', revision: 3 });
    await phone.post(`/runs/${second.run.id}/start`);
    await staff('POST', `/delivery-plans/nothing/cancel`);
  });
});

describe('cash', () => {
  test('is collected at the door, handed in once, and settles the orders', async () => {
    const { phone, run, started, stopOf, order } = await couriers.underway([10, 20, 30]);
    const stop = (index: number) => started.stops.find(({ id }) => id === stopOf(index));
    const due = dueOf(stop(0)) ?? { amount: 0, currency: '' };
    const deliver = (index: number, body: object, status = 200) =>
      phone.post(`/stops/${stopOf(index)}/deliver`, { at: at(), ...body }, status);
    expect(await deliver(0, {}, 422)).toMatchObject({ code: 'DELIVERY_CASH_MISSING', due });
    expect(await deliver(0, { collected: { ...due, currency: 'UAH' } }, 422)).toMatchObject({ code: 'DELIVERY_CASH_MISSING' });
    expect(await deliver(0, { collected: { ...due, amount: due.amount + 1 } }, 422)).toMatchObject({ code: 'PAYMENT_EXCEEDS_DUE' });
    expect(await deliver(0, { collected: { ...due, amount: 0 } }, 422)).toMatchObject({ code: 'DELIVERY_CASH_UNEXPLAINED' });
    await deliver(0, { collected: due });
    await deliver(1, { collected: { ...due, amount: due.amount - 100 }, note: 'Had no more' });
    await deliver(2, { collected: due });
    const settle = (body: object, status = 200) => staff('POST', `/delivery-runs/${run.id}/settle`, { revision: 3, ...body }, status);
    const expected = 3 * due.amount - 100;
    const counted = [{ amount: expected - 50, currency: due.currency }];
    expect(await settle({ counted, revision: 2 }, 409)).toMatchObject({ code: 'DELIVERY_RUN_NOT_FINISHED' });
    expect(await phone.post(`/runs/${run.id}/finish`)).toMatchObject({ collected: [{ amount: expected, currency: due.currency }] });
    const before = { currency: due.currency, expected, counted: null, difference: null, note: null, settledAt: null, by: null };
    expect((await runOf(run.id)).cash).toEqual([before]);
    expect(await orderOf(order(0))).toMatchObject({ status: 'placed', paymentStatus: 'unpaid' });
    // Staff wrote down a part of it by themselves.
    await orders.staff.post(`/storekeeper/orders/${order(2)}/confirm-payment`, { amount: 10 }).expect(200);

    expect(await settle({ counted }, 422)).toMatchObject({ code: 'DELIVERY_CASH_UNEXPLAINED' });
    expect(await settle({ counted: [{ amount: 1, currency: 'JPY' }], note: 'x' }, 422)).toMatchObject({ code: 'DELIVERY_CASH_CURRENCY' });
    expect(await settle({ counted, revision: 1, note: 'x' }, 409)).toMatchObject({ code: 'DELIVERY_RUN_CHANGED' });
    const both = await Promise.all([1, 2].map(() => settle({ counted, note: 'A coin was lost' })));
    const after = { ...before, counted: expected - 50, difference: -50, note: 'A coin was lost', settledAt: expect.any(String) };
    expect(both.map(({ cash }) => cash)).toEqual([[{ ...after, by: 'H H' }], [{ ...after, by: 'H H' }]]);
    await settle({ counted: [{ ...counted[0], amount: 7 }], note: 'again' }, 409);
    const settled = await Promise.all([0, 1, 2].map((index) => orderOf(order(index))));
    expect(settled.map(({ status, paymentStatus, payments }) => [status, paymentStatus, payments[0].captured.amount])).toEqual([
      ['completed', 'paid', due.amount],
      ['placed', 'partially_paid', due.amount - 100],
      ['completed', 'paid', due.amount],
    ]);
    // Ten of what the courier collected was owed by nobody any more.
    const told = await app.sql(
      "select order_document_id as order, amount_minor::int as amount from staff_alerts where kind = 'collected_not_owed'",
    );
    expect(told).toEqual([{ order: order(2), amount: 10 }]);
    const empty = await couriers.underway([10]);
    await empty.phone.post(`/runs/${empty.run.id}/finish`);
    const nothing = { counted: [{ amount: 0, currency: 'EUR' }], revision: 3 };
    expect(await staff('POST', `/delivery-runs/${empty.run.id}/settle`, nothing, 422)).toMatchObject({
      ...{ code: 'DELIVERY_CASH_CURRENCY', currencies: [] },
    });
  });
});

describe('proof', () => {
  afterEach(() => set('delivery_proof', 'not_needed'));
  const send = (session: string, stop: string, kind: string, content: Buffer) =>
    app
      .http()
      .post(`/api/courier/stops/${stop}/files?kind=${kind}`)
      .set({ Authorization: `Bearer ${session}`, 'Content-Type': 'application/octet-stream' })
      .send(content);

  test('is a photo or a signature, written anew, that goes with its customer', async () => {
    await set('delivery_proof', 'any_proof');
    const { phone, run, started, stopOf, order } = await couriers.underway([10, 20]);
    const stop = started.stops.find(({ id }) => id === stopOf(0));
    const body = { at: at(), collected: dueOf(stop) };
    expect(stop?.needs).toBe('any');
    expect(await phone.post(`/stops/${stop?.id}/deliver`, body, 422)).toMatchObject({ code: 'DELIVERY_PROOF_MISSING', needs: 'any' });
    const large = sharp({ create: { width: 2_400, height: 1_200, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } } });
    const photo = await large
      .withExif({ IFD0: { Copyright: 'where I live' } })
      .png()
      .toBuffer();
    const sent = await send(phone.session, stopOf(0), 'photo', photo).expect(201);
    const unused = await send(phone.session, stopOf(0), 'signature', photo).expect(201);
    expect(await phone.post(`/stops/${stop?.id}/deliver`, { ...body, proof: { signature: sent.body.data.id } }, 404)).toMatchObject({
      ...{ code: 'DELIVERY_FILE_NOT_FOUND' },
    });
    const elsewhere = { at: at(), collected: dueOf(stop), proof: { photo: sent.body.data.id } };
    expect(await phone.post(`/stops/${stopOf(1)}/deliver`, elsewhere, 404)).toMatchObject({ code: 'DELIVERY_FILE_NOT_FOUND' });
    await phone.post(`/stops/${stop?.id}/deliver`, { ...body, leftAt: 'door', proof: { photo: sent.body.data.id } });
    await phone.post(`/runs/${run.id}/finish`);
    const shown = (await runOf(run.id)).stops.find(({ id }) => id === stopOf(0));
    expect(shown).toMatchObject({ leftAt: 'door', proof: [{ id: sent.body.data.id, kind: 'photo' }] });
    const file = `/storekeeper/delivery-files/${sent.body.data.id}`;
    expect((await orders.staff.get(file).expect(200)).body.data).toEqual({ id: sent.body.data.id, kind: 'photo', url: null });
    const kept = await sharp((await orders.staff.get(`${file}/content`).buffer().expect(200)).body).metadata();
    expect([kept.format, kept.width, kept.height, kept.exif, kept.hasAlpha]).toEqual(['jpeg', 1_600, 800, undefined, false]);
    await orders.staff.get(`/storekeeper/delivery-files/${unused.body.data.id}`).expect(404);
    await app.sql('insert into delivery_wishes (order_id, leave_at_door, note) select id, true, $2 from orders where document_id = $1', [
      ...[order(0), 'Behind the pot'],
    ]);

    const left = () =>
      app.sql<{ files: number; bytes: number; wishes: number }>(
        `select (select count(*)::int from delivery_files where id = $1) as files, (select count(*)::int from support_files where key like 'deliveries/%') as bytes,
                (select count(*)::int from delivery_wishes) as wishes`,
        [sent.body.data.id],
      );
    expect(await left()).toEqual([{ files: 1, bytes: 2, wishes: 1 }]);
    const customer = await accounts.newCustomer();
    await app.sql('update orders set customer_id = $2 where document_id = $1', [order(0), customer.id]);
    const money = [{ amount: dueOf(stop)?.amount, currency: 'EUR' }];
    await staff('POST', `/delivery-runs/${run.id}/settle`, { counted: money, revision: 3 });
    await app.http().post('/api/me/export').set(customer.bearer).send({}).expect(201);
    await app.doJobs();
    const asked = await app.http().get('/api/me/export').set(customer.bearer).expect(200);
    const exported = unzipSync(new Uint8Array(await (await fetch(`${app.url}${asked.body.data.path}`)).arrayBuffer()));
    const own = exported[`delivery-photos/0001 photo-${sent.body.data.id}.jpg`];
    expect([own && (await sharp(own).metadata()).width, strFromU8(exported['leave-at-door.json'] ?? new Uint8Array())]).toEqual([
      ...[1_600, expect.stringContaining('Behind the pot')],
    ]);
    expect(strFromU8(exported['deliveries.json'] ?? new Uint8Array())).toContain('"leftAt": "door"');
    await app.sql(`insert into account_deletions (user_id, source, due_at) values ($1, 'staff', now())`, [customer.id]);
    await app.call('bootstrap/jobs', 'runNow', 'delete-accounts');
    await app.call('bootstrap/jobs', 'runNow', 'sweep-couriers');
    expect(await left()).toEqual([{ files: 0, bytes: 0, wishes: 0 }]);
  });

  test('that is no picture, or far too large, is refused before anything is kept', async () => {
    const { phone, started, stopOf } = await couriers.underway([10]);
    const path = stopOf(0);
    const said = async (content: Buffer, kind = 'photo') => {
      const { status, body } = await send(phone.session, path, kind, content);
      return [status, body.error.details.code, body.error.details.reason ?? null];
    };
    // So many pixels, says its head, and no more is read of it.
    const bomb = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    bomb.writeUInt32BE(16_000, 16);
    bomb.writeUInt32BE(4_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await said(Buffer.alloc(40 * 1_024 * 1_024))).toEqual([413, 'BODY_TOO_LARGE', null]);
    expect(await said(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual([422, 'DELIVERY_PROOF_REFUSED', 'other_type']);
    expect(await said(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual([422, 'DELIVERY_PROOF_REFUSED', 'other_type']);
    expect(await said(Buffer.from('\xff\xd8\xff nothing', 'latin1'))).toEqual([422, 'DELIVERY_PROOF_REFUSED', 'broken']);
    expect(await said(bomb)).toEqual([422, 'DELIVERY_PROOF_REFUSED', 'broken']);
    expect(await said(Buffer.alloc(9), 'selfie')).toEqual([400, 'VALIDATION_FAILED', null]);
    const [before] = await app.sql(
      'select count(*)::int as files from delivery_files where stop_id = (select id from delivery_stops where document_id = $1)',
      [path],
    );
    expect(before).toEqual({ files: 0 });
    const small = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#000' } })
      .webp()
      .toBuffer();
    const many = await Promise.all(Array.from({ length: 14 }, () => send(phone.session, path, 'photo', small)));
    expect(many.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 12 }, () => 201), 422, 422]);
    const other = await couriers.signedIn(await couriers.courier('Petro'));
    await send(other.session, path, 'photo', small).expect(404);
    await phone.post(`/stops/${path}/deliver`, { at: at(), collected: dueOf(started.stops[0]) });
    await send(phone.session, path, 'photo', small).expect(409);
  });

  test('is a code of the customer, which is tried five times', async () => {
    await set('delivery_proof', 'code_only');
    const { phone, run, started, stopOf } = await couriers.underway([10, 20]);
    const codeOf = async (stop: string) =>
      (await app.sql<{ code: string }>('select code from delivery_stops where document_id = $1', [stop]))[0]?.code ?? null;
    const code = await codeOf(stopOf(0));
    expect([started.stops.map(({ needs }) => needs), code]).toEqual([['code', 'code'], expect.stringMatching(/^\d{6}$/)]);
    const wrong = code === '000000' ? '000001' : '000000';
    const body = (stop: string, tried: string) => ({
      ...{ at: at(), collected: dueOf(started.stops.find(({ id }) => id === stop)), proof: { code: tried } },
    });
    const deliver = (stop: string, tried: string, status: number) => phone.post(`/stops/${stop}/deliver`, body(stop, tried), status);
    expect(await deliver(stopOf(0), wrong, 422)).toMatchObject({ code: 'DELIVERY_CODE_WRONG', left: 4 });
    await phone.post(`/stops/${stopOf(0)}/deliver`, { at: at(), collected: dueOf(started.stops[0]) }, 422);
    await deliver(stopOf(0), code ?? '', 200);
    expect(await codeOf(stopOf(0))).toBeNull();

    const second = (await codeOf(stopOf(1))) ?? '';
    const bad = second === '111111' ? '222222' : '111111';
    const bearer = { Authorization: `Bearer ${phone.session}` };
    const guesses = await Promise.all(
      Array.from({ length: 7 }, () =>
        app
          .http()
          .post(`/api/courier/stops/${stopOf(1)}/deliver`)
          .set(bearer)
          .send(body(stopOf(1), bad)),
      ),
    );
    expect(codes(guesses)).toEqual([
      ...Array.from({ length: 2 }, () => 'DELIVERY_CODE_LOCKED'),
      ...Array.from({ length: 5 }, () => 'DELIVERY_CODE_WRONG'),
    ]);
    expect(await deliver(stopOf(1), second, 409)).toMatchObject({ code: 'DELIVERY_CODE_LOCKED' });
    await phone.post(`/runs/${run.id}/finish`);
  });
});

describe('where a courier is', () => {
  const here = (north: number, more: object = {}) => ({ lat: 50.45 + north / 1_000, lng: 30.52, accuracy: 8, at: at(), ...more });
  const positions = () => app.sql<{ lat: number }>('select lat from courier_positions order by id');

  test('is kept while they are under way, each five seconds, and then forgotten', async () => {
    const { phone, run, courier } = await couriers.planned([10, 20]);
    expect(await phone.post('/position', here(0), 409)).toMatchObject({ code: 'COURIER_NOT_UNDERWAY' });
    await phone.post(`/runs/${run.id}/start`);
    await Promise.all([1, 2, 3].map(() => phone.post('/position', here(0))));
    expect(await positions()).toHaveLength(1);
    for (const wrong of [{ lat: 91 }, { lng: '30' }, { accuracy: -1 }, { at: 'now' }, { at: '1999-01-01T00:00:00Z' }])
      await phone.post('/position', here(0, wrong), 400);
    await app.sql(`update courier_positions set at = at - interval '23 hours'`);
    await phone.post('/position', here(1));
    await app.sql(`update delivery_runs set started_at = started_at - interval '3 days' where document_id = $1`, [run.id]);
    const sweep = () => app.call('bootstrap/jobs', 'runNow', 'sweep-couriers');
    await set('position_days', 0);
    await sweep();
    expect(await positions()).toHaveLength(2);
    await phone.post(`/runs/${run.id}/finish`);
    await set('position_days', 1);
    await sweep();
    expect(await positions()).toHaveLength(2);
    await set('position_days', 0);
    await sweep();
    expect(await positions()).toEqual([]);
    await set('position_days', 1);
    expect(await phone.post('/position', here(0), 409)).toMatchObject({ code: 'COURIER_NOT_UNDERWAY' });
    expect(courier).toBeTruthy();
  });

  test('is told to whom they go to: that they come, with the code, and once that they are near', async () => {
    await set('delivery_proof', 'any_proof');
    await orders.staff.put('/storekeeper/mail-templates/courier_near', { isOn: true, texts: {} });
    const mailed = async () => {
      await app.doJobs();
      await app.call('bootstrap/jobs', 'runNow', 'mail-orders');
      return (await app.mails()).filter(({ subject }) => /bring|near/.test(subject));
    };
    await mailed();
    const { phone, run, started } = await couriers.underway([10, 20]);
    await set('delivery_proof', 'not_needed');
    const [first, second] = started.stops;
    const [mail, ...others] = await mailed();
    const [code] = await app.sql<{ code: string }>('select code from delivery_stops where document_id = $1', [first?.id]);
    expect([others, mail?.subject]).toEqual([[], `We bring order ${first?.number} to you now`]);
    expect(mail?.text).toContain(`Your code for the courier: ${code?.code}`);
    await phone.post('/position', here(30));
    await app.sql(`update courier_positions set at = at - interval '1 minute'`);
    const events = async () =>
      (
        await app.sql<{ type: string }>(
          `select type from event_log where type in ('order.on_the_way', 'order.courier_near') and aggregate_id in
           (select o.document_id from orders o join delivery_stops s on s.order_id = o.id join delivery_runs r on r.id = s.run_id where r.document_id = $1)
          order by seq`,
          [run.id],
        )
      ).map(({ type }) => type);
    expect(await events()).toEqual(['order.on_the_way']);
    const firstNorth = ((first?.address as { location: { lat: number } }).location.lat - 50.45) * 1_000;
    await phone.post('/position', here(firstNorth + 1));
    expect(await events()).toEqual(['order.on_the_way', 'order.courier_near']);
    await app.sql(`update courier_positions set at = at - interval '1 minute'`);
    await phone.post('/position', here(firstNorth));
    expect(await events()).toHaveLength(2);
    const delivered = await phone.post(`/stops/${first?.id}/deliver`, { at: at(), collected: dueOf(first) });
    expect(delivered).toMatchObject({ state: 'delivered' });
    expect(await events()).toEqual(['order.on_the_way', 'order.courier_near', 'order.on_the_way']);
    expect((await mailed()).map(({ subject }) => subject)).toContain(`We bring order ${second?.number} to you now`);
    const [late] = (await phone.get('/runs/today')) as unknown as Run[];
    expect(late?.stops.map(({ expectedAt }) => typeof expectedAt)).toEqual(['object', 'string']);
  });
});
