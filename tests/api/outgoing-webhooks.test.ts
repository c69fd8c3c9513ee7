import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { useApp } from '../support/app';
import { startLoopback, type Said } from '../support/loopback';
import { usePlacedOrders } from '../support/placed-orders';
import { hire } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const { placed, act } = orders;

type Told = Readonly<{ id: string; type: string; aggregate: { id: string }; isLate: boolean; data: Record<string, unknown> }>;
type Received = Readonly<{ headers: Record<string, string>; text: string; told: Told }>;
type Delivery = Readonly<{ id: string; eventType: string; state: string; attempts: number; status: number | null; reason: string | null }>;

const received: Received[] = [];
let say: (message: Told) => Said | 'hang up' = () => ({ status: 204, body: {} });
let receiver: Awaited<ReturnType<typeof startLoopback>>;
beforeAll(async () => {
  receiver = await startLoopback((request, text) => {
    const told = JSON.parse(text) as Told;
    received.push({ headers: request.headers as Record<string, string>, text, told });
    return say(told);
  });
  await send();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  say = () => ({ status: 204, body: {} });
  await app.sql('delete from webhook_endpoints');
  await app.sql('delete from deliveries');
  await app.sql('delete from delivery_targets');
  await send();
  received.length = 0;
});

const send = () => app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
/** As if its time had come. */
const soon = async () => {
  await app.sql("update deliveries set due_at = now() - interval '1 second' where state = 'waiting'");
  await app.sql('update delivery_targets set rests_until = null');
  await send();
};
const urlOf = (path = '/hooks') => `${receiver.url.replace('127.0.0.1', 'localhost')}${path}`;
const add = async (fields: object = {}) => {
  const { body } = await orders.staff
    .post('/storekeeper/webhooks', { url: urlOf(), events: ['order.placed', 'order.cancelled'], ...fields })
    .expect(200);
  await send();
  return body.data as { webhook: { id: string; url: string; events: string[] }; secret: string };
};
const list = async () => (await orders.staff.get('/storekeeper/webhooks').expect(200)).body.data.webhooks;
const find = async (query = ''): Promise<Delivery[]> =>
  (await orders.staff.get(`/storekeeper/deliveries?limit=100${query}`).expect(200)).body.data.deliveries;

test('what happens is sent signed, once, to whom wants it, and what it was stands in the log', async () => {
  const { webhook, secret } = await add();
  const purchase = await placed();
  await send();
  await send();
  expect(received.map(({ told }) => told.type)).toEqual(['order.placed']);
  const [{ headers, text, told } = {} as Received] = received;
  expect(new Webhook(secret).verify(text, headers)).toEqual(told);
  expect(headers['webhook-id']).toBe(told.id);
  expect(told).toMatchObject({ aggregate: { type: 'order', id: purchase.order.id }, isLate: false, data: { orderId: purchase.order.id } });
  const [delivery] = await find();
  expect(delivery).toMatchObject({ target: webhook.id, state: 'delivered', attempts: 1, status: 204, eventType: 'order.placed' });
  const { body } = await orders.staff.get(`/storekeeper/deliveries/${delivery?.id}`).expect(200);
  expect(body.data).toMatchObject({ event: { id: told.id }, tries: [{ status: 204, reason: null }] });
});

test('a transaction that is taken back sends nothing, and whoever is added hears nothing of before', async () => {
  await placed();
  await add();
  await send();
  expect(received).toEqual([]);
});

test('events that nobody asked for are not sent, and `*` asks for all that machines are told', async () => {
  await add({ events: ['product.changed'] });
  const all = await add({ events: ['*', 'order.placed'], url: urlOf('/all') });
  expect(all.webhook.events).toEqual(['*']);
  await placed();
  await send();
  expect(received.map(({ told }) => told.type)).toContain('order.placed');
  expect((await find()).map((each) => (each as never as { target: string }).target)).toEqual((await find()).map(() => all.webhook.id));
});

test('what fails is sent again under the same id, and later events of the same order wait for it', async () => {
  await add();
  say = () => ({ status: 500, body: { error: 'no' } });
  const purchase = await placed();
  await send();
  await act(purchase, '/cancel', { reason: 'Twice' });
  const other = await placed();
  await send();
  // The other order does not wait.
  expect(new Set(received.map(({ told }) => `${told.type} ${told.aggregate.id}`))).toEqual(
    new Set([`order.placed ${purchase.order.id}`, `order.placed ${other.order.id}`]),
  );
  say = () => ({ status: 200, body: {} });
  received.length = 0;
  await soon();
  const ofIt = received.filter(({ told }) => told.aggregate.id === purchase.order.id).map(({ told }) => told.type);
  expect(ofIt).toEqual(['order.placed', 'order.cancelled']);
  const [placedOne] = await find('&type=order.placed');
  expect(placedOne).toMatchObject({ state: 'delivered', attempts: 2 });
});

