import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';
import { putStock, stockOf } from '../support/stock';

const app = useApp('demo');
let staff: Staff;
let [here, there] = ['', ''];
let goods: { variant: string; sku: string }[] = [];
beforeAll(async () => {
  staff = await signInAsOwner(app);
  const { data } = (await staff.get('/storekeeper/stock-locations').expect(200)).body;
  [here, there] = data.map(({ id }: { id: string }) => id);
  goods = await app.sql<{ variant: string; sku: string }>(
    "select document_id as variant, sku from variants where inventory_policy = 'tracked' order by sku limit 3",
  );
});
beforeEach(async () => {
  for (const { variant } of goods) await putStock(app, variant, 0);
});
const onHand = (place: string) =>
  app
    .sql<{ on_hand: number }>(
      `select coalesce(s.on_hand, 0)::int as on_hand from unnest($1::text[]) with ordinality g (variant, n)
         join variants v on v.document_id = g.variant
         left join stock_levels s on s.variant_id = v.id and s.location_id = (select id from stock_locations where document_id = $2) order by n`,
      [goods.map(({ variant }) => variant), place],
    )
    .then((rows) => rows.map((row) => row.on_hand));
const rowsOf = (...quantities: unknown[]) => quantities.map((quantity, index) => ({ variant: goods[index]?.variant, quantity }));
const receive = (body: object, headers: Record<string, string> = {}) => {
  const request = staff.post('/storekeeper/stock-receipts', { location: here, ...body });
  return Object.keys(headers).length > 0 ? request.set(headers) : request;
};

test('goods of many variants come in at once, all or none, once however often it is sent', async () => {
  const body = { rows: rowsOf(5, 7, 1), reason: 'Delivery note 12' };
  const key = { 'Idempotency-Key': 'delivery-note-12' };
  expect((await receive(body, key).expect(200)).body.data).toEqual({ variants: 3, pieces: 13 });
  await receive(body, key).expect(200);
  expect(await onHand(here)).toEqual([5, 7, 1]);
  const told = await app.sql<{ kind: string; reason: string }>(
    "select kind, reason from stock_movements where reason = 'Delivery note 12' order by sku",
  );
  expect(told).toEqual(goods.map(() => ({ kind: 'receive', reason: 'Delivery note 12' })));

  const refused = await receive({ rows: [...rowsOf(1), { variant: 'nothing', quantity: 1 }] }).expect(422);
  expect(refused.body.error.details).toMatchObject({ code: 'VARIANT_UNKNOWN', row: 1, issues: [{ path: ['rows', 1, 'variant'] }] });
  expect((await receive({ location: 'nowhere', rows: rowsOf(1) }).expect(422)).body.error.details.code).toBe('LOCATION_UNKNOWN');
  expect(await onHand(here)).toEqual([5, 7, 1]);
});

test('goods of many variants are moved at once, and a row of which not so many are free is named', async () => {
  await receive({ rows: rowsOf(5, 2, 4) }).expect(200);
  const move = (body: object) => staff.post('/storekeeper/stock-transfers', { from: here, to: there, ...body });
  const before = await onHand(there);
  const refused = await move({ rows: rowsOf(5, 3, 9) }).expect(422);
  expect(refused.body.error.details).toMatchObject({
    code: 'STOCK_TOO_LOW',
    row: 1,
    left: 2,
    issues: [
      { path: ['rows', 1, 'quantity'], left: 2 },
      { path: ['rows', 2, 'quantity'], left: 4 },
    ],
  });
  expect([await onHand(here), await onHand(there)]).toEqual([[5, 2, 4], before]);
  expect((await move({ to: here, rows: rowsOf(1) }).expect(422)).body.error.details.code).toBe('LOCATION_AMBIGUOUS');
  await move({ rows: rowsOf(5, 2, 1) }).expect(200);
  expect(await onHand(here)).toEqual([0, 0, 3]);
  expect(await stockOf(app, goods[0]?.variant ?? '')).toMatchObject({ onHand: 5 });
});

test('no quantity is taken for another one', async () => {
  for (const quantity of ['5,000', '5', -1, 0, 0.5, 1e9, null])
    expect([quantity, (await receive({ rows: rowsOf(quantity) })).body.error?.details.code]).toEqual([quantity, 'VALIDATION_FAILED']);
  for (const rows of [[], [...rowsOf(1), ...rowsOf(1)], Array.from({ length: 501 }, (_, n) => ({ variant: `v${n}`, quantity: 1 }))])
    await receive({ rows }).expect(400);
  expect(await onHand(here)).toEqual([0, 0, 0]);
});

test('a code finds what has it as SKU or barcode, several where they share one, and nothing where nobody knows it', async () => {
  const find = async (code: string) =>
    (await staff.get(`/storekeeper/stock-codes?location=${here}&code=${encodeURIComponent(code)}`).expect(200)).body.data;
  const [first, second] = goods;
  await receive({ rows: rowsOf(6) }).expect(200);
  await app.sql("update variants set barcode = '012345678905' where document_id = any($1)", [[first?.variant, second?.variant]]);
  expect(await find(` ${first?.sku.toLowerCase()} `)).toMatchObject([{ variant: first?.variant, onHand: 6, available: 6 }]);
  for (const code of ['012345678905', '0012345678905', '12345678905'.padStart(14, '0')])
    expect((await find(code)).map(({ variant }: { variant: string }) => variant)).toEqual([first?.variant, second?.variant]);
  for (const code of ['4820000000000', first?.sku.slice(0, -1) ?? '', '%', '1e9', '-1', '0000000000000'])
    expect(await find(code)).toEqual([]);
  await staff.get(`/storekeeper/stock-codes?location=${here}&code=%20`).expect(400);
  await staff.get('/storekeeper/stock-codes?code=a').expect(400);
});
