import knexFactory from 'knex';
import { loadTaxedVariants } from '../../src/shop/catalog/variant-facts';
import { loadPriceHistory } from '../../src/shop/pricing/price-history';
import { findProductId, loadProductTexts } from '../../src/shop/storefront/product-queries';
import { useApp } from '../support/app';

const app = useApp('demo');

test('what every page of the shop is read by is planned a few times and then kept, however many things are asked for', async () => {
  await app.sql('analyze');
  const [database] = await app.sql<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
  url.pathname = database?.name ?? '';
  const db = knexFactory({ client: 'pg', connection: url.href, pool: { min: 1, max: 1 } });
  try {
    const products = await app.sql<{ id: string; slug: string }>(
      "select document_id as id, slug from products where locale = 'en' and published_at is not null order by id limit 24",
    );
    const variants = (await app.sql<{ id: number }>('select id from variants order by id limit 24')).map(({ id }) => id);
    const ids = products.map(({ id }) => id);
    for (let time = 1; time <= 12; time += 1) {
      const languages = { locale: time % 2 === 0 ? 'uk' : 'en', defaultLocale: 'en' };
      const some = { products: ids.slice(0, 2 * time) };
      await findProductId(db, products[time]?.slug ?? '', languages);
      await loadProductTexts(db, some.products, languages);
      await loadPriceHistory(db, variants.slice(0, 2 * time), { currency: 'EUR', now: new Date() });
      await loadTaxedVariants(db, some, { currency: 'EUR', country: 'UA', ...languages, now: new Date() });
    }
    const { rows } = await db.raw(
      "select statement, custom_plans::int as made from pg_prepared_statements where name like 'sk\\_%' and generic_plans + custom_plans >= 12",
    );

    expect(rows).toHaveLength(4);
    // PostgreSQL looks at five before it decides.
    expect(rows.filter(({ made }: { made: number }) => made > 5)).toEqual([]);
  } finally {
    await db.destroy();
  }
});
