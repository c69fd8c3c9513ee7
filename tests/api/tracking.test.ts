import { useApp } from '../support/app';
import { useDrivenRuns } from '../support/driven-runs';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const runs = useDrivenRuns(app, orders);
// What one test leaves waiting is not planned by the next.
afterEach(() => app.sql(`update orders set order_status = 'completed' where order_status = 'placed'`));

const prove = async (needed: string) => {
  await app.sql('update store_settings set delivery_proof = $1', [needed]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
afterEach(() => prove('not_needed'));

const track = async ({ cart, order }: Placed) =>
  (await app.http().get(`/api/orders/${order.id}/tracking`).set('X-Cart-Token', cart.token).expect(200)).body.data;
const leave = ({ cart, order }: Placed, body: object = { leave: true, note: 'Behind the bin' }) =>
  app.http().post(`/api/orders/${order.id}/leave-at-door`).set('X-Cart-Token', cart.token).send(body);
const pay = ({ order }: Placed) => orders.act({ order } as Placed, '/confirm-payment');
const page = async ({ order }: Placed) => app.call<string>('shop/delivery/tracking/tracking-link', 'trackingUrl', order.id);
const opened = async (placed: Placed, language = 'en') =>
  (await fetch((await page(placed)).replace(/^https?:\/\/[^/]+/, app.url), { headers: { 'Accept-Language': language } })).text();
const here = { lat: 50.4512, lng: 30.521, accuracy: 8 };

test('an order is followed from the shelf to the door, and the courier is seen by whom they drive to alone', async () => {
  const both = [await orders.placed({ quantity: 1 }), await orders.placed({ quantity: 1 })];
  for (const one of both) await pay(one);
  expect(await track(both[0] as Placed)).toMatchObject({
    status: 'preparing',
    courier: null,
    position: null,
    expectedAt: null,
    parcels: [],
  });
  const driven = await runs.planned(both);
  const [one, two] = driven.stops;
  const [first, second] = driven.stops.map(({ placed }) => placed) as [Placed, Placed];
  expect(await track(first)).toMatchObject({ status: 'planned', courier: null, position: null, expectedAt: expect.any(String) });

  await runs.start(driven);
  await runs.tell(driven.session, '/position', { ...here, at: runs.now() });
  expect(await track(first)).toMatchObject({
    status: 'next',
    courier: { name: expect.stringMatching(/^Iryna/) },
    position: { lat: here.lat, lng: here.lng },
  });
  expect(await track(second)).toMatchObject({ status: 'under_way', stopsBefore: 1, position: null });

  await runs.tell(driven.session, `/stops/${one?.id}/arrive`, { at: runs.now() });
  expect(await track(first)).toMatchObject({ status: 'arrived', position: { lat: here.lat } });
  await runs.tell(driven.session, `/stops/${one?.id}/deliver`, { at: runs.now() });
  expect(await track(first)).toMatchObject({
    status: 'delivered',
    position: null,
    courier: expect.anything(),
    deliveredAt: expect.any(String),
  });
  // Where the courier was before they drove here was at somebody else's door.
  expect(await track(second)).toMatchObject({ status: 'next', stopsBefore: null, position: null });
  await app.sql(
    "update courier_positions set at = now() + interval '1 second' where run_id = (select id from delivery_runs where document_id = $1)",
    [driven.run],
  );
  expect(await track(second)).toMatchObject({ status: 'next', position: { lat: here.lat } });

  await runs.tell(driven.session, `/stops/${two?.id}/fail`, { at: runs.now(), reason: 'nobody_home' });
  expect(await track(second)).toMatchObject({ status: 'failed', position: null });
  await runs.tell(driven.session, `/runs/${driven.run}/finish`);
  expect(await track(second)).toMatchObject({ status: 'failed', courier: null, position: null, parcels: [{ status: 'failed' }] });
  await app.http().get(`/api/orders/${second.order.id}/tracking`).set('X-Cart-Token', first.cart.token).expect(404);
});

test('an order is left at the door as its customer says, until it is handed over, and not where money is due', async () => {
  const placed = await orders.placed({ quantity: 1 });
  const refused = (await leave(placed).expect(409)).body.error;
  expect(refused.details).toEqual({ code: 'LEAVE_AT_DOOR_REFUSED', reason: 'MONEY_DUE' });
  await pay(placed);
  expect((await leave(placed).expect(200)).body.data.leaveAtDoor).toEqual({
    chosen: true,
    note: 'Behind the bin',
    mayChange: true,
    because: null,
  });
  const driven = await runs.planned([placed]);
  await runs.start(driven);
  const { body } = await app.http().get('/api/courier/runs/today').set('Authorization', `Bearer ${driven.session}`).expect(200);
  expect(body.data[0].stops[0].leaveAtDoor).toEqual({ note: 'Behind the bin' });
  // Nobody leaves anything where a code is asked for.
  await app.sql("update delivery_stops set code = '123456' where document_id = $1", [driven.stops[0]?.id]);
  await prove('code_only');
  const asked = await app.http().get('/api/courier/runs/today').set('Authorization', `Bearer ${driven.session}`).expect(200);
  expect(asked.body.data[0].stops[0]).toMatchObject({ needs: 'code', leaveAtDoor: null });
  await prove('not_needed');

  expect((await leave(placed, { leave: false }).expect(200)).body.data.leaveAtDoor).toMatchObject({ chosen: false, note: null });
  await runs.tell(driven.session, `/stops/${driven.stops[0]?.id}/deliver`, { at: runs.now(), leftAt: 'door' });
  expect((await leave(placed).expect(409)).body.error.details.reason).toBe('DONE');
  const other = await orders.placed({ quantity: 1 });
  await leave({ ...placed, cart: other.cart }).expect(404);
});

test('the page of a message follows it in both languages, tells nobody where it goes, and takes what the customer wants', async () => {
  const placed = await orders.placed({ quantity: 1 });
  await pay(placed);
  const driven = await runs.planned([placed]);
  await runs.start(driven);
  await runs.tell(driven.session, '/position', { ...here, at: runs.now() });

  const text = await opened(placed);
  expect(text).toContain('The courier is on the way to you.');
  expect(text).toContain('0.9 km');
  expect(await opened(placed, 'uk')).toContain('Кур’єр їде до вас.');
  expect(text).not.toContain('olena@example.com');
  // It is looked at anew every half minute, and nothing half typed is lost.
  expect(text).not.toContain('name="note"');

  const url = (await page(placed)).replace(/^https?:\/\/[^/]+/, app.url);
  const send = async (fields: Record<string, string>) => (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).text();
  expect(await send({ leave: 'yes', note: '<b>Bin</b>' })).toContain('Left there where nobody opens. &lt;b&gt;Bin&lt;/b&gt;');
  expect(await send({ leave: 'no' })).not.toContain('Bin');
  expect(await send({ slot: 'none.2028-01-01' })).toContain('This is not possible any more.');
  // No text of a database holds a NUL.
  expect(await send({ leave: 'yes', note: 'By the\0 gate' })).toContain('Left there where nobody opens. By the gate');
  expect(await send({ slot: 'none\0.2028-01-01' })).toContain('This is not possible any more.');
  for (const wrong of [`${url.slice(0, -3)}abc`, `${app.url}/track/a`, `${app.url}/track/${'x'.repeat(4_000)}`]) {
    const answer = await fetch(wrong, { method: 'POST', body: new URLSearchParams({ leave: 'yes' }) });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This address is not one of ours')]);
  }
});
