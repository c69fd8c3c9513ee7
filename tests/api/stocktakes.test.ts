import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';
import { putStock, stockOf, wrongBooks } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
let colleague: Staff;
let location = '';
let goods: { variant: string; sku: string }[] = [];
beforeAll(async () => {
  staff = await signInAsOwner(app);
  colleague = (await hire(app, staff, 'counts-too', 'catalogue-manager')).staff;
  goods = await app.sql<{ variant: string; sku: string }>(
    `select document_id as variant, sku from variants where enabled and inventory_policy = 'tracked' order by sku limit 20`,
  );
  // Each lies at the place it has had longest: those that share it are counted.
  const [most] = await app.sql<{ id: string; variants: string[] }>(
    `select o.document_id as id, array_agg(v.document_id order by v.sku) as variants from variants v
       join stock_locations o on o.id = (select s.location_id from stock_levels s where s.variant_id = v.id order by s.id limit 1)
      where v.document_id = any($1) group by 1 order by count(*) desc limit 1`,
    [goods.map(({ variant }) => variant)],
  );
  location = most?.id ?? '';
  goods = goods.filter(({ variant }) => most?.variants.includes(variant));
});
beforeEach(async () => {
  // What other tests left promised is none of these.
  await Promise.all(goods.map(({ variant }) => putStock(app, variant, 10)));
});

type Line = Readonly<{ variant: string; counted: number; difference: number; onHandAtCount: number; problem: string | null }>;
const begin = async (body: object = {}): Promise<string> =>
  (await staff.post('/storekeeper/stocktakes', { location, name: 'November', scope: 'scanned', ...body }).expect(200)).body.data.id;
const scan = (id: string, code: string, by = staff) => by.post(`/storekeeper/stocktakes/${id}/scan`, { code });
const count = (id: string, counted: readonly (number | null)[]) =>
  staff.put(`/storekeeper/stocktakes/${id}/counts`, {
    rows: counted.map((pieces, index) => ({ variant: goods[index]?.variant, counted: pieces })),
  });
const book = (id: string, body: object = {}) => staff.post(`/storekeeper/stocktakes/${id}/book`, body);
const lines = async (id: string, view: string): Promise<Line[]> =>
  (await staff.get(`/storekeeper/stocktakes/${id}/lines?limit=100&view=${view}`).expect(200)).body.data.lines;
const onHand = (index: number) => stockOf(app, goods[index]?.variant ?? '').then((stock) => stock.onHand);
const skuOf = (index: number) => goods[index]?.sku ?? '';
/** Sends or receives so many while people count. */
const move = (index: number, pieces: number) =>
  app.sql(
    'update stock_levels s set on_hand = on_hand + $2 from variants v where v.id = s.variant_id and v.document_id = $1 and s.location_id = (select id from stock_locations where document_id = $3)',
    [goods[index]?.variant, pieces, location],
  );

test('what was counted is compared with what was there at that moment, and the difference is booked onto what is there now', async () => {
  const id = await begin();
  await count(id, [10, 7, 12, 9]).expect(200);
  // One counted, then two sent and five received while the others are counted.
  await move(1, -2);
  await move(2, 5);
  const differing = await lines(id, 'differences');
  expect(differing.map(({ difference }) => difference)).toEqual([-3, 2, -1]);
  expect(differing[0]).toMatchObject({ counted: 7, onHandAtCount: 10, onHand: 8, problem: null, by: expect.any(String) });

  const { body } = await book(id).expect(200);
  expect(body.data).toMatchObject({ closed: { outcome: 'booked', by: expect.any(String) }, counted: 4, differences: 3 });
  expect([await onHand(0), await onHand(1), await onHand(2), await onHand(3)]).toEqual([10, 5, 17, 9]);
  const ledger = await app.sql<{ sku: string; delta: number }>(
    "select sku, on_hand_delta as delta from stock_movements where kind = 'stocktake' and reason = 'November' order by id desc limit 3",
  );
  expect(ledger.map(({ delta }) => delta).sort()).toEqual([-1, -3, 2]);

  for (const answer of [
    await book(id),
    await scan(id, skuOf(0)),
    await count(id, [1]),
    await staff.post(`/storekeeper/stocktakes/${id}/discard`, {}),
  ])
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'STOCKTAKE_CLOSED']);
  expect((await lines(id, 'all')).map(({ counted }) => counted)).toEqual([10, 7, 12, 9]);
});

