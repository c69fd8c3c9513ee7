/**
 * The catalogue as guests read it, uncached, from 16 connections: requests a second beside a plain `node:http` that answers the same bytes
 * from memory, and one that finds them with one statement. `npm run bench catalogue` with 10,000 products of two variants;
 * BENCH_PRODUCTS=100000 (of three) and BENCH_PRODUCTS=1000000 (of one) for larger shops. What it measures is kept in .data/bench, and
 * `npm run bench chart` draws docs/performance.svg of it.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { copyListings } from './scale/copy-listings.mjs';
import { fill } from './scale/fill.mjs';
import { besideFloor, fetchOnce, perSecond } from './support/load.mjs';
import { coldStart } from './support/cold-start.mjs';
import { memoryOfShop } from './support/memory.mjs';
import { openPurchases } from './support/purchase.mjs';
import { openResults } from './support/results.mjs';
import { control, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

const products = Number(process.env.BENCH_PRODUCTS ?? 10_000);
// One in the largest: what is measured is how many products there are.
const variants = products >= 1_000_000 ? 1 : products >= 100_000 ? 3 : 2;
const results = openResults({ products, variants });
const call = (name) => control('call', { module: 'shop/listing/refresh-listings', name, args: [] });

await freshShop();
const database = openDatabase();
const seconds = async (work) => {
  const began = performance.now();
  await work();
  return ((performance.now() - began) / 1_000).toFixed(0);
};
// Of a million a hundredth is built, and the rest is copied from it.
const built = products > 100_000 ? 10_000 : products;
const filled = await seconds(() => fill(database, { products: built, variants, orders: 0 }));
const rebuilt = await seconds(async () => {
  await call('rebuildListings');
  await call('refreshAll');
});
if (products > built) await copyListings(database, { times: products / built, locale: 'en', segment: 'EUR|||' });
await database.query('vacuum analyze');
const { rows: sizes } = await database.query(
  `select (select count(*) from listing_products)::int as rows, (select count(*) from listing_segments)::int as segments,
          pg_size_pretty(pg_total_relation_size('listing_products')) as places, pg_size_pretty(pg_total_relation_size('listing_texts')) as texts, pg_size_pretty(pg_total_relation_size('listing_prices')) as prices`,
);
console.log(`${products} products of ${variants} filled in ${filled} s`);
results.say(
  'listings built',
  `${rebuilt} s: ${sizes[0].segments} segments, texts ${sizes[0].texts}, places ${sizes[0].places}, prices ${sizes[0].prices}`,
);

const list = '/api/storefront/products?currency=EUR&locale=en&limit=24';
const [{ category }] = (await database.query("select slug as category from categories where locale = 'en' order by id limit 1")).rows;
const { rows: slugs } = await database.query("select slug from listing_products where locale = 'en' order by product limit 1000");

const rate = (number) => `${number.toFixed(0)}/s`;
const percent = (part) => `${Math.round(part * 100)} %`;
const headersOf = async (address) => Object.fromEntries((await fetch(`http://127.0.0.1:${port}${address}`)).headers);

/** How long the process answered nothing while the products of a category with another name were brought up to date. */
async function editLargeCategory() {
  const { rows } = await database.query(
    `select c.document_id as id, count(*)::int as products from categories c join products_categories_lnk l on l.category_id = c.id group by 1 order by 2 desc limit 1`,
  );
  await database.query("update categories set name = name || '!' where document_id = $1", [rows[0].id]);
  const began = performance.now();
  let isOver = false;
  const over = call('refreshAll').then(() => (isOver = true));
  let longest = 0;
  while (!isOver) {
    const asked = performance.now();
    await fetchOnce(port, '/api/health/live');
    longest = Math.max(longest, performance.now() - asked);
  }
  await over;
  const took = ((performance.now() - began) / 1_000).toFixed(1);
  results.say('a category renamed', `${rows[0].products} rows up to date after ${took} s, no answer for at most ${longest.toFixed(0)} ms`);
}

/** What the rate would be if an endpoint of Strapi that does nothing cost nothing. */
async function withoutEmpty(rate) {
  const empty = await perSecond(port, () => '/api/health/live');
  return 1 / (1 / rate - 1 / empty);
}

