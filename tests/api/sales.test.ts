import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
let marketer: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
  marketer = (await hire(app, staff, 'sale-marketer', 'marketer')).staff;
});

// What one test leaves must not lower the prices of the next.
afterEach(() => app.sql('delete from sales'));

const DAY = 24 * 60 * 60 * 1_000;
const inDays = (days: number) => new Date(Math.floor((Date.now() + days * DAY) / 1_000) * 1_000).toISOString();
const idOf = async (table: string, where: string): Promise<string> =>
  (await app.sql<{ id: string }>(`select document_id as id from ${table} where ${where} limit 1`))[0]?.id ?? '';
const category = (slug: string) => idOf('categories', `slug = '${slug}'`);
type Terms = Record<string, unknown>;
const some = (given: object) => ({ kind: 'some', products: [], categories: [], brands: [], ...given });
const percent = (basisPoints: number) => ({ kind: 'percent', basisPoints });
const draft = (terms: Terms, given: object = {}) => ({ name: 'Weekend', startsAt: inDays(-1), endsAt: inDays(2), terms, ...given });
type Sale = Readonly<{ id: string; revision: number; state: string; names: object; startsAt: string; endsAt: string }>;
const make = async (terms: Terms, given: object = {}): Promise<Sale> =>
  (await marketer.post('/storekeeper/sales', draft(terms, given)).expect(200)).body.data;
const take = async ({ id }: Sale): Promise<void> => {
  const { body } = await marketer.get(`/storekeeper/sales/${id}`).expect(200);
  await marketer.post(`/storekeeper/sales/${id}/delete`, { revision: body.data.sale.revision }).expect(200);
};
const jacket = 'PLN-JKT-CHR-M';
const quoted = async (sku: string, asked: object = {}) => {
  const body = { currency: 'EUR', country: 'UA', lines: [{ variant: await shop.variant(sku), quantity: 1 }], ...asked };
  return (await app.http().post('/api/storefront/quote').send(body).expect(200)).body.data.lines[0];
};
const simulated = async (sku: string, at: string) => {
  const lines = [{ variant: await shop.variant(sku), quantity: 1 }];
  return (await marketer.post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', lines, at }).expect(200)).body.data.lines[0];
};
/** The card of the jacket, by an address nobody has asked for yet. */
let asked = 1_000_000_000;
const card = async (query: object = {}) => {
  const list = app
    .http()
    .get('/api/storefront/products')
    .query({ currency: 'EUR', country: 'UA', limit: 100, priceMax: (asked += 1), ...query });
  const { body } = await list.expect(200);
  return body.data.find(({ variants }: { variants: { sku: string }[] }) => variants.some(({ sku }) => sku === jacket));
};
const productOf = (sku: string) =>
  idOf(
    'products p',
    `exists (select from variants_product_lnk l join variants v on v.id = l.variant_id where l.product_id = p.id and v.sku = '${sku}')`,
  );

test('a sale on a category holds for what stands below it, everywhere, and is over when it is taken away', async () => {
  const cart = await shop.newCart({ country: 'UA' });
  const variant = await shop.variant(jacket);
  const sale = await make({ scope: some({ categories: [await category('clothing')] }), off: percent(2_000), ending: 'ninety_nine' });
  expect(sale).toMatchObject({ state: 'running', revision: 1, names: { [await category('clothing')]: 'Clothing' } });

  expect(await quoted(jacket)).toMatchObject({
    ...{ unitPrice: { amount: 15_099 }, compareAt: { amount: 18_900 } },
    priceList: { id: sale.id, name: 'Weekend', kind: 'sale' },
  });
  expect(await card()).toMatchObject({ priceFrom: { amount: 15_099 } });
  expect(await card({ onSale: true })).toMatchObject({ priceFrom: { amount: 15_099 } });
  expect(await app.call('shop/listing/find-drift', 'findDrift')).toEqual([]);
  const { body } = await shop.operate(cart, [{ id: 'one', op: 'add_line', variant, quantity: 2 }]);
  expect(body.data.lines[0]).toMatchObject({ unitPrice: { amount: 15_099 } });
  expect(new Date(body.data.pricesChangeAt ?? sale.endsAt).toISOString()).toBe(sale.endsAt);

  await take(sale);
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 18_900 }, compareAt: null });
  expect(await card()).toMatchObject({ priceFrom: { amount: 18_900 } });
});

