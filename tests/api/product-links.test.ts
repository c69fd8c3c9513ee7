import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const settings = '/content-manager/single-types/api::store.store-settings';
const print = Array.from({ length: 32 }, () => 'AB').join(':');
const link = async () => (await app.http().get('/api/storefront/products/ivan-tea?currency=EUR&locale=uk').expect(200)).body.data.link;
const apple = '/.well-known/apple-app-site-association';
const android = '/.well-known/assetlinks.json';

test('a product is linked to and its links open the app, once staff have said how', async () => {
  // The demo shop has a template.
  expect(await link()).toBe('https://polonyna.test/uk/p/ivan-tea?v=PLN-TEA-IVN-50');
  await staff.put(settings, { productLink: null }).expect(200);
  expect(await link()).toBeNull();
  await app.http().get(apple).expect(404);
  await app.http().get(android).expect(404);

  const links = { productLink: 'https://shop.example/{language}/p/{slug}?v={sku}', iosApps: 'ABCDE12345.com.example.shop' };
  await staff.put(settings, { ...links, androidPackage: 'com.example.shop', androidFingerprints: print }).expect(200);

  expect(await link()).toBe('https://shop.example/uk/p/ivan-tea?v=PLN-TEA-IVN-50');
  const { body, headers } = await app
    .http()
    .get(apple)
    .expect(200)
    .expect('Content-Type', /^application\/json/);
  expect(body.applinks.details).toEqual([{ appIDs: ['ABCDE12345.com.example.shop'], components: [{ '/': '/*/p/*' }] }]);
  expect(headers['cache-control']).toBe('public, max-age=3600');
  const { body: statements } = await app
    .http()
    .get(android)
    .expect(200)
    .expect('Content-Type', /^application\/json/);
  expect(statements[0].target.sha256_cert_fingerprints).toEqual([print]);
});

test.each<[string, object]>([
  ['productLink', { productLink: 'https://shop.example/p/' }],
  ['iosApps', { iosApps: 'com.example.shop' }],
  ['androidFingerprints', { androidFingerprints: 'AB:CD' }],
  ['androidPackage', { androidPackage: null }],
])('what no phone would take is refused at %s', async (field, change) => {
  const { body } = await staff.put(settings, change).expect(400);
  expect(body.error.details.field).toBe(field);
});
