import { Client } from 'pg';
import request from 'supertest';
import { newDatabase } from '../support/child-app';
import { useMortalShops, type RunningShop } from '../support/running-shop';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { wrongBooks } from '../support/stock';

const { start, diesAt } = useMortalShops();
let database: Client;
let databaseUrl: string;
let shop: RunningShop;
const owner = {
  email: process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
  password: process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1',
};
const capacity = { grams: 500_000, cubicMillimetres: 1_000_000_000, pieces: 200 };

beforeAll(async () => {
  databaseUrl = await newDatabase('storekeeper_e2e_courier_crash', 'storekeeper_template_demo');
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  shop = await start(databaseUrl, { RUN_JOBS: 'false' });
}, 120_000);
afterAll(() => database.end());

const sql = async <Row extends object>(query: string, values: unknown[] = []) => (await database.query(query, values)).rows as Row[];
const doors = { http: () => request(shop.url), sql };
const staff = () => signInAsOwner(doors as never);
const bearer = async () => {
  const { body } = await request(shop.url).post('/admin/login').send(owner).expect(200);
  return { Authorization: `Bearer ${body.data.accessToken ?? body.data.token}` };
};

/** A run of two orders that are paid at the door, and the session of its courier. */
async function planned() {
  const buyer = shopping(doors as never);
  const orders: string[] = [];
  for (const north of [1, 2]) {
    const { body } = await buyer.checkOut(await buyer.readyCart()).expect(201);
    orders.push(body.data.order.id);
    await sql(
      `update orders set shipping_address = shipping_address || jsonb_build_object('location', jsonb_build_object('lat', 50.45 + $2::float8 / 100, 'lng', 30.52))
        where document_id = $1`,
      [body.data.order.id, north],
    );
  }
  const [depot] = await sql<{ id: string }>(
    `update stock_locations set latitude = 50.45, longitude = 30.52 where id =
       (select (l.allocations->0->>'locationId')::int from order_lines l join orders o on o.id = l.order_id where o.document_id = $1 limit 1)
     returning document_id as id`,
    [orders[0]],
  );
  const desk = await staff();
  const post = async (path: string, body: object) => (await desk.post(`/storekeeper${path}`, body).expect(200)).body.data;
  const form = { name: 'Olha', phone: null, worksFrom: 0, worksTo: 1_440, capacity, active: true };
  const courier = await post('/couriers', form);
  // Tomorrow, so that there is time for it.
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const plan = await post('/delivery-plans', { day, location: depot?.id, couriers: [courier.id], orders });
  const [run] = await post(`/delivery-plans/${plan.id}/accept`, {});
  const { url } = await post(`/couriers/${courier.id}/link`, { endSessions: false });
  const signedIn = await request(shop.url)
    .post('/api/courier/sign-in')
    .send({ token: String(url).split('#')[1] })
    .expect(200);
  return { orders, run: run.id as string, session: signedIn.body.data.session as string };
}

/** The shop dies of a request, and another one takes its place, which may do the same request again. */
async function diesOf(failpoint: string, asking: () => PromiseLike<{ status: number }>): Promise<void> {
  await diesAt(shop, failpoint, { worksJobs: false });
  const answered = Promise.resolve(asking()).then(
    ({ status }) => `answered ${status}`,
    () => 'died',
  );
  expect(await answered).toBe('died');
  expect((await shop.app.ended).signal).toBe('SIGKILL');
  // Two minutes later.
  await sql('update idempotency_keys set claimed_until = now()');
  shop = await start(databaseUrl, { RUN_JOBS: 'false' });
}

const sent = async (orders: string[]) =>
  (await sql('select 1 from shipments s join orders o on o.id = s.order_id where o.document_id = any($1)', [orders])).length;

test('killed while it starts or settles a run, a shop has done all of it or nothing, and once', async () => {
  const { orders, run, session } = await planned();
  const ask = async (path: string, body: object, key: string) => {
    const headers = await bearer();
    return () => request(shop.url).post(`/storekeeper/delivery-runs/${run}${path}`).set(headers).set('Idempotency-Key', key).send(body);
  };
  const starting = await ask('/start', { revision: 1 }, 'start-run');
  await diesOf('run.sending', starting);
  expect(await sent(orders)).toBe(0);
  expect(await wrongBooks(doors as never)).toEqual([]);
  await diesOf('run.started', starting);
  expect(await sent(orders)).toBe(2);
  const courier = { Authorization: `Bearer ${session}` };
  const again = await request(shop.url).post(`/api/courier/runs/${run}/start`).set(courier).expect(200);
  expect(again.body.data).toMatchObject({ state: 'started', revision: 2 });
  expect(await sent(orders)).toBe(2);

  for (const { id, cash } of again.body.data.stops)
    await request(shop.url)
      .post(`/api/courier/stops/${id}/deliver`)
      .set(courier)
      .send({ at: new Date().toISOString(), collected: cash.due })
      .expect(200);
  const finished = await request(shop.url).post(`/api/courier/runs/${run}/finish`).set(courier).expect(200);
  const settling = await ask('/settle', { counted: finished.body.data.collected, revision: 3 }, 'settle-run');
  const captured = () =>
    sql<{ captured: string }>(
      `select p.captured_minor - p.amount_minor as captured from payments p join orders o on o.id = p.order_id where o.document_id = any($1) order by p.id`,
      [orders],
    );
  await diesOf('run.settling', settling);
  expect((await captured()).map((row) => Number(row.captured) < 0)).toEqual([true, true]);
  await diesOf('run.settled', settling);
  expect((await captured()).map((row) => Number(row.captured))).toEqual([0, 0]);
  await (await ask('/settle', { counted: finished.body.data.collected, revision: 3 }, 'settle-again'))().expect(200);
  expect((await captured()).map((row) => Number(row.captured))).toEqual([0, 0]);
  expect(await wrongBooks(doors as never)).toEqual([]);
}, 300_000);