test('one that was given up keeps later ones waiting for the time staff set, which then go marked; sent again, it goes unmarked', async () => {
  await add();
  say = ({ type }) => ({ status: type === 'order.placed' ? 400 : 200, body: {} });
  const purchase = await placed();
  await send();
  await app.sql('update deliveries set attempts = 10');
  await soon();
  expect(await find()).toEqual([expect.objectContaining({ state: 'parked', reason: 'It answered 400', attempts: 11 })]);
  await act(purchase, '/cancel', { reason: 'Twice' });
  await send();
  received.length = 0;
  await soon();
  expect(received).toEqual([]);
  await app.sql("update deliveries set ended_at = ended_at - interval '25 hours' where state = 'parked'");
  await soon();
  expect(received.map(({ told: { type, isLate } }) => [type, isLate])).toEqual([['order.cancelled', true]]);
  say = () => ({ status: 200, body: {} });
  const again = { state: 'parked', endedBefore: new Date().toISOString(), channel: 'webhook' };
  expect((await orders.staff.post('/storekeeper/deliveries/send-again', again).expect(200)).body.data).toEqual({ again: 1, isMore: false });
  await send();
  expect(received.map(({ told: { type, isLate } }) => [type, isLate])).toContainEqual(['order.placed', false]);
});

test('one that only fails is left alone, and one that asks for time gets it', async () => {
  const { webhook } = await add();
  say = () => ({ status: 503, body: {}, headers: { 'retry-after': '120' } });
  await placed();
  await send();
  expect(received).toHaveLength(1);
  const [{ rests }] = (await app.sql<{ rests: number }>(
    'select extract(epoch from rests_until - now())::float as rests from delivery_targets',
  )) as [{ rests: number }];
  expect(rests).toBeGreaterThan(100);
  await placed();
  await send();
  expect(received).toHaveLength(1);
  expect(await list()).toEqual([expect.objectContaining({ id: webhook.id, waiting: 2, failures: 1 })]);
});

test('a receiver that was away for an hour gets all of it within a quarter of an hour, each order in its order, and was not asked all the time', async () => {
  /** As if so much time had gone by, for all that waits for it. */
  const minutes = async (count: number) => {
    const ago = (column: string) => `${column} = ${column} - interval '${count} minutes'`;
    await app.sql(`update deliveries set ${ago('due_at')} where state = 'waiting'`);
    await app.sql(`update delivery_targets set ${ago('rests_until')}, ${ago('failing_since')}`);
    await send();
  };
  await add({ events: ['order.placed', 'order.shipped', 'order.cancelled'] });
  say = () => 'hang up';
  const purchases: Awaited<ReturnType<typeof placed>>[] = [];
  for (let minute = 0; minute < 60; minute += 1) {
    if (minute % 12 === 0) purchases.push(await placed());
    const [first, second] = purchases;
    if (minute === 20 && first) await act(first, '/ship', {});
    if (minute === 30 && second) await act(second, '/cancel', {});
    await minutes(1);
  }
  expect(received.length).toBeLessThan(25);
  expect(new Set((await find()).map(({ state }) => state))).toEqual(new Set(['waiting']));
  say = () => ({ status: 200, body: {} });
  received.length = 0;
  for (let minute = 0; minute < 15; minute += 1) await minutes(1);
  expect((await find()).map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'delivered'));
  const told = purchases.map(({ order }) =>
    received.filter(({ told: one }) => one.aggregate.id === order.id).map(({ told: one }) => one.type),
  );
  expect(told).toEqual([['order.placed', 'order.shipped'], ['order.placed', 'order.cancelled'], ...[3, 4, 5].map(() => ['order.placed'])]);
  expect(new Set(received.map(({ told: one }) => one.id)).size).toBe(7);
  expect(await list()).toEqual([expect.objectContaining({ waiting: 0, failures: 0, isOn: true })]);
});

test('redirects are followed nowhere, and hanging up is no answer', async () => {
  await add();
  say = () => ({ status: 302, body: {}, headers: { location: urlOf('/elsewhere') } });
  await placed();
  await send();
  say = () => 'hang up';
  await soon();
  const [delivery] = await find();
  expect(delivery).toMatchObject({ state: 'waiting', attempts: 2, reason: 'It hung up' });
  const { body } = await orders.staff.get(`/storekeeper/deliveries/${delivery?.id}`).expect(200);
  expect(body.data.tries[0].reason).toBe('It answered 302, and redirects are not followed');
  expect(received).toHaveLength(2);
});

