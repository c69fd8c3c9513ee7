import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const type = (name: string) => `/content-manager/collection-types/api::catalog.${name}`;
const one = async (sql: string, ...values: unknown[]): Promise<string> => (await app.sql<{ id: string }>(sql, values))[0]?.id ?? '';
const shown = async (slug: string, query: object = {}) =>
  (
    await app
      .http()
      .get(`/api/storefront/products/${slug}`)
      .query({ currency: 'EUR', ...query })
      .expect(200)
  ).body.data;
const variantOf = (sku: string) => one('select document_id as id from variants where sku = $1', sku);
const refused = async (path: string, data: object) => {
  const { body } = await staff.put(path, data).expect(400);
  return body.error.details.field;
};

test('a product page tells who answers for it, what to be careful of, where it is from, and what a kilogram costs', async () => {
  const stove = await shown('pocket-stove', { locale: 'uk' });
  expect(stove).toMatchObject({
    manufacturer: { name: 'Iskra Camp LLC', postalAddress: expect.stringContaining('Lviv'), email: 'safety@iskra-camp.example' },
    responsiblePerson: { name: 'Polonyna Europa sp. z o.o.' },
    countryOfOrigin: 'UA',
    warnings: expect.stringMatching(/^Користуйтеся лише надворі/),
    passportUrl: null,
  });
  const tea = await shown('meadow-morning-tea');
  expect(tea.variants[0]).toMatchObject({
    gtin: expect.stringMatching(/^482999\d{7}$/),
    price: { amount: 890, pricePerMeasure: { amount: 17_800, currency: 'EUR', per: { amount: 1, unit: 'kg' } } },
  });
  const { body } = await app
    .http()
    .post('/api/storefront/quote')
    .send({ currency: 'EUR', country: 'UA', lines: [{ variant: tea.variants[0].id, quantity: 2 }] })
    .expect(200);
  expect(body.data.lines[0].pricePerMeasure).toEqual({ amount: 17_800, currency: 'EUR', per: { amount: 1, unit: 'kg' } });

  const shop = shopping(app);
  const [variant, socks] = [tea.variants[0].id, (await shown('hike-socks')).variants[0].id];
  const put = [variant, socks].map((each) => operation('add_line', { variant: each, quantity: 3 }));
  const { lines } = (await shop.operate(await shop.newCart(), put)).body.data;
  expect(lines[0]).toMatchObject({ unitPrice: { amount: 890 }, pricePerMeasure: { amount: 17_800, per: { amount: 1, unit: 'kg' } } });
  expect(lines[1]).not.toHaveProperty('pricePerMeasure');
});

test('the next page shows another address of the manufacturer, another manufacturer and another base', async () => {
  const maker = await one("select document_id as id from economic_operators where name = 'Zelo Herbs LLC'");
  await staff.put(`${type('economic-operator')}/${maker}`, { postalAddress: '2 Meadow Lane, Kosiv, Ukraine' }).expect(200);
  await staff.put(`${type('variant')}/${await variantOf('PLN-TEA-MRN-50')}`, { contentBase: 100 }).expect(200);
  const tea = await shown('meadow-morning-tea');
  expect(tea.manufacturer.postalAddress).toBe('2 Meadow Lane, Kosiv, Ukraine');
  expect(tea.variants[0].price.pricePerMeasure).toMatchObject({ amount: 1_780, per: { amount: 100, unit: 'g' } });

  const { body } = await staff.post(type('economic-operator'), {
    name: 'Own Maker',
    postalAddress: 'Rakhiv',
    website: 'https://own.example',
  });
  const product = await one("select document_id as id from products where slug = 'meadow-morning-tea'");
  await staff
    .put(`${type('product')}/${product}?locale=en`, { manufacturer: { connect: [{ documentId: body.data.documentId }] } })
    .expect(200);
  await staff.post(`${type('product')}/${product}/actions/publish?locale=en`, {}).expect(200);
  expect((await shown('meadow-morning-tea', { locale: 'uk' })).manufacturer.name).toBe('Own Maker');
  expect(await app.call<object[]>('shop/listing/find-drift', 'findDrift')).toEqual([]);

  const { body: kept } = await staff.delete(`${type('economic-operator')}/${body.data.documentId}`).expect(409);
  expect(kept.error.details.code).toBe('STILL_IN_USE');
});

test('what could be told to nobody is refused, with its field', async () => {
  const variant = `${type('variant')}/${await variantOf('PLN-TEA-MRN-100')}`;
  const product = `${type('product')}/${await one("select document_id as id from products where slug = 'ivan-tea'")}?locale=en`;
  const maker = `${type('economic-operator')}/${await one("select document_id as id from economic_operators where name = 'Polonyna LLC'")}`;
  expect(await refused(variant, { barcode: '4006381333932' })).toBe('barcode');
  expect(await refused(variant, { contentUnit: null })).toBe('contentUnit');
  expect(await refused(variant, { contentAmount: null })).toBe('contentAmount');
  expect(await refused(variant, { contentBase: 37 })).toBe('contentBase');
  expect(await refused(product, { countryOfOrigin: 'UK' })).toBe('countryOfOrigin');
  expect(await refused(product, { passportUrl: 'javascript:alert(1)' })).toBe('passportUrl');
  expect(await refused(maker, { website: 'own.example' })).toBe('website');
  expect(await refused(maker, { website: null, email: null })).toBe('email');
  await staff.put(variant, { barcode: 'SHELF-12' }).expect(200);
});