test('a cart is paid at what it costs when it is paid: a sale that ended meanwhile is told, not charged', async () => {
  const sale = await make({ scope: { kind: 'all' }, off: percent(2_000) });
  const variant = await shop.variant(jacket);
  const cart = await shop.readyCart({ variant });
  const asSeen = await shop.readyCart({ variant });
  const bought = await shop.checkOut(asSeen, { 'Idempotency-Key': 'in-the-sale' });
  expect(bought.body.data.order.lines[0]).toMatchObject({ unitPrice: { amount: 15_120 } });
  await take(sale);
  const refused = await shop.checkOut(cart, { 'Idempotency-Key': 'after-the-sale' });
  expect([refused.status, refused.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
  // What was bought stays as it was bought.
  const [line] = await app.sql<{ unit: string; list: string }>(
    `select l.unit_price_minor as unit, l.price_list_document_id as list from order_lines l join orders o on o.id = l.order_id where o.document_id = $1`,
    [bought.body.data.order.id],
  );
  expect(line).toEqual({ unit: '15120', list: sale.id });
});

test('what joins the category joins the sale, a changed price carries through, and what is left out stays out', async () => {
  const gifts = await category('gifts');
  const sale = await make({ scope: some({ categories: [gifts] }), off: percent(5_000) });
  const product = await productOf(jacket);
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 18_900 } });

  const before = await app.sql<{ category_id: number }>(
    'select category_id from products_categories_lnk l join products p on p.id = l.product_id where p.document_id = $1',
    [product],
  );
  await app.sql(
    `insert into products_categories_lnk (product_id, category_id)
     select p.id, c.id from products p join categories c on c.document_id = $2 and c.locale = p.locale where p.document_id = $1`,
    [product, gifts],
  );
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 9_450 } });
  expect(await card()).toMatchObject({ priceFrom: { amount: 9_450 } });
  const set = (amount: number) => marketer.put('/storekeeper/prices', { rows: [{ sku: jacket, list: 'base-eur', amount }] }).expect(200);
  await set(20_000);
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 10_000 }, compareAt: { amount: 20_000 } });
  await set(18_900);

  const { body } = await marketer
    .put(`/storekeeper/sales/${sale.id}`, {
      revision: 1,
      sale: draft({ scope: some({ categories: [gifts] }), off: percent(5_000), except: [product] }),
    })
    .expect(200);
  expect(body.data).toMatchObject({ revision: 2, names: { [product]: expect.any(String) } });
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 18_900 } });
  expect(await card()).toMatchObject({ priceFrom: { amount: 18_900 } });
  await app.sql(
    `delete from products_categories_lnk l using products p, categories c
      where l.product_id = p.id and l.category_id = c.id and p.document_id = $1 and c.document_id = $2`,
    [product, gifts],
  );
  expect(before.length).toBeGreaterThan(0);
  await take(sale);
});

test('a category that is moved takes what stands in it into the sale of what it stands below', async () => {
  const sale = await make({ scope: some({ categories: [await category('gifts')] }), off: percent(5_000) });
  const move = (from: string, to: string) =>
    app.sql(
      `update categories_parent_lnk l set inv_category_id = gifts.id from categories jackets, categories clothing, categories gifts
        where l.category_id = jackets.id and l.inv_category_id = clothing.id and jackets.slug = 'jackets' and clothing.slug = $1 and gifts.slug = $2
          and gifts.locale = clothing.locale`,
      [from, to],
    );
  await move('clothing', 'gifts');
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 9_450 } });
  expect(await card()).toMatchObject({ priceFrom: { amount: 9_450 } });
  await move('gifts', 'clothing');
  expect(await card()).toMatchObject({ priceFrom: { amount: 18_900 } });
  await take(sale);
});

