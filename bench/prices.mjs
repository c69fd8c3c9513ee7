/**
 * What pricing a page costs in a large catalogue: 24 products of one with 100,000 variants and 50 price lists, in one
 * statement, beside `select 1` over the same connection (the floor).
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import knexFactory from 'knex';

const require = createRequire(import.meta.url);
const compiled = (file) => require(path.resolve(import.meta.dirname, '../dist/src', file));
const { loadTaxedVariants } = compiled('shop/catalog/variant-facts.js');
const { priceProducts } = compiled('shop/storefront/cards.js');

const [server] = JSON.parse(process.env.STOREKEEPER_TEST_SERVERS ?? '[]');
const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
url.pathname = server.databaseName;
const db = knexFactory({ client: 'pg', connection: url.href, pool: { min: 1, max: 1 } });

async function fill() {
  await db.raw('alter table prices disable trigger sk_prices_history');
  await db.raw(`insert into price_lists (document_id, name, code, kind, currency, tax_included, enabled, priority, channels, countries, published_at)
    select 'bench-list-' || i, 'List ' || i, 'bench-' || i, case when i = 1 then 'base' when i % 3 = 0 then 'sale' else 'override' end, 'EUR', true, true, i % 5,
           case when i % 4 = 0 then '["app"]' else '[]' end::jsonb, case when i = 1 or i % 2 = 0 then '[]' else '["UA","PL"]' end::jsonb, now() from generate_series(1, 50) i`);
  await db.raw(
    `insert into products (document_id, name, slug, locale, published_at) select 'bench-product-' || i, 'Product ' || i, 'bench-product-' || i, 'en', now() from generate_series(1, 25000) i`,
  );
  await db.raw(`insert into variants (document_id, sku, name, position, enabled, weight_grams, inventory_policy, backorder_limit, published_at)
    select 'bench-variant-' || i, 'BENCH-' || i, 'Variant ' || i, i % 4, true, 100, 'tracked', 0, now() from generate_series(1, 100000) i`);
  await db.raw(`insert into variants_product_lnk (variant_id, product_id)
    select v.id, p.id from generate_series(1, 100000) i join variants v on v.sku = 'BENCH-' || i join products p on p.document_id = 'bench-product-' || (1 + (i - 1) / 4)`);
  // Every variant has a base price and prices in nine more lists.
  await db.raw(`insert into prices (document_id, variant_id, price_list_id, min_quantity, amount, published_at)
    select 'bp-' || v.id || '-' || l.id, v.id, l.id, 1, 1000 + (v.id * 7 + l.id * 13) % 9000, now()
      from variants v join price_lists l on l.code like 'bench-%' and (l.code = 'bench-1' or (v.id + l.id) % 5 = 0) where v.sku like 'BENCH-%'`);
  await db.raw('analyze');
}

async function milliseconds(work, runs) {
  for (let run = 0; run < 10; run += 1) await work(run);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work(run);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
}

try {
  await fill();
  const counts = await db.raw(
    'select (select count(*) from variants) as variants, (select count(*) from prices) as prices, (select count(*) from price_lists) as lists',
  );
  let statements = 0;
  let sentAt = 0;
  let inDatabase = 0;
  db.on('query', () => {
    statements += 1;
    sentAt = performance.now();
  });
  db.on('query-response', () => (inDatabase += performance.now() - sentAt));
  const now = new Date();
  const viewer = { currency: 'EUR', country: 'UA', locale: 'en', channel: 'app', customerGroups: [], now };
  let priced = 0;
  const page = async (run) => {
    const products = Array.from({ length: 24 }, (_, index) => `bench-product-${1 + ((run * 241 + index * 997) % 25_000)}`);
    priced = priceProducts(
      await loadTaxedVariants(db, { products }, { currency: 'EUR', country: 'UA', locale: 'en', defaultLocale: 'en', now }),
      viewer,
    ).length;
  };

  const floor = await milliseconds(() => db.raw('select 1'), 200);
  statements = 0;
  inDatabase = 0;
  const load = await milliseconds(page, 200);
  const each = statements / 210;
  const statementMs = inDatabase / 210;

  const { variants, prices, lists } = counts.rows[0];
  console.log(`${variants} variants, ${prices} prices, ${lists} price lists; ${priced} products priced with ${each} statement`);
  console.log(`the statement alone, until its rows are here: ${statementMs.toFixed(1)} ms on average`);
  console.log(
    `page of 24: p50 ${load.p50.toFixed(1)} ms, p95 ${load.p95.toFixed(1)} ms; floor (select 1): p50 ${floor.p50.toFixed(2)} ms; ratio ${(load.p50 / floor.p50).toFixed(0)}`,
  );
} finally {
  await db.destroy();
}
