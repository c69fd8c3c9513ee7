import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

type Product = Readonly<{ id: string; slug: string; variant: string; category: string }>;

/**
 * The products of the demo shop, each of them in English and in Ukrainian, and always the same ones. Without the one that
 * carts are filled with by default: what happens to these here would be in its way.
 */
async function products(): Promise<Product[]> {
  const bought = await shop.variant();
  const rows = await app.sql<Product>(
    `select distinct on (p.id) p.document_id as id, p.slug, v.document_id as variant, c.document_id as category
       from products p
       join variants_product_lnk l on l.product_id in (select id from products any_version where any_version.document_id = p.document_id)
       join variants v on v.id = l.variant_id and v.inventory_policy = 'tracked'
       join prices pr on pr.variant_id = v.id join price_lists pl on pl.id = pr.price_list_id and pl.code = 'base-eur'
       join products_categories_lnk pc on pc.product_id = p.id join categories c on c.id = pc.category_id
      where p.locale = 'en' and p.published_at is not null
        and p.document_id <> (select bought.document_id from products bought join variants_product_lnk b on b.product_id = bought.id
                                join variants on variants.id = b.variant_id where variants.document_id = $1 limit 1)
      order by p.id, v.id`,
    [bought],
  );
  return rows;
}
const browse = async (
  query: object,
): Promise<{ data: { id: string; name: string }[]; meta: { facets: { categories: { id: string; count: number }[] } } }> =>
  (
    await app
      .http()
      .get('/api/storefront/products')
      .query({ currency: 'EUR', limit: 100, ...query })
      .expect(200)
  ).body;
const detail = (idOrSlug: string, locale: string) =>
  app.http().get(`/api/storefront/products/${idOrSlug}`).query({ currency: 'EUR', locale });
const quote = (variant: string, locale: string) =>
  app
    .http()
    .post('/api/storefront/quote')
    .send({ currency: 'EUR', country: 'UA', locale, lines: [{ variant, quantity: 1 }] });
const unpublish = ({ id }: Product, locale: string) =>
  staff.post(`/content-manager/collection-types/api::catalog.product/${id}/actions/unpublish?locale=${locale}`, {}).expect(200);

describe('a slug', () => {
  test('is that of the language that was asked for', async () => {
    const [a, b] = await products();
    await app.sql(
      `update products set slug = 'one-word' where (document_id = $1 and locale = 'en') or (document_id = $2 and locale = 'uk')`,
      [a?.id, b?.id],
    );

    expect((await detail('one-word', 'en')).body.data.id).toBe(a?.id);
    expect((await detail('one-word', 'uk')).body.data.id).toBe(b?.id);
    // Of another language it still leads to the product, where it means nothing else.
    expect((await detail(b?.slug ?? '', 'uk')).body.data.id).toBe(b?.id);
  });

  test('of a category too', async () => {
    const [a, b] = await app.sql<{ id: string }>(
      `select distinct c.document_id as id from categories c join products_categories_lnk pc on pc.category_id = c.id where c.locale = 'en' order by 1 limit 2`,
    );
    await app.sql(
      `update categories set slug = 'one-shelf' where (document_id = $1 and locale = 'en') or (document_id = $2 and locale = 'uk')`,
      [a?.id, b?.id],
    );
    const ids = async (category: string | undefined, locale: string) => (await browse({ category, locale })).data.map(({ id }) => id);

    expect(await ids('one-shelf', 'en')).toEqual(await ids(a?.id, 'en'));
    expect(await ids('one-shelf', 'uk')).toEqual(await ids(b?.id, 'uk'));
  });
});