/** Lists and product pages as many read them, while twenty orders a second are placed. */
async function readBesideOrders(detailOf) {
  const buy = await openPurchases(database);
  const pages = [list, `${list}&sort=price`, `${list}&category=${category}`, ...anywhere.slice(0, 40)];
  const pathOf = (n) => (n % 3 === 0 ? detailOf(n % 200) : pages[n % pages.length]);
  await perSecond(port, pathOf);
  await ordersFor(2, buy);
  const alone = await ordersFor(5, buy);
  const before = await control('call', { module: 'http/cached-answers/shared-answers', name: 'answerCounts', args: [] });
  const [read, beside] = await Promise.all([perSecond(port, pathOf), ordersFor(5, buy)]);
  const after = await control('call', { module: 'http/cached-answers/shared-answers', name: 'answerCounts', args: [] });
  const found = after.found - before.found;
  const hits = found / (found + after.missed - before.missed);
  results.say(
    `kept, with ${ordersPerSecond} orders a second`,
    `${rate(read)}, ${percent(hits)} of them kept; orders ${alone.toFixed(1)}/s alone, ${beside.toFixed(1)}/s beside`,
  );
}

const ordersPerSecond = 20;
/** As many as are placed of those that are begun at their time. */
async function ordersFor(seconds, buy) {
  const began = performance.now();
  const connections = Array.from({ length: 16 }, () => openConnection(port));
  const free = [...connections];
  const orders = [];
  let released = () => undefined;
  for (let n = 0; n < seconds * ordersPerSecond; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (n * 1_000) / ordersPerSecond - performance.now())));
    if (free.length === 0) await new Promise((resolve) => (released = resolve));
    const connection = free.pop();
    orders.push(
      buy(connection).then(() => {
        free.push(connection);
        released();
      }),
    );
  }
  await Promise.all(orders);
  for (const connection of connections) connection.close();
  return orders.length / ((performance.now() - began) / 1_000);
}

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

/** Pages of the list that begin anywhere, so that most of their cards were not shown before. */
async function pagesAnywhere(address) {
  const { nextCursor } = JSON.parse(await fetchOnce(port, address)).meta;
  const [name] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
  const { rows } = await database.query("select name, product from listing_products where locale = 'en' order by md5(product) limit 4000");
  return rows.map((row) => `${address}&cursor=${Buffer.from(JSON.stringify([name, row.name, row.product])).toString('base64url')}`);
}
const anywhere = await pagesAnywhere(list);

/** Searches for words as often as names have them: most are asked for once. */
async function searchesForAny(address) {
  const { rows } = await database.query(
    `select w.word from (select name from listing_products where locale = 'en' order by md5(product) limit 4000) t
      cross join lateral (select word from regexp_split_to_table(lower(t.name), '[^[:alpha:]]+') word where length(word) > 3 order by md5(word || t.name) limit 1) w`,
  );
  return rows.map(({ word }) => `${address}&q=${word}`);
}
const anyWord = await searchesForAny('/api/storefront/search?currency=EUR&locale=en&limit=24');

const addresses = {
  'by name': list,
  'page 200': await pageBehind(list, 200),
  'any page': list,
  'by price': `${list}&sort=price`,
  'newest first': `${list}&sort=newest`,
  'in stock': `${list}&inStock=true`,
  'one category': `${list}&category=${category}`,
  'price range': `${list}&priceMin=1000&priceMax=2000`,
  detail: `/api/storefront/products/${slugs[0].slug}?currency=EUR&locale=en`,
  search: '/api/storefront/search?currency=EUR&locale=en&limit=24&q=jacket',
  'search, any word': anyWord[0],
  'search, misspelt': '/api/storefront/search?currency=EUR&locale=en&limit=24&q=jakcet',
  suggest: '/api/storefront/suggest?currency=EUR&locale=en&q=ja',
};
// The bare endpoint Strapi generates, without prices.
const generated =
  '/api/products?locale=en&pagination[pageSize]=24&pagination[withCount]=false&sort=name&populate[0]=images&populate[1]=brand&populate[2]=categories';
const firstPage = (await fetchOnce(port, list)).toString();
const { data: firstCards, meta } = JSON.parse(firstPage);
const bodies = { list: firstPage, meta: JSON.stringify(meta), detail: (await fetchOnce(port, addresses.detail)).toString() };
// As good as a list of one shop, one currency and one language can be: its cards are rows of one table, in their order.
await database.query('drop table if exists bench_cards, bench_pages');
await database.query(
  `create table bench_cards as select t.product, t.name collate "und-x-icu" as name, w.card || w.variants || p.prices as card
     from listing_products t join listing_texts w using (product, locale) join listing_segments s on s.key = 'EUR|||' join listing_prices p on p.product = t.product and p.segment = s.id where t.locale = 'en'`,
);
// To the byte, of the page that is measured.
for (const card of firstCards) await database.query('update bench_cards set card = $2 where product = $1', [card.id, JSON.stringify(card)]);
await database.query('create index on bench_cards (name, product)');
await database.query('create table bench_pages (slug text primary key, body text)');
await database.query('insert into bench_pages values ($1, $2)', [slugs[0].slug, bodies.detail]);
await database.query('vacuum analyze');

