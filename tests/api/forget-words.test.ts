import { useApp } from '../support/app';

const app = useApp('demo');

const words = async (): Promise<string[]> =>
  (await app.sql<{ word: string }>("select locale || ' ' || word as word from listing_words order by 1")).map(({ word }) => word);
const forget = () => app.call<number>('shop/search/forget-words', 'forgetWords');

test('a word is forgotten once no product is called so in its language, and no other word is', async () => {
  const before = await words();
  await app.sql("insert into listing_words (locale, word) select 'en', 'zzz' || n from generate_series(1, 1200) n");
  await app.sql("insert into listing_words (locale, word) values ('en', 'шкарпетки')");

  expect(await forget()).toBe(1201);
  expect(await words()).toEqual(before);
  expect(before).toEqual(expect.arrayContaining(['en socks', 'uk шкарпетки']));
});

test('what a product is renamed from is not what a misspelt word may have meant', async () => {
  await app.sql("update products set name = 'Footbags' where slug = 'hike-socks' and locale = 'en'");
  await app.http().get('/api/storefront/products?currency=EUR&locale=en&limit=1').expect(200);
  await app.sql(
    "update listing_products set search = ''::tsvector where locale = 'en' and product <> (select document_id from products where slug = 'hike-socks' limit 1)",
  );
  await forget();

  const left = await words();
  expect(left).toContain('en footbags');
  expect(left).not.toContain('en hike');
});
