import { gzipSync } from 'node:zlib';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Answer = {
  status: number;
  text: string;
  body: { error?: { message: string; details?: { code?: string; issues?: { path: unknown[] }[] } } };
};
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];

let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
// Whatever was sent: the process is there, and answers.
afterEach(() => app.http().get('/api/health/live').expect(200));

test('every answer to an app carries the same security headers, the first of them built by Strapi', async () => {
  const security = async (path: string) => {
    const { headers } = await app.http().get(path);
    const names = ['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy'];
    return names.map((name) => headers[name]);
  };
  const [first, second] = [await security('/api/health/live'), await security('/api/nowhere')];

  expect(second).toEqual(first);
  expect(first).toEqual([
    expect.stringContaining("default-src 'self'"),
    'max-age=31536000; includeSubDomains',
    'nosniff',
    'SAMEORIGIN',
    'no-referrer',
  ]);
});

test('JSON that is said to be something else is refused with what to say', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/xml']) {
    const answer = await app.http().post('/api/carts').set('Content-Type', type).send('{"currency":"EUR"}');
    expect(said(answer)).toEqual([415, 'MEDIA_TYPE_NOT_SUPPORTED']);
    expect(answer.body.error.message).toContain('Content-Type: application/json');
  }
  for (const type of ['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json'])
    expect((await app.http().post('/api/carts').set('Content-Type', type).send('{"currency":"EUR"}')).status).toBe(201);
});

describe('a body', () => {
  test('larger than its route may want is not read', async () => {
    const lines = Array.from({ length: 125_000 }, () => 0);
    expect(said(await app.http().post('/api/storefront/quote').send({ currency: 'EUR', lines }))).toEqual([413, 'BODY_TOO_LARGE']);
    expect(
      said(
        await app
          .http()
          .post('/api/auth/local')
          .send({ identifier: 'x'.repeat(20_000), password: 'y' }),
      ),
    ).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('with a list of tens of thousands is refused in a line', async () => {
    const { body } = await app.http().post('/api/carts').send({ currency: 'EUR' }).expect(201);

    const answer = await app
      .http()
      .post(`/api/carts/${body.data.id}/operations`)
      .send({ operations: Array.from({ length: 84_000 }, () => ({})) });

    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.error.details.issues).toEqual([{ path: ['operations'], message: 'must have at most 100 entries' }]);
  });

  test('is nothing to paths that want none', async () => {
    const { body } = await app.http().post('/api/carts').send({ currency: 'EUR' }).expect(201);
    const answer = await app
      .http()
      .post(`/api/carts/${body.data.id}/claim`)
      .set('Content-Type', 'application/json')
      .set('X-Cart-Token', body.data.token)
      .send('{"not": json');

    expect(said(answer)).toEqual([401, 'UNAUTHORIZED']);
    expect(said(await app.http().post('/api/nowhere').set('Content-Type', 'application/json').send('{"not": json'))).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
    ]);
  });
});

describe('a body nobody could walk through', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test.each([
    ['/api/carts', (value: string) => `{"currency":${value}}`],
    ['/api/storefront/quote', (value: string) => `{"currency":"EUR","lines":${value}}`],
    ['/admin/login', (value: string) => `{"email":${value}}`],
    ['/admin/roles', (value: string) => `{"name":${value}}`],
    ['/admin/api-tokens', (value: string) => `{"name":"x","type":"custom","permissions":${value}}`],
    ['/content-manager/collection-types/api::catalog.variant', (value: string) => `{"name":${value}}`],
    ['/content-manager/collection-types/api::promotion.discount', (value: string) => `{"name":"x","zzz":${value}}`],
    ['/content-manager/collection-types/api::catalog.brand/actions/bulkDelete', (value: string) => `{"documentIds":${value}}`],
    ['/storekeeper/simulate', (value: string) => `{"currency":${value}}`],
  ])('is refused at %s, however deep it is', async (path, bodyOf) => {
    for (const depth of [70, 5_000, 40_000]) {
      const { status } = await staff.postText(path, bodyOf(nested(depth)), 'application/json');
      expect([depth, status]).toEqual([depth, status === 413 ? 413 : 400]);
    }
  });
});

describe('half a character', () => {
  test.each([
    ['/api/auth/local', { identifier: 'oksana@polonyna.test', password: '\ud800' }],
    ['/api/auth/local/register', { email: 'half@example.com', password: 'Meadow-12\udc00' }],
    ['/api/carts', { currency: 'EUR', country: '\ud800' }],
    ['/admin/login', { email: 'owner@polonyna.test', password: '\ud800' }],
    ['/admin/roles', { name: '\ud800x', description: 'x' }],
  ])('is refused at %s', async (path, body) => {
    const answer = path.startsWith('/api/') ? await app.http().post(path).send(body) : await staff.post(path, body);
    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('a body that is not what Content-Encoding says', () => {
  test.each([
    ['gzip', Buffer.from('{"currency":"EUR"}')],
    ['br', Buffer.from('{"currency":"EUR"}')],
    ['deflate', Buffer.from('{"currency":"EUR"}')],
    ['gzip', gzipSync('{"currency":"EUR"}').subarray(0, 15)],
    ['zstd', Buffer.from('{"currency":"EUR"}')],
  ])('is refused: %s', async (encoding, content) => {
    for (const path of ['/api/carts', '/api/auth/local', '/admin/login']) {
      const answer = await sendBytes(path, encoding, content);
      expect([path, answer >= 400 && answer < 500]).toEqual([path, true]);
    }
  });

  test('and one that is, is read', async () => {
    expect(await sendBytes('/api/carts', 'gzip', gzipSync('{"currency":"EUR"}'))).toBe(201);
    expect(await sendBytes('/api/carts', 'gzip', gzipSync(JSON.stringify({ currency: 'EUR', note: 'x'.repeat(5_000_000) })))).toBe(413);
  });

  /** Not with supertest, which makes text of what it sends. */
  const sendBytes = async (path: string, encoding: string, body: Buffer): Promise<number> => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': encoding };
    return (await fetch(`${app.url}${path}`, { method: 'POST', headers, body: new Uint8Array(body) })).status;
  };
});

describe('every answer has a code:', () => {
  test.each<[string, () => PromiseLike<Answer>, [number, string]]>([
    ['a method nobody offers', () => app.http().put('/api/carts/x'), [405, 'METHOD_NOT_ALLOWED']],
    ['a path nobody knows', () => app.http().get('/api/nowhere'), [404, 'NOT_FOUND']],
    ['a content type that is not there', () => staff.get('/content-type-builder/content-types/api::no.no'), [404, 'NOT_FOUND']],
  ])('%s', async (_name, ask, expected) => {
    expect(said(await ask())).toEqual(expected);
  });
});

describe('text no database can store, from staff', () => {
  test.each([
    ['a SKU', '/content-manager/collection-types/api::catalog.variant', { sku: 'a\0' }],
    ['a brand', '/content-manager/collection-types/api::catalog.brand', { name: 'B', slug: 'b\0' }],
    ['a category', '/content-manager/collection-types/api::catalog.category', { name: 'C\0', slug: 'c' }],
    ['a folder', '/upload/folders', { name: 'f\0', parent: null }],
  ])('in %s is refused, and the shop goes on', async (_name, path, data) => {
    const { status } = await staff.post(path, data);

    expect(status).toBe(400);
  });
});
