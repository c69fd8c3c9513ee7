import { machineWith, type Machine } from '../support/api-tokens';
import { useApp } from '../support/app';
import { path as panelPath, useToldChanges } from '../support/told-changes';

const app = useApp('demo');
const changes = useToldChanges(app);
type Answer = { status: number; body: { error?: { details?: Record<string, unknown> } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
const saidOf = ({ status, body }: Answer) => [status, body.error?.details?.code, body.error?.details?.field];

let erp: Machine;
beforeAll(async () => {
  erp = await machineWith(app, changes.owner, 'ERP', 'full-access');
});
const one = async (table: string, where = 'true') =>
  (await app.sql<{ document_id: string }>(`select document_id from ${table} where ${where} order by id limit 1`))[0]?.document_id ?? '';
const made = async (path: string, data: object): Promise<string> =>
  (await erp.post(`/api/${path}`, { data }).expect(201)).body.data.documentId;

describe('what a machine writes', () => {
  test('is published at once unless it says draft, and is told with the name of its token', async () => {
    const by = { type: 'api_token', id: erp.id, name: 'ERP' };
    const brand = await one('brands');

    const published = await made('products', { name: 'Churn', slug: 'churn', brand });
    expect(await changes.told()).toMatchObject([{ type: 'product.changed', id: published, verb: 'created', by }]);
    await app.http().get(`/api/products/${published}`).expect(200);

    const draft = await made('products?status=draft', { name: 'Churn 2', slug: 'churn-2' });
    await app.http().get(`/api/products/${draft}`).expect(404);

    await changes.forget();
    await erp.put(`/api/products/${published}?locale=uk`, { data: { name: 'Маслянка', slug: 'maslianka' } }).expect(200);
    expect(await changes.told()).toMatchObject([{ verb: 'updated', languages: ['uk'], by }]);
    await erp.put(`/api/products/${published}?status=draft`, { data: { name: 'Renamed' } }).expect(200);
    expect((await app.http().get(`/api/products/${published}`)).body.data.name).toBe('Churn');

    await changes.forget();
    await erp.delete(`/api/products/${published}?locale=*`).expect(204);
    expect(await changes.told()).toMatchObject([{ type: 'product.changed', verb: 'deleted', exists: false, by }]);
  });

  test('goes back as it came: amounts are whole numbers, parts and relations are there', async () => {
    const product = await one('products', 'published_at is not null');
    const data = {
      ...{ name: 'By machine', enabled: true, method: 'automatic' },
      effect: [{ __component: 'discount-effect.amount-off-order', amounts: [{ currency: 'EUR', amount: 150 }] }],
      conditions: [{ __component: 'discount-condition.min-subtotal', amounts: [{ currency: 'EUR', amount: 5000 }] }],
      targets: { products: [product] },
    };
    const id = await made('discounts', data);

    const { body } = await erp
      .get(
        `/api/discounts/${id}?populate[effect][on][discount-effect.amount-off-order][populate]=amounts&populate[targets][populate]=products`,
      )
      .expect(200);
    expect(body.data).toMatchObject({
      effect: [{ amounts: [{ currency: 'EUR', amount: 150 }] }],
      targets: { products: [{ documentId: product }] },
    });
  });

  test('is checked as in the panel', async () => {
    const variant = await erp.get('/api/variants?pagination[pageSize]=1');
    const [{ sku }] = variant.body.data;
    const product = await one('products', 'published_at is not null');
    const effect = [{ __component: 'discount-effect.percent-off-order', basisPoints: 90_000 }];
    const discount = await erp.post('/api/discounts', { data: { name: '900 %', enabled: true, method: 'automatic', effect } });
    const twice = await erp.post('/api/variants', { data: { name: 'Twice', sku, product } });
    const category = await one('categories', 'published_at is not null');

    expect(said(discount)[0]).toBe(400);
    expect(await app.sql("select 1 from discounts where name = '900 %'")).toEqual([]);
    expect([twice.status, twice.body.error.details.field ?? twice.body.error.details.issues[0].path]).toEqual([400, 'sku']);
    expect(saidOf(await erp.put(`/api/categories/${category}`, { data: { parent: category } }))).toEqual([
      400,
      'CONTENT_INVALID',
      'parent',
    ]);
    const secret = await erp.put(`/api/price-lists/${await one('price_lists')}`, { data: { namedDocuments: ['x'] } });
    expect(said(secret)).toEqual([403, 'EDIT_NOT_ALLOWED']);
    expect(said(await erp.delete(`/api/tax-categories/${await one('tax_categories', 'is_default')}`))).toEqual([409, 'STILL_IN_USE']);
    expect(saidOf(await erp.post('/api/brands', { data: { name: ' ', slug: 'blank' } }))).toEqual([400, 'CONTENT_INVALID', 'name']);
  });

  test('is refused by the field where it is malformed', async () => {
    const issuesOf = async (answer: PromiseLike<Answer>) => {
      const { status, body } = await answer;
      return [status, body.error?.details?.code, (body.error?.details?.issues as { path: unknown[] }[])[0]?.path];
    };
    const data = { name: 'Odd', slug: 'odd' };
    expect(await issuesOf(erp.post('/api/brands', {}))).toEqual([400, 'VALIDATION_FAILED', ['data']]);
    expect(await issuesOf(erp.post('/api/brands', { data: [] }))).toEqual([400, 'VALIDATION_FAILED', ['data']]);
    expect(await issuesOf(erp.post('/api/brands', { data: { slug: 'x' } }))).toEqual([400, 'VALIDATION_FAILED', ['name']]);
    expect(await issuesOf(erp.post('/api/brands', { data: { ...data, colour: 'red' } }))).toEqual([400, 'VALIDATION_FAILED', ['colour']]);
    expect(await issuesOf(erp.post('/api/products?locale=fr', { data }))).toEqual([400, 'VALIDATION_FAILED', ['locale']]);
    expect(await issuesOf(erp.post('/api/products?locale=*', { data }))).toEqual([400, 'VALIDATION_FAILED', ['locale']]);
    expect(said(await erp.post('/api/products', { data: { ...data, brand: 'nothing' } }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(said(await erp.put('/api/brands/nothing', { data }))).toEqual([404, 'NOT_FOUND']);
    expect(said(await erp.delete('/api/brands/nothing'))).toEqual([404, 'NOT_FOUND']);
  });

  test('is done once under one key, and each machine has its own', async () => {
    const other = await machineWith(app, changes.owner, 'PIM', 'full-access');
    const key = { 'Idempotency-Key': 'brand-1' };
    const data = (name: string) => ({ data: { name, slug: name.toLowerCase() } });

    const first = await erp.post('/api/brands', data('Once'), key).expect(201);
    const again = await erp.post('/api/brands', data('Once'), key).expect(201);
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    expect(said(await erp.post('/api/brands', data('Other'), key))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(said(await erp.post('/api/brands?fields=name', data('Once'), key))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    await other.post('/api/brands', data('Other'), key).expect(201);

    await app.sql("update idempotency_keys set state = 'in_flight', status = null, answer = null, claimed_until = 'epoch'");
    expect(said(await erp.post('/api/brands', data('Once'), key))).toEqual([409, 'EDIT_CONFLICT']);
  });
});

describe('prices', () => {
  test('are written one by one by machines, and told as a change of their variant', async () => {
    const [variant, priceList] = [await one('variants'), await made('price-lists', { name: 'From the ERP', code: 'erp', currency: 'EUR' })];
    const price = { variant, priceList, amount: 1250, minQuantity: 3 };
    const told = [{ type: 'variant.changed', id: variant, fields: ['prices'], by: { name: 'ERP' } }];
    await changes.forget();

    const id = await made('prices', price);
    expect(await changes.told()).toMatchObject(told);
    expect((await erp.get(`/api/prices/${id}`)).body.data).toMatchObject({ amount: 1250, minQuantity: 3 });
    expect(said(await erp.post('/api/prices', { data: price }))).toEqual([409, 'ALREADY_EXISTS']);

    await erp.put(`/api/prices/${id}`, { data: { amount: 1300 } }).expect(200);
    expect(await changes.told()).toMatchObject(told);
    for (const amount of [-5, 12.5, 'free'])
      expect(saidOf(await erp.put(`/api/prices/${id}`, { data: { amount } }))).toEqual([400, 'CONTENT_INVALID', 'amount']);
    // Sent back whole, as machines do, it stays where it is.
    await erp.put(`/api/prices/${id}`, { data: { ...price, amount: 1300 } }).expect(200);
    const other = await one('variants', `document_id <> '${variant}'`);
    expect(saidOf(await erp.put(`/api/prices/${id}`, { data: { variant: other } }))).toEqual([400, 'CONTENT_INVALID', 'variant']);
    expect(await app.sql('select amount from prices where document_id = $1', [id])).toEqual([{ amount: '1300' }]);
    await changes.forget();

    await erp.delete(`/api/prices/${id}`).expect(204);
    expect(await changes.told()).toMatchObject(told);
  });

  test('are nothing the panel writes as content', async () => {
    const { status } = await changes.owner.post(panelPath('api::pricing.price'), { amount: 1 });
    expect([403, 404]).toContain(status);
    await expect(app.call('demo-shop/create-document', 'createDocument', 'api::pricing.price', {})).rejects.toMatchObject({
      code: 'EDIT_NOT_ALLOWED',
    });
  });
});