test('lists follow each kind of scope, what it is narrowed to, and being switched off', async () => {
  const brand = await idOf('brands b', 'exists (select from products p where p.brand_id = b.id and p.published_at is not null)');
  const drift = async () => {
    await card();
    return app.call<object[]>('shop/listing/find-drift', 'findDrift');
  };
  const save = async (sale: Sale, terms: Terms, given: object = {}): Promise<Sale> =>
    (await marketer.put(`/storekeeper/sales/${sale.id}`, { revision: sale.revision, sale: draft(terms, given) }).expect(200)).body.data;
  const off = percent(3_000);
  let sale = await make({ scope: some({ brands: [brand] }), off });
  expect(await drift()).toEqual([]);
  sale = await save(sale, { scope: some({ products: [await productOf(jacket)] }), off });
  expect([await drift(), (await card()).priceFrom.amount]).toEqual([[], 13_230]);
  sale = await save(sale, { scope: { kind: 'all' }, off, except: [await productOf(jacket)], countries: ['PL', 'DE'], channels: ['web'] });
  expect([await drift(), (await card()).priceFrom.amount]).toEqual([[], 18_900]);
  sale = await save(sale, { scope: { kind: 'all' }, off }, { enabled: false });
  expect([await drift(), (await card()).priceFrom.amount, sale.state]).toEqual([[], 18_900, 'off']);
});

test('one to come is known before: to the second, in lists, baskets and to staff', async () => {
  const [startsAt, endsAt] = [inDays(3), inDays(5)];
  const sale = await make({ scope: { kind: 'all' }, off: { kind: 'amount', amounts: { EUR: 1_000 } } }, { startsAt, endsAt });
  const just = (iso: string, ms: number) => new Date(Date.parse(iso) + ms).toISOString();
  expect(sale.state).toBe('planned');
  expect(await simulated(jacket, just(startsAt, -1_000))).toMatchObject({ unitPrice: { amount: 18_900 } });
  expect(await simulated(jacket, startsAt)).toMatchObject({ unitPrice: { amount: 17_900 } });
  expect(await simulated(jacket, just(endsAt, -1_000))).toMatchObject({ unitPrice: { amount: 17_900 } });
  expect(await simulated(jacket, endsAt)).toMatchObject({ unitPrice: { amount: 18_900 } });

  expect(await card()).toMatchObject({ priceFrom: { amount: 18_900 } });
  const periods = await app.sql<{ valid_from: Date; valid_until: Date; paid_from: string; on_sale: boolean }>(
    `select valid_from, valid_until, paid_from, on_sale from listing_prices p join listing_segments s on s.id = p.segment
      where p.product = $1 and s.key = 'EUR|||' and p.on_sale`,
    [await productOf(jacket)],
  );
  expect(periods).toEqual([{ valid_from: new Date(startsAt), valid_until: new Date(endsAt), paid_from: '17900', on_sale: true }]);
  await take(sale);
});

test('for a country, a channel or a group alone; reckoned from some lists alone', async () => {
  const group = await idOf('customer_groups', "code = 'wholesale'");
  const all = { scope: { kind: 'all' }, off: percent(1_000) };
  const inPoland = await make({ ...all, countries: ['PL'] });
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 18_900 } });
  expect(await quoted(jacket, { country: 'PL' })).toMatchObject({ unitPrice: { amount: 17_010 } });
  expect(await card({ country: 'PL' })).toMatchObject({ priceFrom: { amount: 17_010 } });
  await take(inPoland);

  const inUah = await make({ ...all, priceLists: [await idOf('price_lists', "code = 'base-uah'")], channels: ['web'] });
  expect(await quoted(jacket, { channel: 'web' })).toMatchObject({ unitPrice: { amount: 18_900 } });
  const { compareAt } = await quoted(jacket, { currency: 'UAH', channel: 'web' });
  expect(compareAt).not.toBeNull();
  expect((await quoted(jacket, { currency: 'UAH' })).compareAt).toBeNull();
  await take(inUah);

  const forGroup = await make({ ...all, customerGroups: [group] });
  const lines = [{ variant: await shop.variant(jacket), quantity: 1 }];
  const { body } = await marketer
    .post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', lines, customerGroup: group })
    .expect(200);
  expect(body.data.lines[0]).toMatchObject({ unitPrice: { amount: 11_340 }, compareAt: { amount: 12_600 } });
  expect(await quoted(jacket)).toMatchObject({ unitPrice: { amount: 18_900 } });
  await take(forGroup);
});

