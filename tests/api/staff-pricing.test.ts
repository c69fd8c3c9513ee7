import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const bySku = (sku: string) => shop.variant(sku);
const quote = async (body: object) =>
  (
    await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', country: 'UA', ...body })
      .expect(200)
  ).body.data;
const simulate = async (body: object) =>
  (await staff.post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', ...body }).expect(200)).body.data;

describe('the simulator for staff', () => {
  test('answers as if the customer were in a group', async () => {
    const [wholesale] = await app.sql<{ document_id: string }>("select document_id from customer_groups where code = 'wholesale'");
    const lines = [{ variant: await bySku('PLN-JKT-CHR-M'), quantity: 1 }];

    expect((await simulate({ lines })).lines[0].unitPrice.amount).toBe(18900);
    expect((await simulate({ lines, customerGroup: wholesale?.document_id })).lines[0]).toMatchObject({
      unitPrice: { amount: 12600 },
      taxIncluded: false,
    });
  });

  test('answers as of a moment in the future', async () => {
    const lines = [{ variant: await bySku('PLN-SHR-LIN-M'), quantity: 1 }];
    const afterTheSale = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000).toISOString();

    expect((await simulate({ lines, at: afterTheSale })).lines[0]).toMatchObject({ unitPrice: { amount: 7900 }, compareAt: null });
  });

  test('and of none that nobody can mean', async () => {
    const lines = [{ variant: await bySku('PLN-SHR-LIN-M'), quantity: 1 }];
    const refused = await staff.post('/storekeeper/simulate', { currency: 'EUR', lines, at: '9999-12-31T23:59:59Z' });

    expect([refused.status, refused.body.error.details.issues]).toEqual([
      400,
      [{ path: ['at'], message: 'must be of a year from 2000 to 2999' }],
    ]);
  });

  test('tries a discount that is not in use yet, which customers do not get', async () => {
    const lines = [{ variant: await bySku('PLN-JKT-CHR-M'), quantity: 1 }];
    const saved = await staff
      .post('/content-manager/collection-types/api::promotion.discount', {
        name: 'Half price, perhaps',
        enabled: false,
        method: 'automatic',
        effect: [{ __component: 'discount-effect.percent-off-lines', basisPoints: 5_000 }],
      })
      .expect(201);

    const tried = await simulate({ lines, discounts: [saved.body.data.documentId] });
    const real = await quote({ lines });

    expect(tried.discounts).toEqual([expect.objectContaining({ name: 'Half price, perhaps', amount: { amount: 9450, currency: 'EUR' } })]);
    expect(real.discounts).toEqual([]);
  });
});

describe('discount codes in bulk', () => {
  const discountOf = async (code: string) =>
    (
      await app.sql<{ document_id: string }>(
        'select d.document_id from discounts d join discount_codes c on c.discount_id = d.id where c.code = $1',
        [code],
      )
    )[0]?.document_id;

  test('ten thousand are made at once, all different, and each works once', async () => {
    const { body } = await staff
      .post(`/storekeeper/discounts/${await discountOf('MEADOW5')}/codes`, { count: 10_000, prefix: 'thanks' })
      .expect(200);
    const { codes } = body.data;
    const lines = [{ variant: await bySku('PLN-JKT-CHR-M'), quantity: 1 }];

    const [row] = await app.sql(
      "select count(*)::int as codes, count(distinct normalized_code)::int as different, min(usage_limit) as uses from discount_codes where code like 'THANKS-%'",
    );
    expect(row).toEqual({ codes: 10_000, different: 10_000, uses: 1 });
    expect((await quote({ lines, codes: [codes[4_321].toLowerCase().replace(/-/g, ' ')] })).totals.discounts.amount).toBe(500);
  });

  test.each([
    ['so short that they could be guessed', { count: 1_000, length: 4 }],
    ['of a discount that needs none', { count: 1, automatic: true }],
  ])('are refused %s', async (_name, { automatic, ...body }: { count: number; length?: number; automatic?: boolean }) => {
    const [first] = await app.sql<{ document_id: string }>(
      "select document_id from discounts where method = 'automatic' order by id limit 1",
    );
    const { status, body: answer } = await staff.post(
      `/storekeeper/discounts/${automatic ? first?.document_id : await discountOf('MEADOW5')}/codes`,
      body,
    );
    expect([status, answer.error.details.code]).toEqual([400, 'DISCOUNT_INVALID']);
  });
});

