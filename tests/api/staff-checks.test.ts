import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});
const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
const settings = (change: object) => owner.put('/content-manager/single-types/api::store.store-settings', change);
const refusal = ({ status, body }: { status: number; body: { error?: { details?: { code?: string; field?: string } } } }) => [
  status,
  body.error?.details?.code,
  body.error?.details?.field,
];
const invalid = (field: string) => [400, 'CONTENT_INVALID', field];
const one = async (table: string, where = 'true') =>
  (await app.sql<{ document_id: string }>(`select document_id from ${table} where ${where} order by id limit 1`))[0]?.document_id ?? '';

describe('settings the shop could not run with are refused, and nothing changes:', () => {
  test.each([
    [{ defaultCurrency: 'USD' }, 'defaultCurrency'],
    [{ currencies: [] }, 'currencies'],
    [{ currencies: 'EUR' }, 'currencies'],
    [{ timeZone: 'Mars/Phobos' }, 'timeZone'],
    [{ timeZone: 'Kyiv' }, 'timeZone'],
    [{ defaultLocale: 'fr' }, 'defaultLocale'],
    [{ country: 'XX' }, 'country'],
    [{ orderNumberPrefix: 'A1' }, 'orderNumberPrefix'],
    [{ name: 'a\u0000' }, 'name'],
  ])('%j', async (change, field) => {
    const before = await app.sql('select * from store_settings');
    expect(refusal(await settings(change))).toEqual(invalid(field));
    expect(await app.sql('select * from store_settings')).toEqual(before);
    await app.http().get('/api/storefront/products?limit=1').expect(200);
  });
});

describe('what is typed in the Content Manager', () => {
  test('costs no less than nothing: a delivery method, a discount that is not in use, a second price in one currency', async () => {
    const method = { name: 'Odd', code: 'odd', kind: 'flat_rate', enabled: true, taxIncluded: true };
    const delivery = (prices: object[]) => owner.post(path('api::delivery.delivery-method'), { ...method, prices });
    expect(refusal(await delivery([{ currency: 'EUR', amount: '-100000' }]))).toEqual(invalid('prices[0].amount'));
    expect(
      refusal(
        await delivery([
          { currency: 'EUR', amount: '1' },
          { currency: 'EUR', amount: '2' },
        ]),
      ),
    ).toEqual(invalid('prices[1].currency'));
    const discount = await owner.post(path('api::promotion.discount'), {
      name: 'Odd',
      enabled: false,
      method: 'automatic',
      effect: [{ __component: 'discount-effect.amount-off-order', amounts: [{ currency: 'EUR', amount: '-5' }] }],
    });
    expect(refusal(discount)).toEqual(invalid('effect[0].amounts[0].amount'));
    expect(await app.sql("select 1 from delivery_methods where name = 'Odd' union select 1 from discounts where name = 'Odd'")).toEqual([]);
  });

  test('changes a method that is in use in no way that is refused', async () => {
    const id = await one('delivery_methods', "code = 'courier'");
    const { total } = (await shop.readyCart()).totals;
    const answer = await owner.put(path('api::delivery.delivery-method', id), { prices: [{ currency: 'EUR', amount: '-1' }] });
    expect(refusal(answer)).toEqual(invalid('prices[0].amount'));
    expect((await shop.readyCart()).totals.total).toEqual(total);
  });

  test.each([
    ['price_lists', 'api::pricing.price-list', 'PRICE_LIST_INVALID'],
    ['discounts', 'api::promotion.discount', 'DISCOUNT_INVALID'],
  ])('ends in no %s before it starts, with the field that is wrong', async (table, type, code) => {
    const id = await one(table);
    await owner.put(path(type, id), { startsAt: '2026-01-02T00:00:00.000Z', endsAt: null }).expect(200);
    expect(refusal(await owner.put(path(type, id), { endsAt: '2026-01-01T00:00:00.000Z' }))).toEqual([400, code, 'endsAt']);
    await owner.put(path(type, id), { startsAt: null }).expect(200);
  });

  test('hangs no category under itself, in whatever language', async () => {
    const [row] = await app.sql<{ parent: string; child: string }>(
      `select p.document_id as parent, c.document_id as child from categories_parent_lnk l
         join categories c on c.id = l.category_id join categories p on p.id = l.inv_category_id limit 1`,
    );
    const { parent, child } = row ?? { parent: '', child: '' };
    const under = (id: string, other: string, locale: string) =>
      owner.put(`${path('api::catalog.category', id)}?locale=${locale}`, {
        parent: { connect: [{ documentId: other, locale }], disconnect: [] },
      });
    expect(refusal(await under(parent, parent, 'en'))).toEqual(invalid('parent'));
    expect(refusal(await under(parent, child, 'uk'))).toEqual(invalid('parent'));
  });

  test('keeps one standard tax category: it moves, and never goes', async () => {
    const [standard, reduced] = [await one('tax_categories', "code = 'standard'"), await one('tax_categories', "code = 'reduced'")];
    const standards = async () => (await app.sql('select code from tax_categories where is_default')).map(({ code }) => code);
    expect(refusal(await owner.put(path('api::pricing.tax-category', standard), { isDefault: false }))).toEqual(invalid('isDefault'));
    await owner.put(path('api::pricing.tax-category', reduced), { isDefault: true }).expect(200);
    expect(await standards()).toEqual(['reduced']);
    await owner.put(path('api::pricing.tax-category', standard), { isDefault: true }).expect(200);
    expect(await standards()).toEqual(['standard']);
  });

  test('gives a place one rate, however its region is written', async () => {
    const category = await one('tax_categories', "code = 'standard'");
    const rate = (region: string | null) =>
      owner.post(path('api::pricing.tax-rate'), {
        name: 'Sales tax',
        country: 'US',
        region,
        basisPoints: 725,
        taxCategory: { connect: [{ documentId: category }], disconnect: [] },
      });
    await rate('California').expect(201);
    expect(refusal(await rate(' CALIFORNIA '))).toEqual(invalid('region'));
    expect(refusal(await rate('  '))).toEqual(invalid('region'));
  });

  test('turns no price list with prices into another currency', async () => {
    const id = await one('price_lists', "code = 'base-eur'");
    const { body } = await owner.put(path('api::pricing.price-list', id), { currency: 'JPY' }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'PRICE_LIST_INVALID', field: 'currency' });
  });

  test('holds no character that cannot be stored, also where Strapi asks whether it is unique', async () => {
    const id = await one('variants');
    expect(refusal(await owner.put(path('api::catalog.variant', id), { sku: 'a\u0000' }))).toEqual(invalid('sku'));
    expect(refusal(await owner.put(path('api::catalog.variant', id), { name: ' \u00a0' }))).toEqual(invalid('name'));
    await app.http().get('/api/health/ready').expect(200);
  });
});