test('the lowest price of 30 days counts what earlier sales made of it, also those that are gone', async () => {
  const first = await make({ scope: { kind: 'all' }, off: percent(5_000) });
  await take(first);
  // As if it had held a week ago, and its prices long before.
  await app.sql(
    "update sale_periods set valid_from = now() - interval '8 days', starts_at = now() - interval '8 days', valid_until = now() - interval '6 days', ends_at = null where sale = $1",
    [first.id],
  );
  await app.sql("update price_history set valid_from = now() - interval '90 days'");
  await app.sql('update terms_revisions set id = gen_random_uuid()');
  const second = await make({ scope: { kind: 'all' }, off: percent(1_000) });
  expect((await card()).variants.find(({ sku }: { sku: string }) => sku === jacket).price).toMatchObject({
    ...{ amount: 17_010, compareAt: { amount: 18_900 } },
    lowest30d: { amount: 9_450 },
  });
  await take(second);
});

describe('the preview', () => {
  const preview = async (body: object, as = staff) => (await as.post('/storekeeper/sales/preview', body).expect(200)).body.data;

  test('says what becomes of every price, what is left of it, and what other sale counts', async () => {
    const clothing = await category('clothing');
    const other = await make({ scope: { kind: 'all' }, off: percent(3_000), priority: 5 }, { name: 'Everything' });
    await app.sql(
      `insert into variant_costs (variant_id, amount, currency) select id, 18000, 'EUR' from variants where sku = $1
       on conflict (variant_id) do update set amount = 18000, currency = 'EUR'`,
      [jacket],
    );
    const terms = { scope: some({ categories: [clothing] }), off: percent(2_000) };
    const told = await preview({ sale: draft(terms) });
    expect(told.findings).toEqual({ refusals: [], warnings: [] });
    expect(told.sums).toMatchObject({ zero: 0, notLower: 0, noAmount: 0, belowCost: expect.any(Number), isPartial: false });
    expect(told.sums.belowCost).toBeGreaterThan(0);
    expect(told.overlaps).toEqual([expect.objectContaining({ id: other.id, name: 'Everything' })]);
    const prices = (await everyPage((page) => preview({ sale: draft(terms), page }))).flatMap(({ variants }) => variants);
    const own = prices.find(({ sku }) => sku === jacket)?.prices.find(({ currency, usual }) => currency === 'EUR' && usual === 18_900);
    expect(own).toMatchObject({
      ...{ price: 15_120, outcome: 'OTHER_SALE', insteadOf: { name: 'Everything', price: 13_230 } },
      margins: { usual: 15_750 - 18_000, sale: 12_600 - 18_000 },
    });

    // What something cost the shop is not told to everybody.
    const ofMarketer = { ...terms, priority: 9 };
    expect((await preview({ sale: draft(ofMarketer) }, marketer)).sums.belowCost).toBeNull();
    const seen = (await everyPage((page) => preview({ sale: draft(ofMarketer), page }, marketer))).flatMap(({ variants }) => variants);
    const jackets = seen.find(({ sku }) => sku === jacket)?.prices.find(({ currency, usual }) => currency === 'EUR' && usual === 18_900);
    expect(jackets).toMatchObject({ outcome: 'holds', margins: null });
    await take(other);
  });

  type Page = { products: { id: string; variants: { sku: string; prices: { currency: string; usual: number }[] }[] }[]; more: boolean };
  async function everyPage(ask: (page: number) => Promise<Page>): Promise<Page['products']> {
    const products: Page['products'] = [];
    for (let page = 1, more = true; more; page += 1) {
      const told = await ask(page);
      products.push(...told.products);
      more = told.more;
    }
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    return products;
  }

  test('says what a sale would give away, leave as it is, or never hold', async () => {
    const fixed = { scope: { kind: 'all' }, off: { kind: 'fixed', amounts: { EUR: 1_000 } } };
    const { sums, findings } = await preview({ sale: draft(fixed) });
    expect([sums.notLower, sums.noAmount, sums.zero].map((count) => count > 0)).toEqual([true, true, false]);
    expect(findings.warnings).toEqual([expect.objectContaining({ code: 'CURRENCY_MISSING' })]);
    const free = await preview({ sale: draft({ scope: { kind: 'all' }, off: { kind: 'amount', amounts: { EUR: 1_000 } } }) });
    expect(free.sums.zero).toBeGreaterThan(0);
    const never = await preview({ sale: draft({ scope: some({}), off: percent(10) }, { endsAt: inDays(-2) }) });
    expect(never.findings.refusals.map(({ code }: { code: string }) => code)).toEqual(['ENDS_BEFORE_START', 'NOTHING_CHOSEN']);
    expect(never.products).toEqual([]);
  });
});

