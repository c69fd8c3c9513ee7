import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let owner: Staff;
let me: string;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  me = String((await owner.get('/admin/users/me').expect(200)).body.data.id);
});

const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
const product = 'api::catalog.product';
const brand = 'api::catalog.brand';
let made = 0;
const create = async (type: string, data: object, query = ''): Promise<string> =>
  (await owner.post(`${path(type)}${query}`, { slug: `told-${(made += 1)}`, ...data }).expect(201)).body.data.documentId;

type Told = { type: string; id: string; verb: string; languages: string[]; fields: string[]; exists: boolean; by: object };
let heardUpTo = '0';
/** What was told since the last time this was asked. */
async function told(): Promise<Told[]> {
  const rows = await app.sql<{
    seq: string;
    type: string;
    aggregate_id: string;
    payload: Omit<Told, 'type' | 'id'> & { documentId: string };
  }>("select seq, type, aggregate_id, payload from event_log where type like '%.changed' and seq > $1 order by seq", [heardUpTo]);
  heardUpTo = rows.at(-1)?.seq ?? heardUpTo;
  return rows.map(({ type, aggregate_id: id, payload: { documentId, ...payload } }) => {
    expect(documentId).toBe(id);
    return { type, id, ...payload };
  });
}
const brief = async () => (await told()).map(({ type, id, verb, languages, fields }) => [type, id, verb, languages, fields]);
const forget = async () => void (await told());
beforeEach(forget);

describe('what staff do in the Content Manager is told once', () => {
  test('made, changed, told in another language, published, hidden and deleted', async () => {
    const id = await create(product, { name: 'Lamp' });
    expect(await told()).toEqual([
      {
        type: 'product.changed',
        id,
        verb: 'created',
        languages: ['en'],
        fields: expect.arrayContaining(['name', 'slug']),
        exists: true,
        by: { type: 'staff', id: me },
      },
    ]);

    await owner.put(path(product, id), { name: 'Blue lamp' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['en'], ['name']]]);

    await owner.put(`${path(product, id)}?locale=uk`, { name: 'Лампа', slug: 'lampa-told' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['uk'], expect.arrayContaining(['name', 'slug'])]]);

    await owner.post(`${path(product, id)}/actions/publish`, { name: 'Blue lamp' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'published', ['en'], expect.arrayContaining(['name', 'slug'])]]);

    await owner.post(`${path(product, id)}/actions/unpublish`, {}).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'unpublished', ['en'], expect.arrayContaining(['name', 'slug'])]]);

    await owner.delete(`${path(product, id)}?locale=uk`).expect(200);
    expect(await told()).toMatchObject([{ type: 'product.changed', verb: 'deleted', languages: ['uk'], exists: true }]);

    await owner.delete(`${path(product, id)}?locale=en`).expect(200);
    expect(await told()).toMatchObject([{ type: 'product.changed', verb: 'deleted', languages: ['en'], exists: false }]);
  });

  test('nothing, where a save changes nothing', async () => {
    const id = await create(brand, { name: 'Same' });
    await forget();
    await owner.put(path(brand, id), { name: 'Same' }).expect(200);
    expect(await told()).toEqual([]);
  });

  test('in all languages, where a field holds for all of them', async () => {
    const category = 'api::catalog.category';
    const id = await create(category, { name: 'Vases', position: 1 });
    await owner.put(`${path(category, id)}?locale=uk`, { name: 'Вази', slug: 'vazy-told', position: 1 }).expect(200);
    await forget();
    await owner.put(path(category, id), { name: 'Vases', position: 77 }).expect(200);
    expect(await brief()).toEqual([['category.changed', id, 'updated', ['en', 'uk'], ['position']]]);
  });

  test('of a component, and of what an entry names', async () => {
    const id = await create(product, { name: 'Jug' });
    const other = await create(brand, { name: 'Namer' });
    await forget();
    await owner
      .put(path(product, id), { name: 'Jug', attributes: [{ name: 'Colour', value: 'blue' }], brand: { connect: [{ documentId: other }] } })
      .expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['en'], ['attributes', 'brand']]]);
  });

  test('of a copy', async () => {
    const id = await create(brand, { name: 'First' });
    await forget();
    const { body } = await owner.post(`${path(brand)}/clone/${id}`, { name: 'Second', slug: `told-${(made += 1)}` }).expect(200);
    expect(await brief()).toEqual([['brand.changed', body.data.documentId, 'created', [], ['name', 'slug']]]);
  });

  test('of the settings', async () => {
    await owner.put('/content-manager/single-types/api::store.store-settings', { lowStockFrom: 4 }).expect(200);
    expect(await told()).toMatchObject([{ type: 'store_settings.changed', verb: 'updated', fields: ['lowStockFrom'] }]);
  });
});

describe('in bulk', () => {
  test('each entry is told once for each verb', async () => {
    const ids = [await create(product, { name: 'One' }), await create(product, { name: 'Two' })];
    await forget();
    await owner.post(`${path(product)}/actions/bulkPublish?locale=en`, { documentIds: ids }).expect(200);
    await owner.post(`${path(product)}/actions/bulkUnpublish`, { documentIds: ids, locale: 'en' }).expect(200);
    await owner.post(`${path(product)}/actions/bulkDelete`, { documentIds: ids, locale: 'en' }).expect(200);

    // Strapi hides them in an order of its own.
    const byVerb = Map.groupBy(await told(), ({ verb }) => verb);
    expect([...byVerb].map(([verb, all]) => [verb, all.map(({ id }) => id).sort()])).toEqual(
      ['published', 'unpublished', 'deleted'].map((verb) => [verb, [...ids].sort()]),
    );
  });

  test('nothing is told of what was rolled back', async () => {
    const [used] = await app.sql<{ document_id: string }>(
      'select b.document_id from brands b join products p on p.brand_id = b.id limit 1',
    );
    const free = await create(brand, { name: 'Free' });
    await forget();
    await owner.post(`${path(brand)}/actions/bulkDelete`, { documentIds: [free, used?.document_id] }).expect(409);
    expect(await told()).toEqual([]);
    expect(await app.sql('select id from brands where document_id = $1', [free])).toHaveLength(1);
  });
});

