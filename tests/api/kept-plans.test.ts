import type { Core } from '@strapi/strapi';
import knexFactory from 'knex';
import { browseProducts } from '../../src/shop/storefront/browse-products';
import { forgetPages } from '../../src/shop/listing/known-pages';
import { searchProducts } from '../../src/shop/search/search-products';
import { showProduct } from '../../src/shop/storefront/show-product';
import { useApp } from '../support/app';

const app = useApp('demo');

const words = ['jacket', 'honey', 'tent', 'blanket', 'tea', 'candle', 'boots', 'mittens', 'socks', 'syrup', 'teapot', 'bell'];

test('what every page of the shop is read by is one statement, planned a few times and then kept, however much is asked for', async () => {
  await app.sql('analyze');
  const [database] = await app.sql<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
  url.pathname = database?.name ?? '';
  const db = knexFactory({ client: 'pg', connection: url.href, pool: { min: 1, max: 1 } });
  const strapi = { db: { connection: db }, get: () => ({ publicUrl: null }) } as unknown as Core.Strapi;
  let sent = 0;
  try {
    const products = await app.sql<{ slug: string }>(
      "select slug from products where locale = 'en' and published_at is not null order by id limit 24",
    );
    const filter = { categories: [], brands: [], attributes: {}, options: {} };
    // Once with nothing found before, once for everything to be known, and once more to count.
    for (let round = 0; round < 36; round += 1) {
      const time = (round % 12) + 1;
      if (round < 12) forgetPages();
      if (round === 24) db.on('query', () => (sent += 1));
      const asker = { currency: time % 2 === 0 ? 'EUR' : 'UAH', country: 'UA', channel: 'app', customerGroups: [] } as const;
      const viewer = { ...asker, locale: 'en', now: new Date() };
      for (const sort of ['name', 'price', 'newest'] as const)
        await browseProducts(strapi, { viewer, filter, sort, after: null, limit: 2 * time });
      await searchProducts(strapi, { viewer, text: words[time - 1] ?? '', filter, offset: 0, limit: 2 * time });
      await showProduct(strapi, { idOrSlug: products[time]?.slug ?? '', viewer });
    }
    const asked = sent;
    const { rows } = await db.raw(
      "select statement, custom_plans::int as made from pg_prepared_statements where name like 'sk\\_%' and generic_plans + custom_plans >= 12",
    );

    // Three lists, a search and its counts, the product, what goes with it, the texts of cards, and the stock of pages that were found before.
    expect(rows).toHaveLength(9);
    // PostgreSQL looks at five before it decides.
    expect(rows.filter(({ made }: { made: number }) => made > 5)).toEqual([]);
    // Which products are listed, their cards, the counts of facets, and what goes with a product are known after the first time.
    expect(asked).toBe(12 * 5);
  } finally {
    await db.destroy();
  }
});
