import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
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
const sum = (runs: { count: number; amount: number }[]) => runs.reduce((total, { count, amount }) => total + count * amount, 0);

describe('POST /storefront/quote', () => {
  test('costs what the cart with the same things costs', async () => {
    const [tea, mug] = [await bySku('PLN-TEA-MRN-50'), await bySku('PLN-MUG-ENM-CRM')];
    const lines = [
      { variant: tea, quantity: 6 },
      { variant: mug, quantity: 12 },
    ];
    const cart = await shop.newCart({ country: 'UA' });
    const { body } = await shop.operate(cart, [
      ...lines.map((line) => operation('add_line', line)),
      operation('apply_code', { code: 'MEADOW5' }),
    ]);

    const answer = await quote({ lines, codes: ['meadow 5'] });

    expect(answer.totals).toEqual(body.data.totals);
    expect(answer.discounts).toEqual(body.data.discounts);
  });

  test('says why each price is the price', async () => {
    const shirt = await bySku('PLN-SHR-LIN-M');

    const [line] = (await quote({ lines: [{ variant: shirt, quantity: 1 }] })).lines;

    expect(line).toMatchObject({
      unitPrice: { amount: 5900 },
      compareAt: { amount: 7900 },
      priceList: { kind: 'sale', name: 'Autumn sale' },
    });
    expect(line.explain).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Autumn sale', outcome: 'chosen', reason: null }),
        expect.objectContaining({ name: 'Prices in euro', outcome: 'original', reason: 'BEATEN_BY_SALE' }),
      ]),
    );
  });

  test("tells customers nothing of other customers' prices, and staff everything", async () => {
    const lines = [{ variant: await bySku('PLN-SHR-LIN-M'), quantity: 1 }];
    const listed = ({ lines: [line] }: { lines: { explain: { name: string; reason: string | null }[] }[] }) =>
      line?.explain.map(({ name, reason }) => `${name} ${reason}`);

    expect(listed(await quote({ lines }))).not.toContainEqual(expect.stringContaining('Wholesale'));
    expect(listed(await simulate({ lines }))).toContainEqual('Wholesale WRONG_GROUP');
    expect((await quote({ lines })).notApplied.every((entry: object) => !('name' in entry))).toBe(true);
  });

  test('takes a tier when there are enough, also when they stand in two lines', async () => {
    const mug = await bySku('PLN-MUG-ENM-CRM');

    const whole = await quote({ lines: [{ variant: mug, quantity: 10 }] });
    const split = await quote({
      lines: [
        { variant: mug, quantity: 4 },
        { variant: mug, quantity: 6 },
      ],
    });

    expect(whole.lines[0].unitPrice.amount).toBe(990);
    expect(split).toEqual(whole);
  });

  test('names what every discount took, to the unit, and why others took nothing', async () => {
    const [tea, ivan] = [await bySku('PLN-TEA-MRN-50'), await bySku('PLN-TEA-IVN-50')];

    const answer = await quote({
      lines: [
        { variant: tea, quantity: 2 },
        { variant: ivan, quantity: 1 },
      ],
      codes: ['NOSUCHCODE', 'WELCOME10'],
    });

    const [discount] = answer.discounts;
    expect(discount).toMatchObject({ name: 'Three teas, the cheapest is ours', amount: { amount: 890 } });
    for (const line of answer.lines) {
      expect(sum(line.perUnitTotal)).toBe(line.total.amount);
      for (const { amount, perUnit } of line.discounts) expect(sum(perUnit)).toBe(amount.amount);
    }
    expect(answer.notApplied).toEqual(
      expect.arrayContaining([
        { code: 'NOSUCHCODE', reason: 'CODE_UNKNOWN' },
        expect.objectContaining({ code: 'WELCOME10', reason: 'CUSTOMER_UNKNOWN' }),
        { discount: expect.any(String), reason: 'MIN_SUBTOTAL_NOT_REACHED' },
      ]),
    );
  });

  test('taxes where the goods go', async () => {
    const book = await bySku('PLN-BOK-HRB-PBK');
    const rate = async (country: string) =>
      (await quote({ lines: [{ variant: book, quantity: 1 }], address: { country } })).lines[0].taxBasisPoints;

    expect([await rate('UA'), await rate('PL'), await rate('DE')]).toEqual([0, 500, 700]);
  });

  test('sends at most four statements, for fifty lines and a customer who is signed in', async () => {
    const signedIn = await app
      .http()
      .post('/api/auth/local')
      .send({ identifier: 'marek@polonyna.test', password: 'Meadow2026' })
      .expect(200);
    const variants = await app.sql<{ document_id: string }>(
      "select v.document_id from variants v where v.inventory_policy = 'tracked' order by id limit 50",
    );
    const body = {
      currency: 'EUR',
      country: 'PL',
      lines: variants.map(({ document_id: variant }, index) => ({ variant, quantity: 1 + (index % 7) })),
      codes: ['MEADOW5', 'WOOL15', 'WELCOME10'],
    };

    const { result, statements } = await app.counting(() =>
      app.http().post('/api/storefront/quote').set('Authorization', `Bearer ${signedIn.body.jwt}`).send(body),
    );

    expect(result.status).toBe(200);
    expect(result.body.data.lines).toHaveLength(50);
    expect(statements).toBeLessThanOrEqual(4);
  });

  test.each<[string, object, number, string]>([
    ['a variant nobody sells', { lines: [{ variant: 'nothing', quantity: 1 }] }, 422, 'VARIANT_UNKNOWN'],
    ['no lines', { lines: [] }, 400, 'VALIDATION_FAILED'],
    ['half a piece', { lines: [{ variant: 'nothing', quantity: 0.5 }] }, 400, 'VALIDATION_FAILED'],
    ['a price of its own', { lines: [{ variant: 'nothing', quantity: 1, price: 1 }] }, 400, 'VALIDATION_FAILED'],
    [
      'a currency the shop does not sell in',
      { currency: 'USD', lines: [{ variant: 'nothing', quantity: 1 }] },
      422,
      'CURRENCY_NOT_OFFERED',
    ],
  ])('refuses %s', async (_name, body, status, code) => {
    const answer = await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', ...body });
    expect([answer.status, answer.body.error.details.code]).toEqual([status, code]);
  });
});