test('one that says it is gone, or takes nothing for five days, is switched off, told of, and keeps what waits', async () => {
  const { webhook } = await add();
  say = () => ({ status: 410, body: {} });
  await placed();
  await app.mails();
  await send();
  expect(await list()).toEqual([expect.objectContaining({ isOn: false, offBecause: 'gone', waiting: 1 })]);
  expect(await app.mails()).toContainEqual(expect.objectContaining({ subject: 'A webhook was switched off' }));
  expect(await app.sql("select details->>'because' as because from staff_alerts where kind = 'webhook_off'")).toEqual([
    { because: 'gone' },
  ]);
  // On again, what waited is sent.
  say = () => ({ status: 200, body: {} });
  await orders.staff.put(`/storekeeper/webhooks/${webhook.id}`, { url: urlOf(), events: ['order.placed'], isOn: true }).expect(200);
  await soon();
  expect(await find()).toEqual([expect.objectContaining({ state: 'delivered' })]);
  say = () => ({ status: 500, body: {} });
  await placed();
  await send();
  await app.sql("update delivery_targets set failing_since = now() - interval '6 days'");
  await soon();
  expect(await list()).toEqual([expect.objectContaining({ isOn: false, offBecause: 'failing' })]);
});

test('while the secret is renewed both sign, and none is ever shown again', async () => {
  const { webhook, secret: before } = await add();
  const renewed = await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/renew-secret`, { overlapHours: 1 }).expect(200);
  const { secret } = renewed.body.data;
  await placed();
  await send();
  const [{ headers, text } = {} as Received] = received;
  expect(new Webhook(secret).verify(text, headers)).toEqual(new Webhook(before).verify(text, headers));
  await app.sql("update webhook_endpoints set before_until = now() - interval '1 second'");
  await placed();
  await send();
  const last = received.at(-1) ?? ({} as Received);
  expect(() => new Webhook(before).verify(last.text, last.headers)).toThrow('No matching signature');
  const kept = JSON.stringify([await list(), await find(), await app.sql('select * from webhook_endpoints')]);
  expect([secret, before].filter((each) => kept.includes(each))).toEqual([]);
});

test('a test message goes out at once, and says what was answered', async () => {
  const { webhook, secret } = await add({ isOn: false });
  say = () => ({ status: 418, body: { said: 'a teapot' } });
  const { body } = await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/test`, {}).expect(200);
  expect(body.data).toMatchObject({ isTaken: false, status: 418, reason: 'It answered 418', answer: expect.stringContaining('teapot') });
  const [{ headers, text, told } = {} as Received] = received;
  expect(new Webhook(secret).verify(text, headers)).toMatchObject({ type: 'test.ping' });
  expect(told.type).toBe('test.ping');
});

const refused: [string, string][] = [
  ['http://example.com/hooks', 'It must begin with https://'],
  ['https://127.0.0.1/hooks', 'It is an address of a private network'],
  ['https://2130706433/', 'It is an address of a private network'],
  ['https://0x7f.1/', 'It is an address of a private network'],
  ['https://[::ffff:169.254.169.254]/', 'It is an address of a private network'],
  ['https://[::1]/', 'It is an address of a private network'],
  ['https://169.254.169.254/latest/meta-data', 'It is an address of a private network'],
  ['https://100.64.0.1/', 'It is an address of a private network'],
  ['https://user:pass@example.com/', 'It holds a user name or password: such are not sent'],
  ['https://example.com:22/', 'Its port is one of another service: 443, or one above 1023'],
  ['ftp://localhost/', 'It must begin with https://'],
  ['hooks', 'It is no address: write it whole, such as https://example.com/hooks'],
];
test.each(refused)('%s is refused: %s', async (url, message) => {
  const { body } = await orders.staff.post('/storekeeper/webhooks', { url, events: ['*'] }).expect(422);
  expect(body.error).toMatchObject({ message, details: { code: 'WEBHOOK_INVALID', field: 'url' } });
});

