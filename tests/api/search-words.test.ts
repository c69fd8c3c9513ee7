import { useApp } from '../support/app';
import { until } from '../support/fake-payments/until';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
const content = '/content-manager/collection-types';

type Found = Readonly<{
  data: { id: string; slug: string }[];
  meta: { nextOffset: number | null; facets: { brands: { count: number }[] } | null };
}>;
const search = async (q: string, query: object = {}): Promise<Found> =>
  (
    await app
      .http()
      .get('/api/storefront/search')
      .query({ currency: 'EUR', locale: 'en', q, ...query })
      .expect(200)
  ).body;
const slugs = async (q: string, query: object = {}): Promise<string[]> => (await search(q, query)).data.map(({ slug }) => slug);

let staff: Staff;
beforeEach(async () => {
  staff = await signInAsOwner(app);
}, 60_000);
const synonym = (words: string, means: string | null = null, language = 'en') =>
  staff.post(`${content}/api::catalog.synonym`, { language, words, means });
const products = async (...named: string[]): Promise<{ connect: { documentId: string }[] }> => {
  const rows = await app.sql<{ slug: string; id: string }>('select distinct slug, document_id as id from products where slug = any($1)', [
    named,
  ]);
  return { connect: named.map((slug) => ({ documentId: String(rows.find((row) => row.slug === slug)?.id) })) };
};
const pin = async (phrases: string, named: string[], more: object = {}, status = 201) =>
  (
    await staff
      .post(`${content}/api::catalog.pinned-search`, { language: 'en', phrases, products: await products(...named), ...more })
      .expect(status)
  ).body;

describe('words that mean the same', () => {
  test('find what the others find, in the very next answer, and what has the word itself comes first', async () => {
    expect(await slugs('samovar')).toEqual([]);
    await synonym('samovar, kettle, tea pitcher').expect(201);

    expect(await slugs('samovar')).toContain('first-light-kettle');
    expect(await slugs('samovars')).toContain('first-light-kettle');
    expect(await slugs('Tea  Pitcher')).toContain('first-light-kettle');
    const [own] = await slugs('kettle');
    expect(own).toBe('first-light-kettle');
  });

  test('of one direction are not found the other way round', async () => {
    await synonym('wellingtons, hiking shoes', 'boots').expect(201);

    expect((await slugs('wellingtons'))[0]).toBe('pass-boots');
    expect((await slugs('hiking shoes'))[0]).toBe('pass-boots');
    expect((await slugs('boots'))[0]).toBe('pass-boots');
    expect(await slugs('hiking')).not.toContain('pass-boots');
  });

  test('hold in their language alone, for suggestions too, and no longer than they stand', async () => {
    const { body } = await synonym('чоботи', 'черевики', 'uk').expect(201);
    const { data } = await search('чоботи', { locale: 'uk' });
    const [boots] = await app.sql<{ id: string }>("select document_id as id from products where slug = 'pass-boots' limit 1");
    expect(data[0]?.id).toBe(boots?.id);
    const suggested = await app.http().get('/api/storefront/suggest').query({ currency: 'EUR', locale: 'uk', q: 'чоботи' });
    expect(suggested.body.data.products[0].id).toBe(boots?.id);

    await staff.delete(`${content}/api::catalog.synonym/${body.data.documentId}`).expect(200);
    expect((await search('чоботи', { locale: 'uk' })).data.map(({ id }) => id)).not.toContain(boots?.id);
  });

  test.each([
    [{ words: 'one' }, 'words', 'WORDS_TOO_FEW'],
    [{ words: 'one', means: '!' }, 'means', 'WORDS_MISSING'],
    [{ words: 'one, two', language: 'xx' }, 'language', 'LANGUAGE_UNKNOWN'],
  ])('%j are refused', async (draft, field, reason) => {
    const { status, body } = await staff.post(`${content}/api::catalog.synonym`, { language: 'en', ...draft });

    expect([status, body.error.details]).toEqual([400, expect.objectContaining({ field, reason })]);
  });
});

describe('what is pinned for a search', () => {
  test('comes first in its order, and nothing comes twice over its pages', async () => {
    const before = await slugs('honey', { limit: 100 });
    await pin('Honey, best honey', ['hike-socks', before.at(-1) ?? '']);

    const all = await search(' HONEY! ', { limit: 100 });
    const expected = ['hike-socks', before.at(-1), ...before.slice(0, -1)];
    expect(all.data.map(({ slug }) => slug)).toEqual(expected);
    expect(all.meta.facets?.brands.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
    const seen: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page: Found = await search('honey', { limit: 2, offset });
      seen.push(...page.data.map(({ slug }) => slug));
      offset = page.meta.nextOffset;
    }
    expect(seen).toEqual(expected);
    expect(await slugs('best honey')).toEqual(expect.arrayContaining(['hike-socks']));
    expect(await slugs('acacia honey')).not.toContain('hike-socks');
  });

  test('is found where nothing else is, and only what is listed for whoever asks', async () => {
    await pin('yuletide', ['hike-socks', 'pass-boots']);
    expect(await slugs('Yuletide')).toEqual(['hike-socks', 'pass-boots']);
    expect(await slugs('yuletide', { locale: 'uk' })).toEqual([]);
    expect(await slugs('yuletide', { priceMin: 100_000_000 })).toEqual([]);

    await app.sql("delete from products where slug = 'hike-socks' and published_at is not null");
    expect(await slugs('yuletide')).toEqual(['pass-boots']);
  });

  test('stays when its product is edited and published again, or loses a language, and goes with its entry', async () => {
    const { data } = await pin('yuletide', ['hike-socks']);
    const [socks] = (await products('hike-socks')).connect;
    await staff.put(`${content}/api::catalog.product/${socks?.documentId}?locale=en`, { description: 'Warm.' }).expect(200);
    await staff.post(`${content}/api::catalog.product/${socks?.documentId}/actions/publish?locale=en`, {}).expect(200);
    expect(await slugs('yuletide')).toEqual(['hike-socks']);

    await staff.delete(`${content}/api::catalog.product/${socks?.documentId}?locale=en`).expect(200);
    const linked = await app.sql('select from pinned_searches_products_lnk');
    expect(linked.length).toBeGreaterThan(0);

    await staff.delete(`${content}/api::catalog.pinned-search/${data.documentId}`).expect(200);
    expect(await slugs('yuletide')).toEqual([]);
  });

  test('comes when its time has come, though it was searched for before and nothing is written then', async () => {
    await pin('maytide', ['hike-socks'], { startsAt: new Date(Date.now() + 2_000).toISOString() });
    await until(async () => (await slugs('maytide')).length > 0);
    expect(await slugs('maytide')).toEqual(['hike-socks']);
  });

  test('holds within its time, and is kept no longer than that', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toISOString();
    await pin('yuletide', ['hike-socks'], { startsAt: inAMinute });
    await pin('eastertide', ['hike-socks'], { endsAt: inAMinute });

    expect(await slugs('yuletide')).toEqual([]);
    expect(await slugs('eastertide')).toEqual(['hike-socks']);
    expect((await pin('x', [], { startsAt: inAMinute, endsAt: '2020-01-01T00:00:00.000Z' }, 400)).error.details).toMatchObject({
      field: 'endsAt',
      reason: 'ENDS_BEFORE_START',
    });
  });
});
