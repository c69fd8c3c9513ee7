import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

describe('staff edit in the Content Manager', () => {
  const save = async (type: string, data: object) => staff.post(`/content-manager/collection-types/${type}`, data);

  test('relations that are foreign keys: a tax rate of a category, moved to another', async () => {
    const categories = await app.sql<{ id: number; document_id: string }>('select id, document_id from tax_categories order by id limit 2');
    const connect = (index: number) => ({
      connect: [{ id: categories[index]?.id, documentId: categories[index]?.document_id }],
      disconnect: [],
    });

    const created = await save('api::pricing.tax-rate', {
      name: 'VAT 12 %',
      country: 'AT',
      basisPoints: 1200,
      taxCategory: connect(0),
    }).then((answer) => answer.body.data);
    const moved = await staff.put(`/content-manager/collection-types/api::pricing.tax-rate/${created.documentId}`, {
      taxCategory: connect(1),
    });

    const [row] = await app.sql('select tax_category_id from tax_rates where document_id = $1', [created.documentId]);
    expect(moved.status).toBe(200);
    expect(row).toEqual({ tax_category_id: categories[1]?.id });
  });

  test('the brand and the tax category of a product, which then hold in every language', async () => {
    const [product] = await app.sql<{ document_id: string }>(
      "select document_id from products where published_at is not null and locale = 'en' order by id limit 1",
    );
    const [brand] = await app.sql<{ id: number; document_id: string; name: string }>(
      'select id, document_id, name from brands order by id desc limit 1',
    );
    const [books] = await app.sql<{ id: number; document_id: string }>("select id, document_id from tax_categories where code = 'books'");
    const path = `/content-manager/collection-types/api::catalog.product/${product?.document_id}`;
    const connect = (row: object | undefined) => ({ connect: [row], disconnect: [] });

    await staff
      .put(`${path}?locale=en`, {
        brand: connect({ id: brand?.id, documentId: brand?.document_id }),
        taxCategory: connect({ id: books?.id, documentId: books?.document_id }),
      })
      .expect(200);
    await staff.post(`${path}/actions/publish?locale=en`, {}).expect(200);

    const read = async (locale: string) =>
      (await app.http().get(`/api/storefront/products/${product?.document_id}`).query({ currency: 'UAH', locale }).expect(200)).body.data;
    const [english, ukrainian] = [await read('en'), await read('uk')];
    expect([english.brand.name, ukrainian.brand.name]).toEqual([brand?.name, brand?.name]);
    expect(english.name).not.toBe(ukrainian.name);
    expect(ukrainian.variants.length).toBeGreaterThanOrEqual(2);

    const shop = shopping(app);
    for (const locale of ['en', 'uk']) {
      const cart = await shop.newCart({ currency: 'UAH', country: 'UA', locale });
      const { body } = await shop.operate(cart, [operation('add_line', { variant: english.variants[0].id, quantity: 1 })]);
      expect(body.data.lines[0]).toMatchObject({ taxBasisPoints: 0, tax: { amount: 0 } });
    }
  });

  test('a discount that gives the whole shop away is refused with a sentence, and nothing is saved', async () => {
    const { status, body } = await save('api::promotion.discount', {
      name: 'Everything free',
      enabled: true,
      method: 'automatic',
      effect: [{ __component: 'discount-effect.percent-off-order', basisPoints: 10_000 }],
    });

    expect([status, body.error.details.code]).toEqual([400, 'DISCOUNT_INVALID']);
    expect(body.error.message).toMatch(/\w+ \w+ \w+/);
    expect(await app.sql("select 1 from discounts where name = 'Everything free'")).toEqual([]);
  });

  test('a code that customers could not tell from another is refused', async () => {
    const [discount] = await app.sql<{ id: number; document_id: string }>(
      "select d.id, d.document_id from discounts d join discount_codes c on c.discount_id = d.id where c.code = 'MEADOW5'",
    );
    const { status, body } = await save('api::promotion.discount-code', {
      code: 'meadow-5',
      enabled: true,
      discount: { connect: [{ id: discount?.id, documentId: discount?.document_id }], disconnect: [] },
    });

    expect([status, body.error.details.code]).toEqual([400, 'DISCOUNT_INVALID']);
  });

  test('the settings of the store, which hold from the next request on', async () => {
    const shown = async () => {
      const { body } = await app.http().get('/api/storefront/products').query({ currency: 'EUR', limit: 100 }).expect(200);
      return body.data.flatMap(({ variants }: { variants: { availability: { quantity?: number } }[] }) =>
        variants.flatMap(({ availability }) => availability.quantity ?? []),
      );
    };
    const change = (quantityShownUpTo: number) =>
      staff.put('/content-manager/single-types/api::store.store-settings', { quantityShownUpTo }).expect(200);

    await change(3);
    const few = await shown();
    await change(20);

    expect(Math.max(...few)).toBeLessThanOrEqual(3);
    expect(Math.max(...(await shown()))).toBeGreaterThan(3);
  });

  test('a price list in a currency that is none is refused', async () => {
    const { status, body } = await save('api::pricing.price-list', {
      name: 'Moon',
      code: 'moon',
      kind: 'base',
      currency: 'XQX',
      taxIncluded: true,
      enabled: true,
      priority: 0,
    });

    expect([status, body.error.details.code]).toEqual([400, 'PRICE_LIST_INVALID']);
  });
});
