import { useApp } from '../support/app';

const app = useApp('demo');

type Card = {
  id: string;
  slug: string;
  name: string;
  priceFrom: { amount: number; currency: string };
  brand: { slug: string };
  categories: { slug: string }[];
  image: { url: string };
  variants: {
    sku: string;
    price: { amount: number; compareAt?: { amount: number }; priceList: string };
    availability: { status: string; quantity?: number };
  }[];
};
const browse = async (
  query: object = {},
): Promise<{
  data: Card[];
  meta: { nextCursor: string | null; facets: { brands: { slug: string; count: number }[]; categories: { slug: string; count: number }[] } };
}> =>
  (
    await app
      .http()
      .get('/api/storefront/products')
      .query({ currency: 'EUR', limit: 100, ...query })
      .expect(200)
  ).body;
const slugs = ({ data }: { data: Card[] }) => data.map(({ slug }) => slug);

describe('GET /storefront/products', () => {
  test('answers priced cards of the whole demo shop', async () => {
    const { data } = await browse();

    expect(data.length).toBeGreaterThanOrEqual(60);
    for (const card of data) {
      expect(card.priceFrom).toEqual({ amount: Math.min(...card.variants.map(({ price }) => price.amount)), currency: 'EUR' });
      expect(card.image.url).toMatch(/\.webp\?v=[0-9a-f]{16}$/);
      expect(card.variants.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('pages through all of them once, whatever the order', async () => {
    const all = slugs(await browse()).sort();
    for (const sort of ['name', '-name', 'newest', 'price', '-price']) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await browse({ sort, limit: 17, ...(cursor ? { cursor } : {}) });
        seen.push(...slugs(page));
        cursor = page.meta.nextCursor;
      }
      expect(seen).toHaveLength(all.length);
      expect([...seen].sort()).toEqual(all);
    }
  });

  test('sorts by what customers pay', async () => {
    const prices = (await browse({ sort: 'price' })).data.map(({ priceFrom }) => priceFrom.amount);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });

  test('filters by price, brand, category with everything below it, and stock', async () => {
    const all = await browse();
    const [brand] = all.meta.facets.brands;
    const [parent] = await app.sql<{ slug: string }>(
      'select distinct p.slug from categories c join categories_parent_lnk l on l.category_id = c.id join categories p on p.id = l.inv_category_id order by 1 limit 1',
    );
    const children = await app.sql<{ slug: string }>(
      'select distinct c.slug from categories c join categories_parent_lnk l on l.category_id = c.id join categories p on p.id = l.inv_category_id where p.slug = $1',
      [parent?.slug],
    );
    const family = new Set([parent?.slug, ...children.map(({ slug }) => slug)]);

    const cheap = (await browse({ priceMin: 1_000, priceMax: 2_000 })).data;
    expect(cheap.length).toBeGreaterThan(3);
    expect(cheap.every(({ priceFrom: { amount } }) => amount >= 1_000 && amount <= 2_000)).toBe(true);
    expect((await browse({ brand: brand?.slug })).data).toHaveLength(brand?.count ?? -1);
    expect(slugs(await browse({ category: parent?.slug })).sort()).toEqual(
      all.data
        .filter(({ categories }) => categories.some(({ slug }) => family.has(slug)))
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(
      (await browse({ inStock: 'true' })).data.every(({ variants }) => variants.some(({ availability }) => availability.status !== 'out')),
    ).toBe(true);
  });

  test('strikes the normal price through while a sale runs, and says when that ends', async () => {
    const { data } = await browse();
    const onSale = data.flatMap(({ variants }) => variants).filter(({ price }) => price.compareAt);

    expect(onSale.length).toBeGreaterThan(10);
    for (const { price } of onSale) expect(price.compareAt?.amount).toBeGreaterThan(price.amount);
  });

  test('tells the exact number of pieces only up to twenty', async () => {
    const { data } = await browse();
    const availabilities = data.flatMap(({ variants }) => variants.map(({ availability }) => availability));

    expect(availabilities.filter(({ quantity }) => quantity !== undefined).length).toBeGreaterThan(10);
    expect(availabilities.every(({ quantity = 0 }) => quantity <= 20)).toBe(true);
    expect(new Set(availabilities.map(({ status }) => status))).toEqual(new Set(['in_stock', 'low', 'out', 'backorder']));
  });

  test('speaks Ukrainian and counts in hryvnias and yen', async () => {
    const [hryvnias, yen] = [await browse({ currency: 'UAH', locale: 'uk' }), await browse({ currency: 'JPY' })];

    expect(hryvnias.data.every(({ name, priceFrom }) => /[а-яіїєґ]/i.test(name) && priceFrom.currency === 'UAH')).toBe(true);
    expect(yen.data.every(({ priceFrom }) => priceFrom.currency === 'JPY' && priceFrom.amount < 200_000)).toBe(true);
  });
});

describe('GET /storefront/products/:idOrSlug', () => {
  test('answers the same product by id and by slug, with description and pictures', async () => {
    const [card] = (await browse({ limit: 1 })).data;

    const [byId, bySlug] = await Promise.all(
      [card?.id, card?.slug].map((key) => app.http().get(`/api/storefront/products/${key}`).query({ currency: 'EUR' }).expect(200)),
    );

    expect(byId?.body.data).toEqual(bySlug?.body.data);
    expect(byId?.body.data).toMatchObject({ ...card, description: expect.any(String), images: [expect.any(Object)] });
  });

  test('hides a product as soon as it is unpublished', async () => {
    const [card] = (await browse({ sort: '-name', limit: 1 })).data;
    await app.sql('delete from products where document_id = $1 and published_at is not null', [card?.id]);

    const { status } = await app.http().get(`/api/storefront/products/${card?.slug}`);

    expect(status).toBe(404);
  });
});

describe('the generated content endpoints', () => {
  test('answer published products with what is named in populate', async () => {
    const { body } = await app
      .http()
      .get('/api/products')
      .query({ populate: ['brand', 'images', 'categories'], 'pagination[pageSize]': 2 })
      .expect(200);

    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({ brand: { name: expect.any(String) }, images: [{ url: expect.any(String) }] });
    expect(body.meta.pagination.total).toBeGreaterThanOrEqual(59);
  });

  test('are written by nobody who shows no API token', async () => {
    for (const method of ['post', 'put', 'delete'] as const) {
      const { status } = await app
        .http()
        [method]('/api/products/anything')
        .send({ data: { name: 'Mine' } });
      expect([401, 405]).toContain(status);
    }
  });
});
