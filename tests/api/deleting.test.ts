import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let owner: Staff;
const anew = async () => {
  await app.fresh();
  owner = await signInAsOwner(app);
};
beforeAll(async () => {
  owner = await signInAsOwner(app);
});

const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
let made = 0;
/** With a slug of its own. */
const thing = (type: string, data: object) =>
  created(type, type === 'api::catalog.product' ? data : { ...data, slug: `alone-${(made += 1)}` });
const created = async (type: string, data: object): Promise<{ documentId: string; targets?: { id: number } }> => {
  const { status, body } = await owner.post(path(type), data);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data;
};
const connect = (documentId: string, more: object = {}) => ({ connect: [{ documentId, ...more }], disconnect: [] });
const one = async (query: string) => String(Object.values((await app.sql(query))[0] ?? {})[0] ?? '');
const refusal = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];
const inUse = [409, 'STILL_IN_USE'];
const usesOf = ({ body }: { body: { error: { details: { uses: { type: string }[] } } } }) => [
  ...new Set(body.error.details.uses.map(({ type }) => type)),
];

/** Fifty percent off what `targets` names, and nothing else in the shop. */
async function halfOff(targets: object) {
  await app.sql('update discounts set enabled = false');
  const discount = {
    name: 'Half',
    enabled: true,
    method: 'automatic',
    effect: [{ __component: 'discount-effect.percent-off-lines', basisPoints: 5000 }],
  };
  return created('api::promotion.discount', { ...discount, targets });
}
const discountOfCart = async () => (await shop.readyCart()).totals.discounts.amount;
const findings = async (kind: string, id: string): Promise<string[]> => {
  const { body } = await owner.get(`/storekeeper/${kind}/${id}/findings`).expect(200);
  return [...body.data.refusals, ...body.data.warnings].map(({ code }: { code: string }) => code);
};

describe('a discount that names something', () => {
  beforeAll(anew);
  // Each test has a discount and things of its own.
  beforeEach(() => app.sql("delete from discounts where name in ('Half', 'Conditional')"));
  const targets = {
    products: { type: 'api::catalog.product', table: 'products', make: { name: 'Alone' } },
    categories: { type: 'api::catalog.category', table: 'categories', make: { name: 'Alone', position: 1 } },
    brands: { type: 'api::catalog.brand', table: 'brands', make: { name: 'Alone' } },
  } as const;

  test.each(Object.entries(targets))('keeps %s from being deleted, and says where they are named', async (relation, { type, make }) => {
    const { documentId } = await thing(type, make);
    const discount = await halfOff({ [relation]: connect(documentId) });

    const answers = [
      await owner.delete(`${path(type, documentId)}?locale=*`),
      await owner.post(`${path(type)}/actions/bulkDelete`, { documentIds: [documentId] }),
    ];

    expect(refusal(answers[0] as never)).toEqual(inUse);
    expect(answers[0]?.body.error.details.uses).toEqual([{ type: 'Discount', name: 'Half', documentId: discount.documentId }]);
    expect(refusal(answers[1] as never)).toEqual(inUse);
  });

  test.each(Object.entries(targets))(
    'matches nothing when its %s are gone past the shop, whatever is saved later',
    async (relation, { type, table, make }) => {
      const { documentId } = await thing(type, make);
      const discount = await halfOff({ [relation]: connect(documentId) });
      expect(await discountOfCart()).toBe(0);

      await app.sql(`delete from ${table} where document_id = $1`, [documentId]);
      const form = (await owner.get(path('api::promotion.discount', discount.documentId)).expect(200)).body.data;
      await owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);
      await owner.put(path('api::promotion.discount', discount.documentId), { targets: { id: form.targets.id } }).expect(200);

      expect(await discountOfCart()).toBe(0);
      expect(await findings('discounts', discount.documentId)).toContain('NAMES_GONE');

      // Taken out of the discount, the part is no rule any more.
      await owner.put(path('api::promotion.discount', discount.documentId), { targets: null }).expect(200);
      expect(await discountOfCart()).toBeGreaterThan(0);
    },
  );

  test('goes on naming a category of which one language is deleted', async () => {
    const { documentId } = await thing('api::catalog.category', targets.categories.make);
    await owner.put(`${path('api::catalog.category', documentId)}?locale=uk`, { name: 'Сама', slug: 'sama', position: 1 }).expect(200);
    const discount = await halfOff({ categories: connect(documentId, { locale: 'en' }) });

    await owner.delete(`${path('api::catalog.category', documentId)}?locale=en`).expect(200);
    await owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);

    expect(await discountOfCart()).toBe(0);
    expect(await findings('discounts', discount.documentId)).not.toContain('NAMES_GONE');
    expect(refusal(await owner.delete(`${path('api::catalog.category', documentId)}?locale=*`))).toEqual(inUse);
  });

  test('of an older shop keeps the names that stood in it when it was last saved', async () => {
    const { documentId } = await thing('api::catalog.brand', targets.brands.make);
    const discount = await halfOff({ brands: connect(documentId) });
    await app.sql('update cmp_targets set named_documents = null');
    await app.sql('delete from brands where document_id = $1', [documentId]);

    await app.call('strapi/older-names', 'keepNamesOfThisShop');
    await owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);

    expect(await discountOfCart()).toBe(0);
  });

  test('for a group, and with a condition on products, is no wider without them', async () => {
    await app.sql('update discounts set enabled = false');
    const group = await created('api::pricing.customer-group', { name: 'Gone', code: 'gone' });
    const brand = await thing('api::catalog.brand', targets.brands.make);
    const save = (conditions: object[]) =>
      created('api::promotion.discount', {
        name: 'Conditional',
        enabled: true,
        method: 'automatic',
        effect: [{ __component: 'discount-effect.percent-off-order', basisPoints: 5000 }],
        conditions,
      });
    const discounts = [
      await save([{ __component: 'discount-condition.customer-group', groups: connect(group.documentId) }]),
      await save([{ __component: 'discount-condition.contains-products', quantity: 1, targets: { brands: connect(brand.documentId) } }]),
    ];
    await app.sql("delete from customer_groups where code = 'gone'");
    await app.sql('delete from brands where document_id = $1', [brand.documentId]);
    for (const { documentId } of discounts) {
      await owner.put(path('api::promotion.discount', documentId), { note: 'x' }).expect(200);
      expect(await findings('discounts', documentId)).toContain('NAMES_GONE');
    }
    expect(await discountOfCart()).toBe(0);
  });
});