describe('order numbers', () => {
  const numbering = async (orderSeries: string, orderNumberPrefix: string) => settings({ orderSeries, orderNumberPrefix }).expect(200);
  const buy = async () => (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order.number as string;

  test('never come twice, whatever staff make of series and prefix', async () => {
    const numbers: string[] = [];
    for (const [series, prefix] of [
      ['one', 'UA-'],
      ['country', ''],
      ['one', ''],
      ['one', 'ua-'],
      ['channel', ''],
      ['one', 'APP-'],
      ['country', ''],
    ] as const) {
      await numbering(series, prefix);
      numbers.push(await buy());
    }
    expect(numbers).toEqual(['UA-000001', 'UA-000002', '000001', 'ua-000003', 'APP-000001', 'APP-000002', 'UA-000004']);
  });

  test('go on where orders of an older shop ended, though it counted in other series', async () => {
    await app.sql('delete from order_series');
    await app.sql("update orders set number = 'OLD-000777' where id = (select max(id) from orders where number is not null)");
    await numbering('one', 'OLD-');
    expect(await buy()).toBe('OLD-000778');
    // Somebody set the counter back by hand.
    await app.sql("update order_series set last_number = 776 where code = 'OLD-'");
    expect(await buy()).toBe('OLD-000779');
  });

  test('are given to all who begin a series at once', async () => {
    await numbering('one', 'RACE-');
    const numbers = await Promise.all(Array.from({ length: 6 }, buy));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map((count) => `RACE-00000${count}`));
    await numbering('one', 'PL-');
  });
});

