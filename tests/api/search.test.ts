import { useApp } from '../support/app';
import { englishSearches, ukrainianSearches } from '../support/searches';

const app = useApp('demo');

type Card = Readonly<{ id: string; slug: string; name: string; brand: { slug: string } | null; variants: { sku: string }[] }>;
type Found = Readonly<{
  data: Card[];
  meta: {
    understood: string | null;
    suggestions: string[];
    nextOffset: number | null;
    facets: { brands: { slug: string; count: number }[] } | null;
  };
}>;
const search = async (q: string, query: object = {}): Promise<Found> =>
  (
    await app
      .http()
      .get('/api/storefront/search')
      .query({ currency: 'EUR', q, ...query })
      .expect(200)
  ).body;

/** A product has an address in each language, and one id. */
const idOf = async (slug: string): Promise<string | undefined> =>
  (await app.sql<{ id: string }>('select document_id as id from products where slug = $1 limit 1', [slug]))[0]?.id;

describe.each([
  ['uk', ukrainianSearches],
  ['en', englishSearches],
])('what is searched for in %s comes first:', (locale, searches) => {
  test.each(searches)('%s', async (typed, first) => {
    const { data } = await search(typed, { locale });
    expect([data[0]?.id, data[0]?.name]).toEqual([await idOf(first), data[0]?.name]);
  });
});

describe('a search', () => {
  test('tells what it understood, where that is something else', async () => {
    expect((await search('socks')).meta.understood).toBeNull();
    expect((await search('mitens')).meta.understood).toBe('mittens');
    expect((await search('irfhgtnrb', { locale: 'uk' })).meta.understood).toBe('шкарпетки');
  });

  test('finds parts of a SKU and of a barcode', async () => {
    const [variant] = await app.sql<{ id: string; sku: string; product: string }>(
      'select v.document_id as id, v.sku, s.product from variants v join listing_stock s on s.variant = v.id order by v.id limit 1',
    );
    await app.sql("update variants set barcode = '4820001234567' where document_id = $1", [variant?.id]);

    for (const typed of [variant?.sku, variant?.sku.toLowerCase(), variant?.sku.slice(4), '4820001234567', '0001234'])
      expect((await search(typed ?? '')).data.map(({ id }) => id)).toContain(variant?.product);
  });

  test('is filtered and counted as a list is, and goes on where a page ends', async () => {
    const all = await search('honey', { limit: 100 });
    const [brand] = all.meta.facets?.brands ?? [];
    const own = await search('honey', { brand: brand?.slug, limit: 100 });
    expect(own.data).toHaveLength(brand?.count ?? -1);
    expect(own.data.every((card) => card.brand?.slug === brand?.slug)).toBe(true);
    expect(own.meta.facets?.brands).toEqual(all.meta.facets?.brands);

    const seen: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page: Found = await search('honey', { limit: 2, offset });
      seen.push(...page.data.map(({ id }) => id));
      offset = page.meta.nextOffset;
    }
    expect(seen).toEqual(all.data.map(({ id }) => id));
  });

  test('goes on with the words it understood, and nowhere behind their end', async () => {
    const honey = await search('honey', { limit: 2, offset: 2 });
    const misspelt = await search('hnoey', { limit: 2, offset: 2 });
    expect([misspelt.meta.understood, misspelt.data.map(({ id }) => id)]).toEqual(['honey', honey.data.map(({ id }) => id)]);
    expect((await search('honey', { limit: 2, offset: 5_000 })).data).toEqual([]);
  });

  test('is one statement when it is asked again, though other words were typed, until those are there too', async () => {
    const typed = () => search('blankte', { limit: 3 });
    await app.call('bootstrap/shared-answers', 'stopSharedAnswers');
    try {
      expect((await typed()).meta.understood).toBe('blanket');
      // Now and then something else is asked beside it.
      const statements = [];
      for (let time = 0; time < 3; time += 1) statements.push((await app.counting(typed)).statements);
      expect(Math.min(...statements)).toBe(1);

      const id = await idOf('buckwheat-honey');
      await app.sql("update products set name = 'Blankte' where document_id = $1", [id]);
      const { data, meta } = await typed();
      expect([meta.understood, data.map((card) => card.id)]).toEqual([null, [id]]);
    } finally {
      await app.call('bootstrap/shared-answers', 'hearChanges');
    }
  });

  test('finds a name as soon as it was saved, and a product no longer that is gone', async () => {
    const id = await idOf('cow-bell');
    await app.sql("update products set name = 'Quetzalcoatl' where document_id = $1", [id]);
    let found = await search('quetzalcoatl', { limit: 3 });
    while (found.data.length === 0) found = await search('quetzalcoatl', { limit: 3 });
    expect(found.data.map((card) => card.id)).toEqual([id]);

    await app.sql('delete from products where document_id = $1', [id]);
    while (found.data.length > 0) found = await search('quetzalcoatl', { limit: 3 });
    expect(found.meta.facets).toBeNull();
  });

  test('that finds nothing says what it might have been', async () => {
    const { data, meta } = await search('teapot zzzzqqqq');
    expect([data, meta.nextOffset]).toEqual([[], null]);
    expect((await search('blankit qqqqzzzz')).meta.suggestions).toContain('blanket');
  });

  test.each([
    ['only spaces', '   ', 400],
    ['nothing', '', 400],
    ['300 letters', 'шкарпетки '.repeat(30), 400],
    ['a NUL', 'a\u0000b', 400],
    ['half a character', 'a\uD800', 200],
    ['signs of SQL and of search', `%_\\'"&|!():*<->`, 200],
    ['an emoji', '😀😀', 200],
    ['operators', 'tea & !coffee | (honey:*)', 200],
    ['one very long word', 'щ'.repeat(200), 200],
    ['a hundred words', 'a '.repeat(90), 200],
    ['a quote within a word', `o'reilly''s`, 200],
  ])('of %s is answered', async (_what, q, status) => {
    const answer = await app.http().get('/api/storefront/search').query({ currency: 'EUR', q });
    expect(answer.status).toBe(status);
    expect(answer.body.error?.details.issues[0].path).toEqual(status === 400 ? ['q'] : undefined);
    expect((await app.http().get('/api/storefront/suggest').query({ currency: 'EUR', q })).status).toBe(status);
  });

  test('of 10 kB is not even read', async () => {
    expect((await fetch(`${app.url}/api/storefront/search?currency=EUR&q=${'a%20'.repeat(5_000)}`)).status).toBe(431);
  });

  test('is answered though the database cannot compare words', async () => {
    await app.sql('drop extension pg_trgm cascade');
    await app.call('shop/search/alike-words', 'forgetComparing');
    expect((await search('socks', { limit: 5 })).data.length).toBeGreaterThan(0);
    expect((await search('sokcs', { limit: 5 })).data).toEqual([]);
  });
  // The next file has a database that can.
  afterAll(() => app.call('shop/search/alike-words', 'forgetComparing'));
});

describe('suggestions', () => {
  const suggest = async (q: string, locale = 'en'): Promise<{ words: string[]; products: { slug: string }[] }> =>
    (await app.http().get('/api/storefront/suggest').query({ currency: 'EUR', locale, q }).expect(200)).body.data;

  test('go on with the word, and show the first products', async () => {
    const { words, products } = await suggest('hon');
    expect(words).toContain('honey');
    expect(products.length).toBeGreaterThan(1);
    expect((await suggest('acacia hon')).words).toEqual(['acacia honey']);
    expect((await suggest('шкарп', 'uk')).words).toContain('шкарпетки');
  });
});