test('several people scan the same at once, leave and go on, and a code of nothing counts nothing', async () => {
  const id = await begin();
  await Promise.all(Array.from({ length: 8 }, (_, n) => scan(id, skuOf(0), n % 2 ? colleague : staff).expect(200)));
  const { body } = await scan(id, skuOf(0).toLowerCase()).expect(200);
  expect(body.data).toMatchObject({ counted: 9, difference: -1, movedMeanwhile: false });
  await move(0, -1);
  expect((await scan(id, skuOf(0)).expect(200)).body.data).toMatchObject({ counted: 10, onHandAtCount: 9, movedMeanwhile: true });
  expect((await scan(id, 'nothing-has-this').expect(422)).body.error.details.code).toBe('BARCODE_UNKNOWN');
  await app.sql("update variants set barcode = '4820000000024' where document_id = any($1)", [
    goods.slice(0, 2).map(({ variant }) => variant),
  ]);
  const { details } = (await scan(id, '4820000000024').expect(422)).body.error;
  expect(details).toMatchObject({ code: 'BARCODE_AMBIGUOUS', variants: goods.slice(0, 2) });
  await staff.post(`/storekeeper/stocktakes/${id}/scan`, { variant: goods[1]?.variant }).expect(200);
  const once = { 'Idempotency-Key': 'scanned-once' };
  await scan(id, skuOf(2)).set(once).expect(200);
  await scan(id, skuOf(2)).set(once).expect(200);
  expect((await lines(id, 'counted')).map(({ counted }) => counted)).toEqual([10, 1, 1]);
  await count(id, [4, null]).expect(200);
  expect((await lines(id, 'counted')).map(({ counted }) => counted)).toEqual([4, 1]);
  await staff.post(`/storekeeper/stocktakes/${id}/discard`, {}).expect(200);
  expect(await onHand(2)).toBe(10);
});

test('what nobody counted is left as it is, or taken for gone', async () => {
  await app.sql(
    `insert into stock_locations (document_id, name, code, enabled, priority, country, published_at) values ('shelf', 'Shelf', 'shelf', false, 0, 'UA', now())`,
  );
  const rows = goods.slice(0, 3).map(({ variant }) => ({ variant, quantity: 5 }));
  await staff.post('/storekeeper/stock-receipts', { location: 'shelf', rows }).expect(200);
  const there = () =>
    app
      .sql<{ n: number }>(
        `select on_hand as n from stock_levels where location_id = (select id from stock_locations where document_id = 'shelf') order by (select sku from variants v where v.id = variant_id)`,
      )
      .then((levels) => levels.map(({ n }) => n));
  for (const [uncounted, left] of [
    ['leave', [4, 5, 5]],
    ['nought', [4, 0, 0]],
  ] as const) {
    const id = await begin({ scope: 'location', location: 'shelf' });
    expect((await lines(id, 'uncounted')).map(({ variant }) => variant)).toEqual(rows.map(({ variant }) => variant));
    await count(id, [4]).expect(200);
    const { body } = await book(id, { uncounted }).expect(200);
    expect(body.data).toMatchObject({ uncounted: 0, counted: uncounted === 'leave' ? 1 : 3 });
    expect(await there()).toEqual(left);
  }
});

test('what would leave less than customers wait for is named and asked about, and nothing goes below nought', async () => {
  const variant = goods[0]?.variant ?? '';
  await shop.checkOut(await shop.readyCart({ variant, quantity: 6 })).expect(201);
  const id = await begin();
  await count(id, [4, 1]).expect(200);
  await move(1, -3);
  expect((await lines(id, 'differences')).map(({ problem }) => problem)).toEqual(['below_promised', 'below_nought']);
  const { details } = (await book(id).expect(422)).body.error;
  expect(details).toMatchObject({
    code: 'STOCKTAKE_SHORT',
    count: 2,
    lines: [{ variant, after: 4, problem: 'below_promised' }, { after: 0 }],
  });
  expect(await onHand(0)).toBe(10);

  await book(id, { short: true }).expect(200);
  expect([await onHand(0), await onHand(1)]).toEqual([4, 0]);
});

/** By how much counters differ from what orders and the ledger say: tests put stock where it is needed past both. */
const gaps = async () =>
  (await wrongBooks(app)).map(({ id, allocated, promised, held, moved_held: movedHeld, moved_allocated: moved }) => [
    id,
    Number(allocated) - Number(promised),
    Number(allocated) - Number(moved),
    Number(held) - Number(movedHeld),
  ]);

