import { useApp } from '../support/app';
import { differencesFrom } from '../support/openapi';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

let differences: ReturnType<typeof differencesFrom>;

beforeAll(async () => {
  differences = differencesFrom((await app.http().get('/api/openapi.json').expect(200)).body);
});

describe('live answers are what the OpenAPI document says:', () => {
  test('shopping', async () => {
    expect(
      differences('get', '/storefront/products', await app.http().get('/api/storefront/products').query({ currency: 'EUR' })),
    ).toBeNull();
    expect(
      differences(
        'get',
        '/storefront/products/{idOrSlug}',
        await app.http().get('/api/storefront/products/enamel-mug').query({ currency: 'JPY' }),
      ),
    ).toBeNull();
    expect(differences('get', '/storefront/products/{idOrSlug}', await app.http().get('/api/storefront/products/nothing'))).toBeNull();
    expect(differences('get', '/storefront/products', await app.http().get('/api/storefront/products').query({ limit: 0 }))).toBeNull();
  });

  test('a cart from creation to checkout, and the order', async () => {
    expect(differences('post', '/carts', await app.http().post('/api/carts').send({ currency: 'EUR' }))).toBeNull();
    const cart = await shop.readyCart({ quantity: 3 });
    const headers = { 'X-Cart-Token': cart.token };
    expect(differences('get', '/carts/{id}', await app.http().get(`/api/carts/${cart.id}`).set(headers))).toBeNull();
    expect(differences('get', '/carts/{id}', await app.http().get(`/api/carts/${cart.id}`))).toBeNull();
    expect(
      differences('get', '/carts/{id}/delivery-options', await app.http().get(`/api/carts/${cart.id}/delivery-options`).set(headers)),
    ).toBeNull();
    const coded = await shop.operate(cart, [operation('apply_code', { code: 'MEADOW5' })]);
    expect(differences('post', '/carts/{id}/operations', coded)).toBeNull();
    const ordered = await shop.checkOut({ ...cart, totals: coded.body.data.totals });
    expect(differences('post', '/carts/{id}/checkout', ordered)).toBeNull();
    expect(differences('get', '/orders/{id}', await app.http().get(`/api/orders/${ordered.body.data.order.id}`).set(headers))).toBeNull();
    expect(differences('post', '/carts/{id}/operations', await shop.operate(cart, [operation('set_note', { note: 'late' })]))).toBeNull();
  });

  test.each(['products', 'categories', 'brands', 'home-sections'])('the content of /%s', async (path) => {
    expect(differences('get', `/${path}`, await app.http().get(`/api/${path}`))).toBeNull();
  });

  test.each(['/health/live', '/health/ready'])('%s', async (path) => {
    expect(differences('get', path, await app.http().get(`/api${path}`))).toBeNull();
  });

  test('and the check itself sees a difference', async () => {
    const { body } = await app.http().get('/api/health/live');
    expect(differences('get', '/health/live', { status: 200, body: { ...body, data: { status: 'dead' } } })).not.toBeNull();
    expect(differences('get', '/health/live', { status: 418, body })).toContain('not documented');
  });
});

test('GET /docs shows the document, and serves nothing else of its package', async () => {
  await app.http().get('/api/docs').expect(200).expect('Content-Type', /html/);
  await app
    .http()
    .get('/api/docs/swagger-ui-bundle.js')
    .expect(200)
    .expect('Content-Type', /javascript/);
  const { status } = await app.http().get('/api/docs/package.json');
  expect(status).toBe(404);
});

test.each(['constructor', 'toString', '__proto__', 'nothing.js'])('of its files the documentation has no %s', async (name) => {
  const { status, body } = await app.http().get(`/api/docs/${name}`);
  expect([status, body.error.details.code]).toEqual([404, 'NOT_FOUND']);
});
