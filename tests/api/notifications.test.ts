import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startExpoDouble } from '../support/expo-double';
import { startFcmDouble } from '../support/fcm-double';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
let expo: Awaited<ReturnType<typeof startExpoDouble>>;
let fcm: Awaited<ReturnType<typeof startFcmDouble>>;

const notify = () => app.call('bootstrap/jobs', 'runNow', 'notify-customers');
const push = () => app.call('bootstrap/jobs', 'runNow', 'push-notifications');
beforeAll(async () => {
  [expo, fcm] = await Promise.all([startExpoDouble(), startFcmDouble()]);
  await app.provider('expo', expo.settings);
  await app.provider('fcm', fcm.settings);
  // From here on.
  await notify();
  await app.call('bootstrap/jobs', 'runNow', 'mail-orders');
});
afterAll(() => Promise.all([expo.stop(), fcm.stop()]));
beforeEach(async () => {
  await app.sql('delete from notification_pushes');
  expo.take();
  fcm.take();
});

const as = ({ bearer }: Customer) => ({
  get: async (path: string) => (await app.http().get(`/api/me${path}`).set(bearer).expect(200)).body,
  post: async (path: string, body: object) => (await app.http().post(`/api/me${path}`).set(bearer).send(body).expect(200)).body,
  patch: (path: string, body: object) => app.http().patch(`/api/me${path}`).set(bearer).send(body),
});
/** Somebody who is never asleep, with phones on which the app has these tokens. */
async function customerWith(phones: readonly { provider: string; token: string }[], settings: object = { quietHours: null }) {
  const customer = await accounts.newCustomer({ language: 'uk' });
  for (const [index, each] of phones.entries())
    await as(customer).post('/devices', { deviceId: `phone-${index}`, platform: 'ios', timeZone: 'Europe/Kyiv', push: each });
  await as(customer).patch('/notification-settings', settings).expect(200);
  return customer;
}
async function placedBy({ id }: Customer): Promise<Placed> {
  const placed = await orders.placed({ quantity: 1 });
  await app.sql('update orders set customer_id = $1 where document_id = $2', [id, placed.order.id]);
  return placed;
}
const pushesOf = ({ id }: Customer) =>
  app.sql<{ state: string; failure: string | null }>(
    `select p.state, p.failure from notification_pushes p join notifications n on n.row_id = p.notification_row_id
      where n.user_id = $1 order by p.id`,
    [id],
  );
/** As if all that was taken had been taken a quarter of an hour ago. */
const receiptsAreThere = () => app.sql("update notification_pushes set due_at = now() where state = 'taken'");
let phones = 0;
const phone = (name = 'phone') => ({ provider: 'expo', token: expo.token(`${name}-${(phones += 1)}`) });
const android = (name = 'phone') => ({ provider: 'fcm', token: `${name}-${(phones += 1)}` });

test('what happens to an order is in the inbox and on each phone, once, in the customer’s language, with ids alone', async () => {
  const customer = await customerWith([phone(), android()]);
  const purchase = await placedBy(customer);
  await Promise.all([notify(), notify()]);
  await Promise.all([push(), push()]);
  await Promise.all([notify(), push()]);

  const { data, meta } = await as(customer).get('/notifications');
  expect(meta).toEqual({ unread: 1, nextCursor: null });
  expect(data).toEqual([
    expect.objectContaining({ kind: 'order_placed', title: expect.stringMatching(/^Замовлення .* прийнято$/), isRead: false }),
  ]);
  expect(data[0].data).toEqual({ order: purchase.order.id });
  const told = { notification: data[0].id, kind: 'order_placed', order: purchase.order.id };
  expect(expo.take()).toEqual([expect.objectContaining({ title: data[0].title, body: data[0].body, data: told })]);
  expect(fcm.take()).toEqual([expect.objectContaining({ notification: { title: data[0].title, body: data[0].body }, data: told })]);

  await orders.act(purchase, '/confirm-payment');
  await orders.act(purchase, '/ship', { carrier: 'Nova Poshta', trackingNumber: '20450000' });
  await notify();
  await push();
  expect(expo.take().map(({ body }) => body)).toEqual(['Оплата надійшла. Дякуємо!', 'Ми відправили посилку. Nova Poshta 20450000']);
});