const floor = fork(path.join(import.meta.dirname, 'support/floor.cjs'));
try {
  const floorPort = await new Promise((resolve) => {
    floor.once('message', resolve);
    floor.send({ databaseUrl: database.options.connectionString, bodies });
  });
  const bytes = await perSecond(floorPort, () => '/bytes/list');
  const statement = await perSecond(floorPort, () => '/cards');
  console.log(`floors: constant bytes ${rate(bytes)}, one statement ${rate(statement)}`);
  const detailOf = (n) => `/api/storefront/products/${slugs[n % slugs.length].slug}?currency=EUR&locale=en`;

  await control('call', { module: 'bootstrap/shared-answers', name: 'stopSharedAnswers', args: [] });
  results.add('generated endpoint of Strapi', await perSecond(port, () => generated), statement);
  const one = await measure(() => database.query('select 1'));
  let first = null;
  for (const [name, address] of Object.entries(addresses)) {
    const varied = {
      detail: detailOf,
      'any page': (n) => anywhere[n % anywhere.length],
      'search, any word': (n) => anyWord[n % anyWord.length],
    };
    const pathOf = varied[name] ?? (() => address);
    const floorPath = name === 'detail' ? `/page/${slugs[0].slug}` : '/cards';
    const { rate: measured, floor: statement } = await besideFloor({ port, pathOf }, { port: floorPort, pathOf: () => floorPath });
    first ??= measured / statement;
    const began = performance.now();
    for (let n = 0; n < 20; n += 1) await fetchOnce(port, pathOf(n));
    const alone = (performance.now() - began) / 20;
    const own = name === 'detail' ? (await withoutEmpty(measured)) / statement : measured / statement;
    results.add(`read anew, ${name}`, measured, statement);
    if (name.startsWith('search') || name === 'suggest') {
      // Of other words than were asked for just now.
      const { p50 } = await measure((n) => fetchOnce(port, pathOf(2_000 + 7 * n)), { runs: 60, warmUp: 5 });
      results.say(`${name}, alone`, `${p50.toFixed(1)} ms, × ${(p50 / one.p50).toFixed(0)} of \`select 1\``);
    }
    console.log(
      `read anew, ${name.padEnd(16)} ${rate(measured).padStart(8)}  ${percent(own)} of one statement  × ${(first / (measured / statement)).toFixed(2)} of by name  ${alone.toFixed(1)} ms alone`,
    );
  }

  await control('call', { module: 'bootstrap/shared-answers', name: 'hearChanges', args: [] });
  const { etag } = await headersOf(list);
  for (const [name, pathOf, headers] of [
    ['list', () => list, {}],
    ['list, brotli', () => list, { 'Accept-Encoding': 'br' }],
    ['detail', detailOf, {}],
    ['304', () => list, { 'If-None-Match': etag }],
  ])
    console.log(
      `kept, ${name.padEnd(14)} ${rate(results.add(`kept, ${name}`, await perSecond(port, pathOf, headers), bytes)).padStart(8)}`,
    );
  const kept = await perSecond(port, () => list);
  const known = await perSecond(port, () => list, { 'If-None-Match': etag });
  console.log(`kept: a list ${percent(kept / bytes)} of constant bytes (asked 60), 304 ${percent(known / bytes)} (asked 80)`);
  // Before anybody fills the shelves for what is bought beside: that concerns every product.
  await editLargeCategory();
  await readBesideOrders(detailOf);
  const megabytes = (all) => `${Math.round(all / 1e6)} MB`;
  const memory = await memoryOfShop(database, Object.values(addresses));
  results.say(
    'memory of `npm start`',
    `${megabytes(memory.rest)} at rest, ${megabytes(memory.busy)} after a minute of lists, ${megabytes(memory.collected)} collected; its launcher ${megabytes(memory.launcher)}`,
  );
  results.say('from nothing to the first list', `${(await coldStart(database.options.connectionString)).toFixed(1)} s`);
  results.keep();
} finally {
  floor.kill();
  await database.end();
}
