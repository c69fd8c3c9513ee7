import { useApp } from '../support/app';
import { hire, signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;

type Found = Readonly<{
  id: string;
  name: string;
  variants: number;
  stock: number | null;
  picture: string | null;
  languages: { language: string; state: string }[];
  prices: { from: { amount: number; currency: string }; to: { amount: number } } | null;
}>;
const page = async (query: string): Promise<{ products: Found[]; nextCursor: string | null }> =>
  (await staff.get(`/storekeeper/product-search?${query}`).expect(200)).body.data;
const found = async (query: string): Promise<Found[]> => (await page(`limit=100&${query}`)).products;
const names = async (query: string): Promise<string[]> => (await found(query)).map(({ name }) => name);
const content = '/content-manager/collection-types';

beforeAll(async () => {
  staff = await signInAsOwner(app);
});

/** A product with a variant that costs something and lies somewhere. */
async function given(name: string, { sku = `${name}-1`, amount = 500 as number | null, onHand = 3 } = {}): Promise<string> {
  const slug = name.toLowerCase();
  const { documentId: id } = (await staff.post(`${content}/api::catalog.product`, { name, slug }).expect(201)).body.data;
  const product = { connect: [{ documentId: id }] };
  const variant = (await staff.post(`${content}/api::catalog.variant`, { name, sku, product }).expect(201)).body.data.documentId;
  const currencies = (await app.sql<{ c: string }>('select jsonb_array_elements_text(currencies::jsonb) as c from store_settings')).map(
    ({ c }) => c,
  );
  const lists = await app.sql<{ id: string; currency: string }>("select document_id as id, currency from price_lists where kind = 'base'");
  const prices = lists.filter(({ currency }) => currencies.includes(currency));
  const [location] = await app.sql<{ id: string }>('select document_id as id from stock_locations where enabled order by id limit 1');
  await staff
    .put(`/storekeeper/products/${id}/grid`, {
      prices: amount === null ? [] : prices.map((list) => ({ variant, list: list.id, minQuantity: 1, before: null, amount })),
      stock: [{ variant, location: location?.id, before: 0, onHand }],
    })
    .expect(200);
  return id;
}
const publish = (id: string) => staff.post(`${content}/api::catalog.product/${id}/actions/publish`, {}).expect(200);

test('a product is found by its name in any language, its SKU and its barcode, with picture, prices, stock and languages', async () => {
  const [jacket] = await found(`q=${encodeURIComponent('PLN-JKT')}`);
  expect(jacket).toMatchObject({ prices: { from: { currency: 'EUR' } }, languages: [{ language: 'en', state: 'published' }, {}] });
  expect(jacket?.picture).toMatch(/^\/uploads\//);
  expect(jacket?.stock).toBeGreaterThan(0);
  await app.sql(`update variants set barcode = '4820000000017' where sku = 'PLN-JKT-CHR-M'`);
  const [{ name = '' } = {}] = await app.sql<{ name: string }>(`select name from products where locale = 'uk' and document_id = $1`, [
    jacket?.id,
  ]);
  for (const text of [jacket?.name.slice(1), 'pln-jkt-chr-m', name.toUpperCase(), '4820000000017'])
    expect([text, (await found(`q=${encodeURIComponent(text ?? '')}`)).map(({ id }) => id)]).toEqual([text, [jacket?.id]]);
  expect(await names('q=nothing%20is%20called%20so')).toEqual([]);
  // Any letter would do instead of a wildcard.
  expect(await names('q=PLN_JKT')).toEqual([]);
});

test('each view has its products, and nobody waits to hear that one cannot be sold', async () => {
  const good = await given('Good', { onHand: 3 });
  const priceless = await given('Priceless', { amount: null });
  const gone = await given('Gone', { onHand: 0 });
  await given('Draft');
  for (const id of [good, priceless, gone]) await publish(id);
  const mine = async (view: string) => (await names(`view=${view}`)).filter((name) => /^(Good|Priceless|Gone|Draft)$/.test(name)).sort();

  expect(await mine('all')).toEqual(['Draft', 'Gone', 'Good', 'Priceless']);
  expect(await mine('published')).toEqual(['Gone', 'Good', 'Priceless']);
  expect(await mine('drafts')).toEqual(['Draft']);
  expect(await mine('cannot_be_sold')).toEqual(['Priceless']);
  expect(await mine('out_of_stock')).toEqual(['Gone']);
  const [one] = await found('q=Good-1');
  expect(one).toMatchObject({ variants: 1, stock: 3, prices: { from: { amount: 500 }, to: { amount: 500 } } });
  expect(one?.languages.map(({ state }) => state)).toEqual(['published', 'missing']);

  await staff.put(`${content}/api::catalog.product/${good}`, { name: 'Good', description: 'Better' }).expect(200);
  expect((await found('q=Good-1'))[0]?.languages[0]?.state).toBe('changed');
});

test('pages follow each other, newest first', async () => {
  const all = (await found('')).map(({ id }) => id);
  const read: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { products, nextCursor }: Awaited<ReturnType<typeof page>> = await page(`limit=7${cursor && `&cursor=${cursor}`}`);
    read.push(...products.map(({ id }) => id));
    cursor = nextCursor;
  }
  expect(read).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(14);
});

test('a page is one statement beside the settings, by indexes of its own', async () => {
  await page('');
  expect((await app.counting(() => page('limit=100&q=a'))).statements).toBeLessThan(10);
  const wanted = ['products_searched_idx', 'sk_products_newest_idx', 'variants_searched_idx'];
  const there = await app.sql<{ name: string }>('select indexname as name from pg_indexes where indexname = any($1)', [wanted]);
  expect(there.map(({ name }) => name).sort()).toEqual(wanted);
});

test('what makes no sense is refused, and so is who may not edit products', async () => {
  for (const query of ['view=sold', 'limit=0', 'limit=1e9', `q=${'x'.repeat(101)}`, 'q=%00', 'size=1'])
    expect((await staff.get(`/storekeeper/product-search?${query}`).expect(400)).body.error.details.code).toBe('VALIDATION_FAILED');
  for (const cursor of ['nonsense', Buffer.from('2026-13-45 99:00:00 1').toString('base64url')])
    expect((await staff.get(`/storekeeper/product-search?cursor=${cursor}`).expect(422)).body.error.details.code).toBe('CURSOR_UNKNOWN');
  const nobody = await signInWithoutPermissions(app, staff);
  await nobody.get('/storekeeper/product-search').expect(403);
  for (const role of ['support-agent', 'courier-dispatcher'])
    await (await hire(app, staff, role, role)).staff.get('/storekeeper/product-search').expect(403);
  const manager = await hire(app, staff, 'goods', 'catalogue-manager');
  await manager.staff.get('/storekeeper/product-search').expect(200);
});