test('twenty variants are counted while customers buy, two book at once, and the books are right', async () => {
  const before = await gaps();
  const id = await begin();
  const few = goods.slice(0, 4).map(({ variant }) => variant);
  const carts = await Promise.all(few.map((variant) => shop.readyCart({ variant, quantity: 2 })));
  const scans = goods.map(
    ({ sku }) =>
      () =>
        scan(id, sku).expect(200),
  );
  await Promise.all([...scans.map((one) => one()), ...carts.map((cart) => shop.checkOut(cart).expect(201))]);
  await count(
    id,
    goods.map(() => 9),
  ).expect(200);
  const cart = await shop.readyCart({ variant: few[0] ?? '', quantity: 1 });
  const [first, second] = await Promise.all([book(id), book(id), shop.checkOut(cart).expect(201)]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  expect(await Promise.all(goods.map((_, index) => onHand(index)))).toEqual(goods.map(() => 9));
  expect(await gaps()).toEqual(before);
});

test('nothing is counted that cannot be, and by nobody who may not', async () => {
  const id = await begin();
  for (const counted of ['5,000', '5', -1, 0.5, 1e9])
    expect([counted, (await count(id, [counted as number])).status]).toEqual([counted, 400]);
  for (const body of [{}, { code: ' ' }, { code: 'a', variant: 'b' }, { code: 'x'.repeat(101) }, { code: '\0' }])
    await staff.post(`/storekeeper/stocktakes/${id}/scan`, body).expect(400);
  for (const body of [{ location: 'nowhere' }, { scope: 'category', category: 'nothing' }])
    await staff.post('/storekeeper/stocktakes', { location, name: 'x', ...body }).expect(422);
  for (const body of [{ name: ' ' }, { name: 'x'.repeat(121) }, { scope: 'shelf' }])
    await staff.post('/storekeeper/stocktakes', { location, name: 'x', ...body }).expect(400);
  for (const path of ['nothing', 'nothing/lines']) await staff.get(`/storekeeper/stocktakes/${path}`).expect(404);
  await scan('nothing', 'a').expect(404);
  const refused = await staff.put(`/storekeeper/stocktakes/${id}/counts`, { rows: [{ variant: 'nothing', counted: 1 }] }).expect(422);
  expect(refused.body.error.details).toMatchObject({ code: 'VARIANT_UNKNOWN', row: 0 });
  const agent = await hire(app, staff, 'counts-nothing', 'support-agent');
  await agent.staff.get('/storekeeper/stocktakes').expect(403);
  await agent.staff.post(`/storekeeper/stocktakes/${id}/book`, {}).expect(403);
  const { stocktakes } = (await colleague.get('/storekeeper/stocktakes').expect(200)).body.data;
  expect(stocktakes[0]).toMatchObject({ id, closed: null, begun: { by: expect.any(String) } });
});

test('a category is counted with those below it', async () => {
  const [category] = await app.sql<{ id: string }>(
    `select c.document_id as id from categories c join categories_parent_lnk l on l.inv_category_id = c.id group by 1 order by 1 limit 1`,
  );
  const { data: offered } = (await staff.get('/storekeeper/stock-categories').expect(200)).body;
  expect(offered).toContainEqual({ id: category?.id, path: [expect.any(String)] });
  const paths = offered.map(({ path }: { path: string[] }) => path.join(' › '));
  expect(paths.slice(0, 3)).toEqual(['Clothing', 'Clothing › Jackets and layers', 'Clothing › Hats, socks and mittens']);
  const id = await begin({ scope: 'category', category: category?.id });
  const below = await app.sql<{ n: number }>(
    `select count(distinct s.variant_id)::int as n from stock_levels s join variants v on v.id = s.variant_id and v.inventory_policy <> 'untracked'
       join variants_product_lnk l on l.variant_id = s.variant_id join products_categories_lnk pc on pc.product_id = l.product_id
       join categories c on c.id = pc.category_id left join categories_parent_lnk up on up.category_id = c.id left join categories parent on parent.id = up.inv_category_id
      where (s.on_hand > 0 or s.held > 0 or s.allocated > 0) and s.location_id = (select id from stock_locations where document_id = $2)
        and $1 in (c.document_id, parent.document_id)`,
    [category?.id, location],
  );
  expect((await staff.get(`/storekeeper/stocktakes/${id}`).expect(200)).body.data.uncounted).toBe(below[0]?.n);
});