describe('what a price comes to', () => {
  test('prices with tax and without are compared by what the customer pays, in the grid, the quote and the cart', async () => {
    const { body } = await app
      .http()
      .post('/api/auth/local')
      .send({ identifier: 'marek@polonyna.test', password: 'Meadow2026' })
      .expect(200);
    const bearer = { Authorization: `Bearer ${body.jwt}` };
    // 59.00 on sale with tax in it; 52.67 for wholesale customers, to which 20 % come.
    const shirt = await bySku('PLN-SHR-LIN-M');
    const lines = [{ variant: shirt, quantity: 1 }];
    const asMarek = { currency: 'EUR', country: 'UA' };

    const quoted = await app
      .http()
      .post('/api/storefront/quote')
      .set(bearer)
      .send({ ...asMarek, lines })
      .expect(200);
    const cart = await app.http().post('/api/carts').set(bearer).send(asMarek).expect(201);
    const filled = await app
      .http()
      .post(`/api/carts/${cart.body.data.id}/operations`)
      .set(bearer)
      .send({ operations: [operation('add_line', lines[0])] })
      .expect(200);
    const detail = await app
      .http()
      .get(`/api/storefront/products/${filled.body.data.lines[0].product}`)
      .set(bearer)
      .query(asMarek)
      .expect(200);
    const { price } = detail.body.data.variants.find(({ id }: { id: string }) => id === shirt);

    const struckThrough = { amount: 6320, currency: 'EUR' };
    expect(quoted.body.data).toMatchObject({
      lines: [{ unitPrice: { amount: 5900 }, compareAt: struckThrough }],
      totals: { total: { amount: 5900 } },
    });
    expect(filled.body.data.totals).toEqual(quoted.body.data.totals);
    expect(price).toMatchObject({ amount: 5900, compareAt: struckThrough, taxIncluded: true });
  });

  test('an automatic discount that is planned tells when, and not what', async () => {
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    await staff
      .post('/content-manager/collection-types/api::promotion.discount', {
        name: 'A secret',
        enabled: true,
        method: 'automatic',
        startsAt,
        conditions: [{ __component: 'discount-condition.min-subtotal', amounts: [{ amount: '900000000', currency: 'EUR' }] }],
        effect: [{ __component: 'discount-effect.percent-off-lines', basisPoints: 5_000 }],
      })
      .expect(201);

    const answer = await quote({ lines: [{ variant: await bySku('PLN-JKT-CHR-M'), quantity: 1 }] });

    expect(answer.nextChangeAt).toBe(startsAt);
    expect(JSON.stringify(answer.notApplied)).not.toContain('NOT_STARTED');
  });

  test('what adds up to more than can be held exactly is refused, in a quote and in a cart', async () => {
    const variant = await bySku('PLN-MUG-ENM-CRM');
    await app.sql('update prices set amount = 9000000000000 where variant_id = (select id from variants where document_id = $1)', [
      variant,
    ]);
    const tooMany = { variant, quantity: 9_999 };
    const cart = await shop.newCart({ country: 'UA' });

    const refused = await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', country: 'UA', lines: [tooMany] });
    const inCart = await shop.operate(cart, [operation('add_line', tooMany)]);

    for (const { status, body } of [refused, inCart]) expect([status, body.error?.details.code]).toEqual([422, 'AMOUNT_TOO_LARGE']);
    expect((await quote({ lines: [{ variant, quantity: 100 }] })).totals.total.amount).toBe(900_000_000_000_000);
  });

  test('a price beyond the highest is refused where staff type it', async () => {
    const [cell] = await app.sql<{ product: string; variant: string; list: string }>(
      `select p.document_id as product, v.document_id as variant, l.document_id as list
         from variants v join variants_product_lnk x on x.variant_id = v.id join products p on p.id = x.product_id, price_lists l
        where v.sku = 'PLN-JKT-CHR-M' and l.code = 'base-eur' limit 1`,
    );
    const prices = [{ variant: cell?.variant, list: cell?.list, minQuantity: 1, before: 18_900, amount: 9_000_000_000_001 }];

    const { status, body } = await staff.put(`/storekeeper/products/${cell?.product}/grid`, { prices });

    expect([status, body.error.details.issues]).toEqual([400, [expect.objectContaining({ path: ['prices', 0, 'amount'] })]]);
  });
});
