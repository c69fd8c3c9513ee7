import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Miss = Readonly<{ language: string; words: string; count: number; lastDay: string }>;
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
  // What the file before missed a moment ago is written into this database.
  await written();
  await app.sql('delete from search_misses');
});

const search = (q: string, query: object = {}) =>
  app
    .http()
    .get('/api/storefront/search')
    .query({ currency: 'EUR', locale: 'en', q, ...query })
    .expect(200);
const written = () => app.call('shop/search/misses', 'writeMisses');
const misses = async (): Promise<Miss[]> => {
  await written();
  return (await staff.get('/storekeeper/search-misses').expect(200)).body.data;
};

test('what nobody finds is counted by its words, and staff read it, most asked for first', async () => {
  for (const limit of [1, 2, 3]) await search('Samovar, brass', { limit });
  await search("ґудзик з м'яти", { locale: 'uk' });
  await search('samovar');

  const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(await misses()).toEqual([
    { language: 'en', words: 'samovar brass', count: 3, lastDay: today },
    { language: 'en', words: 'samovar', count: 1, lastDay: today },
    { language: 'uk', words: 'гудзик мяти', count: 1, lastDay: today },
  ]);
});

test('it is not where something was found, where a filter may be why, behind a first page, or where it may say who somebody is', async () => {
  const before = await misses();
  await search('honey');
  await search('mitens');
  await search('teleporter', { priceMax: 1 });
  await search('teleporter', { offset: 5 });
  await search('olena@example.com');
  await search('067 123 45 67');

  expect(await misses()).toEqual(before);
});

test('what something was done about leaves the list, and comes again', async () => {
  await search('zeppelin');
  expect(await misses()).toContainEqual(expect.objectContaining({ words: 'zeppelin', count: 1 }));
  await staff.post('/storekeeper/search-misses/forget', { language: 'en', words: 'zeppelin' }).expect(200);
  expect(await misses()).not.toContainEqual(expect.objectContaining({ words: 'zeppelin' }));

  await search('zeppelin', { limit: 5 });
  expect(await misses()).toContainEqual(expect.objectContaining({ words: 'zeppelin', count: 1 }));
});

test('no more than ten thousand are kept: what nobody asked for in the longest time goes', async () => {
  await app.sql(
    `insert into search_misses (language, words, count, last_day) select 'en', 'old ' || n, 9, date '2020-01-01' + n from generate_series(1, 10000) n`,
  );
  await search('quadcopter');
  await written();

  const [row] = await app.sql<{ kept: number; oldest: number }>(
    `select count(*)::int as kept, count(*) filter (where words = 'old 1')::int as oldest from search_misses`,
  );
  expect(row).toEqual({ kept: 10_000, oldest: 0 });
  expect(await app.sql("select count from search_misses where words = 'quadcopter'")).toEqual([{ count: 1 }]);
});
