import { useAccounts } from '../support/accounts';
import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { differencesFrom, type OpenApi } from '../support/openapi';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

// One point for each euro, five cents off for each point, half an order at most (src/plugins/loyalty/server/demo.ts).
const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
let owner: Staff;
let contract: ReturnType<typeof differencesFrom>;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  contract = differencesFrom((await app.http().get('/api/openapi.json')).body as OpenApi);
});

type Customer = Readonly<{ id: number; email: string; bearer: { Authorization: string } }>;

async function pointsOf(
  customer: Customer,
): Promise<{ points: number; entries: { points: number; reason: string; order: { id: string } | null }[] }> {
  const answer = await app.http().get('/api/loyalty/points').set(customer.bearer).expect(200);
  expect(contract('get', '/loyalty/points', answer)).toBeNull();
  return answer.body.data;
}
const give = (customer: Customer, points: number, headers: Record<string, string> = {}) =>
  owner.post('/storekeeper/loyalty/points', { customer: customer.id, points, note: 'A late parcel' }).set(headers);

async function customerWith(points: number): Promise<Customer> {
  const customer = await accounts.newCustomer();
  if (points !== 0) await give(customer, points).expect(200);
  return customer;
}

const money = (amount: number) => ({ amount, currency: 'EUR' });
let variantOf20 = '';
/** A cart with goods for so many times 20.00, without delivery costs in question, that pays with points. */
async function cartOf(customer: Customer, quantity = 1, codes = ['POINTS']) {
  variantOf20 ||= await variantAt(2000);
  const { body } = await app.http().post('/api/carts').set(customer.bearer).send({ currency: 'EUR', country: 'UA' }).expect(201);
  const opened = { ...(body.data as Cart), bearer: customer.bearer.Authorization };
  const [pickup] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'pickup-lviv'");
  const answer = await shop.operate(opened, [
    operation('add_line', { variant: variantOf20, quantity }),
    operation('set_contact', { email: customer.email }),
    operation('set_address', { shipping: lvivAddress }),
    operation('set_delivery', { method: pickup?.document_id }),
    ...codes.map((code) => operation('apply_code', { code })),
  ]);
  expect(answer.body.error).toBeUndefined();
  return { ...opened, ...(answer.body.data as Cart & { notApplied: object[] }), bearer: opened.bearer };
}

/** A variant that is made to cost so much, and that no other discount is about. */
async function variantAt(amount: number): Promise<string> {
  const id = await shop.variant();
  await app.sql('update discounts set enabled = false where name <> $1', ['Your points']);
  await app.sql(
    `update prices set amount = $2, compare_at = null where variant_id = (select id from variants where document_id = $1)
        and price_list_id in (select id from price_lists where currency = 'EUR')`,
    [id, amount],
  );
  return id;
}

const complete = async (orderId: string) => {
  const path = `/storekeeper/orders/${orderId}`;
  const { body } = await owner.post(`${path}/ship`, {}).expect(200);
  for (const { id } of body.data.shipments) await owner.post(`${path}/shipments/${id}/deliver`, {}).expect(200);
  await owner.post(`${path}/confirm-payment`, {}).expect(200);
  await app.doJobs();
};

