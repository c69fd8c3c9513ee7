import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';
import { putStock } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
let locations: { id: string; name: string }[] = [];
beforeAll(async () => {
  staff = await signInAsOwner(app);
  locations = (await staff.get('/storekeeper/stock-locations').expect(200)).body.data;
});

type Found = Readonly<{ variant: string; sku: string; onHand: number; held: number; allocated: number; available: number }>;
const page = async (query: string): Promise<{ stock: Found[]; nextCursor: string | null }> =>
  (await staff.get(`/storekeeper/stock-search?${query}`).expect(200)).body.data;
const skuOf = async (variant: string) =>
  (await app.sql<{ sku: string }>('select sku from variants where document_id = $1', [variant]))[0]?.sku ?? '';
/** Where all pieces of a variant lie that `putStock` put there. */
const shelfOf = async (variant: string) =>
  (
    await app.sql<{ id: string }>(
      `select o.document_id as id from stock_levels s join stock_locations o on o.id = s.location_id join variants v on v.id = s.variant_id
        where v.document_id = $1 order by s.id limit 1`,
      [variant],
    )
  )[0]?.id ?? '';

describe('the list of stock', () => {
  test('tells what lies at a location and at all, found by SKU, barcode and name, in views', async () => {
    const variant = await shop.variant();
    const sku = await skuOf(variant);
    await putStock(app, variant, 4);
    await app.sql("update variants set barcode = '0482000000017' where document_id = $1", [variant]);
    await shop.checkOut(await shop.readyCart({ variant, quantity: 3 })).expect(201);
    const here = await shelfOf(variant);
    const row = { variant, sku, onHand: 4, held: 0, allocated: 3, available: 1 };

    for (const q of [sku.toLowerCase(), '482000000017', '00482000000017'])
      expect([q, (await page(`q=${q}`)).stock]).toEqual([q, [expect.objectContaining(row)]]);
    expect((await page(`q=${sku}&location=${here}`)).stock).toMatchObject([row]);
    expect((await page(`q=${sku}&view=low`)).stock).toHaveLength(1);
    expect((await page(`q=${sku}&view=held`)).stock).toHaveLength(1);
    expect((await page(`q=${sku}&view=out`)).stock).toEqual([]);
    await putStock(app, variant, 0);
    expect((await page(`q=${sku}&view=out`)).stock).toMatchObject([{ available: 0 }]);
    expect((await page(`q=${sku}&view=held`)).stock).toEqual([]);
    for (const q of ['no-such-code', '%25', '__________________', '100000000000000']) expect((await page(`q=${q}`)).stock).toEqual([]);
    expect((await page('location=nowhere')).stock).toEqual([]);
    await app.sql('update variants set barcode = null where document_id = $1', [variant]);
  });

  test('pages follow each other by SKU, in one statement each', async () => {
    const all = (await page('limit=100')).stock.map(({ sku }) => sku);
    const read: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { stock, nextCursor }: Awaited<ReturnType<typeof page>> = await page(`limit=7${cursor && `&cursor=${cursor}`}`);
      read.push(...stock.map(({ sku }) => sku));
      cursor = nextCursor;
    }
    expect(read.slice(0, 100)).toEqual(all);
    expect(new Set(read).size).toBe(read.length);
    expect((await app.counting(() => page('limit=100&q=a'))).statements).toBeLessThan(10);
  });

  test('refuses what makes no sense, and who may not see stock', async () => {
    for (const query of ['view=sold', 'limit=0', 'limit=1e9', `q=${'x'.repeat(101)}`, 'q=%00', 'location=%00', 'size=1'])
      expect([query, (await staff.get(`/storekeeper/stock-search?${query}`)).status]).toEqual([query, 400]);
    for (const cursor of ['nonsense', Buffer.from('sku a\0').toString('base64url')])
      expect((await staff.get(`/storekeeper/stock-search?cursor=${cursor}`).expect(422)).body.error.details.code).toBe('CURSOR_UNKNOWN');
    const agent = await hire(app, staff, 'agent-of-stock', 'support-agent');
    for (const path of ['stock-search', 'stock-locations', 'stock-movements?variant=x'])
      await agent.staff.get(`/storekeeper/${path}`).expect(403);
    await (await hire(app, staff, 'goods-of-stock', 'catalogue-manager')).staff.get('/storekeeper/stock-search').expect(200);
  });
});

test('movements of a variant say what happened, why, by whom, for which order, and what lay there then', async () => {
  const variant = await shop.variant();
  await putStock(app, variant, 2);
  const [product] = await app.sql<{ id: string }>(
    'select p.document_id as id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1 limit 1',
    [variant],
  );
  const location = await shelfOf(variant);
  const receive = (quantity: number, reason: string) =>
    staff.post(`/storekeeper/products/${product?.id}/receive`, { variant, location, quantity, reason }).expect(200);
  await receive(3, 'Delivery 8');
  const { body } = await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201);
  await receive(10, 'Delivery 9');

  const movements = async (query = '') =>
    (await staff.get(`/storekeeper/stock-movements?variant=${variant}${query}`).expect(200)).body.data;
  const [newest, promised, , first] = (await movements()).movements;
  const [{ name = '' } = {}] = await app.sql<{ name: string }>(
    "select trim(coalesce(firstname, '') || ' ' || coalesce(lastname, '')) as name from admin_users order by id limit 1",
  );
  expect(newest).toMatchObject({ kind: 'receive', onHand: 10, after: 15, reason: 'Delivery 9', order: null, by: { type: 'staff', name } });
  expect(promised).toMatchObject({ kind: 'allocate', onHand: 0, after: 5, allocated: 1, order: { number: body.data.order.number } });
  expect(first).toMatchObject({ kind: 'receive', onHand: 3, after: 5, location: { id: location } });

  const onShelf = await movements('&view=on_shelf&limit=1');
  expect(onShelf.movements).toEqual([newest]);
  expect((await movements(`&view=on_shelf&limit=1&cursor=${onShelf.nextCursor}`)).movements).toEqual([first]);
  const elsewhere = locations.find(({ id }) => id !== location)?.id ?? '';
  for (const movement of (await movements(`&location=${elsewhere}`)).movements) expect(movement.location.id).toBe(elsewhere);
  for (const movement of (await movements(`&location=${location}`)).movements) expect(movement.location.id).toBe(location);
  expect((await staff.get('/storekeeper/stock-movements?variant=nothing').expect(422)).body.error.details.code).toBe('VARIANT_UNKNOWN');
  await staff.get('/storekeeper/stock-movements').expect(400);
});
