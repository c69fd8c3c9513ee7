/**
 * The catalogue as guests read it, uncached, from 16 connections: requests a second beside a plain `node:http` that answers the same bytes
 * from memory, and one that finds them with one statement. `npm run bench catalogue` with 10,000 products; BENCH_PRODUCTS says how many.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { fill } from './scale/fill.mjs';
import { fetchOnce, perSecond } from './support/load.mjs';
import { control, freshShop, openDatabase, port } from './support/shop.mjs';

const products = Number(process.env.BENCH_PRODUCTS ?? 10_000);
const call = (name) => control('call', { module: 'shop/listing/refresh-listings', name, args: [] });

await freshShop();
const database = openDatabase();
const seconds = async (work) => {
  const began = performance.now();
  await work();
  return ((performance.now() - began) / 1_000).toFixed(0);
};
const filled = await seconds(() => fill(database, { products, orders: 0 }));
const rebuilt = await seconds(async () => {
  await call('rebuildListings');
  await call('refreshAll');
});
await database.query('vacuum analyze');
const { rows: sizes } = await database.query(
  `select (select count(*) from listing_products)::int as rows, (select count(*) from listing_segments)::int as segments,
          pg_size_pretty(pg_total_relation_size('listing_products')) as texts, pg_size_pretty(pg_total_relation_size('listing_prices')) as prices`,
);
console.log(`${products} products filled in ${filled} s, listings built in ${rebuilt} s: ${JSON.stringify(sizes[0])}`);

const list = '/api/storefront/products?currency=EUR&locale=en&limit=24';
const [{ category }] = (await database.query("select slug as category from categories where locale = 'en' order by id limit 1")).rows;
const { rows: slugs } = await database.query("select slug from listing_products where locale = 'en' order by product limit 1000");

/** The address of a page far behind. */
async function pageBehind(address, pages) {
  let cursor = null;
  for (let page = 0; page < pages; page += 1) {
    const body = JSON.parse(await fetchOnce(port, cursor ? `${address}&cursor=${cursor}` : address));
    if (!body.meta.nextCursor) break;
    cursor = body.meta.nextCursor;
  }
  return `${address}&cursor=${cursor}`;
}

const addresses = {
  'by name': list,
  'page 200': await pageBehind(list, 200),
  'by price': `${list}&sort=price`,
  'newest first': `${list}&sort=newest`,
  'in stock': `${list}&inStock=true`,
  'one category': `${list}&category=${category}`,
  'price range': `${list}&priceMin=1000&priceMax=2000`,
  detail: `/api/storefront/products/${slugs[0].slug}?currency=EUR&locale=en`,
};
const bodies = { list: (await fetchOnce(port, list)).toString(), detail: (await fetchOnce(port, addresses.detail)).toString() };
await database.query('create table if not exists bench_floor (name text primary key, body text)');
for (const [name, body] of Object.entries(bodies))
  await database.query('insert into bench_floor values ($1, $2) on conflict (name) do update set body = excluded.body', [name, body]);

const floor = fork(path.join(import.meta.dirname, 'support/floor.cjs'));
try {
  const floorPort = await new Promise((resolve) => {
    floor.once('message', resolve);
    floor.send({ databaseUrl: database.options.connectionString, bodies });
  });
  const bytes = await perSecond(floorPort, () => '/bytes/list');
  const statement = {
    list: await perSecond(floorPort, () => '/statement/list'),
    detail: await perSecond(floorPort, () => '/statement/detail'),
  };
  console.log(
    `floors: constant bytes ${bytes.toFixed(0)}/s, one statement ${statement.list.toFixed(0)}/s, of the detail ${statement.detail.toFixed(0)}/s`,
  );
  const empty = await perSecond(port, () => '/api/health/live');
  console.log(`an empty endpoint of Strapi ${empty.toFixed(0)}/s`);
  let first = null;
  for (const [name, address] of Object.entries(addresses)) {
    const pathOf =
      name === 'detail' ? (n) => `/api/storefront/products/${slugs[n % slugs.length].slug}?currency=EUR&locale=en` : () => address;
    const rate = await perSecond(port, pathOf);
    first ??= rate;
    const of = name === 'detail' ? statement.detail : statement.list;
    const began = performance.now();
    for (let n = 0; n < 20; n += 1) await fetchOnce(port, pathOf(n));
    const alone = (performance.now() - began) / 20;
    console.log(
      `${name.padEnd(14)} ${rate.toFixed(0).padStart(6)}/s  ${Math.round((rate / of) * 100)} % of one statement  × ${(first / rate).toFixed(2)} of by name  ${alone.toFixed(1)} ms alone`,
    );
  }
} finally {
  floor.kill();
  await database.end();
}