test('the simulator tries a sale that is not saved, one as it would be saved, and one that is switched off', async () => {
  const lines = [{ variant: await shop.variant(jacket), quantity: 1 }];
  const tried = async (sales: object[]) => {
    const { status, body } = await marketer.post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', lines, sales });
    return status === 200 ? body.data.lines[0].unitPrice.amount : body.error.details.code;
  };
  const all = { scope: { kind: 'all' }, off: percent(1_000) };
  expect(await tried([{ sale: draft(all) }])).toBe(17_010);
  const saved = await make(all);
  expect(await tried([])).toBe(17_010);
  expect(await tried([{ id: saved.id, sale: draft({ ...all, off: percent(5_000) }) }])).toBe(9_450);
  const off = await make({ ...all, off: percent(2_000), priority: 1 }, { enabled: false });
  expect(await tried([])).toBe(17_010);
  expect(await tried([{ id: off.id }])).toBe(15_120);
  expect(await tried([{ id: 'nobody' }])).toBe('SALE_NOT_FOUND');
  expect((await marketer.get('/storekeeper/simulator-choices').expect(200)).body.data).toMatchObject({
    ...{ timeZone: 'Europe/Kyiv', sales: [{ id: off.id, name: 'Weekend' }] },
    currencies: expect.arrayContaining(['EUR']),
  });
});

test('the simulator tries a basket as a customer, for who may see customers', async () => {
  const [customer] = await app.sql<{ id: string; group: string | null }>(
    `select u.document_id as id, g.code as group from up_users u join customer_groups g on g.id = u.customer_group_id
      where g.code = 'wholesale' order by u.id limit 1`,
  );
  const lines = [{ variant: await shop.variant(jacket), quantity: 1 }];
  const tried = (as: Staff, id: string) => as.post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', lines, customer: id });
  const { body } = await tried(staff, customer?.id ?? '').expect(200);
  expect(body.data.lines[0]).toMatchObject({ unitPrice: { amount: 12_600 }, priceList: { name: 'Wholesale' } });
  expect((await tried(staff, 'nobody')).body.error.details).toMatchObject({ code: 'CUSTOMER_NOT_FOUND', issues: [{ path: ['customer'] }] });
  expect((await tried(marketer, customer?.id ?? '')).status).toBe(403);
});