test('a receipt says that it was delivered, or that the app is gone: to that phone nothing is pushed any more', async () => {
  const customer = await customerWith([phone(), phone('late-gone'), phone('gone'), android('nonsense')]);
  await placedBy(customer);
  await notify();
  await push();
  expect((await pushesOf(customer)).map(({ state }) => state)).toEqual(['taken', 'taken', 'failed', 'failed']);
  await push();
  await receiptsAreThere();
  await push();

  expect(await pushesOf(customer)).toEqual([
    { state: 'delivered', failure: null },
    ...['DeviceNotRegistered', 'DeviceNotRegistered', 'INVALID_ARGUMENT'].map((failure) => ({ state: 'failed', failure })),
  ]);
  const devices = await app.sql('select push_ended_because from customer_devices where user_id = $1 order by device_id', [customer.id]);
  expect(devices.map((each) => Object.values(each)[0])).toEqual([null, 'DeviceNotRegistered', 'DeviceNotRegistered', 'INVALID_ARGUMENT']);
  expect((await as(customer).get('/devices')).data.filter((each: { push: boolean }) => each.push)).toHaveLength(1);
  await placedBy(customer);
  await notify();
  expect(await pushesOf(customer)).toHaveLength(5);
});

test('in quiet hours, where the phone is, a push waits for their end; the inbox has it at once', async () => {
  const hour = Number(new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Kyiv', hour: 'numeric', hourCycle: 'h23' }).format(new Date()));
  const customer = await customerWith([phone()], { quietHours: { from: (hour + 23) % 24, to: (hour + 2) % 24 } });
  await placedBy(customer);
  await notify();
  await push();
  expect((await as(customer).get('/notifications')).data).toHaveLength(1);
  expect(expo.take()).toEqual([]);
  expect(await app.sql("select due_at > now() as waits from notification_pushes where state = 'waiting'")).toEqual([{ waits: true }]);

  await as(customer).patch('/notification-settings', { quietHours: null }).expect(200);
  await app.sql("update notification_pushes set due_at = now() where state = 'waiting'");
  await push();
  await push();
  expect(expo.take()).toHaveLength(1);
});

test('an outage loses nothing and doubles nothing; wrong keys are an alert', async () => {
  const customer = await customerWith([phone()]);
  await placedBy(customer);
  await notify();
  expo.fail(503);
  await push();
  expect((await pushesOf(customer))[0]?.state).toBe('waiting');
  await app.provider('expo', { ...expo.settings, accessToken: 'old' });
  await app.sql('update notification_pushes set due_at = now()');
  await push();
  expect(expo.take()).toEqual([]);
  expect(await app.sql("select details->>'provider' as provider from staff_alerts where kind = 'push_failing'")).toEqual([
    { provider: 'expo' },
  ]);

  await app.provider('expo', expo.settings);
  await app.sql("update notification_pushes set due_at = now() where state = 'waiting'");
  await push();
  await push();
  expect(expo.take()).toHaveLength(1);
});

test('one whose sender died before it began is pushed by the next; one that may have been heard is not pushed again', async () => {
  const customer = await customerWith([phone('first'), phone('second')]);
  await placedBy(customer);
  await notify();
  await app.sql(
    `update notification_pushes p set moved_at = now() - interval '11 minutes', state = case d.device_id when 'phone-0' then 'claimed' else 'sending' end
       from customer_devices d where d.id = p.device_row_id and d.user_id = $1`,
    [customer.id],
  );
  await push();

  expect(expo.take().map(({ to }) => to)).toEqual([expect.stringContaining('first')]);
  expect(await pushesOf(customer)).toEqual([
    { state: 'taken', failure: null },
    { state: 'failed', failure: 'interrupted' },
  ]);
});

test('who wants no push and no mail of orders finds them in the app alone', async () => {
  const customer = await customerWith([phone()], { orders: { push: false, mail: false } });
  expect((await as(customer).get('/notification-settings')).data).toEqual({
    orders: { push: false, mail: false },
    marketing: { push: false, mail: false },
    quietHours: { from: 22, to: 8 },
    topics: expect.any(Array),
  });
  const mailed = async () => {
    await app.doJobs();
    await app.call('bootstrap/jobs', 'runNow', 'mail-orders');
    return (await app.mails()).map(({ subject }) => subject);
  };
  await mailed();
  const other = await placedBy(await customerWith([]));
  await placedBy(customer);
  await notify();
  await push();

  const [{ number } = { number: '' }] = await app.sql<{ number: string }>('select number from orders where document_id = $1', [
    other.order.id,
  ]);
  expect((await mailed()).filter((subject) => /PL-/.test(subject))).toEqual([expect.stringContaining(number)]);
  expect(expo.take()).toEqual([]);
  expect((await as(customer).get('/notifications')).data).toHaveLength(1);
  for (const wrong of [
    {},
    { quietHours: { from: 24, to: 8 } },
    { quietHours: { from: 1 } },
    { orders: { push: 'yes' } },
    { marketing: { push: true } },
  ])
    await as(customer).patch('/notification-settings', wrong).expect(400);
});

test('the inbox is read page by page and marked as read; nobody else’s is touched', async () => {
  const [mine, other] = [await customerWith([]), await customerWith([])];
  for (const _ of Array(3)) await placedBy(mine);
  await placedBy(other);
  await notify();
  const first = await as(mine).get('/notifications?limit=2');
  const second = await as(mine).get(`/notifications?limit=2&cursor=${first.meta.nextCursor}`);
  const ids = [...first.data, ...second.data].map(({ id }: { id: string }) => id);
  expect([first.meta.unread, ids.length, new Set(ids).size, second.meta.nextCursor]).toEqual([3, 3, 3, null]);

  const [theirs] = (await as(other).get('/notifications')).data;
  expect((await as(mine).post('/notifications/read', { ids: [theirs.id, ids[0]], opened: true })).data).toEqual({ unread: 2 });
  expect((await as(mine).post('/notifications/read', { ids: 'all' })).data).toEqual({ unread: 0 });
  expect((await as(other).get('/notifications')).meta.unread).toBe(1);
  const opened = await app.sql('select id from notifications where opened_at is not null');
  expect(opened).toEqual([{ id: ids[0] }]);
  const foreign = await app.http().get(`/api/me/notifications?cursor=${theirs.id}`).set(mine.bearer);
  expect([foreign.status, foreign.body.error.details.code]).toEqual([422, 'CURSOR_UNKNOWN']);
  await app.http().get('/api/me/notifications').expect(401);
});

test('staff write what phones say, language by language, and switch a kind off', async () => {
  const customer = await customerWith([phone()]);
  const save = (body: object) => orders.staff.put('/storekeeper/notification-templates/order_placed', body);
  const text = { language: 'uk', title: 'Є! {order}', body: null };
  const { body } = await save({ isOn: true, texts: [{ ...text, before: { title: null, body: null } }] }).expect(200);
  const saved = body.data.templates.find(({ kind }: { kind: string }) => kind === 'order_placed');
  expect(saved.texts.find(({ language }: { language: string }) => language === 'uk')).toMatchObject({ title: 'Є! {order}', body: null });
  await placedBy(customer);
  await notify();
  await push();
  const [told] = expo.take();
  expect(told?.title).toMatch(/^Є! PL-/);
  expect(told?.body).toMatch(/^Дякуємо! Сума: /);

  const refusalOf = async (sent: object) => {
    const { body: refused, status } = await save(sent);
    return [status, refused.error.details.code, refused.error.details.field ?? null];
  };
  expect(await refusalOf({ isOn: true, texts: [{ ...text, before: { title: null, body: null } }] })).toEqual([409, 'EDIT_CONFLICT', null]);
  expect(await refusalOf({ isOn: true, texts: [{ ...text, title: '{customer}' }] })).toEqual([400, 'CONTENT_INVALID', 'texts[0].title']);
  const tried = { kind: 'order_placed', language: 'en', title: 'Hi {order}', body: '' };
  expect((await orders.staff.post('/storekeeper/notification-templates/preview', tried).expect(200)).body.data.title).toBe('Hi A-000123');

  // It opens the order, or what staff chose.
  expect(await refusalOf({ isOn: true, link: 'http://polonyna.test' })).toEqual([400, 'CONTENT_INVALID', 'link']);
  await save({ isOn: true, link: 'https://polonyna.test/thanks' }).expect(200);
  await placedBy(customer);
  await notify();
  const [{ data: leads }] = (await as(customer).get('/notifications')).data;
  expect(leads).toEqual({ order: expect.any(String), url: 'https://polonyna.test/thanks' });

  await save({ isOn: false, link: '', texts: [{ ...text, title: null }] }).expect(200);
  await placedBy(customer);
  await notify();
  expect((await as(customer).get('/notifications')).data).toHaveLength(2);
});
