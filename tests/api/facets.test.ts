import type { Core } from '@strapi/strapi';
import knexFactory, { type Knex } from 'knex';
import { countFacets } from '../../src/shop/listing/facets';
import { useApp } from '../support/app';

const app = useApp('demo');

let db: Knex;
beforeAll(async () => {
  const [database] = await app.sql<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
  url.pathname = database?.name ?? '';
  db = knexFactory({ client: 'pg', connection: url.href, pool: { min: 0, max: 1 } });
});
afterAll(() => db.destroy());

const filter = { categories: [], brands: [], attributes: {}, options: {} };
async function facets(more: object, mostLookedAt?: number) {
  const [segment] = await app.sql<{ id: number }>("select id from listing_segments where key = 'EUR|||'");
  const asked = { choices: [], segment: segment?.id ?? null, locale: 'en', defaultLocale: 'en', optionValues: new Map(), now: new Date() };
  return countFacets({ db: { connection: db } } as unknown as Core.Strapi, { ...asked, filter: { ...filter, ...more } }, mostLookedAt);
}
const counted = ({ categories }: Awaited<ReturnType<typeof facets>>) => Math.max(...categories.map(({ count }) => count));

test('of a list of very many products, some are counted for all, and the bounds of its price are those of all', async () => {
  for (const asked of [{}, { inStock: true }, { priceMin: 1_000, priceMax: 5_000 }]) {
    const [exact, some] = [await facets(asked), await facets(asked, 5)];
    expect(some.price).toEqual(exact.price);
    expect([counted(some) <= 5, counted(some) < counted(exact)]).toEqual([true, true]);
  }
  expect((await facets({ priceMin: 1_000_000_000 }, 5)).price).toEqual((await facets({})).price);
});