test('a change and its undoing, both under way at once, are told as two', async () => {
  const id = await create(brand, { name: 'Before' });
  await forget();
  const save = (name: string) => owner.put(path(brand, id), { name }).expect(200).then();
  const waiting = async (query: (sql: string) => Promise<unknown>) =>
    (
      (await query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) as {
        rowCount: number;
      }
    ).rowCount;
  let undone: Promise<unknown> = Promise.resolve();
  await app.whileLocked(
    `select id from brands where document_id = '${id}' for update`,
    () => save('After'),
    async (query) => {
      undone = save('Before');
      while ((await waiting(query)) < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  );
  await undone;
  expect(await brief()).toEqual([
    ['brand.changed', id, 'updated', [], ['name']],
    ['brand.changed', id, 'updated', [], ['name']],
  ]);
});

test('nothing is told of a save that is refused once it was written', async () => {
  const [taken] = await app.sql<{ code: string; discount: string }>(
    'select c.code, d.document_id as discount from discount_codes c join discounts d on d.id = c.discount_id limit 1',
  );
  const { status, body } = await owner.post(path('api::promotion.discount-code'), {
    code: taken?.code.toLowerCase(),
    enabled: true,
    discount: { connect: [{ documentId: taken?.discount }] },
  });
  expect([status, body.error.details.code]).toEqual([400, 'DISCOUNT_INVALID']);
  expect(await told()).toEqual([]);
});

describe('past the Content Manager', () => {
  test('prices typed in the grid change their variant, once', async () => {
    const [cell] = await app.sql<{ product: string; variant: string; list: string; amount: string }>(
      `select p.document_id as product, v.document_id as variant, l.document_id as list, pr.amount
         from prices pr join variants v on v.id = pr.variant_id join price_lists l on l.id = pr.price_list_id
         join variants_product_lnk k on k.variant_id = v.id join products p on p.id = k.product_id
        where pr.min_quantity = 1 and l.kind = 'base' order by pr.id limit 1`,
    );
    const { product: id = '', variant = '', list, amount } = cell ?? {};
    const price = { variant, list, minQuantity: 1, before: Number(amount), amount: Number(amount) + 100 };
    const more = { variant, list, minQuantity: 50, before: null, amount: Number(amount) };
    await owner.put(`/storekeeper/products/${id}/grid`, { prices: [price, more], stock: [] }).expect(200);
    expect(await brief()).toEqual([['variant.changed', variant, 'updated', [], ['prices']]]);
  });

  test('codes made by the thousand change their discount, once', async () => {
    const id = await create('api::promotion.discount', {
      name: 'Codes',
      enabled: true,
      method: 'code',
      effect: [{ __component: 'discount-effect.percent-off-lines', basisPoints: 500 }],
      slug: undefined,
    });
    await forget();
    await owner.post(`/storekeeper/discounts/${id}/codes`, { count: 1_000, prefix: 'TOLD-', length: 8 }).expect(200);
    expect(await brief()).toEqual([['discount.changed', id, 'updated', [], ['codes']]]);
  });

  test('the tax category that is the standard no more is told with the one that is', async () => {
    const [standard] = await app.sql<{ document_id: string }>('select document_id from tax_categories where is_default');
    const id = await create('api::pricing.tax-category', { name: 'New', code: 'told', isDefault: true, slug: undefined });
    expect(await brief()).toEqual([
      ['tax_category.changed', standard?.document_id, 'updated', [], ['isDefault']],
      ['tax_category.changed', id, 'created', [], expect.arrayContaining(['code', 'isDefault', 'name'])],
    ]);
  });
});

describe('what Strapi does by itself', () => {
  test('a section of the home screen that named what is gone', async () => {
    const named = await create(product, { name: 'Soon gone' });
    const section = await create('api::store.home-section', {
      title: 'New here',
      products: { connect: [{ documentId: named }] },
      slug: undefined,
    });
    await forget();
    await owner.delete(`${path(product, named)}?locale=*`).expect(200);
    expect(await brief()).toEqual([
      ['product.changed', named, 'deleted', ['en'], expect.anything()],
      ['home_section.changed', section, 'updated', ['en'], ['products']],
    ]);
  });

  test('the variants of a product that is deleted, and nothing of them twice', async () => {
    const id = await create(product, { name: 'With variant' });
    const variant = await create('api::catalog.variant', {
      name: 'Only',
      sku: 'TOLD-1',
      product: { connect: [{ documentId: id }] },
      slug: undefined,
    });
    await forget();
    await owner.delete(`${path(product, id)}?locale=*`).expect(200);
    expect((await told()).map(({ type, id: whose, verb }) => [type, whose, verb])).toEqual([
      ['variant.changed', variant, 'deleted'],
      ['product.changed', id, 'deleted'],
    ]);
  });

  test('entries whose picture was deleted', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const [file] = (await owner.upload(png).expect(201)).body;
    const id = await create(brand, { name: 'Pictured', logo: file.id });
    await forget();
    await owner.delete(`/upload/files/${file.id}`).expect(200);
    expect(await brief()).toEqual([['brand.changed', id, 'updated', [], ['logo']]]);
  });
});