describe('paying with points', () => {
  test('takes off what they are worth, up to half of the order, and the order says so', async () => {
    const customer = await customerWith(150);
    const cart = await cartOf(customer);

    // 150 points are 7.50; half of 20.00 is 10.00
    expect(cart.totals).toMatchObject({ items: money(2000), discounts: money(750) });
    const { body } = await shop.checkOut(cart).expect(201);
    expect(body.data.order).toMatchObject({ discounts: [expect.objectContaining({ name: 'Your points', amount: money(750) })] });
    expect(await pointsOf(customer)).toMatchObject({
      points: 0,
      entries: [
        { points: -150, reason: 'spent', order: { id: body.data.order.id } },
        { points: 150, reason: 'given' },
      ],
    });

    const more = await customerWith(500);
    expect((await cartOf(more)).totals).toMatchObject({ discounts: money(1000) });
  });

  test.each([
    ['with none', 0, 'BALANCE_EMPTY'],
    ['with fewer than none', -1, 'BALANCE_EMPTY'],
  ])('takes nothing off for a customer %s', async (_what, points, reason) => {
    const customer = await customerWith(10);
    await app.sql(`update loyalty_entries set points = $2 where customer_id = $1`, [customer.id, points]);

    expect((await cartOf(customer)).notApplied).toEqual([expect.objectContaining({ code: 'POINTS', reason })]);
  });

  test('takes nothing off for somebody who is not signed in', async () => {
    const cart = await shop.readyCart({ variant: variantOf20 || (await variantAt(2000)) });
    const { body } = await shop.operate(cart, [operation('apply_code', { code: 'POINTS' })]);

    expect(body.data.notApplied).toEqual([expect.objectContaining({ reason: 'CUSTOMER_UNKNOWN' })]);
  });

  test('spends no point twice, in whatever carts at once', async () => {
    const customer = await customerWith(200);
    // Each could take all of them.
    const carts = [];
    // From when a customer could have more than one cart.
    const all = (status: string) => app.sql('update carts set cart_status = $2 where customer_id = $1', [customer.id, status]);
    for (let made = 0; made < 4; made += 1) {
      carts.push(await cartOf(customer));
      await all('expired');
    }
    await all('active');
    expect(carts.map(({ totals }) => totals.discounts?.amount)).toEqual([1000, 1000, 1000, 1000]);

    const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart)));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.error.details.code)).toEqual(
      Array(3).fill('CART_CHANGED'),
    );
    expect(await pointsOf(customer)).toMatchObject({ points: 0 });
  });

  test('is done once for a checkout that is sent again', async () => {
    const customer = await customerWith(100);
    const cart = await cartOf(customer);
    const [one, other] = await Promise.all([shop.checkOut(cart), shop.checkOut(cart)]);

    expect(one.body.data.order.id).toBe(other.body.data.order.id);
    expect(await pointsOf(customer)).toMatchObject({ points: 0 });
  });

  test('of an order that is cancelled is undone', async () => {
    const customer = await customerWith(100);
    const { body } = await shop.checkOut(await cartOf(customer)).expect(201);
    expect(await pointsOf(customer)).toMatchObject({ points: 0 });

    await owner.post(`/storekeeper/orders/${body.data.order.id}/cancel`, { reason: 'ordered twice' }).expect(200);

    expect(await pointsOf(customer)).toMatchObject({ points: 100, entries: [{ reason: 'given' }] });
  });
});

