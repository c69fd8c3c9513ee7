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

describe('a message to many customers', () => {
  beforeAll(anew);
  beforeEach(() => app.sql('delete from campaigns'));
  const none = { products: [], categories: [], brands: [] };
  const made = async (more: object, link: object | null = null) =>
    (
      await content.owner
        .post('/storekeeper/campaigns', {
          name: 'Autumn',
          texts: { en: { title: 'Autumn', body: 'Warm things' } },
          link,
          ways: { push: true, mail: true },
          segment: more,
        })
        .expect(200)
    ).body.data as { id: string; revision: number };
  const send = ({ id, revision }: { id: string; revision: number }) =>
    content.owner.post(`/storekeeper/campaigns/${id}/send`, { revision, at: new Date(Date.now() + 3_600_000).toISOString() });
  const matching = async (segment: object) =>
    (await content.owner.post('/storekeeper/campaigns/preview', { segment, ways: { push: true, mail: true } }).expect(200)).body.data
      .matching;
  const without = (list: string, id: string) => ({ bought: { ...none, is: 'not_bought', [list]: [id] } });
  const named = [
    ['product', 'api::catalog.product', { name: 'Alone' }, (id: string) => without('products', id)],
    ['category', 'api::catalog.category', { name: 'Alone', position: 1 }, (id: string) => without('categories', id)],
    ['brand', 'api::catalog.brand', { name: 'Alone' }, (id: string) => ({ wished: { ...none, brands: [id] } })],
    ['customer group', 'api::pricing.customer-group', { name: 'Alone', code: 'alone' }, (id: string) => ({ customerGroup: id })],
  ] as const;
  const make = (type: string, data: object) => (type === 'api::pricing.customer-group' ? created(type, data) : thing(type, data));

  test.each(named)(
    'keeps a %s it is for from being deleted until it is sent, and is read as it was after',
    async (kind, type, data, segmentOf) => {
      const { documentId } = await make(type, data);
      const campaign = await made(segmentOf(documentId));
      const uses = [{ type: 'Message', name: 'Autumn', documentId: campaign.id }];
      const attempts = async () => [
        await content.owner.delete(`${path(type, documentId)}?locale=*`),
        await content.owner.post(`${path(type)}/actions/bulkDelete`, { documentIds: [documentId] }),
      ];

      for (const answer of await attempts()) {
        expect(refusal(answer as never)).toEqual(inUse);
        expect(answer.body.error.details.uses).toEqual(uses);
      }
      await send(campaign).expect(200);
      for (const answer of await attempts()) expect(refusal(answer as never)).toEqual(inUse);
      await app.sql("update campaigns set state = 'sent', started_at = now(), finished_at = now()");
      await content.owner.delete(`${path(type, documentId)}?locale=*`).expect(200);
      expect((await content.owner.get(`/storekeeper/campaigns/${campaign.id}`).expect(200)).body.data.entries).toEqual([
        { id: documentId, kind: kind === 'customer group' ? 'group' : kind, name: 'Alone' },
      ]);
    },
  );

  test('keeps what it opens, and lets one language of a category go', async () => {
    const { documentId } = await thing('api::catalog.category', { name: 'Alone', position: 1 });
    await content.owner
      .put(`${path('api::catalog.category', documentId)}?locale=uk`, { name: 'Сама', slug: 'sama', position: 1 })
      .expect(200);
    await made({}, { kind: 'category', value: documentId });

    await content.owner.delete(`${path('api::catalog.category', documentId)}?locale=en`).expect(200);
    expect(refusal(await content.owner.delete(`${path('api::catalog.category', documentId)}?locale=*`))).toEqual(inUse);
  });

  test.each([
    ['categories', 'api::catalog.category', { name: 'Alone', position: 1 }],
    ['brands', 'api::catalog.brand', { name: 'Alone' }],
  ] as const)(
    'for who did not buy from %s is for nobody once they are gone past the shop, and cannot be sent',
    async (list, type, data) => {
      const { documentId } = await thing(type, data);
      const campaign = await made(without(list, documentId));
      expect(await matching(without(list, documentId))).toBeGreaterThan(0);
      await app.sql(`delete from ${list} where document_id = $1`, [documentId]);

      expect(await matching(without(list, documentId))).toBe(0);
      const { status, body } = await send(campaign);
      expect([status, body.error.details]).toEqual([400, expect.objectContaining({ reason: 'GOODS_GONE', field: 'segment.bought' })]);
    },
  );
});