describe('what is not published in a language', () => {
  test.each([
    ['en', 'uk'],
    ['uk', 'en'],
  ])('%s is neither seen nor bought in it, and is in %s', async (gone, other) => {
    const product = (await products())[gone === 'en' ? 2 : 3];
    if (!product) throw new Error('The demo shop has no such product');
    const count = async (locale: string) => (await browse({ locale, category: product.category })).data.length;
    const ofCategory = async (locale: string) =>
      (await browse({ locale })).meta.facets.categories.find(({ id }) => id === product.category)?.count ?? 0;
    const before = { seen: [await count(gone), await count(other)], facets: await ofCategory(gone) };
    const cart = await shop.newCart({ country: 'UA', locale: gone });
    await shop.operate(cart, [operation('add_line', { variant: product.variant, quantity: 1 })]);

    await unpublish(product, gone);

    expect([await count(gone), await count(other)]).toEqual([(before.seen[0] ?? 0) - 1, before.seen[1]]);
    expect(await ofCategory(gone)).toBe(before.facets - 1);
    expect([(await detail(product.id, gone)).status, (await detail(product.id, other)).status]).toEqual([404, 200]);
    const quoted = [await quote(product.variant, gone), await quote(product.variant, other)];
    expect(quoted.map(({ status, body }) => [status, body.error?.details.code])).toEqual([
      [422, 'VARIANT_UNKNOWN'],
      [200, undefined],
    ]);
    const kept = await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token).expect(200);
    expect(kept.body.data).toMatchObject({
      totals: { total: { amount: 0 } },
      requirements: expect.arrayContaining([expect.objectContaining({ code: 'LINE_NOT_FOR_SALE', field: `lines.${product.variant}` })]),
    });
    const fresh = await shop.newCart({ country: 'UA', locale: gone });
    const refused = await shop.operate(fresh, [operation('add_line', { variant: product.variant, quantity: 1 })]);
    expect([refused.status, refused.body.error.details.code]).toEqual([422, 'VARIANT_UNKNOWN']);
  });

  test('is told in the default language, where nobody began to translate it', async () => {
    const product = (await products())[4];
    await app.sql(`delete from products where document_id = $1 and locale = 'uk'`, [product?.id]);

    expect((await detail(product?.id ?? '', 'uk')).body.data.name).toBe((await detail(product?.id ?? '', 'en')).body.data.name);
  });
});

test.each([
  [
    'is not in use',
    "update stock_locations set enabled = false where id = (select location_id from delivery_methods where code = 'pickup-lviv')",
  ],
  ['is gone', "update delivery_methods set location_id = null where code = 'pickup-lviv'"],
])('goods are not fetched at a place that %s', async (_name, close) => {
  const before = await app.sql<{ id: number }>("select location_id as id from delivery_methods where code = 'pickup-lviv'");
  const cart = await shop.readyCart({ method: 'pickup-lviv' });
  expect(cart.requirements).toEqual([]);

  await app.sql(close);

  const read = (path = '') => app.http().get(`/api/carts/${cart.id}${path}`).set('X-Cart-Token', cart.token).expect(200);
  const options = (await read('/delivery-options')).body.data as { kind: string }[];
  const { requirements } = (await read()).body.data as Cart;
  expect(options.map(({ kind }) => kind)).not.toContain('pickup');
  expect(requirements).toEqual([expect.objectContaining({ code: 'DELIVERY_NOT_OFFERED', field: 'delivery' })]);
  await app.sql(`update stock_locations set enabled = true where id = $1`, [before[0]?.id]);
  await app.sql(`update delivery_methods set location_id = $1 where code = 'pickup-lviv'`, [before[0]?.id]);
});

