import { useApp } from '../support/app';

// As many as make the shop go another way than for few (fewProducts, rankedTogether, mostOfSearch).
const clones = 2_600;

const app = useApp('demo');

type Facets = Readonly<{ price: { min: number; max: number } }>;
type Page = Readonly<{ data: { id: string }[]; meta: { nextCursor?: string | null; nextOffset?: number | null; facets: Facets } }>;
const read = async (path: string, query: object): Promise<Page> =>
  (
    await app
      .http()
      .get(`/api/storefront/${path}`)
      .query({ currency: 'EUR', locale: 'en', limit: 100, ...query })
      .expect(200)
  ).body;

/** The ids of all pages, in their order. */
async function all(query: object): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page = await read('products', { ...query, cursor });
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.meta.nextCursor ?? null;
  }
  return ids;
}
const named = (n: number): string => `clone${String(n).padStart(5, '0')}`;
const clonesUpTo = (last: number): string[] => Array.from({ length: last }, (_, index) => named(index + 1));

/** Each costs as many cents as its number; in hryvnias only some are sold, which stand behind the first the words of a search find. */
beforeAll(async () => {
  await read('products', {});
  await app.sql(
    `with original as (select t.* from listing_products t where t.locale = 'en' order by product limit 1),
          clone as (select n, 'clone' || lpad(n::text, 5, '0') as product from generate_series(1, ${clones}) n),
          texts as (insert into listing_texts (product, locale, card, variants, detail)
                    select c.product, w.locale, replace(w.card, w.product, c.product), w.variants, w.detail
                      from clone c, original o join listing_texts w on w.product = o.product and w.locale = 'en'),
          prices as (insert into listing_prices (product, segment, valid_from, valid_until, paid_from, on_sale, prices)
                     select c.product, p.segment, '-infinity', 'infinity', c.n, c.n % 500 = 0, p.prices
                       from clone c, original o join listing_prices p on p.product = o.product join listing_segments s on s.id = p.segment
                      where p.valid_until = 'infinity' and (s.key = 'EUR|||' or (s.key = 'UAH|||' and c.n between 601 and 603)))
     insert into listing_products (product, locale, slug, name, created_at, keys, names, search, codes)
     select c.product, 'en', c.product, case when c.n = ${clones} then 'Clone' else 'A clone ' || lpad(c.n::text, 5, '0') end, o.created_at, array['brand=clones'],
            to_tsvector('simple', 'clone'), setweight(to_tsvector('simple', 'clone'), 'A'), c.product
       from clone c, original o order by c.n`,
  );
});

test('pages of a filter that many products fit are whole and in order', async () => {
  const expected = [...clonesUpTo(clones - 1), named(clones)];

  expect(await all({ brand: 'clones' })).toEqual(expected);
  expect(await all({ brand: 'clones', sort: '-price' })).toEqual(expected.toReversed());
});

test('and so are those of one that few fit', async () => {
  expect(await all({ brand: 'clones', priceMax: 250, sort: '-name' })).toEqual(clonesUpTo(250).toReversed());
  expect(await all({ brand: 'clones', onSale: true, sort: 'price' })).toEqual([500, 1_000, 1_500, 2_000, 2_500].map(named));
  expect(await all({ brand: 'clones', priceMin: 1_999, priceMax: 2_001 })).toEqual([1_999, 2_000, 2_001].map(named));
});

describe('a word that many products have', () => {
  test('tells the prices of as many as are counted, where a list tells those of all', async () => {
    expect((await read('search', { q: 'clone' })).meta.facets.price).toEqual({ min: 1, max: 2_501 });
    expect((await read('products', { brand: 'clones' })).meta.facets.price).toEqual({ min: 1, max: clones });
  });

  test('finds first what is called just so, and each product once from page to page', async () => {
    const found: string[] = [];
    for (let offset: number | null | undefined = 0; typeof offset === 'number';) {
      const page: Page = await read('search', { q: 'clone', offset });
      found.push(...page.data.map(({ id }) => id));
      offset = page.meta.nextOffset;
    }

    expect(found[0]).toBe(named(clones));
    expect(found.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(found).size).toBe(found.length);
  });

  test('finds what is sold in the currency that is asked for, though the first that have it are not', async () => {
    const { data } = await read('search', { q: 'clone', currency: 'UAH' });
    expect(data.map(({ id }) => id)).toEqual([601, 602, 603].map(named));
  });
});
