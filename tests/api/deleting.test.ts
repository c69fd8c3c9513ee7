import { useApp } from '../support/app';
import { path, connect, refusal, inUse, usesOf, useDeleting } from '../support/deleting';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const content = useDeleting(app);
const { anew, created, one, halfOff } = content;

describe('what other things stand on is not deleted:', () => {
  beforeAll(anew);
  test.each([
    ['the base price list', 'api::pricing.price-list', "select document_id from price_lists where code = 'base-eur'", 'Price'],
    ['a location with stock', 'api::inventory.stock-location', "select document_id from stock_locations where code = 'lviv'", 'Stock'],
    [
      'a brand of products',
      'api::catalog.brand',
      'select b.document_id from brands b join products p on p.brand_id = b.id limit 1',
      'Product',
    ],
    ['the standard tax category', 'api::pricing.tax-category', 'select document_id from tax_categories where is_default', 'Product'],
    [
      'a product with stock',
      'api::catalog.product',
      'select p.document_id from products p join variants_product_lnk l on l.product_id = p.id join stock_levels s on s.variant_id = l.variant_id where s.on_hand > 0 limit 1',
      'Stock',
    ],
    [
      'a category with others under it',
      'api::catalog.category',
      'select p.document_id from categories_parent_lnk l join categories p on p.id = l.inv_category_id limit 1',
      'Category',
    ],
    [
      'a discount that orders used',
      'api::promotion.discount',
      'select d.document_id from discounts d join discount_redemptions r on r.discount_id = d.id limit 1',
      'Order',
    ],
  ])('%s', async (_name, type, query, use) => {
    const id = await one(query);
    const before = await app.sql('select (select count(*) from prices) as prices, (select count(*) from variants) as variants');
    const answer = await content.owner.delete(`${path(type, id)}?locale=*`);
    expect(refusal(answer)).toEqual(inUse);
    expect(answer.body.error.message).toMatch(/Take it out there first|Delete with its prices/);
    expect(usesOf(answer)).toContain(use);
    expect(await app.sql('select (select count(*) from prices) as prices, (select count(*) from variants) as variants')).toEqual(before);
  });

  test("named in the shop's own language, which all staff share", async () => {
    const id = await one('select b.document_id from brands b join products p on p.brand_id = b.id limit 1');
    const named = await app.sql<{ name: string }>(
      "select distinct p.name from products p join brands b on b.id = p.brand_id where b.document_id = $1 and p.locale = 'en'",
      [id],
    );
    const { body } = await content.owner.delete(path('api::catalog.brand', id));
    const told: { type: string; name: string }[] = body.error.details.uses.filter(({ type }: { type: string }) => type === 'Product');
    expect(told.length).toBeGreaterThan(0);
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(told.map(({ name }) => name)));
  });

  test('a delivery that open carts have chosen, and a language in which something is told', async () => {
    await shop.readyCart();
    const method = await one("select document_id from delivery_methods where code = 'courier'");
    expect(refusal(await content.owner.delete(path('api::delivery.delivery-method', method)))).toEqual(inUse);
    const uk = await one("select id from i18n_locale where code = 'uk'");
    expect(refusal(await content.owner.delete(`/i18n/locales/${uk}`))).toEqual(inUse);
    expect(await one("select count(*) from products where locale = 'uk'")).not.toBe('0');
  });
});

describe('a pickup method', () => {
  test('is not offered once its location is gone past the shop', async () => {
    const id = await one("select document_id from delivery_methods where code = 'pickup-lviv'");
    await app.sql('update delivery_methods set location_id = null where document_id = $1', [id]);
    const cart = await shop.readyCart();
    const { body } = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
    expect(JSON.stringify(body)).not.toContain(id);
  });
});

describe('a product', () => {
  test('is deleted with its variants when nothing stands on them, and their SKUs are free again', async () => {
    const product = await created('api::catalog.product', { name: 'Short-lived' });
    const variant = (sku: string) =>
      created('api::catalog.variant', { sku, name: 'One', product: connect(product.documentId, { locale: 'en' }) });
    await variant('dup-1');
    for (const sku of ['DUP-1', ' dup - 1 '])
      expect((await content.owner.post(path('api::catalog.variant'), { sku, name: 'Two' })).body.error.details).toMatchObject({
        code: 'CONTENT_INVALID',
        field: 'sku',
      });

    await content.owner.delete(`${path('api::catalog.product', product.documentId)}?locale=*`).expect(200);

    expect(await app.sql("select 1 from variants where sku = 'dup-1'")).toEqual([]);
    const next = await created('api::catalog.product', { name: 'Next' });
    await created('api::catalog.variant', { sku: 'DUP-1', name: 'One', product: connect(next.documentId, { locale: 'en' }) });
  });
});

describe('actions on many', () => {
  test('do all or nothing', async () => {
    const brands = [];
    for (const slug of ['a-1', 'a-2', 'a-3']) brands.push((await created('api::catalog.brand', { name: slug, slug })).documentId);
    await halfOff({ brands: connect(brands[1] ?? '') });

    expect(refusal(await content.owner.post(`${path('api::catalog.brand')}/actions/bulkDelete`, { documentIds: brands }))).toEqual(inUse);
    expect(await one("select count(*) from brands where slug like 'a-%'")).toBe('3');
    await content.owner.post(`${path('api::catalog.brand')}/actions/bulkDelete`, { documentIds: [brands[0], brands[2]] }).expect(200);
    expect(await one("select count(*) from brands where slug like 'a-%'")).toBe('1');
  });

  test.each(['bulkPublish', 'bulkUnpublish'])('%s of what has no drafts is refused', async (action) => {
    const answer = await content.owner.post(`${path('api::catalog.brand')}/actions/${action}`, { documentIds: ['any'] });
    expect(refusal(answer)).toEqual([403, 'EDIT_NOT_ALLOWED']);
  });
});
