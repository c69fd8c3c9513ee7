import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const releases = '/content-manager/collection-types/api::store.app-release';
let staff: Staff;
let release = '';
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
beforeEach(async () => {
  const made = await staff
    .post(releases, { platform: 'ios', version: '2.4.0', minimum: true, notes: 'Safer payments', storeUrl: 'https://store.example/app' })
    .expect(201);
  release = made.body.data.documentId;
});
afterEach(() => staff.delete(`${releases}/${release}`).expect(200));

const from = (version: string, platform = 'ios') => ({ 'X-App-Version': version, 'X-App-Platform': platform });
const list = '/api/storefront/products?currency=EUR&limit=3';
const read = async (headers: Record<string, string> = {}, path = list) => (await app.http().get(path).set(headers)).status;
const isKept = async (headers: Record<string, string>) => (await app.counting(() => read(headers))).statements === 0;
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds()));
};

test('an app below the oldest version that works is told where to update', async () => {
  const { status, body } = await app.http().get(list).set(from('2.3.9'));

  expect([status, body.error.details]).toEqual([
    426,
    { code: 'APP_TOO_OLD', minimumVersion: '2.4.0', storeUrl: 'https://store.example/app', message: 'Safer payments' },
  ]);
  expect(await read(from('2.4.0'))).toBe(200);
  expect(await read(from('0.1.0', 'android'))).toBe(200);
});

test('at every door of an app, but for what it asks first', async () => {
  const cart = await shop.newCart();
  const old = from('1.0.0', 'iOS');
  const doors = [
    ['get', '/api/storefront/categories'],
    ['get', '/api/storefront/products/nothing'],
    ['post', '/api/storefront/quote'],
    ['get', `/api/carts/${cart.id}`],
    ['post', '/api/carts'],
    ['get', '/api/orders/nothing'],
    ['post', '/api/payments/nothing/sync'],
    ['post', '/api/auth/local'],
  ] as const;
  for (const [method, path] of doors) expect([path, (await app.http()[method](path).set(old)).status]).toEqual([path, 426]);

  const { body } = await app.http().get('/api/storefront/bootstrap').set(old).expect(200);
  expect(body.data.app).toEqual({
    ios: { minimumVersion: '2.4.0', storeUrl: 'https://store.example/app', message: 'Safer payments' },
    android: { minimumVersion: null, storeUrl: null, message: null },
  });
  expect(await read(old, '/api/products')).toBe(200);
});

test('what is kept is answered to apps that work, and to no other', async () => {
  await until(() => isKept({}));
  await until(() => isKept(from('2.5.0')));
  expect(await read(from('2.3.0'))).toBe(426);
  expect(await isKept(from('2.5.0'))).toBe(true);
});

test('what staff change holds for the next request', async () => {
  expect(await read(from('2.4.0'))).toBe(200);
  await until(() => isKept(from('2.4.0')));
  await staff.put(`${releases}/${release}`, { version: '2.5.0' }).expect(200);
  expect(await read(from('2.4.0'))).toBe(426);
  await staff.put(`${releases}/${release}`, { minimum: false }).expect(200);
  expect(await read(from('2.4.0'))).toBe(200);
});

test('what is written past the shop holds a moment later', async () => {
  expect(await read(from('2.4.0'))).toBe(200);
  await app.sql("update app_releases set version = '3.0.0'");
  await until(async () => (await read(from('2.4.0'))) === 426);
});

test.each([
  [{ 'X-App-Version': '1.0.0' }],
  [{ 'X-App-Platform': 'ios' }],
  [from('1.0', 'ios')],
  [from('one', 'ios')],
  [from('1.0.0', 'symbian')],
  [from('99999999999.0.0')],
])('%j is passed over', async (headers) => {
  expect(await read(headers)).toBe(200);
});