describe('staff are told', () => {
  test('what may be wrong with a discount, with what to do', async () => {
    const saved = await staff
      .post('/content-manager/collection-types/api::promotion.discount', {
        name: 'Free with a code',
        enabled: true,
        method: 'code',
        effect: [{ __component: 'discount-effect.percent-off-order', basisPoints: 10_000 }],
      })
      .expect(201);

    const { body } = await staff.get(`/storekeeper/discounts/${saved.body.data.documentId}/findings`).expect(200);

    expect(body.data.refusals).toEqual([]);
    expect(body.data.warnings.length).toBeGreaterThan(0);
    for (const { message } of body.data.warnings) expect(message).toMatch(/\. \w+/);
  });

  test('that a sale price is no lower than the normal one', async () => {
    const [sale] = await app.sql<{ document_id: string }>("select document_id from price_lists where code = 'autumn-sale-eur'");
    const clean = await staff.get(`/storekeeper/price-lists/${sale?.document_id}/findings`).expect(200);
    await app.sql(
      "update prices set amount = 99900 where price_list_id = (select id from price_lists where code = 'autumn-sale-eur') and variant_id = (select id from variants where sku = 'PLN-SHR-LIN-M')",
    );

    const { body } = await staff.get(`/storekeeper/price-lists/${sale?.document_id}/findings`).expect(200);

    expect(clean.body.data).toEqual({ refusals: [], warnings: [] });
    expect(body.data.warnings).toHaveLength(1);
  });
});

describe('the lowest price of the 30 days before a sale', () => {
  const shown = async (slug: string, query: object = {}) =>
    (
      await app
        .http()
        .get(`/api/storefront/products/${slug}`)
        .query({ currency: 'EUR', ...query })
        .expect(200)
    ).body.data.variants[0].price;

  test('is shown beside the sale price, from a history the database keeps', async () => {
    expect(await shown('cloud-sleeping-bag')).not.toHaveProperty('lowest30d');
    expect(await shown('first-snow-puffer')).toMatchObject({
      amount: 17900,
      compareAt: { amount: 22500 },
      lowest30d: { amount: 22500, currency: 'EUR' },
    });
  });

  test('is what the price was lowered to shortly before, whoever lowered it', async () => {
    const variant = "(select id from variants where sku = 'PLN-PUF-SNW-S')";
    const base = "(select id from price_lists where code = 'base-eur')";
    // As if staff had lowered the price for two days, three weeks ago, and raised it again.
    await app.sql(
      `update price_history set valid_until = now() - interval '21 days' where variant_id = ${variant} and price_list_id = ${base} and valid_until is null`,
    );
    await app.sql(
      `insert into price_history (variant_id, price_list_id, min_quantity, amount, valid_from, valid_until) values (${variant}, ${base}, 1, 20100, now() - interval '21 days', now() - interval '19 days')`,
    );
    await app.sql(
      `insert into price_history (variant_id, price_list_id, min_quantity, amount, valid_from) values (${variant}, ${base}, 1, 22500, now() - interval '19 days')`,
    );

    // The history is written with prices, and by nobody else: what is changed in it by hand is not told by itself.
    await app.call('shop/listing/refresh-listings', 'rebuildListings');

    // By an address nobody has asked for, so not with what was kept of the one before.
    expect((await shown('first-snow-puffer', { locale: 'en' })).lowest30d).toEqual({ amount: 20100, currency: 'EUR' });
  });

  test('is kept for every change of a price, also for one that is taken away', async () => {
    const history = () =>
      app.sql(
        "select h.amount, h.valid_until is null as holds from price_history h join variants v on v.id = h.variant_id join price_lists l on l.id = h.price_list_id where v.sku = 'PLN-BTS-PSS-39' and l.code = 'base-eur' order by h.id",
      );
    const price =
      "variant_id = (select id from variants where sku = 'PLN-BTS-PSS-39') and price_list_id = (select id from price_lists where code = 'base-eur')";

    await app.sql(`update prices set amount = 20000 where ${price}`);
    await app.sql(`update prices set updated_at = now() where ${price}`);
    await app.sql(`delete from prices where ${price}`);

    expect(await history()).toEqual([
      { amount: '21900', holds: false },
      { amount: '20000', holds: false },
    ]);
  });
});
