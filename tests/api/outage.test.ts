import { Client } from 'pg';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';
import { shopping, type Cart } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

/** As one who keeps the database server would: nobody gets in, and who is in is thrown out (the test itself is not). */
async function setDatabase(isThere: boolean): Promise<void> {
  const admin = new Client({ connectionString: process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL });
  await admin.connect();
  const [{ name }] = (await admin.query<{ name: string }>('select current_database() as name')).rows as [{ name: string }];
  expect(name).not.toBe(databaseName);
  await admin.query(`alter database ${admin.escapeIdentifier(databaseName)} allow_connections ${isThere}`);
  if (!isThere)
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> ''", [
      databaseName,
    ]);
  await admin.end();
}

let databaseName: string;
let staff: Staff;
let cart: Cart;
let customer: { jwt: string; refreshToken: string };
const credentials = { email: 'halyna@example.com', password: 'Correct-horse-1' };

beforeAll(async () => {
  const [row] = await app.sql<{ name: string }>('select current_database() as name');
  databaseName = row?.name ?? '';
  staff = await signInAsOwner(app);
  cart = await shop.newCart();
  const { body } = await app
    .http()
    .post('/api/auth/local/register')
    .send({ username: 'halyna', ...credentials })
    .expect(200);
  customer = body;
});
afterAll(() => setDatabase(true));

type Ask = () => PromiseLike<{ status: number; headers: Record<string, string>; body: { error?: { details?: { code?: string } } } }>;
const bearer = () => ({ Authorization: `Bearer ${customer.jwt}` });

const doors: [string, Ask][] = [
  ['a guest browsing', () => app.http().get('/api/storefront/products').query({ currency: 'EUR' })],
  ['a guest reading content', () => app.http().get('/api/products')],
  ['a guest with a cart', () => app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token)],
  ['a new cart', () => app.http().post('/api/carts').send({ currency: 'EUR' })],
  ['a new cart under a key', () => app.http().post('/api/carts').set(bearer()).set('Idempotency-Key', 'outage').send({ currency: 'EUR' })],
  ['a customer with a token', () => app.http().get('/api/users/me').set(bearer())],
  ['a customer reading content', () => app.http().get('/api/products').set(bearer())],
  ['a refresh', () => app.http().post('/api/auth/refresh').send({ refreshToken: customer.refreshToken })],
  ['a sign-in', () => app.http().post('/api/auth/local').send({ identifier: credentials.email, password: credentials.password })],
  [
    'a registration',
    () => app.http().post('/api/auth/local/register').send({ username: 'new', email: 'new@example.com', password: 'Correct-horse-1' }),
  ],
  ['staff signing in', () => app.http().post('/admin/login').send({ email: 'owner@polonyna.test', password: 'Polonyna-test-1' })],
  ['staff at a list', () => staff.get('/content-manager/collection-types/api::catalog.product')],
  ['staff at a page of ours', () => staff.get(`/storekeeper/carts/${cart.id}`)],
  [
    'an API token',
    () =>
      app
        .http()
        .get('/api/products')
        .set('Authorization', `Bearer ${'ab'.repeat(64)}`),
  ],
  ['readiness', () => app.http().get('/api/health/ready')],
];

test('while the database is away everybody is told to come back, nobody is signed out, and then it goes on by itself', async () => {
  await setDatabase(false);
  for (const [who, ask] of doors) {
    const { status, headers, body } = await ask();
    expect([who, status, headers['retry-after'], body.error?.details?.code]).toEqual([
      who,
      503,
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/UNAVAILABLE|NOT_READY/),
    ]);
  }
  await app.http().get('/api/health/live').expect(200);

  await setDatabase(true);
  await app.http().get('/api/health/ready').expect(200);
  await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token).expect(200);
  await app.http().get('/api/users/me').set(bearer()).expect(200);
  await app.http().post('/api/auth/refresh').send({ refreshToken: customer.refreshToken }).expect(200);
  await staff.get('/content-manager/collection-types/api::catalog.product').expect(200);
});
