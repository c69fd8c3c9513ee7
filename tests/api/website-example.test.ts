import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signedWebsite, websiteSecret } from '../support/signed-website';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const sku = 'PLN-SHR-LIN-M';

type Heard = Readonly<{ type: string; id: string; order: string; version?: number; status?: string }>;

/** The website of examples/website, as a process of its own that may be down. */
function exampleWebsite() {
  let child: ChildProcess | undefined;
  let port = 0;
  const heard: Heard[] = [];
  return {
    heard,
    url: () => `http://localhost:${port}/storekeeper`,
    async start(stock: object = { [sku]: 40 }) {
      child = spawn(process.execPath, ['examples/website/server.mjs'], {
        env: { WEBSITE_SECRET: websiteSecret, SHOP_URL: app.url, PORT: String(port), STOCK: JSON.stringify(stock) },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { stdout } = child;
      if (!stdout) throw new Error('It says nothing');
      await new Promise<void>((resolve, reject) => {
        child?.once('exit', () => reject(new Error('The example ended')));
        createInterface(stdout).on('line', (line) => {
          const said = JSON.parse(line) as Heard & { listening?: number };
          if (said.listening === undefined) return void heard.push(said);
          port = said.listening;
          resolve();
        });
      });
    },
    async stop() {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (!child || child.exitCode !== null) return;
      child.once('exit', () => resolve());
      child.kill();
      await promise;
      child = undefined;
    },
  };
}

const site = exampleWebsite();
const { heard } = site;
let owner: Staff;
const set = async (column: string, value: string | number) => {
  await app.sql(`update store_settings set ${column} = $1`, [value]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
const deliver = async () => {
  await app.sql("update deliveries set due_at = now() - interval '1 second' where state = 'waiting'");
  await app.sql('update delivery_targets set rests_until = null');
  await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
};
const deliveries = (order: string) =>
  app.sql('select state, reason from deliveries where channel = $1 and aggregate_id = $2 order by id', ['website', order]);
const heardOf = (order: string, type = 'order.changed') => heard.filter((message) => message.order === order && message.type === type);
const hears = async (order: string, count: number, type?: string) => {
  while (heardOf(order, type).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  return heardOf(order, type);
};
const buy = async (status: number, quantity = 1) =>
  (await shop.checkOut(await shop.readyCart({ variant: await shop.variant(sku), quantity })).expect(status)).body;

beforeAll(async () => {
  await site.start();
  await app.website({ answer: 'absent' });
  await signedWebsite(app).connect(site.url());
  owner = await signInAsOwner(app);
  await deliver();
});
beforeEach(async () => {
  await set('website_acceptance', 'ask');
  await set('website_outage', 'refuse');
  await set('website_stock', 'shop');
});
afterAll(async () => {
  await site.stop();
  await app.website({ answer: 'accept' });
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
});

test('a home-made website accepts an order, is told of it and of each change as it stands, and of nothing twice', async () => {
  const { order } = (await buy(201)).data;
  expect(await hears(order.id, 1, 'order.accept')).toHaveLength(1);
  await deliver();
  await deliver();
  expect(await hears(order.id, 1)).toMatchObject([{ status: 'placed' }]);

  await owner.post(`/storekeeper/orders/${order.id}/ship`, {}).expect(200);
  const parcel = (await owner.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data.shipments[0].id;
  await owner.post(`/storekeeper/orders/${order.id}/shipments/${parcel}/deliver`, {}).expect(200);
  await deliver();
  // Two changes, one call.
  const versions = (await hears(order.id, 2)).map(({ version }) => version ?? 0);
  expect(versions).toHaveLength(2);
  expect(versions[1]).toBeGreaterThan(versions[0] ?? 0);
  expect(await deliveries(order.id)).toEqual([1, 2].map(() => ({ state: 'delivered', reason: null })));
});

test('what it does not have it refuses, in its own words', async () => {
  const body = await buy(422, 41);
  expect(body.error.details).toMatchObject({ code: 'ORDER_REFUSED', reason: expect.stringContaining('sold out') });
});

test('its stock comes back, where it counts', async () => {
  await set('website_stock', 'website');
  const { order } = (await buy(201, 2)).data;
  await deliver();
  expect(await hears(order.id, 1)).toHaveLength(1);
  const counted = () => app.sql("select 1 from website_messages where kind = 'stock' and answer is not null");
  while ((await counted()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const [level] = await app.sql(
    `select s.on_hand - s.allocated - s.held as available from stock_levels s join variants v on v.id = s.variant_id
       join stock_locations l on l.id = s.location_id where v.sku = $1 and l.code = 'lviv'`,
    [sku],
  );
  // It began with 40 and has heard of one piece and of two.
  expect(level).toEqual({ available: 37 });
});

describe('a website that is down for an order', () => {
  beforeEach(() => site.stop());
  afterEach(() => site.start());

  test('stops it, where the shop wants that, and the cart goes on once it is there', async () => {
    const cart = await shop.readyCart({ variant: await shop.variant(sku) });
    const { body } = await shop.checkOut(cart).expect(503);
    expect(body.error.details.code).toBe('WEBSITE_UNAVAILABLE');
    await site.start();
    await shop.checkOut(cart).expect(201);
    await site.stop();
  });

  test('hears of it once afterwards, where orders go on', async () => {
    await set('website_outage', 'accept_and_queue');
    const { order } = (await buy(201)).data;
    expect(order.status).toBe('placed');
    await deliver();
    expect(await deliveries(order.id)).toEqual([{ state: 'waiting', reason: 'It does not answer (ECONNREFUSED)' }]);
    await site.start();
    await deliver();
    await deliver();
    expect(await hears(order.id, 1)).toMatchObject([{ status: 'placed' }]);
    expect(heardOf(order.id, 'order.accept')).toEqual([]);
    expect(await deliveries(order.id)).toEqual([{ state: 'delivered', reason: null }]);
    await site.stop();
  });
});

test('whoever is deleted it is told to forget, of an order it was only asked about too', async () => {
  const { order } = (await buy(201)).data;
  await app.sql('insert into forgotten_orders (order_document_id) values ($1)', [order.id]);
  await deliver();
  expect(await hears(order.id, 1, 'order.forgotten')).toHaveLength(1);
  expect(await deliveries(order.id)).toEqual([{ state: 'delivered', reason: null }]);
  await app.sql("update orders set number = null, placed_at = null, order_status = 'expired' where document_id = $1", [order.id]);
  await app.sql(
    "insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id) values ('website', 'signed-http', 'customer.deleted', 'order', $1)",
    [order.id],
  );
  await deliver();
  expect(await hears(order.id, 2, 'order.forgotten')).toHaveLength(2);
});

test('what it did itself it is not told', async () => {
  const { order } = (await buy(201)).data;
  await deliver();
  await hears(order.id, 1);
  await signedWebsite(app)
    .send('order-status', { status: 'shipped', order: { id: order.id } })
    .expect(200);
  const placed = await signedWebsite(app)
    .send('orders', {
      id: 'theirs',
      currency: 'EUR',
      lines: [{ sku, quantity: 1, unitPrice: 1, total: 1 }],
      total: 1,
      payment: { status: 'paid' },
    })
    .expect(200);
  await deliver();
  expect([heardOf(order.id).length, heardOf(placed.body.order)]).toEqual([1, []]);
  const dropped = [{ state: 'dropped', reason: 'The website knows it already' }];
  expect([(await deliveries(order.id)).slice(1), await deliveries(placed.body.order)]).toEqual([dropped, dropped]);
  // What the shop does with an order of theirs, it is told, by their own name for it.
  await owner.post(`/storekeeper/orders/${placed.body.order}/cancel`, {}).expect(200);
  await deliver();
  expect(await hears(placed.body.order, 1)).toMatchObject([{ status: 'cancelled' }]);
});
