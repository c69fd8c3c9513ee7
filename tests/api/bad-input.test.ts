import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

type Answer = { status: number; body: { error?: { details?: { code?: string; issues?: { path: unknown[] }[] } } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
const paths = ({ body }: Answer) => body.error?.details?.issues?.map(({ path }) => path.join('.'));

/** Everything a customer could have changed. */
const traces = async () =>
  app.sql(
    'select (select count(*) from orders) as orders, (select count(*) from carts) as carts, (select sum(revision) from carts) as revisions, (select sum(allocated) from stock_levels) as allocated, (select count(*) from products) as products',
  );

let cart: Cart;
let variant: string;
let before: unknown;
beforeAll(async () => {
  cart = await shop.newCart();
  variant = await shop.variant();
  before = await traces();
});
afterEach(async () => {
  expect(await traces()).toEqual(before);
});

describe('operations answer 400 and name the field for', () => {
  test.each<[string, object, string]>([
    ['quantity 0', { op: 'add_line', quantity: 0 }, 'operations.0.quantity'],
    ['quantity -1', { op: 'add_line', quantity: -1 }, 'operations.0.quantity'],
    ['quantity 1.5', { op: 'add_line', quantity: 1.5 }, 'operations.0.quantity'],
    ['quantity 10^12', { op: 'add_line', quantity: 1e12 }, 'operations.0.quantity'],
    ['quantity as text', { op: 'add_line', quantity: '2' }, 'operations.0.quantity'],
    ['an unknown operation', { op: 'steal_line' }, 'operations.0.op'],
    ['an amount from the client', { op: 'add_line', quantity: 1, unitPrice: 1 }, 'operations.0.unitPrice'],
    ['an address without a city', { op: 'set_address', shipping: { ...lvivAddress, city: '' } }, 'operations.0.shipping.city'],
    ['a country that is none', { op: 'set_address', shipping: { ...lvivAddress, country: 'Ukraine' } }, 'operations.0.shipping.country'],
    ['an e-mail that is none', { op: 'set_contact', email: 'olena' }, 'operations.0.email'],
    ['a note of a novel', { op: 'set_note', note: 'a'.repeat(1_001) }, 'operations.0.note'],
    ['a currency that is none', { op: 'set_market', currency: 'euro' }, 'operations.0.currency'],
    ['a market that is no country', { op: 'set_market', country: 'ZZ' }, 'operations.0.country'],
    ['a language that is none', { op: 'set_market', locale: 'english' }, 'operations.0.locale'],
    ['a market with another channel', { op: 'set_market', currency: 'UAH', channel: 'pos' }, 'operations.0.channel'],
    ['a market of nothing', { op: 'set_market' }, 'operations.0'],
  ])('%s', async (_name, change, path) => {
    const fields = 'op' in change && change.op === 'add_line' ? { variant, ...change } : change;
    const answer = await shop.operate(cart, [{ id: 'bad', ...fields }]);

    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(paths(answer)).toContain(path);
  });

  test.each([
    ['no operations', { operations: [] }, 'operations'],
    ['no list', { operations: 'all' }, 'operations'],
    ['a field nobody knows', { operations: [operation('set_note', { note: 'hi' })], totals: { total: 1 } }, 'totals'],
    ['nothing at all', {}, 'operations'],
  ])('%s', async (_name, body, path) => {
    const answer = await app.http().post(`/api/carts/${cart.id}/operations`).set('X-Cart-Token', cart.token).send(body);

    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(paths(answer)).toContain(path);
  });

  test('a revision that is none', async () => {
    expect(said(await shop.operate(cart, [operation('set_note', { note: 'hi' })], { 'If-Match': 'yesterday' }))).toEqual([
      400,
      'VALIDATION_FAILED',
    ]);
  });
});

describe('operations refuse what does not exist:', () => {
  test.each<[string, object, string]>([
    ['a variant', { op: 'add_line', variant: 'nothing', quantity: 1 }, 'VARIANT_UNKNOWN'],
    ['SQL instead of a variant', { op: 'add_line', variant: "'; drop table carts; --", quantity: 1 }, 'VARIANT_UNKNOWN'],
    ['a line', { op: 'set_quantity', line: 'nothing', quantity: 1 }, 'LINE_UNKNOWN'],
    ['a code', { op: 'apply_code', code: 'NOSUCHCODE' }, 'CODE_UNKNOWN'],
    ['SQL instead of a code', { op: 'apply_code', code: "' or '1'='1" }, 'CODE_UNKNOWN'],
    ['a delivery method', { op: 'set_delivery', method: 'teleport' }, 'DELIVERY_METHOD_UNKNOWN'],
    ['a currency', { op: 'set_market', currency: 'USD' }, 'CURRENCY_NOT_OFFERED'],
  ])('%s', async (_name, fields, code) => {
    const answer = await shop.operate(cart, [{ id: 'bad', ...fields }]);
    expect([...said(answer), answer.body.error.details.operation]).toEqual([422, code, 'bad']);
  });

  test('and then apply nothing of the list', async () => {
    const answer = await shop.operate(cart, [
      operation('add_line', { variant, quantity: 1 }),
      { id: 'second', op: 'remove_line', line: 'nothing' },
    ]);

    expect(answer.body.error.details).toMatchObject({ code: 'LINE_UNKNOWN', operation: 'second' });
  });

  test('a variant of a product that is not published', async () => {
    await app.sql('update variants set enabled = false where document_id = $1', [variant]);
    expect(said(await shop.operate(cart, [operation('add_line', { variant, quantity: 1 })]))).toEqual([422, 'VARIANT_UNKNOWN']);
    await app.sql('update variants set enabled = true where document_id = $1', [variant]);
  });
});

describe("somebody else's cart answers as one that does not exist:", () => {
  test.each<[string, Record<string, string>]>([
    ['without a token', {}],
    ['with a guessed token', { 'X-Cart-Token': 'guess' }],
    ['with a token of megabytes', { 'X-Cart-Token': 'x'.repeat(8_000) }],
  ])('%s', async (_name, headers) => {
    for (const path of ['', '/delivery-options'])
      expect(said(await app.http().get(`/api/carts/${cart.id}${path}`).set(headers))).toEqual([404, 'CART_NOT_FOUND']);
    expect(
      said(
        await app
          .http()
          .post(`/api/carts/${cart.id}/operations`)
          .set(headers)
          .send({ operations: [operation('set_note', { note: 'mine' })] }),
      ),
    ).toEqual([404, 'CART_NOT_FOUND']);
    expect(
      said(
        await app
          .http()
          .post(`/api/carts/${cart.id}/checkout`)
          .set(headers)
          .send({ expectedTotal: cart.totals.total, payment: { provider: 'manual' } }),
      ),
    ).toEqual([404, 'CART_NOT_FOUND']);
    expect(said(await app.http().get('/api/carts/doesnotexist').set(headers))).toEqual([404, 'CART_NOT_FOUND']);
  });

  test('with the token of another cart', async () => {
    const [other] = await app.sql<{ document_id: string }>('select document_id from carts where document_id <> $1 limit 1', [cart.id]);
    expect(said(await app.http().get(`/api/carts/${other?.document_id}`).set('X-Cart-Token', cart.token))).toEqual([404, 'CART_NOT_FOUND']);
  });
});

describe('a new cart refuses', () => {
  test.each([
    ['a currency the shop does not sell in', { currency: 'USD' }, 422, 'CURRENCY_NOT_OFFERED'],
    ['a currency that is none', { currency: 'euro' }, 400, 'VALIDATION_FAILED'],
    ['a country that is none', { country: 'Ukraine' }, 400, 'VALIDATION_FAILED'],
    ['a channel nobody knows', { channel: 'fax' }, 400, 'VALIDATION_FAILED'],
    ['a customer of its own choice', { customer: 1 }, 400, 'VALIDATION_FAILED'],
  ])('%s', async (_name, body, status, code) => {
    expect(said(await app.http().post('/api/carts').send(body))).toEqual([status, code]);
  });
});

describe('a body that cannot be read answers', () => {
  const post = (body: string | Buffer, type = 'application/json') => app.http().post('/api/carts').set('Content-Type', type).send(body);

  test('400 for malformed JSON', async () => {
    expect(said(await post('{"currency":'))).toEqual([400, 'MALFORMED_JSON']);
  });

  test('413 for ten megabytes', async () => {
    expect(said(await post(JSON.stringify({ currency: 'EUR', note: 'x'.repeat(10 * 1024 * 1024) })))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test.each([
    ['a list', '[]'],
    ['nesting without end', `${'{"a":'.repeat(2_700)}1${'}'.repeat(2_700)}`],
  ])('400 for %s', async (_name, body) => {
    expect(said(await post(body))).toEqual([400, 'VALIDATION_FAILED']);
  });

  test.each([
    ['claim', 401],
    ['checkout', 400],
  ])('no failure for nesting without end under a key, at %s', async (path, status) => {
    const answer = await app
      .http()
      .post(`/api/carts/${cart.id}/${path}`)
      .set({ 'Content-Type': 'application/json', 'Idempotency-Key': `deep-${path}`, 'X-Cart-Token': cart.token })
      .send(`${'['.repeat(8_000)}${']'.repeat(8_000)}`);
    expect(answer.status).toBe(status);
  });

  test('400 for a text with a character that cannot be stored', async () => {
    expect((await shop.operate(cart, [operation('set_note', { note: 'a\u0000b' })])).status).toBe(400);
  });
});

describe('reading refuses', () => {
  test.each([
    ['drafts', '/api/products?status=draft', 400, 'STATUS_NOT_ALLOWED'],
    ['drafts, asked for in a list', '/api/products?status[]=draft', 400, 'STATUS_NOT_ALLOWED'],
    ['a wildcard', '/api/products?populate=*', 400, 'POPULATE_TOO_DEEP'],
    ['a wildcard further down', '/api/products?populate[categories][populate]=*', 400, 'POPULATE_TOO_DEEP'],
    ['three levels', '/api/categories?populate[parent][populate][parent][populate][parent]=true', 400, 'POPULATE_TOO_DEEP'],
    ['private fields', '/api/products?filters[createdBy][email][$startsWith]=o', 400, 'VALIDATION_FAILED'],
    ['query keys nobody knows', '/api/products?where[id]=1', 400, 'VALIDATION_FAILED'],
    ['a sort nobody knows', '/api/storefront/products?sort=profit', 400, 'VALIDATION_FAILED'],
    ['SQL instead of a sort', '/api/storefront/products?sort=name;drop%20table%20carts', 400, 'VALIDATION_FAILED'],
    ['a limit beyond reason', '/api/storefront/products?limit=100000', 400, 'VALIDATION_FAILED'],
    ['a cursor that is none of ours', '/api/storefront/products?cursor=abc', 400, 'VALIDATION_FAILED'],
    ['a currency the shop does not sell in', '/api/storefront/products?currency=USD', 422, 'CURRENCY_NOT_OFFERED'],
    ['a product that does not exist', '/api/storefront/products/nothing', 404, 'PRODUCT_NOT_FOUND'],
    ['SQL instead of a product', "/api/storefront/products/'%20or%20'1'='1", 404, 'PRODUCT_NOT_FOUND'],
    ['a path nobody knows', '/api/secrets', 404, 'NOT_FOUND'],
  ])('%s', async (_name, path, status, code) => {
    expect(said(await app.http().get(path))).toEqual([status, code]);
  });

  test('with an access token that is none', async () => {
    expect(said(await app.http().get('/api/me/payment-methods').set('Authorization', 'Bearer nonsense'))).toEqual([401, 'UNAUTHORIZED']);
  });
});
