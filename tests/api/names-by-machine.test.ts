import { machineWith, type Machine } from '../support/api-tokens';
import { useApp } from '../support/app';
import { path as panelPath, useToldChanges } from '../support/told-changes';

const app = useApp('demo');
const changes = useToldChanges(app);
type Answer = { status: number; body: { error?: { details?: Record<string, unknown> } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
const issueOf = ({ body }: Answer) => (body.error?.details?.issues as { path: unknown }[] | undefined)?.[0]?.path;

let erp: Machine;
let made = 0;
beforeAll(async () => {
  erp = await machineWith(app, changes.owner, 'ERP', 'full-access');
});
const brand = (fields: object = {}) => ({ name: 'Brand', slug: `named-${(made += 1)}`, ...fields });
const named = (id: string, source = 'erp', type = 'brands') => `/api/${type}/by/external-id/${source}/${encodeURIComponent(id)}`;
const upsert = (path: string, data: object, headers = {}) => erp.put(path, { data }, headers);

describe('what the app is told besides the goods', () => {
  test('flags go by their key and legal texts by their kind, in each language', async () => {
    const flag = '/api/feature-flags/by/key/payLater';
    await upsert(flag, { enabled: true, value: { most: 3 } }).expect(201);
    await upsert(flag, { platforms: ['ios'] }).expect(200);
    const imprint = '/api/legal-texts/by/kind/imprint';
    const made = await upsert(imprint, { title: 'Imprint', body: 'Who we are.', version: '1' }).expect(201);
    const told = await upsert(`${imprint}?locale=uk`, { title: 'Про нас', body: 'Хто ми.', version: '1' }).expect(200);

    expect(told.body.data.documentId).toBe(made.body.data.documentId);
    const { body } = await app.http().get('/api/storefront/bootstrap?platform=ios&locale=uk').expect(200);
    expect(body.data.flags.payLater).toEqual({ most: 3 });
    expect(body.data.legal).toContainEqual(expect.objectContaining({ kind: 'imprint', title: 'Про нас' }));
    expect(said(await upsert('/api/legal-texts/by/kind/menu', { title: 'Menu', body: 'Soup.', version: '1' }))[0]).toBe(400);
    await erp.delete(`${imprint}?locale=*`).expect(204);
    await erp.delete(flag).expect(204);
  });

  test('synonyms and pinned searches are written by what a system calls them, and hold at once', async () => {
    const found = async (q: string) =>
      (await app.http().get('/api/storefront/search').query({ currency: 'EUR', q }).expect(200)).body.data.map(
        ({ slug }: { slug: string }) => slug,
      );
    const [honey] = await app.sql<{ id: string }>("select document_id as id from products where slug = 'acacia-honey' limit 1");
    expect(await found('samovar')).toEqual([]);
    await upsert(named('S-1', 'erp', 'synonyms'), { language: 'en', words: 'samovar', means: 'honey' }).expect(201);
    expect(await found('samovar')).toContain('acacia-honey');
    await upsert(named('P-1', 'erp', 'pinned-searches'), { language: 'en', phrases: 'yuletide', products: [honey?.id] }).expect(201);
    expect(await found('yuletide')).toEqual(['acacia-honey']);
    const wrong = await upsert(named('S-1', 'erp', 'synonyms'), { language: 'xx' });
    expect([wrong.status, wrong.body.error.details]).toEqual([
      400,
      expect.objectContaining({ reason: 'LANGUAGE_UNKNOWN', field: 'language' }),
    ]);
    await erp.delete(named('S-1', 'erp', 'synonyms')).expect(204);
    await erp.delete(named('P-1', 'erp', 'pinned-searches')).expect(204);
  });
});

describe('what a machine writes by a name of its own', () => {
  test('is made where there is none and changed where there is one, with the same events', async () => {
    const path = named('B-1');
    const first = await upsert(path, brand()).expect(201);
    const id = first.body.data.documentId;
    const again = await upsert(path, { name: 'Renamed' }).expect(200);

    expect(first.body.data.externalIds).toEqual({ erp: 'B-1' });
    expect(again.body.data).toMatchObject({ documentId: id, name: 'Renamed', externalIds: { erp: 'B-1' } });
    expect(await changes.told()).toMatchObject([
      { type: 'brand.changed', id, verb: 'created', by: { name: 'ERP' } },
      { type: 'brand.changed', id, verb: 'updated', fields: ['name'], by: { name: 'ERP' } },
    ]);
    expect((await erp.get(path).expect(200)).body.data.documentId).toBe(id);
    expect((await erp.get(`/api/brands/${id}`)).body.data.externalIds).toEqual({ erp: 'B-1' });
    expect((await app.http().get(`/api/brands/${id}`)).body.data.externalIds).toBeUndefined();
    await erp.delete(path).expect(204);
    expect(said(await erp.get(path))).toEqual([404, 'NOT_FOUND']);
    expect(said(await erp.delete(path))).toEqual([404, 'NOT_FOUND']);
  });

  test('goes by SKU and by code as well, and its relations are named so too', async () => {
    const product = (await upsert(named('P-1', 'erp', 'products'), { name: 'Named', slug: 'named-product' }).expect(201)).body.data;
    const list = (await upsert('/api/price-lists/by/code/named-eur', { name: 'Named', currency: 'EUR' }).expect(201)).body.data;
    const sku = await upsert('/api/variants/by/sku/NAMED-1', { name: 'One', product: { source: 'erp', externalId: 'P-1' } }).expect(201);
    const variant = sku.body.data.documentId;
    await upsert('/api/variants/by/sku/NAMED-1', { name: 'One of them', externalIds: { erp: 'V-1' } }).expect(200);
    const price = await erp.post('/api/prices', { data: { variant: { sku: 'NAMED-1' }, priceList: { code: 'named-eur' }, amount: 100 } });

    expect(said(price)).toEqual([201, undefined]);
    const rows = await app.sql(
      `select v.document_id as variant, l.document_id as list, p.document_id as product
         from prices c join variants v on v.id = c.variant_id join price_lists l on l.id = c.price_list_id
         join variants_product_lnk k on k.variant_id = v.id join products p on p.id = k.product_id and p.published_at is not null
        where v.sku = 'NAMED-1' group by 1, 2, 3`,
    );
    expect(rows).toEqual([{ variant, list: list.documentId, product: product.documentId }]);
    expect((await erp.get(named('V-1', 'erp', 'variants')).expect(200)).body.data.name).toBe('One of them');
    await upsert('/api/discount-codes/by/code/named-code', { discount: await anyDiscount() }).expect(201);
    await upsert('/api/discount-codes/by/code/NAMED%20CODE', {}).expect(200);
    expect(await app.sql("select 1 from discount_codes where normalized_code like 'NAMED%'")).toHaveLength(1);
  });
  const anyDiscount = async () =>
    (await app.sql<{ document_id: string }>("select document_id from discounts where method = 'code' order by id limit 1"))[0]?.document_id;

  test('is one entry, though two send it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const data = brand();
      const answers = await Promise.all([1, 2, 3, 4].map(() => upsert(named(`race ${round}`), data)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
      expect(await app.sql('select 1 from brands where slug = $1', [data.slug])).toHaveLength(1);
    }
    // One without options, which each variant would need.
    const made = await upsert(named('race-of-variants', 'erp', 'products'), { name: 'Race', slug: 'race-of-variants' }).expect(201);
    const product = made.body.data.documentId;
    const both = await Promise.all([1, 2].map(() => upsert('/api/variants/by/sku/RACE-1', { name: 'Race', product })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  });

  test('is another entry for another system, and one entry may have a name in each', async () => {
    const [ofErp, ofPim] = [await upsert(named('42'), brand()).expect(201), await upsert(named('42', 'pim'), brand()).expect(201)];
    expect(ofErp.body.data.documentId).not.toBe(ofPim.body.data.documentId);

    const both = await upsert(named('42', 'pim'), { externalIds: { shop: 'x' } }).expect(200);
    expect(both.body.data.externalIds).toEqual({ pim: '42', shop: 'x' });
    const list = await erp.get(`/api/brands?filters[documentId]=${ofPim.body.data.documentId}`);
    expect(list.body.data).toMatchObject([{ externalIds: { pim: '42', shop: 'x' } }]);
    const category = await upsert(named('42', 'erp', 'categories'), { name: 'Same id', slug: 'same-id' }).expect(201);
    expect(category.body.data.externalIds).toEqual({ erp: '42' });
    const ofConstructor = await upsert(named('42', 'constructor'), brand()).expect(201);
    expect(ofConstructor.body.data.externalIds).toEqual({ constructor: '42' });
  });

  test('keeps its name for itself: another entry does not get it, and nothing is changed', async () => {
    const owner = (await upsert(named('taken'), brand()).expect(201)).body.data.documentId;
    const other = (await upsert(named('free'), brand({ name: 'Other' })).expect(201)).body.data.documentId;
    const answers = [
      await upsert(`/api/brands/${other}`, { name: 'Thief', externalIds: { erp: 'taken' } }),
      await erp.post('/api/brands', { data: brand({ name: 'Thief', externalIds: { erp: 'taken' } }) }),
    ];
    for (const answer of answers) {
      expect([...said(answer), issueOf(answer)]).toEqual([409, 'EXTERNAL_ID_TAKEN', ['data', 'externalIds', 'erp']]);
      expect(answer.body.error?.details?.documentId).toBe(owner);
    }
    expect(await app.sql("select 1 from brands where name = 'Thief'")).toEqual([]);

    await upsert(`/api/brands/${owner}`, { externalIds: { erp: null } }).expect(200);
    const given = await upsert(`/api/brands/${other}`, { externalIds: { erp: 'taken' } }).expect(200);
    expect(given.body.data.externalIds).toEqual({ erp: 'taken' });
    expect(said(await erp.get(named('free')))).toEqual([404, 'NOT_FOUND']);
  });

  test('leaves its name to others when it is gone, whoever deletes it; a draft or a language that goes does not', async () => {
    const ids = ['one', 'two', 'three'];
    const brands = await Promise.all(ids.map(async (id) => (await upsert(named(id), brand()).expect(201)).body.data.documentId as string));
    const bulk = `${panelPath('api::catalog.brand')}/actions/bulkDelete`;
    await changes.owner.post(bulk, { documentIds: brands.slice(0, 2) }).expect(200);
    await app.sql('delete from brands where document_id = $1', [brands[2]]);
    expect(await app.sql('select 1 from external_ids where document_id = any($1)', [brands])).toEqual([]);

    const product = named('stays', 'erp', 'products');
    const { documentId } = (await upsert(product, { name: 'Stays', slug: 'stays' }).expect(201)).body.data;
    await upsert(`${product}?locale=uk`, { name: 'Лишається', slug: 'lyshaietsia' }).expect(200);
    await upsert(`${product}?status=draft`, { name: 'Draft' }).expect(200);
    await changes.owner.post(`${panelPath('api::catalog.product', documentId)}/actions/unpublish?locale=en`, {}).expect(200);
    await erp.delete(`${product}?locale=en`).expect(204);
    expect((await erp.get(`${product}?locale=uk`).expect(200)).body.data).toMatchObject({ documentId, name: 'Лишається' });
    await erp.delete(`${product}?locale=*`).expect(204);
    expect(await app.sql('select 1 from external_ids where document_id = $1', [documentId])).toEqual([]);
  });

  test('may be called almost anything', async () => {
    for (const id of ['a/b', '🥁 drum', 'Ґудзик', '100%', 'a b?c#d', '"quoted"', "o'clock", '-', 'x'.repeat(191)]) {
      const { body } = await upsert(named(id), brand()).expect(201);
      expect(body.data.externalIds).toEqual({ erp: id });
      expect((await upsert(named(id), {}).expect(200)).body.data.documentId).toBe(body.data.documentId);
    }
  });

  test('is refused by the field where a name cannot be one, or does not go with another', async () => {
    const cases: [string, object, (string | number)[]][] = [
      [named('x'.repeat(192)), brand(), ['externalId']],
      [named('nul\u0000'), brand(), ['externalId']],
      [named('1', 'ERP'), brand(), ['source']],
      ['/api/variants/by/sku/%00', {}, ['sku']],
      ['/api/variants/by/sku/A', { sku: 'B' }, ['data', 'sku']],
      [named('1'), brand({ externalIds: { erp: '2' } }), ['data', 'externalIds', 'erp']],
      [named('1'), brand({ externalIds: { Erp: '2' } }), ['data', 'externalIds', 'Erp']],
      [named('1'), brand({ externalIds: 'erp' }), ['data', 'externalIds']],
      [named('1'), brand({ externalIds: { pim: 'y'.repeat(200) } }), ['data', 'externalIds', 'pim']],
      ['/api/variants/by/sku/NEW', { name: 'N', product: { source: 'erp', externalId: 'nobody' } }, ['data', 'product']],
      ['/api/variants/by/sku/NEW', { name: 'N', product: { source: 'erp', externalId: 'nul\u0000' } }, ['data', 'product']],
      [named('1', 'erp', 'prices'), { variant: { sku: 'nul\u0000' }, amount: 1 }, ['data', 'variant']],
      [
        named('1', 'erp', 'products'),
        { name: 'N', slug: 'n', categories: [{ source: 'erp', externalId: 'no' }] },
        ['data', 'categories', 0],
      ],
      [named('incomplete'), { slug: 'only-a-slug' }, ['name']],
    ];
    for (const [path, data, field] of cases) {
      const answer = await upsert(path, data);
      expect([path, ...said(answer), issueOf(answer)]).toEqual([path, 400, 'VALIDATION_FAILED', field]);
    }
    expect(said(await upsert(named('1'), brand({ name: 'y'.repeat(1_000_000) })))).toEqual([413, 'BODY_TOO_LARGE']);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`s${index}`, 'x']));
    expect(issueOf(await upsert(named('1'), brand({ externalIds: many })))).toEqual(['data', 'externalIds']);
    expect(await app.sql("select 1 from external_ids where external_id in ('1', '2', 'incomplete')")).toEqual([]);
  });

  test('is done once under one key, and takes a scope of its own', async () => {
    const data = brand();
    const key = { 'Idempotency-Key': 'named-once' };
    const first = await upsert(named('once'), data, key).expect(201);
    const again = await upsert(named('once'), data, key).expect(201);
    expect([again.headers['idempotent-replayed'], again.body]).toEqual(['true', first.body]);
    expect(said(await upsert(named('other'), data, key))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);

    const narrow = await machineWith(app, changes.owner, 'Reader', ['api::catalog.brand.findOne', 'api::catalog.variant.upsert']);
    const refused = await narrow.put(named('once'), { data });
    expect([...said(refused), refused.body.error.details.scope]).toEqual([403, 'FORBIDDEN', 'api::catalog.brand.upsert']);
    expect((await narrow.get(named('once')).expect(200)).body.data.externalIds).toEqual({ erp: 'once' });
    expect(said(await app.http().get(named('once')))).toEqual([401, 'UNAUTHORIZED']);
    // What it may not read, it cannot find out by naming it.
    const asks = ['P-1', 'nothing'].map((id) => ({ name: 'N', product: { source: 'erp', externalId: id } }));
    const answers = [];
    for (const ask of asks) answers.push(await narrow.put('/api/variants/by/sku/NEW', { data: ask }));
    expect(answers.map(said)).toEqual(asks.map(() => [400, 'VALIDATION_FAILED']));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });
});