describe('earning points', () => {
  test('happens once an order is done, and is undone with money that goes back', async () => {
    const customer = await customerWith(0);
    const { body } = await shop.checkOut(await cartOf(customer, 3, [])).expect(201);
    const { id, lines } = body.data.order;
    expect(await pointsOf(customer)).toEqual({ points: 0, entries: [] });

    await complete(id);
    expect(await pointsOf(customer)).toMatchObject({ points: 60, entries: [{ points: 60, reason: 'earned', order: { id } }] });
    await app.call('plugins/loyalty/server/earn-points', 'earnPoints', { payload: { orderId: id } });
    expect(await pointsOf(customer)).toMatchObject({ points: 60 });

    await owner.post(`/storekeeper/orders/${id}/refund`, { lines: [{ line: lines[0].id, quantity: 1 }], reason: 'a crack' }).expect(200);
    await app.doJobs();
    expect(await pointsOf(customer)).toMatchObject({ points: 40, entries: [{ points: -20, reason: 'taken_back' }, { reason: 'earned' }] });
  });

  test('follows what is exchanged, once the order is done again', async () => {
    const customer = await customerWith(0);
    const { body } = await shop.checkOut(await cartOf(customer, 1, [])).expect(201);
    const path = `/storekeeper/orders/${body.data.order.id}`;
    const ask = async (verb: string, data: object = {}) => (await owner.post(`${path}${verb}`, data).expect(200)).body.data;
    const sent = async () => {
      const { shipments } = await ask('/ship');
      await ask(`/shipments/${shipments.at(-1).id}/deliver`);
      await app.doJobs();
    };
    /** All of a line comes back, and so many go out for it. */
    const exchange = async (line: string, back: number, quantity: number) => {
      const lines = [{ line, quantity: back }];
      const { returnRequests } = await ask('/return-requests', { lines });
      const request = returnRequests.at(-1).id;
      await ask(`/return-requests/${request}/decide`, { accept: true });
      await ask(`/return-requests/${request}/receive`, { lines: [{ line, quantity: back, restock: true }] });
      const change = { add: [{ variant: variantOf20, quantity }], returnRequest: request };
      const { difference } = await ask('/edit/preview', change);
      return ask('/edit', { ...change, expected: difference });
    };
    await complete(body.data.order.id);
    expect(await pointsOf(customer)).toMatchObject({ points: 20 });

    const { lines } = await exchange(body.data.order.lines[0].id, 1, 3);
    await ask('/request-payment', { provider: 'manual' });
    await ask('/confirm-payment');
    await sent();
    expect(await pointsOf(customer)).toMatchObject({ points: 60, entries: [{ points: 40, reason: 'earned' }, { points: 20 }] });

    await exchange(lines[1].id, 3, 2);
    await app.doJobs();
    await sent();
    expect(await pointsOf(customer)).toMatchObject({ points: 40, entries: [{ points: -20, reason: 'taken_back' }, {}, {}] });
    await app.call('plugins/loyalty/server/earn-points', 'earnPoints', { payload: { orderId: body.data.order.id } });
    expect(await pointsOf(customer)).toMatchObject({ points: 40 });
  });

  test('are taken back as they were earned, however points are earned by then', async () => {
    const settings = (amount: string) =>
      owner.put('/content-manager/single-types/plugin::loyalty.settings', { earnOneFor: [{ currency: 'EUR', amount }] });
    const customer = await customerWith(0);
    const { body } = await shop.checkOut(await cartOf(customer, 3, [])).expect(201);
    await complete(body.data.order.id);
    await settings('10000').expect(200);

    await owner.post(`/storekeeper/orders/${body.data.order.id}/refund`, { goodwill: 1, reason: 'one cent' }).expect(200);
    await app.doJobs();
    await settings('100').expect(200);

    expect(await pointsOf(customer)).toMatchObject({ points: 59 });
  });

  test('that were spent before they had to go back is told to staff', async () => {
    const customer = await customerWith(0);
    const { body } = await shop.checkOut(await cartOf(customer, 3, [])).expect(201);
    await complete(body.data.order.id);
    await shop.checkOut(await cartOf(customer)).expect(201);

    await owner.post(`/storekeeper/orders/${body.data.order.id}/refund`, { goodwill: 6000, reason: 'all of it' }).expect(200);
    await app.doJobs();

    expect(await pointsOf(customer)).toMatchObject({ points: -60 });
    const [alert] = await app.sql(`select kind, state, details from staff_alerts where order_document_id = $1`, [body.data.order.id]);
    expect(alert).toEqual({ kind: 'loyalty_points_missing', state: 'open', details: { missing: 60 } });
  });
});

