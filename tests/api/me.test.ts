import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { lvivAddress, operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;

const as = ({ bearer }: Customer) => ({
  get: (path: string) => app.http().get(`/api${path}`).set(bearer),
  post: (path: string, body: object) => app.http().post(`/api${path}`).set(bearer).send(body),
  patch: (path: string, body: object) => app.http().patch(`/api${path}`).set(bearer).send(body),
  remove: (path: string) => app.http().delete(`/api${path}`).set(bearer),
});
const kyivAddress = { ...lvivAddress, line1: 'Khreshchatyk 1', city: 'Kyiv', postalCode: '01001' };
const code = (response: { body: { error?: { details?: { code?: string } } } }) => response.body.error?.details?.code;

describe('the profile', () => {
  test('is read and changed by its customer, and what is changed is told', async () => {
    const customer = await accounts.newCustomer({ language: 'uk' });
    const me = as(customer);
    const { body } = await me.patch('/me', { firstName: ' Olena ', phone: '+380 50 123 45 67' }).expect(200);
    expect(body.data).toMatchObject({ email: customer.email, emailConfirmed: false, firstName: 'Olena', lastName: null, language: 'uk' });
    await me.patch('/me', { firstName: 'Olena' }).expect(200);
    expect((await me.patch('/me', { phone: null }).expect(200)).body.data).toMatchObject({ firstName: 'Olena', phone: null });

    const told = await app.sql<{ payload: object }>(
      "select payload from event_log where type = 'customer.changed' and aggregate_id = $1 order by seq",
      [String(customer.id)],
    );
    const by = { type: 'customer', id: String(customer.id) };
    expect(told.map(({ payload }) => payload)).toEqual([
      { userId: customer.id, fields: ['firstName', 'phone'], by },
      { userId: customer.id, fields: ['phone'], by },
    ]);
  });

  test.each([
    [{}, []],
    [{ email: 'other@example.com' }, ['email']],
    [{ phone: 'call me' }, ['phone']],
    [{ phone: '+3805012345678901234567890123456789' }, ['phone']],
    [{ firstName: 'x'.repeat(201) }, ['firstName']],
    [{ firstName: 'a\0b' }, ['firstName']],
    [{ language: 'Ukrainian' }, ['language']],
  ])('refuses %j', async (change, path) => {
    const { body } = await as(await accounts.newCustomer())
      .patch('/me', change)
      .expect(400);
    expect(body.error.details.issues[0].path.slice(0, 1)).toEqual(path);
  });

  test('is nobody else’s', async () => {
    const paths = ['/me', '/me/cart', '/me/addresses', '/me/sessions', '/me/devices', '/me/consents', '/me/wish-lists'];
    const answers = await Promise.all(paths.map((path) => app.http().get(`/api${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401));
  });
});

describe('addresses', () => {
  test('have one default, whatever is added, changed and removed', async () => {
    const me = as(await accounts.newCustomer());
    const home = (await me.post('/me/addresses', { label: 'Home', address: lvivAddress }).expect(201)).body.data;
    const work = (await me.post('/me/addresses', { address: kyivAddress, isDefault: true }).expect(201)).body.data;
    expect([home.isDefault, work.isDefault]).toEqual([true, true]);
    const defaults = async () =>
      (await me.get('/me/addresses').expect(200)).body.data.map((one: { id: string; isDefault: boolean }) => [one.id, one.isDefault]);
    expect(await defaults()).toEqual([
      [work.id, true],
      [home.id, false],
    ]);
    expect((await me.get('/me').expect(200)).body.data.defaultAddress).toMatchObject({ id: work.id, address: { city: 'Kyiv' } });
    const renamed = await me.patch(`/me/addresses/${home.id}`, { label: null, isDefault: true }).expect(200);
    expect(renamed.body.data).toMatchObject({ label: null, isDefault: true, address: { city: 'Lviv' } });
    await me.remove(`/me/addresses/${home.id}`).expect(200);
    expect(await defaults()).toEqual([[work.id, true]]);
    await me.remove(`/me/addresses/${work.id}`).expect(200);
    expect(await defaults()).toEqual([]);
  });

  test('are one default also where many become it at once', async () => {
    const customer = await accounts.newCustomer();
    const me = as(customer);
    await Promise.all(Array.from({ length: 6 }, () => me.post('/me/addresses', { address: lvivAddress, isDefault: true }).expect(201)));
    expect(await app.sql('select count(*)::int as n from customer_addresses where user_id = $1 and is_default', [customer.id])).toEqual([
      { n: 1 },
    ]);
  });

  test('are kept whole, for the customer alone, and fifty at most', async () => {
    const customer = await accounts.newCustomer();
    const [me, other] = [as(customer), as(await accounts.newCustomer())];
    const place = { placeId: 'ChIJ-1', location: { lat: 49.84, lng: 24.03 } };
    const { id, address } = (await me.post('/me/addresses', { address: { ...lvivAddress, ...place } }).expect(201)).body.data;
    expect(address).toEqual({ ...lvivAddress, ...place });
    for (const response of [await other.patch(`/me/addresses/${id}`, { label: 'Mine' }), await other.remove(`/me/addresses/${id}`)])
      expect([response.status, code(response)]).toEqual([404, 'ADDRESS_NOT_FOUND']);
    await app.sql(
      `insert into customer_addresses (id, user_id, address, is_default) select 'made-' || n, $1, '{}', false from generate_series(1, 49) n`,
      [customer.id],
    );
    expect(code(await me.post('/me/addresses', { address: lvivAddress }).expect(422))).toBe('ACCOUNT_LIMIT_REACHED');
    const { body } = await me.post('/me/addresses', { address: { ...lvivAddress, postalCode: undefined } }).expect(400);
    expect(body.error.details.issues).toEqual([{ path: ['address', 'postalCode'], message: 'is missing: addresses in UA have one' }]);
  });
});

describe('the cart of a customer', () => {
  test('is one on every phone, and begins with what the shop knows of them', async () => {
    const customer = await accounts.newCustomer({ phone: '+380501234567' });
    const me = as(customer);
    expect((await me.get('/me/cart').expect(200)).body.data).toBeNull();
    await me.post('/me/addresses', { address: lvivAddress }).expect(201);
    const begun = await Promise.all(Array.from({ length: 4 }, () => me.post('/carts', { currency: 'EUR' }).expect(201)));
    const [cart] = begun.map(({ body }) => body.data);
    expect(new Set(begun.map(({ body }) => body.data.id)).size).toBe(1);
    expect(cart).toMatchObject({
      country: 'UA',
      contact: { email: customer.email, phone: '+380501234567' },
      shippingAddress: lvivAddress,
    });

    const variant = await shop.variant();
    await me.post(`/carts/${cart.id}/operations`, { operations: [operation('add_line', { variant, quantity: 2 })] }).expect(200);
    const second = (await me.post('/carts', { currency: 'UAH', locale: 'uk-UA' }).expect(201)).body.data;
    expect(second).toMatchObject({ id: cart.id, currency: 'UAH', lines: [{ variant, quantity: 2 }] });
    expect((await me.get('/me/cart').expect(200)).body.data).toMatchObject({ id: cart.id, revision: second.revision });
  });

  test('waits for its payment undisturbed when the app asks for a cart again', async () => {
    const customer = await accounts.newCustomer();
    const me = as(customer);
    const cart = await shop.readyCart();
    const claimed = await app.http().post(`/api/carts/${cart.id}/claim`).set(customer.bearer).set('X-Cart-Token', cart.token).send({});
    expect(claimed.status).toBe(200);
    const order = await me.post(`/carts/${cart.id}/checkout`, {
      expectedTotal: claimed.body.data.totals.total,
      payment: { provider: 'scripted' },
    });
    expect([order.status, order.body.data.order.status]).toEqual([201, 'pending_payment']);
    const again = (await me.post('/carts', { currency: 'EUR', country: 'UA' }).expect(201)).body.data;
    expect([again.id, (await me.get(`/orders/${order.body.data.order.id}`).expect(200)).body.data.status]).toEqual([
      cart.id,
      'pending_payment',
    ]);
  });

  test('takes what is ordered again beside what is in it', async () => {
    const me = as(await accounts.newCustomer());
    const [mug, other] = await app.sql<{ id: string }>(
      "select document_id as id from variants where enabled and inventory_policy = 'tracked' order by sku limit 2",
    );
    await me.post('/me/addresses', { address: lvivAddress }).expect(201);
    const { id } = (await me.post('/carts', { currency: 'EUR' }).expect(201)).body.data;
    const [method] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'courier'");
    const ready = await me
      .post(`/carts/${id}/operations`, {
        operations: [operation('add_line', { variant: mug?.id, quantity: 1 }), operation('set_delivery', { method: method?.document_id })],
      })
      .expect(200);
    const order = await me
      .post(`/carts/${id}/checkout`, { expectedTotal: ready.body.data.totals.total, payment: { provider: 'manual' } })
      .expect(201);
    const next = (await me.post('/carts', { currency: 'EUR' }).expect(201)).body.data;
    expect(next.id).not.toBe(id);
    await me.post(`/carts/${next.id}/operations`, { operations: [operation('add_line', { variant: other?.id, quantity: 1 })] }).expect(200);
    const again = (await me.post(`/orders/${order.body.data.order.id}/reorder`, {}).expect(201)).body.data;
    expect([again.id, again.lines.map((line: { variant: string }) => line.variant)]).toEqual([next.id, [other?.id, mug?.id]]);
  });
});

describe('sessions and devices', () => {
  test('are listed with their phones, and one is ended without the others', async () => {
    const customer = await accounts.newCustomer({ deviceId: 'old-phone' });
    const me = as(customer);
    await me
      .post('/me/devices', { deviceId: 'old-phone', platform: 'android', name: 'Old', push: { provider: 'fcm', token: 'old' } })
      .expect(200);
    const { body } = await accounts.post('local', { identifier: customer.email, password: 'Meadow-1234', deviceId: 'tablet' }).expect(200);
    await accounts.refresh(body.refreshToken).expect(200);
    const sessions = (await me.get('/me/sessions').expect(200)).body.data;
    expect(
      sessions.map((one: { deviceId: string; deviceName: string | null; isCurrent: boolean }) => [
        one.deviceId,
        one.deviceName,
        one.isCurrent,
      ]),
    ).toEqual([
      ['old-phone', 'Old', true],
      ['tablet', null, false],
    ]);
    const other = as(await accounts.newCustomer());
    expect(code(await other.remove(`/me/sessions/${sessions[1].id}`).expect(404))).toBe('SESSION_NOT_FOUND');

    await me.remove(`/me/sessions/${sessions[1].id}`).expect(200);
    expect(await accounts.opens({ Authorization: `Bearer ${body.jwt}` })).toEqual([401, 401]);
    await me.get('/me').expect(200);
    await me.remove(`/me/sessions/${sessions[0].id}`).expect(200);
    await me.get('/me').expect(401);
    expect(await app.sql('select push_token from customer_devices where user_id = $1', [customer.id])).toEqual([{ push_token: null }]);
  });

  test('a push token belongs to whoever told it last, and telling again changes nothing', async () => {
    const [first, second] = [as(await accounts.newCustomer()), as(await accounts.newCustomer())];
    const phone = { deviceId: 'handed-on', platform: 'ios', push: { provider: 'expo', token: 'ExponentPushToken[handed-on]' } };
    await first.post('/me/devices', phone).expect(200);
    expect((await first.post('/me/devices', { ...phone, push: undefined, language: 'uk' }).expect(200)).body.data).toMatchObject({
      push: true,
      language: 'uk',
    });
    await Promise.all([...Array.from({ length: 4 }, () => second.post('/me/devices', phone).expect(200))]);
    const devices = async (me: typeof first) =>
      (await me.get('/me/devices').expect(200)).body.data.map((one: { push: boolean }) => one.push);
    expect([await devices(first), await devices(second)]).toEqual([[false], [true]]);
    await second.post('/me/devices', { ...phone, push: null }).expect(200);
    expect(await devices(second)).toEqual([false]);
    await second.remove('/me/devices/handed-on').expect(200);
    expect(code(await second.remove('/me/devices/handed-on').expect(404))).toBe('DEVICE_NOT_FOUND');
    for (const wrong of [
      { platform: 'windows' },
      { timeZone: 'Kyiv' },
      { push: { provider: 'Some Company', token: 'x' } },
      { deviceId: 'x'.repeat(65) },
    ])
      await second.post('/me/devices', { ...phone, ...wrong }).expect(400);
  });
});

test('what somebody agreed to is kept with its time, and what they say again is not kept twice', async () => {
  const customer = await accounts.newCustomer();
  const me = as(customer);
  expect((await me.get('/me/consents').expect(200)).body.data[0]).toEqual({
    purpose: 'marketing_email',
    granted: null,
    version: null,
    at: null,
  });
  const say = (granted: boolean) =>
    me.post('/me/consents', { consents: [{ purpose: 'marketing_push', granted, version: '2026-11' }] }).expect(200);
  for (const granted of [true, true, false]) await say(granted);
  expect((await me.get('/me/consents').expect(200)).body.data[1]).toMatchObject({
    purpose: 'marketing_push',
    granted: false,
    version: '2026-11',
  });
  expect(await app.sql('select granted, source from customer_consents where user_id = $1 order by id', [customer.id])).toEqual([
    { granted: true, source: 'app' },
    { granted: false, source: 'app' },
  ]);
  const twice = { purpose: 'analytics', granted: true };
  for (const wrong of [{ consents: [] }, { consents: [twice, twice] }, { consents: [{ ...twice, purpose: 'spam' }] }])
    await me.post('/me/consents', wrong).expect(400);
});

test('wishes are variants or products of the shop, once each, and leave the list when they are no longer sold', async () => {
  const [me, other] = [as(await accounts.newCustomer()), as(await accounts.newCustomer())];
  const list = (await me.post('/me/wish-lists', { name: 'Garden' }).expect(201)).body.data;
  const variant = await shop.variant();
  const items = `/me/wish-lists/${list.id}/items`;
  const wish = (await me.post(items, { variant }).expect(201)).body.data;
  expect(wish).toMatchObject({ variant, product: expect.any(String), notify: { backInStock: false, priceDrop: false } });
  const again = (await me.post(items, { variant, notify: { priceDrop: true } }).expect(201)).body.data;
  expect([again.id, again.notify]).toEqual([wish.id, { backInStock: false, priceDrop: true }]);
  const any = (await me.post(items, { product: wish.product }).expect(201)).body.data;
  const wished = async () => (await me.get('/me/wish-lists').expect(200)).body.data[0].items.map((one: { id: string }) => one.id);
  expect(await wished()).toEqual([any.id, wish.id]);

  expect(code(await me.post(items, { variant: 'nothing' }).expect(422))).toBe('VARIANT_UNKNOWN');
  expect(code(await me.post(items, { product: 'nothing' }).expect(404))).toBe('PRODUCT_NOT_FOUND');
  expect(code(await me.post(items, { product: 'another', variant }).expect(422))).toBe('VARIANT_UNKNOWN');
  await me.post(items, {}).expect(400);
  const theirs = [
    await other.post(items, { variant }),
    await other.patch(`/me/wish-lists/${list.id}`, { name: 'Mine' }),
    await other.remove(`${items}/${wish.id}`),
    await other.remove(`/me/wish-lists/${list.id}`),
  ];
  expect(theirs.map((response) => [response.status, code(response)])).toEqual(theirs.map(() => [404, 'WISH_LIST_NOT_FOUND']));

  await app.sql('update variants set enabled = false where document_id = $1', [variant]);
  expect(await wished()).toEqual([any.id]);
  await app.sql('update variants set enabled = true where document_id = $1', [variant]);
  await me.remove(`${items}/${any.id}`).expect(200);
  await me.patch(`/me/wish-lists/${list.id}`, { name: 'Balcony' }).expect(200);
  expect((await me.get('/me/wish-lists').expect(200)).body.data).toMatchObject([{ name: 'Balcony', items: [{ id: wish.id }] }]);
  await me.remove(`/me/wish-lists/${list.id}`).expect(200);
  expect((await me.get('/me/wish-lists').expect(200)).body.data).toEqual([]);
});