describe('what no form sends is refused, with its field:', () => {
  const list = { name: 'Odd', code: 'odd-list', kind: 'override', currency: 'EUR', priority: 90, taxIncluded: true, enabled: true };
  test.each([
    ['api::pricing.price-list', { ...list, startsAt: '+012026-01-01T00:00:00.000Z' }, 'startsAt'],
    ['api::pricing.price-list', { ...list, endsAt: '-000044-03-15T00:00:00.000Z' }, 'endsAt'],
    ['api::promotion.discount', { name: 'Odd', startsAt: '+012026-01-01T00:00:00.000Z' }, 'startsAt'],
    ['api::pricing.price-list', { ...list, channels: { a: 1 } }, 'channels'],
    ['api::pricing.price-list', { ...list, countries: 5 }, 'countries'],
    ['api::pricing.price-list', { ...list, countries: true }, 'countries'],
    ['api::delivery.delivery-method', { name: 'Odd', code: 'odd', kind: 'flat_rate', countries: { UA: true } }, 'countries'],
    ['api::promotion.discount', { name: 'Odd', effect: [{ __component: 'constructor' }] }, 'effect[0]'],
    ['api::promotion.discount', { name: 'Odd', conditions: [{ __component: 'toString' }, null] }, 'conditions[0]'],
    ['api::promotion.discount', { name: 'Odd', effect: [{ __component: 'shop.money', amount: '1', currency: 'EUR' }] }, 'effect[0]'],
    [
      'api::promotion.discount',
      {
        name: 'Odd',
        effect: [
          { __component: 'discount-effect.tiered-percent', by: 'quantity', tiers: [{ from: '9007199254740993', basisPoints: 100 }] },
        ],
      },
      'effect[0].tiers[0].from',
    ],
    ['api::inventory.stock-location', { name: 'Odd', code: 'odd', country: 'XX' }, 'country'],
    ['api::inventory.stock-location', { name: '\u200b ', code: 'odd', country: 'UA' }, 'name'],
    ['api::catalog.variant', { name: 'Odd', sku: '\u200b' }, 'sku'],
    [
      'api::promotion.discount',
      { name: 'Odd', conditions: [{ __component: 'discount-condition.channel', channels: 'app' }] },
      'conditions[0].channels',
    ],
  ])('%s %j', async (type, data, field) => {
    expect(refusal(await owner.post(path(type), data))).toEqual(invalid(field));
  });
});

test('an empty address is none: what customers see must have one', async () => {
  for (const type of ['api::catalog.brand', 'api::catalog.category'])
    expect((await owner.post(path(type), { name: 'Odd', slug: '' })).status).toBe(400);
  expect(await app.sql("select 1 from brands where slug = '' union all select 1 from categories where slug = ''")).toEqual([]);
});

test('a variant is of one product', async () => {
  const ids = (await app.sql<{ id: string }>('select distinct document_id as id from products limit 2')).map(({ id: documentId }) => ({
    documentId,
  }));
  for (const product of [{ connect: ids }, { set: ids }, ids])
    expect(refusal(await owner.post(path('api::catalog.variant'), { name: 'Two', sku: 'two-1', product }))).toEqual(invalid('product'));
});

describe('what is chosen in a relation or for a picture, and names nothing that can be asked for, is refused:', () => {
  // In which forms, domain/content/entry-names.test.ts says.
  test.each(['1e3', [true], { id: [1] }, { set: [{ id: '1T' }] }])('%j', async (chosen) => {
    for (const [type, field] of [
      ['brand', 'logo'],
      ['product', 'images'],
      ['product', 'brand'],
      ['product', 'categories'],
      ['variant', 'product'],
    ] as const) {
      const data = { name: 'Odd', sku: 'odd-1', slug: 'odd-1', [field]: chosen };
      expect(refusal(await owner.post(path(`api::catalog.${type}`), data))).toEqual(invalid(field));
    }
  });
});

test('one place has one rate, also when several are saved at once', async () => {
  const [{ id } = { id: 0 }] = await app.sql<{ id: number }>('select id from tax_categories where is_default');
  const documentId = await one('tax_categories', `id = ${id}`);
  const rate = (region: string) =>
    owner.post(path('api::pricing.tax-rate'), {
      ...{ name: region, country: 'US', region, basisPoints: 700 },
      taxCategory: { connect: [{ id, documentId }] },
    });
  for (const regions of [
    ['OH', 'US-OH', 'Ohio'],
    ['TX', 'Texas', 'us-tx'],
  ]) {
    const answers = await Promise.all(regions.map(rate));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  }
});

describe('what customers of the app may do', () => {
  const roleOf = async (type: string) => (await app.sql<{ id: number }>('select id from up_roles where type = $1', [type]))[0]?.id;

  test('is as before once staff have taken all of it away', async () => {
    const id = await roleOf('public');
    await owner.put(`/users-permissions/roles/${id}`, { name: 'Public', description: 'Everybody', permissions: {}, users: [] }).expect(200);
    expect((await app.http().get('/api/products')).status).toBe(200);
  });

  test.each(['public', 'authenticated'])('is kept in a role that stays: %s', async (type) => {
    const answer = await owner.delete(`/users-permissions/roles/${await roleOf(type)}`);
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'EDIT_NOT_ALLOWED']);
  });
});
