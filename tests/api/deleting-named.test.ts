import { useApp } from '../support/app';
import { path, connect, refusal, inUse, usesOf, useDeleting } from '../support/deleting';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const content = useDeleting(app);
const { anew, created, thing, one, halfOff, discountOfCart, findings } = content;

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
      await content.owner.delete(`${path(type, documentId)}?locale=*`),
      await content.owner.post(`${path(type)}/actions/bulkDelete`, { documentIds: [documentId] }),
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
      const form = (await content.owner.get(path('api::promotion.discount', discount.documentId)).expect(200)).body.data;
      await content.owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);
      await content.owner.put(path('api::promotion.discount', discount.documentId), { targets: { id: form.targets.id } }).expect(200);

      expect(await discountOfCart()).toBe(0);
      expect(await findings('discounts', discount.documentId)).toContain('NAMES_GONE');

      // Taken out of the discount, the part is no rule any more.
      await content.owner.put(path('api::promotion.discount', discount.documentId), { targets: null }).expect(200);
      expect(await discountOfCart()).toBeGreaterThan(0);
    },
  );

  test('goes on naming a category of which one language is deleted', async () => {
    const { documentId } = await thing('api::catalog.category', targets.categories.make);
    await content.owner
      .put(`${path('api::catalog.category', documentId)}?locale=uk`, { name: 'Сама', slug: 'sama', position: 1 })
      .expect(200);
    const discount = await halfOff({ categories: connect(documentId, { locale: 'en' }) });

    await content.owner.delete(`${path('api::catalog.category', documentId)}?locale=en`).expect(200);
    await content.owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);

    expect(await discountOfCart()).toBe(0);
    expect(await findings('discounts', discount.documentId)).not.toContain('NAMES_GONE');
    expect(refusal(await content.owner.delete(`${path('api::catalog.category', documentId)}?locale=*`))).toEqual(inUse);
  });

  test('of an older shop keeps the names that stood in it when it was last saved', async () => {
    const { documentId } = await thing('api::catalog.brand', targets.brands.make);
    const discount = await halfOff({ brands: connect(documentId) });
    await app.sql('update cmp_targets set named_documents = null');
    await app.sql('delete from brands where document_id = $1', [documentId]);

    await app.call('strapi/older-names', 'keepNamesOfThisShop');
    await content.owner.put(path('api::promotion.discount', discount.documentId), { note: 'x' }).expect(200);

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
      await content.owner.put(path('api::promotion.discount', documentId), { note: 'x' }).expect(200);
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
    const answer = await content.owner.delete(path('api::pricing.customer-group', group));
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
    await content.owner.put(path('api::pricing.price-list', list), { priority: 11 }).expect(200);

    expect(await priceOfGuest()).toBe(before);
    expect(await findings('price-lists', list)).toContain('GROUPS_GONE');
  });
});
