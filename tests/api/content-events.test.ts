import { useApp } from '../support/app';
import { path, product, brand, useToldChanges } from '../support/told-changes';

const app = useApp('demo');
const changes = useToldChanges(app);
const { create, told, brief, forget } = changes;

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
        by: { type: 'staff', id: changes.me },
      },
    ]);

    await changes.owner.put(path(product, id), { name: 'Blue lamp' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['en'], ['name']]]);

    await changes.owner.put(`${path(product, id)}?locale=uk`, { name: 'Лампа', slug: 'lampa-told' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['uk'], expect.arrayContaining(['name', 'slug'])]]);

    await changes.owner.post(`${path(product, id)}/actions/publish`, { name: 'Blue lamp' }).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'published', ['en'], expect.arrayContaining(['name', 'slug'])]]);

    await changes.owner.post(`${path(product, id)}/actions/unpublish`, {}).expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'unpublished', ['en'], expect.arrayContaining(['name', 'slug'])]]);

    await changes.owner.delete(`${path(product, id)}?locale=uk`).expect(200);
    expect(await told()).toMatchObject([{ type: 'product.changed', verb: 'deleted', languages: ['uk'], exists: true }]);

    await changes.owner.delete(`${path(product, id)}?locale=en`).expect(200);
    expect(await told()).toMatchObject([{ type: 'product.changed', verb: 'deleted', languages: ['en'], exists: false }]);
  });

  test('nothing, where a save changes nothing', async () => {
    const id = await create(brand, { name: 'Same' });
    await forget();
    await changes.owner.put(path(brand, id), { name: 'Same' }).expect(200);
    expect(await told()).toEqual([]);
  });

  test('in all languages, where a field holds for all of them', async () => {
    const category = 'api::catalog.category';
    const id = await create(category, { name: 'Vases', position: 1 });
    await changes.owner.put(`${path(category, id)}?locale=uk`, { name: 'Вази', slug: 'vazy-told', position: 1 }).expect(200);
    await forget();
    await changes.owner.put(path(category, id), { name: 'Vases', position: 77 }).expect(200);
    expect(await brief()).toEqual([['category.changed', id, 'updated', ['en', 'uk'], ['position']]]);
  });

  test('of a component, and of what an entry names', async () => {
    const id = await create(product, { name: 'Jug' });
    const other = await create(brand, { name: 'Namer' });
    await forget();
    await changes.owner
      .put(path(product, id), { name: 'Jug', attributes: [{ name: 'Colour', value: 'blue' }], brand: { connect: [{ documentId: other }] } })
      .expect(200);
    expect(await brief()).toEqual([['product.changed', id, 'updated', ['en'], ['attributes', 'brand']]]);
  });

  test('of a copy', async () => {
    const id = await create(brand, { name: 'First' });
    await forget();
    const { body } = await changes.owner.post(`${path(brand)}/clone/${id}`, { name: 'Second', slug: 'told-again' }).expect(200);
    expect(await brief()).toEqual([['brand.changed', body.data.documentId, 'created', [], ['name', 'slug']]]);
  });

  test('of the settings', async () => {
    await changes.owner.put('/content-manager/single-types/api::store.store-settings', { lowStockFrom: 4 }).expect(200);
    expect(await told()).toMatchObject([{ type: 'store_settings.changed', verb: 'updated', fields: ['lowStockFrom'] }]);
  });
});

describe('in bulk', () => {
  test('each entry is told once for each verb', async () => {
    const ids = [await create(product, { name: 'One' }), await create(product, { name: 'Two' })];
    await forget();
    await changes.owner.post(`${path(product)}/actions/bulkPublish?locale=en`, { documentIds: ids }).expect(200);
    await changes.owner.post(`${path(product)}/actions/bulkUnpublish`, { documentIds: ids, locale: 'en' }).expect(200);
    await changes.owner.post(`${path(product)}/actions/bulkDelete`, { documentIds: ids, locale: 'en' }).expect(200);

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
    await changes.owner.post(`${path(brand)}/actions/bulkDelete`, { documentIds: [free, used?.document_id] }).expect(409);
    expect(await told()).toEqual([]);
    expect(await app.sql('select id from brands where document_id = $1', [free])).toHaveLength(1);
  });
});

test('a change and its undoing, both under way at once, are told as two', async () => {
  const id = await create(brand, { name: 'Before' });
  await forget();
  const save = (name: string) => changes.owner.put(path(brand, id), { name }).expect(200).then();
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
  const { status, body } = await changes.owner.post(path('api::promotion.discount-code'), {
    code: taken?.code.toLowerCase(),
    enabled: true,
    discount: { connect: [{ documentId: taken?.discount }] },
  });
  expect([status, body.error.details.code]).toEqual([400, 'DISCOUNT_INVALID']);
  expect(await told()).toEqual([]);
});
