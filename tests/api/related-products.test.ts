import { useApp } from '../support/app';
import { until } from '../support/fake-payments/until';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
const products = '/content-manager/collection-types/api::catalog.product';

type Card = Readonly<{ id: string; slug: string; categories: { slug: string }[]; brand: { id: string } | null }>;
const show = async (slug: string, locale = 'en'): Promise<Card & { related: Card[] }> =>
  (await app.http().get(`/api/storefront/products/${slug}`).query({ currency: 'EUR', locale }).expect(200)).body.data;
const slugs = async (slug: string): Promise<string[]> => (await show(slug)).related.map((card) => card.slug);

let staff: Staff;
beforeEach(async () => {
  staff = await signInAsOwner(app);
}, 60_000);
const idOf = async (slug: string): Promise<string> =>
  String((await app.sql<{ id: string }>('select document_id as id from products where slug = $1 limit 1', [slug]))[0]?.id);
async function relate(slug: string, ...others: string[]): Promise<string> {
  const id = await idOf(slug);
  const connect = [];
  for (const other of others) connect.push({ documentId: await idOf(other) });
  await staff.put(`${products}/${id}?locale=en`, { related: { connect } }).expect(200);
  await staff.post(`${products}/${id}/actions/publish?locale=en`, {}).expect(200);
  return id;
}

test('what goes with a product is of its categories or its brand where nobody chose, and never itself', async () => {
  const { id, categories, brand, related } = await show('hike-socks');

  expect(related.length).toBeGreaterThan(0);
  expect(related.length).toBeLessThanOrEqual(12);
  const own = new Set(categories.map(({ slug }) => slug));
  for (const card of related)
    expect([card.id !== id, card.categories.some(({ slug }) => own.has(slug)) || card.brand?.id === brand?.id]).toEqual([true, true]);
  expect(new Set(related.map((card) => card.id)).size).toBe(related.length);
});

test('what staff chose comes first, in their order and in every language, in the next answer', async () => {
  const before = await slugs('hike-socks');
  await relate('hike-socks', 'beeswax-candle', 'acacia-honey');

  const after = await slugs('hike-socks');
  expect(after.slice(0, 2)).toEqual(['beeswax-candle', 'acacia-honey']);
  expect(after.slice(2)).toEqual(before.slice(0, after.length - 2));
  const inUkrainian = (await show(await idOf('hike-socks'), 'uk')).related.slice(0, 2);
  expect(inUkrainian.map(({ id }) => id)).toEqual([await idOf('beeswax-candle'), await idOf('acacia-honey')]);
});

test('what is no longer sold is gone from it at once', async () => {
  await relate('hike-socks', 'beeswax-candle');
  expect((await slugs('hike-socks'))[0]).toBe('beeswax-candle');
  const candle = await idOf('beeswax-candle');
  await staff.post(`${products}/${candle}/actions/unpublish?locale=en`, {}).expect(200);

  expect(await slugs('hike-socks')).not.toContain('beeswax-candle');
});

test('of what nobody chose, what is sold out comes last, from the next sale on', async () => {
  const countable = await app.sql<{ slug: string; product: string }>(
    `select slug, product from listing_products t where locale = 'en' and not exists (
       select from listing_stock s where s.product = t.product and s.inventory_policy <> 'tracked')`,
  );
  const [chosen, other] = (await slugs('hike-socks')).flatMap((slug) => countable.find((each) => each.slug === slug) ?? []);
  await relate('hike-socks', chosen?.slug ?? '');
  const count = (pieces: number) =>
    app.sql(
      'update stock_levels set on_hand = held + allocated + $2 where variant_id in (select variant from listing_stock where product = any($1))',
      [[chosen?.product, other?.product], pieces],
    );
  const isAmongFirst = async () => (await slugs('hike-socks')).slice(0, -1).includes(other?.slug ?? '');
  await count(5);
  await until(isAmongFirst);

  await count(0);
  await until(async () => !(await isAmongFirst()));
  // What staff chose stays where they put it.
  expect((await slugs('hike-socks'))[0]).toBe(chosen?.slug);
  await count(5);
  await until(isAmongFirst);
});