test('what could never hold is refused, naming the field', async () => {
  const refused = async (sale: object) => {
    const { status, body } = await marketer.post('/storekeeper/sales', sale);
    const { code, field, issues } = body.error.details;
    return [status, code, field ?? issues?.[0].path.join('.')];
  };
  const all = { scope: { kind: 'all' }, off: percent(1_000) };
  expect(await refused(draft(all, { endsAt: inDays(-2) }))).toEqual([400, 'SALE_INVALID', 'endsAt']);
  expect(await refused(draft({ ...all, off: percent(10_000) }))).toEqual([400, 'SALE_INVALID', 'off']);
  expect(await refused(draft({ ...all, off: percent(10_001) }))).toEqual([400, 'VALIDATION_FAILED', 'terms.off.basisPoints']);
  expect(await refused(draft({ ...all, off: { kind: 'amount', amounts: { eur: 5 } } }))).toEqual([
    400,
    'VALIDATION_FAILED',
    expect.stringContaining('terms.off.amounts'),
  ]);
  expect(await refused(draft({ ...all, scope: some({ products: ['nobody'] }) }))).toEqual([400, 'SALE_INVALID', 'scope']);
  // What is there, but no price list.
  expect(await refused(draft({ ...all, priceLists: [await productOf(jacket)] }))).toEqual([400, 'SALE_INVALID', 'priceLists']);
  expect(await refused(draft({ ...all, countries: ['UK'] }))).toEqual([400, 'SALE_INVALID', 'countries[0]']);
  expect(await refused(draft(all, { name: ' ' }))).toEqual([400, 'VALIDATION_FAILED', 'name']);
  expect(await refused(draft(all, { startsAt: 'tomorrow' }))).toEqual([400, 'VALIDATION_FAILED', 'startsAt']);
});

test('two people: the second save is told, and support may not', async () => {
  const sale = await make({ scope: { kind: 'all' }, off: percent(100) }, { enabled: false, name: "'); drop table sales; -- 🧵" });
  expect(sale.state).toBe('off');
  const save = (revision: number) =>
    marketer.put(`/storekeeper/sales/${sale.id}`, {
      revision,
      sale: draft({ scope: { kind: 'all' }, off: percent(200) }, { enabled: false }),
    });
  const statuses = (await Promise.all([save(1), save(1), save(1)])).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 409, 409]);
  expect((await marketer.post(`/storekeeper/sales/${sale.id}/delete`, { revision: 1 })).body.error.details.code).toBe('EDIT_CONFLICT');
  const { staff: agent } = await hire(app, staff, 'sale-agent', 'support-agent');
  expect((await agent.get('/storekeeper/sales')).status).toBe(403);
  await take(sale);
  expect((await marketer.get(`/storekeeper/sales/${sale.id}`)).body.error.details.code).toBe('SALE_NOT_FOUND');
  const told = await app.sql<{ verb: string }>(
    "select payload ->> 'verb' as verb from event_log where type = 'sale.changed' and aggregate_id = $1 order by seq",
    [sale.id],
  );
  expect(told.map(({ verb }) => verb)).toEqual(['created', 'updated', 'deleted']);
});

test('the calendar holds sales, lists with a time and discounts', async () => {
  const sale = await make({ scope: { kind: 'all' }, off: percent(100) }, { startsAt: inDays(10), endsAt: inDays(12) });
  const at = async (from: string, until: string) =>
    (await marketer.get(`/storekeeper/price-calendar?from=${from}&until=${until}`).expect(200)).body.data.entries;
  const entries: { type: string; id: string; state: string }[] = await at(inDays(9), inDays(11));
  expect(entries.find(({ id }) => id === sale.id)).toMatchObject({ type: 'sale', state: 'planned' });
  expect(new Set(entries.map(({ type }) => type))).toContain('discount');
  expect((await at(inDays(12), inDays(13))).find(({ id }: { id: string }) => id === sale.id)).toBeUndefined();
  await marketer.get(`/storekeeper/price-calendar?from=${inDays(2)}&until=${inDays(1)}`).expect(400);
  await take(sale);
});