test('a name that leads to a private address when it is called is not called', async () => {
  const { webhook } = await add();
  // As if what it leads to had changed since it was checked.
  await app.sql('update webhook_endpoints set url = $1', [urlOf().replace('localhost', 'localhost.')]);
  const { body } = await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/test`, {}).expect(200);
  expect(body.data).toMatchObject({ isTaken: false, status: null });
  expect(received).toEqual([]);
});

test('an event there is not is refused, and one that is deleted gets nothing any more', async () => {
  const { body } = await orders.staff.post('/storekeeper/webhooks', { url: urlOf(), events: ['order.plased'] }).expect(422);
  expect(body.error.details).toMatchObject({ code: 'WEBHOOK_INVALID', field: 'events' });
  const { webhook } = await add();
  say = () => ({ status: 500, body: {} });
  await placed();
  await send();
  await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/delete`, {}).expect(200);
  await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/delete`, {}).expect(404);
  received.length = 0;
  await soon();
  expect(received).toEqual([]);
  expect(await find()).toEqual([expect.objectContaining({ state: 'dropped' })]);
});

test('what was for one that is deleted is sent again to nobody, and what was written down meanwhile waits no longer than a day', async () => {
  const { webhook } = await add();
  await placed();
  await send();
  const [delivery] = await find();
  await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/delete`, {}).expect(200);
  const again = (body: object) => orders.staff.post('/storekeeper/deliveries/send-again', body).expect(200);
  const endedBefore = new Date(Date.now() + 60_000).toISOString();
  for (const body of [{ ids: [delivery?.id] }, { state: 'delivered', target: webhook.id, endedBefore }])
    expect((await again(body)).body.data).toEqual({ again: 0, isMore: false });
  await app.sql("update deliveries set state = 'waiting'");
  await app.call('bootstrap/jobs', 'runNow', 'forget-deliveries');
  expect(await find()).toEqual([]);
});

test('of two who save one webhook, the later one is told', async () => {
  const { webhook } = await add();
  const [{ changedAt }] = await list();
  const put = (openedAt: string, description: string) =>
    orders.staff.put(`/storekeeper/webhooks/${webhook.id}`, { url: urlOf(), description, events: ['*'], isOn: true, openedAt });
  const { body } = await put(changedAt, 'Theirs').expect(200);
  const late = await put(changedAt, 'Mine').expect(409);
  expect(late.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT' });
  expect(await list()).toMatchObject([{ description: 'Theirs' }]);
  await put(body.data.changedAt, 'Mine').expect(200);
});

test('who has begun and died is followed by somebody else', async () => {
  await add();
  await placed();
  // Claimed, as by a process that was killed.
  await app.sql(
    "insert into delivery_targets (channel, target, claim, claimed_until) select 'webhook', id, gen_random_uuid(), now() + interval '1 minute' from webhook_endpoints",
  );
  await send();
  expect(received).toEqual([]);
  await app.sql("update delivery_targets set claimed_until = now() - interval '1 second'");
  await send();
  expect(received).toHaveLength(1);
});

test('what somebody else has claimed meanwhile is theirs: whoever was too slow says nothing of it', async () => {
  // While it answers, the claim runs out and goes to another.
  const slow = createServer((_request, response) => {
    void app.sql('update delivery_targets set claim = gen_random_uuid()').then(() => response.end());
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  await add({ url: `http://localhost:${(slow.address() as AddressInfo).port}/` });
  await placed();
  await send();
  slow.closeAllConnections();
  slow.close();
  expect(await find()).toEqual([expect.objectContaining({ state: 'waiting', status: null })]);
});

test('given up for good, or sent once more, one by one', async () => {
  await add();
  say = () => ({ status: 500, body: {} });
  await placed();
  await send();
  const [delivery] = await find('&state=waiting');
  const ids = [delivery?.id];
  expect((await orders.staff.post('/storekeeper/deliveries/drop', { ids }).expect(200)).body.data).toEqual({ dropped: 1 });
  await soon();
  expect(received).toHaveLength(1);
  say = () => ({ status: 200, body: {} });
  await orders.staff.post('/storekeeper/deliveries/send-again', { ids }).expect(200);
  await soon();
  expect(await find('&state=delivered')).toHaveLength(1);
  const { body } = await orders.staff.get('/storekeeper/delivery-targets').expect(200);
  expect(body.data.targets).toEqual([expect.objectContaining({ channel: 'webhook', name: urlOf(), waiting: 0, parked: 0 })]);
  await orders.staff.get('/storekeeper/deliveries/999999999').expect(404);
});

test('whose role does not allow it sees none of it', async () => {
  const { staff } = await hire(app, orders.staff, 'marketer-of-webhooks', 'marketer');
  const statuses = await Promise.all(['/webhooks', '/deliveries'].map(async (path) => (await staff.get(`/storekeeper${path}`)).status));
  expect(statuses).toEqual([403, 403]);
});
