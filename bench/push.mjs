/**
 * A message to 100,000 customers, each with a phone: written into their inboxes, pushed in calls of 100 to a double of Expo, and its receipts
 * read; and what shoppers wait meanwhile, as a ratio to what they wait in the same shop before (asked: not twice as long, p95). Then the walk through
 * two wishes of each for lower prices: the first, and one after which nothing has changed.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { control, freshShop, openConnection, openDatabase, port, spread } from './support/shop.mjs';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 100_000);
const shoppers = 4;
const askedASecond = 5;

await freshShop();
const database = openDatabase();
const expo = new Worker(new URL('./support/expo.mjs', import.meta.url));
const [{ url }] = await once(expo, 'message');
await control('provider', { name: 'expo', settings: { accessToken: 'bench', apiUrl: url, pauseMs: 1 } });
const run = (name) => control('call', { module: 'bootstrap/jobs', name: 'runNow', args: [name] });

await database.query(
  `with made as (
     insert into up_users (document_id, username, email, provider, confirmed, blocked, language, created_at, updated_at, published_at)
     select 'bench' || n, 'bench' || n, 'bench' || n || '@example.com', 'local', true, false, case n % 2 when 0 then 'uk' else 'en' end, now(), now(), now()
       from generate_series(1, $1::int) n returning id),
   agreed as (insert into customer_consents (user_id, purpose, granted, source) select id, 'marketing_push', true, 'app' from made),
   awake as (insert into notification_settings (user_id, orders_push, orders_mail) select id, true, true from made)
   insert into customer_devices (user_id, device_id, platform, push_provider, push_token)
   select id, 'phone', 'ios', 'expo', 'ExponentPushToken[bench-' || id || ']' from made`,
  [customers],
);
await database.query('analyze');

/** Shoppers who look at lists and products and put something into a cart, each at a steady pace, until `work` is done. */
async function waited(work) {
  const times = [];
  let isOver = false;
  const [{ variant }] = (
    await database.query(`select v.document_id as variant from variants v where v.inventory_policy = 'tracked' order by v.id limit 1`)
  ).rows;
  const shop = async (number) => {
    const connection = openConnection(port);
    const cart = await connection.send('POST', '/api/carts', { currency: 'EUR' });
    const headers = { 'X-Cart-Token': cart.token };
    for (let turn = number; !isOver; turn += 1) {
      const began = performance.now();
      if (turn % 3 === 0)
        await connection.send('GET', `/api/storefront/products?currency=EUR&locale=en&limit=24&sort=${turn % 2 ? 'name' : 'newest'}`);
      else if (turn % 3 === 1) await connection.send('GET', `/api/carts/${cart.id}`, undefined, headers);
      else
        await connection.send(
          'POST',
          `/api/carts/${cart.id}/operations`,
          { operations: [{ id: `o${number}-${turn}`, op: 'add_line', variant, quantity: 1 }] },
          headers,
        );
      const took = performance.now() - began;
      times.push(took);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1_000 / askedASecond - took)));
    }
    connection.close();
  };
  const all = Promise.all(Array.from({ length: shoppers }, (_, number) => shop(number)));
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  isOver = true;
  await all;
  return { ...spread(times), seconds, asked: times.length };
}

const waiting = async () =>
  Number((await database.query("select count(*) from notification_pushes where state not in ('delivered', 'failed')")).rows[0].count);
try {
  await waited(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  const alone = await waited(() => new Promise((resolve) => setTimeout(resolve, 20_000)));
  console.log(`shoppers alone: p50 ${alone.p50.toFixed(1)} ms, p95 ${alone.p95.toFixed(1)} ms (${alone.asked} requests)`);
  const segment = { customerGroup: null, languages: [], bought: null, wished: null, topic: null, lastOrderBefore: null };
  await database.query(
    `insert into campaigns (id, name, state, texts, by_push, by_mail, segment, created_by, started_at)
     values ('bench', 'Bench', 'sending', '{"en": {"title": "Autumn", "body": "Warm things."}, "uk": {"title": "Осінь", "body": "Теплі речі."}}', true, false, $1, 'system', now())`,
    [JSON.stringify(segment)],
  );
  const say = (what, { seconds, p50, p95 }) =>
    console.log(
      `${what}: ${seconds.toFixed(1)} s, ${Math.round(customers / seconds)}/s; shoppers meanwhile p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ratio ${(p95 / alone.p95).toFixed(2)} (asked: at most 2)`,
    );
  const state = async () => (await database.query("select state from campaigns where id = 'bench'")).rows[0].state;
  say(
    `${customers} customers told`,
    await waited(async () => {
      while ((await state()) !== 'sent') await run('work-campaigns');
    }),
  );
  const handedOver = await waited(async () => {
    for (;;) {
      await run('push-notifications');
      const { rows } = await database.query("select count(*) from notification_pushes where state in ('waiting', 'claimed', 'sending')");
      if (Number(rows[0].count) === 0) return;
    }
  });
  say('pushed', handedOver);
  await database.query("update notification_pushes set due_at = now() where state = 'taken'");
  const read = await waited(async () => {
    while ((await waiting()) > 0) await run('push-notifications');
  });
  say('receipts read', read);
  expo.postMessage('count');
  const [counted] = await once(expo, 'message');
  await database.query(
    `with listed as (insert into wish_lists (id, user_id, name) select 'bench' || id, id, 'Bench' from up_users where username like 'bench%' returning id, user_id),
     goods as (select array_agg(product order by product) as ids from (select distinct product from listing_products) p)
     insert into wish_list_items (id, wish_list_id, product, variant)
     select l.id || '-' || n, l.id, g.ids[1 + (l.user_id + n) % cardinality(g.ids)], null from listed l, goods g, generate_series(1, 2) n`,
  );
  await database.query('analyze wish_lists, wish_list_items');
  for (const which of ['first', 'second']) {
    const { seconds, p95 } = await waited(() => run('tell-price-drops'));
    console.log(
      `the ${which} walk through ${2 * customers} wishes: ${seconds.toFixed(1)} s; shoppers meanwhile p95 ${p95.toFixed(1)} ms, ratio ${(p95 / alone.p95).toFixed(2)}`,
    );
  }
  console.log(`the double took ${counted.pushed} in ${counted.calls} calls, and was asked for ${counted.receipts} receipts`);
} finally {
  await expo.terminate();
  await database.end();
}