describe('a price list for a customer group', () => {
  beforeAll(anew);
  const priceOfGuest = async () => (await shop.readyCart()).totals.items.amount;

  test('keeps the group from being deleted', async () => {
    const group = await one("select document_id from customer_groups where code = 'wholesale'");
    const answer = await owner.delete(path('api::pricing.customer-group', group));
    expect(refusal(answer)).toEqual(inUse);
    expect(usesOf(answer)).toEqual(expect.arrayContaining(['Customer', 'Price list']));
  });

  test('is for nobody once the group is gone past the shop, and says so', async () => {
    const list = await one("select document_id from price_lists where code = 'wholesale-eur'");
    await app.sql(
      'insert into prices (document_id, variant_id, price_list_id, min_quantity, amount) select md5(v.id::text), v.id, l.id, 1, 1 from variants v, price_lists l where l.code = $1 on conflict do nothing',
      ['wholesale-eur'],
    );
    const before = await priceOfGuest();
    await app.sql("delete from customer_groups where code = 'wholesale'");
    expect(await priceOfGuest()).toBe(before);
    await owner.put(path('api::pricing.price-list', list), { priority: 11 }).expect(200);

    expect(await priceOfGuest()).toBe(before);
    expect(await findings('price-lists', list)).toContain('GROUPS_GONE');
  });
});

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
    const answer = await owner.delete(`${path(type, id)}?locale=*`);
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
    const { body } = await owner.delete(path('api::catalog.brand', id));
    const told: { type: string; name: string }[] = body.error.details.uses.filter(({ type }: { type: string }) => type === 'Product');
    expect(told.length).toBeGreaterThan(0);
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(told.map(({ name }) => name)));
  });

  test('a delivery that open carts have chosen, and a language in which something is told', async () => {
    await shop.readyCart();
    const method = await one("select document_id from delivery_methods where code = 'courier'");
    expect(refusal(await owner.delete(path('api::delivery.delivery-method', method)))).toEqual(inUse);
    const uk = await one("select id from i18n_locale where code = 'uk'");
    expect(refusal(await owner.delete(`/i18n/locales/${uk}`))).toEqual(inUse);
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
      expect((await owner.post(path('api::catalog.variant'), { sku, name: 'Two' })).body.error.details).toMatchObject({
        code: 'CONTENT_INVALID',
        field: 'sku',
      });

    await owner.delete(`${path('api::catalog.product', product.documentId)}?locale=*`).expect(200);

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

    expect(refusal(await owner.post(`${path('api::catalog.brand')}/actions/bulkDelete`, { documentIds: brands }))).toEqual(inUse);
    expect(await one("select count(*) from brands where slug like 'a-%'")).toBe('3');
    await owner.post(`${path('api::catalog.brand')}/actions/bulkDelete`, { documentIds: [brands[0], brands[2]] }).expect(200);
    expect(await one("select count(*) from brands where slug like 'a-%'")).toBe('1');
  });

  test.each(['bulkPublish', 'bulkUnpublish'])('%s of what has no drafts is refused', async (action) => {
    const answer = await owner.post(`${path('api::catalog.brand')}/actions/${action}`, { documentIds: ['any'] });
    expect(refusal(answer)).toEqual([403, 'EDIT_NOT_ALLOWED']);
  });
});
