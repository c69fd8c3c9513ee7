import { machineWith, type Machine } from '../support/api-tokens';
import { useApp } from '../support/app';
import { contentPlaces } from '../support/content-doors';
import { differencesFrom } from '../support/openapi';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
type Answer = { status: number; body: { error?: { details?: Record<string, unknown> } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];

let owner: Staff;
let full: Machine;
let differences: ReturnType<typeof differencesFrom>;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  full = await machineWith(app, owner, 'Reader of everything', 'full-access');
  differences = differencesFrom((await app.http().get('/api/openapi-machines.json').expect(200)).body);
});

describe('the content a machine reads', () => {
  test.each(contentPlaces)('$uid is answered with whole numbers and without what is private', async ({ uid, path }) => {
    const answer = await full.get(`${path}?pagination[pageSize]=2`).expect(200);
    const { body } = answer;
    expect(differences('get', path.slice('/api'.length), answer)).toBeNull();
    const names = Object.keys(body.data[0] ?? {});
    expect(names.filter((name) => /tokenHash|customerKey|cartDocumentId|namedDocuments|definition/.test(name))).toEqual(
      uid === 'api::inventory.stock-movement' ? ['cartDocumentId'] : [],
    );
    const amounts = (body.data as Record<string, unknown>[])
      .flatMap((entry) => Object.entries(entry))
      .filter(([name, value]) => /Minor$|^amount$|^compareAt$/.test(name) && value !== null);
    expect(amounts.filter(([, value]) => !Number.isSafeInteger(value))).toEqual([]);
  });

  test('is drafts too, which nobody else is shown', async () => {
    const draft = await full.post('/api/products?status=draft', { data: { name: 'Not yet', slug: 'not-yet' } }).expect(201);
    const path = `/api/products/${draft.body.data.documentId}`;

    await full.get(`${path}?status=draft`).expect(200);
    expect(said(await full.get(path))).toEqual([404, 'NOT_FOUND']);
    expect(said(await app.http().get(`${path}?status=draft`))).toEqual([400, 'STATUS_NOT_ALLOWED']);
    expect(said(await full.get(`${path}?status=secret`))).toEqual([400, 'STATUS_NOT_ALLOWED']);
  });

  test('is not the accounts that orders name, nor found by them', async () => {
    const [customer] = await app.sql<{ email: string }>('select email from up_users limit 1');
    const reading = await machineWith(app, owner, 'Read-only', 'read-only');
    for (const machine of [full, reading]) {
      const answers = [
        await machine.get(`/api/staff/orders?filters[customer][email]=${customer?.email}`),
        await machine.get('/api/staff/orders?sort=customer.email'),
        await machine.get('/api/staff/orders?filters[tokenHash][$startsWith]=a'),
        await machine.get('/api/stock-movements?filters[createdBy][email][$contains]=a'),
      ];
      expect(answers.map(said)).toEqual(answers.map(() => [400, 'VALIDATION_FAILED']));
      const { body } = await machine.get('/api/staff/orders?populate=customer').expect(200);
      expect(body.data.filter((order: object) => 'customer' in order)).toEqual([]);
    }
  });

  test('is asked for as by everybody: not too deep, not too much, not malformed', async () => {
    expect(said(await full.get('/api/prices?populate[variant][populate][product][populate]=brand'))).toEqual([400, 'POPULATE_TOO_DEEP']);
    expect(said(await full.get('/api/variants?populate=*'))).toEqual([400, 'POPULATE_TOO_DEEP']);
    expect((await full.get('/api/variants?pagination[pageSize]=500').expect(200)).body.meta.pagination.pageSize).toBe(100);
    for (const path of ['/api/variants', '/api/discounts', '/api/staff/orders'])
      for (const query of ['filters[$gt]=1', 'fields=toString', 'filters[nothing]=1', 'sort=nothing', 'populate=nothing'])
        expect([path, query, (await full.get(`${path}?${query}`)).status]).toEqual([path, query, 400]);
  });
});

test('every scope the document names can be ticked for a token', async () => {
  const { body } = await app.http().get('/api/openapi-machines.json');
  const named = Object.values<Record<string, { 'x-scope': string }>>(body.paths)
    .flatMap((path) => Object.values(path))
    .map((operation) => operation['x-scope']);
  const offered = (await owner.get('/admin/content-api/permissions').expect(200)).body.data;
  const isOffered = (scope: string) => {
    const [api = '', ...rest] = scope.split('.');
    const action = rest.at(-1) ?? '';
    return offered[api]?.controllers[rest.slice(0, -1).join('.')]?.includes(action) === true;
  };
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((scope) => !isOffered(scope))).toEqual([]);
});

describe('a door for machines', () => {
  const doors = ['/api/variants', '/api/prices', '/api/discounts', '/api/stock-levels', '/api/staff/orders', '/api/payments'];

  test('is closed to whoever shows nothing, and to customers', async () => {
    const account = { email: 'no.machine@example.com', password: 'Meadow-1234' };
    const { body } = await app.http().post('/api/auth/local/register').send(account).expect(200);
    for (const path of doors) {
      expect([path, ...said(await app.http().get(path))]).toEqual([path, 401, 'UNAUTHORIZED']);
      expect([path, ...said(await app.http().get(path).set('Authorization', `Bearer ${body.jwt}`))]).toEqual([path, 403, 'FORBIDDEN']);
      expect([path, ...said(await app.http().get(path).set('Authorization', 'Bearer 0123456789abcdef'))]).toEqual([
        path,
        401,
        'UNAUTHORIZED',
      ]);
    }
    expect(said(await app.http().post('/api/products').send({ data: {} }))).toEqual([401, 'UNAUTHORIZED']);
  });

  test('names the scope a token lacks, and lets in who has it', async () => {
    const narrow = await machineWith(app, owner, 'Narrow', ['api::catalog.product.find', 'api::pricing.price.find']);
    const refused = await narrow.post('/api/prices', { data: {} });

    await narrow.get('/api/products').expect(200);
    await narrow.get('/api/prices').expect(200);
    expect(said(refused)).toEqual([403, 'FORBIDDEN']);
    expect(refused.body.error).toMatchObject({ name: 'ForbiddenError', details: { scope: 'api::pricing.price.create' } });
    expect((await narrow.get('/api/brands')).body.error.details.scope).toBe('api::catalog.brand.find');
  });

  test('shows no relation to a token that may not read what it names', async () => {
    const narrow = await machineWith(app, owner, 'No variants', ['api::pricing.price.find']);
    const { body } = await narrow.get('/api/prices?populate=variant').expect(200);
    expect(body.data.filter((price: object) => 'variant' in price)).toEqual([]);
    expect(said(await narrow.get('/api/prices?filters[variant][sku]=x'))).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('writes nothing that only the shop writes', async () => {
    for (const path of ['/api/staff/orders', '/api/payments', '/api/stock-levels', '/api/stock-movements', '/api/discount-redemptions'])
      expect([path, (await full.post(path, { data: {} })).status]).toEqual([path, 405]);
  });
});
