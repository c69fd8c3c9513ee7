import { useApp } from '../support/app';
import { path, product, brand, useToldChanges } from '../support/told-changes';

const app = useApp('demo');
const changes = useToldChanges(app);
const { create, told, brief, forget } = changes;

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
    await changes.owner.put(`/storekeeper/products/${id}/grid`, { prices: [price, more], stock: [] }).expect(200);
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
    await changes.owner.post(`/storekeeper/discounts/${id}/codes`, { count: 1_000, prefix: 'TOLD-', length: 8 }).expect(200);
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
    await changes.owner.delete(`${path(product, named)}?locale=*`).expect(200);
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
    await changes.owner.delete(`${path(product, id)}?locale=*`).expect(200);
    expect((await told()).map(({ type, id: whose, verb }) => [type, whose, verb])).toEqual([
      ['variant.changed', variant, 'deleted'],
      ['product.changed', id, 'deleted'],
    ]);
  });

  test('entries whose picture was deleted', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const [file] = (await changes.owner.upload(png).expect(201)).body;
    const id = await create(brand, { name: 'Pictured', logo: file.id });
    await forget();
    await changes.owner.delete(`/upload/files/${file.id}`).expect(200);
    expect(await brief()).toEqual([['brand.changed', id, 'updated', [], ['logo']]]);
  });
});