describe('an address', () => {
  const { postalCode, firstName, lastName, ...street } = lvivAddress;
  const send = async (shipping: object) => shop.operate(await shop.newCart(), [operation('set_address', { shipping })]);

  test.each([
    ['has no postal code where there are none', { ...street, firstName, lastName, city: 'Hong Kong', country: 'HK' }],
    ['has one name', { ...street, firstName: 'Sukarno', postalCode }],
    ['has one name, as the last one', { ...street, lastName: 'Sukarno', postalCode }],
  ])('%s', async (_name, shipping) => {
    const { status, body } = await send(shipping);

    expect([status, body.data?.shippingAddress]).toEqual([200, shipping]);
  });

  test.each([
    ['has a postal code where there are some', { ...street, firstName, lastName }, 'postalCode', /UA/],
    ['has a name', { ...street, postalCode }, 'lastName', /name/],
    ['is in a country', { ...lvivAddress, country: 'XX' }, 'country', /3166/],
    ['is in a country by its code', { ...lvivAddress, country: 'UK' }, 'country', /GB/],
  ])('%s', async (_name, shipping, field, words) => {
    const { status, body } = await send(shipping);

    expect([status, body.error.details.issues]).toEqual([
      400,
      [{ path: ['operations', 0, 'shipping', field], message: expect.stringMatching(words) }],
    ]);
  });

  test('of a cart names a country too', async () => {
    const { body } = await app.http().post('/api/carts').send({ country: 'UK' }).expect(400);

    expect(body.error.details.issues).toEqual([{ path: ['country'], message: expect.stringContaining('GB') }]);
  });
});

describe('tax by region', () => {
  const address = (region?: string) => ({
    ...lvivAddress,
    city: 'Los Angeles',
    postalCode: '90001',
    country: 'US',
    ...(region ? { region } : {}),
  });
  const taxOf = async (region?: string) => {
    const cart = await shop.newCart({ country: 'US' });
    const { body } = await shop.operate(cart, [
      operation('add_line', { variant: await shop.variant(), quantity: 1 }),
      operation('set_address', { shipping: address(region) }),
    ]);
    const { lines, requirements } = body.data as { lines: { taxBasisPoints: number }[]; requirements: { code: string; field?: string }[] };
    return {
      rate: lines[0]?.taxBasisPoints,
      unclear: requirements.filter(({ code }) => code === 'REGION_UNKNOWN').map(({ field }) => field),
    };
  };

  beforeAll(async () => {
    const rates: [string | null, number][] = [
      [null, 100],
      ['California', 725],
      ['NY', 400],
    ];
    for (const [region, basisPoints] of rates)
      await app.sql(
        `insert into tax_rates (document_id, name, country, region, basis_points, tax_category_id, created_at, updated_at, published_at)
         select md5($1::text), 'Sales tax', 'US', $2, $1::int, id, now(), now(), now() from tax_categories where is_default`,
        [String(basisPoints), region],
      );
  });

  test.each([
    ['CA', 725],
    ['CALIFORNIA', 725],
    ['US-CA', 725],
    ['New York', 400],
    ['Texas', 100],
  ])('%s is taxed at %i', async (region, rate) => {
    expect(await taxOf(region)).toEqual({ rate, unclear: [] });
  });

  test.each([['Calfornia'], [undefined]])('a region that is none (%s) is asked for, before anything is bought', async (region) => {
    expect((await taxOf(region)).unclear).toEqual(['shippingAddress.region']);
  });

  test('a quote refuses it', async () => {
    const lines = [{ variant: await shop.variant(), quantity: 1 }];
    const ask = (region: string) =>
      app
        .http()
        .post('/api/storefront/quote')
        .send({ currency: 'EUR', address: { country: 'US', region }, lines });

    expect((await ask('us-ca').expect(200)).body.data.lines[0].taxBasisPoints).toBe(725);
    const { body } = await ask('Calfornia').expect(422);
    expect(body.error.details).toMatchObject({ code: 'REGION_UNKNOWN', issues: [{ path: ['address', 'region'] }] });
  });
});

test('an e-mail address in another script opens an account, and buys', async () => {
  const email = 'олена@приклад.укр';
  await app.http().post('/api/auth/local/register').send({ username: 'olena-uk', email, password: 'Meadow-1234' }).expect(200);
  const cart = await shop.readyCart();
  const { body } = await shop.operate(cart, [operation('set_contact', { email })]);

  const { body: bought } = await shop.checkOut({ ...body.data, token: cart.token }).expect(201);

  expect(bought.data.order).toMatchObject({ status: 'placed', contact: { email } });
});