describe('staff', () => {
  test('see the points of a customer, give some and take some', async () => {
    const customer = await customerWith(50);
    const { body } = await owner.get(`/storekeeper/loyalty/points?email=${encodeURIComponent(customer.email.toUpperCase())}`).expect(200);

    expect(body.data).toMatchObject({
      customer: { id: customer.id, email: customer.email },
      points: 50,
      entries: [{ note: 'A late parcel' }],
    });
    expect((await give(customer, -50).expect(200)).body.data.points).toBe(0);
    expect((await give(customer, -1).expect(422)).body.error.details).toEqual({ code: 'LOYALTY_POINTS_TOO_FEW', points: 0 });
  });

  test('who press twice give once', async () => {
    const customer = await customerWith(0);
    const key = { 'Idempotency-Key': 'late-parcel' };
    await Promise.all([give(customer, 10, key), give(customer, 10, key)]);
    await give(customer, 10, key).expect(200);

    expect(await pointsOf(customer)).toMatchObject({ points: 10 });
  });

  test('take no more than there are, two at once', async () => {
    const customer = await customerWith(10);
    const answers = await Promise.all([give(customer, -10), give(customer, -10)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await pointsOf(customer)).toMatchObject({ points: 0 });
  });

  test.each([
    ['no points', { points: 0 }],
    ['parts of points', { points: 1.5 }],
    ['more than a million', { points: 1_000_001 }],
    ['no reason', { note: '  ' }],
    ['something else', { extra: 1 }],
  ])('who give %s are told what is wrong', async (_what, more) => {
    const { body } = await owner.post('/storekeeper/loyalty/points', { customer: 1, points: 5, note: 'x', ...more }).expect(400);
    expect(body.error.details.code).toBe('VALIDATION_FAILED');
  });

  test('learn that nobody has such an account', async () => {
    expect((await owner.get('/storekeeper/loyalty/points?email=nobody@example.com').expect(404)).body.error.details.code).toBe(
      'LOYALTY_CUSTOMER_UNKNOWN',
    );
    expect(
      (await owner.post('/storekeeper/loyalty/points', { customer: 999_999, points: 5, note: 'x' }).expect(404)).body.error.details.code,
    ).toBe('LOYALTY_CUSTOMER_UNKNOWN');
  });

  test('whose role does not say so do neither, nor does a machine without the scope', async () => {
    const nobody = await signInWithoutPermissions(app, owner);
    await nobody.get('/storekeeper/loyalty/points?email=a@example.com').expect(403);
    await nobody.post('/storekeeper/loyalty/points', { customer: 1, points: 5, note: 'x' }).expect(403);
    const machine = await machineWith(app, owner, 'till', ['api::loyalty.staff.pointsOfCustomer']);
    const { body } = await machine.post('/api/staff/loyalty/points', { customer: 1, points: 5, note: 'x' }).expect(403);
    expect(body.error.details.scope).toBe('api::loyalty.staff.givePoints');

    const customer = await customerWith(5);
    const seen = await machine.get(`/api/staff/loyalty/points?email=${customer.email}`).expect(200);
    expect(seen.body.data.points).toBe(5);
  });
});

test('nobody reads the points of somebody who is not signed in', async () => {
  expect((await app.http().get('/api/loyalty/points')).status).toBe(401);
});

describe('a plugin that breaks', () => {
  // As after a failed migration of its own.
  const broken = async (work: () => Promise<void>) => {
    await app.sql('alter table loyalty_entries rename to loyalty_gone');
    try {
      await work();
    } finally {
      await app.sql('alter table loyalty_gone rename to loyalty_entries');
    }
  };

  test('leaves carts as they are without it, and takes nothing from a customer who saw more', async () => {
    const customer = await customerWith(100);
    const cart = await cartOf(customer);
    await broken(async () => {
      const { body } = await app.http().get(`/api/carts/${cart.id}`).set(customer.bearer).expect(200);
      expect(body.data.notApplied).toEqual([expect.objectContaining({ code: 'POINTS', reason: 'KIND_FAILED' })]);
      expect(body.data.totals.discounts).toEqual(money(0));
      const refused = await shop.checkOut(cart).expect(409);
      expect(refused.body.error.details.code).toBe('CART_CHANGED');
    });
    await shop.checkOut(cart).expect(201);
  });

  test('answers 503 with its name at its own doors', async () => {
    const customer = await customerWith(0);
    await broken(async () => {
      const { body } = await app.http().get('/api/loyalty/points').set(customer.bearer).expect(503);
      expect(body.error.details).toEqual({ code: 'PLUGIN_FAILED', plugin: 'loyalty' });
    });
  });
});

test('the effect is composed by staff like any other, and checked', async () => {
  const compose = (effect: object) =>
    owner.post('/content-manager/collection-types/api::promotion.discount', {
      name: 'Points for everybody',
      enabled: true,
      method: 'automatic',
      effect: [{ __component: 'loyalty.spend-points', mostBasisPoints: 10_000, ...effect }],
    });
  const zero = await compose({ pointValue: [{ currency: 'EUR', amount: '0' }] }).expect(400);
  expect(zero.body.error.details).toMatchObject({ code: 'DISCOUNT_INVALID', reason: 'AMOUNT_ZERO' });
  await compose({ pointValue: [{ currency: 'EUR', amount: '1' }], mostBasisPoints: 10_001 }).expect(400);

  const { body } = await compose({ pointValue: [{ currency: 'EUR', amount: '1' }] }).expect(201);
  const [{ definition } = { definition: null }] = await app.sql<{ definition: unknown }>(
    'select definition from discounts where document_id = $1',
    [body.data.documentId],
  );
  expect(definition).toMatchObject({
    effect: { kind: 'loyalty.spend_points', parameters: { pointValue: [{ amount: 1, currency: 'EUR' }], mostBasisPoints: 10_000 } },
  });
  await owner.delete(`/content-manager/collection-types/api::promotion.discount/${body.data.documentId}`).expect(200);
});
