/**
 * Messages to many customers: what it takes to count whom a segment reaches, and to tell all of them, in a shop of 400,000 orders and
 * 200,000 customers of whom most agreed. SEGMENT_ORDERS and SEGMENT_CUSTOMERS make other shops. Fails where one is counted for longer than
 * a person waits, or where the last who are told take longer than the first.
 */
import { fill } from './scale/fill.mjs';
import { control, freshShop, openConnection, openDatabase, port } from './support/shop.mjs';

const orders = Number(process.env.SEGMENT_ORDERS ?? 400_000);
const customers = Number(process.env.SEGMENT_CUSTOMERS ?? 200_000);
const most = { countMs: 5_000, growth: 2 };

await freshShop();
const database = openDatabase(2);
const one = async (sql) => Object.values((await database.query(sql)).rows[0] ?? { none: '' })[0];
await fill(database, { products: 2_000, variants: 2, orders });
await database.query(
  `insert into up_users (document_id, username, email, provider, confirmed, blocked, language, customer_group_id, created_at, updated_at)
   select 'bench-customer-' || n, 'bench-' || n, 'customer-' || n || '@example.com', 'local', true, n % 997 = 0,
          case n % 4 when 0 then 'en' when 1 then '' else 'uk' end, case when n % 50 = 0 then (select min(id) from customer_groups) end, now(), now()
     from generate_series(1, ${customers}) n`,
);
await database.query(`
  update orders o set customer_id = c.id, placed_at = o.created_at
    from (select id, row_number() over (order by id) - 1 as place from up_users where document_id like 'bench-customer-%') c
   where o.document_id like 'bench-order-%' and o.id % 5 > 0 and c.place = o.id::bigint * 7919 % ${Math.max(1, Math.floor(customers * 0.8))}`);
await database.query(`
  insert into customer_consents (user_id, purpose, granted, source, given_at)
  select id, p, id % 7 > 0, 'app', now() from up_users cross join unnest(array['marketing_push', 'marketing_email']) p
   where document_id like 'bench-customer-%' and id % 5 > 0`);
await database.query(`
  insert into wish_lists (id, user_id, name) select 'bench-list-' || id, id, 'Wishes' from up_users where document_id like 'bench-customer-%' and id % 3 = 0`);
await database.query(`
  insert into wish_list_items (id, wish_list_id, product)
  select l.id || '-' || n, l.id, 'bench-product-' || (1 + (l.user_id * 31 + n) % 2000) from wish_lists l cross join generate_series(1, 3) n where l.id like 'bench-list-%'`);
await database.query(`insert into message_topics (id, names) values ('bench-topic', '{"en": "News"}')`);
await database.query(
  `insert into message_topic_subscribers (topic_id, user_id) select 'bench-topic', id from up_users where document_id like 'bench-customer-%' and id % 10 = 3`,
);
await database.query(`
  insert into customer_devices (user_id, device_id, platform, push_provider, push_token)
  select id, 'phone', 'ios', 'expo', 'ExponentPushToken[' || id || ']' from up_users where document_id like 'bench-customer-%' and id % 2 = 0`);
await database.query('vacuum analyze');

const { send, close } = openConnection(port);
const login = await send('POST', '/admin/login', {
  email: process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
  password: process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1',
});
const headers = { Authorization: `Bearer ${login.accessToken ?? login.token}` };
const none = { products: [], categories: [], brands: [] };
const category = await one(
  'select document_id from categories c where not exists (select from categories_parent_lnk l where l.category_id = c.id) order by id limit 1',
);
const brand = await one('select document_id from brands order by id limit 1');
const sold = await one('select product_document_id from order_lines order by id desc limit 1');
const group = await one('select document_id from customer_groups order by id limit 1');
const segments = {
  everybody: {},
  'a group': { customerGroup: group },
  'a language': { languages: ['uk'] },
  'subscribed to a topic': { topic: 'bench-topic' },
  'bought anything': { bought: { is: 'bought', days: null, ...none } },
  'bought within 30 days': { bought: { is: 'bought', days: 30, ...none } },
  'bought a product': { bought: { is: 'bought', days: null, ...none, products: [sold] } },
  'bought of a category': { bought: { is: 'bought', days: null, ...none, categories: [category] } },
  'did not buy a product': { bought: { is: 'not_bought', days: null, ...none, products: [sold] } },
  'did not buy of a category': { bought: { is: 'not_bought', days: null, ...none, categories: [category] } },
  'did not buy of a brand within 90 days': { bought: { is: 'not_bought', days: 90, ...none, brands: [brand] } },
  'did not buy anything': { bought: { is: 'not_bought', days: null, ...none } },
  'wished for a product': { wished: { ...none, products: ['bench-product-7'] } },
  'wished for a category': { wished: { ...none, categories: [category] } },
  'last order older than 60 days': { lastOrderBefore: 60 },
  'a few of many': { customerGroup: group, languages: ['uk'], bought: { is: 'bought', days: null, ...none, products: [sold] } },
};
const ways = { push: true, mail: true };
const texts = { en: { title: 'Autumn is here', body: 'Warm things cost less.' } };
const dear = [];
const wanted = process.env.SEGMENT_ONLY ?? '';
for (const [name, segment] of Object.entries(segments).filter(([each]) => each.includes(wanted))) {
  const times = [];
  let counted;
  for (let run = 0; run < 3; run += 1) {
    const began = performance.now();
    counted = await send('POST', '/storekeeper/campaigns/preview', { segment, ways }, headers);
    times.push(performance.now() - began);
  }
  const countMs = times.toSorted((a, b) => a - b)[1];
  const { id, revision } = await send('POST', '/storekeeper/campaigns', { name, texts, link: null, ways, segment }, headers);
  await send('POST', `/storekeeper/campaigns/${id}/send`, { revision, at: null }, headers);
  const toldAt = [];
  const began = performance.now();
  await control('call', { module: 'shop/campaigns/work-campaigns', name: 'workCampaigns', args: [] });
  const sendMs = performance.now() - began;
  const { rows } = await database.query(
    `select extract(epoch from r.told_at)::float8 as at from campaign_recipients r join campaigns c on c.row_id = r.campaign_row_id where c.id = $1 order by r.user_id`,
    [id],
  );
  for (const { at } of rows) if (at !== toldAt.at(-1)) toldAt.push(at);
  // The tenth in the middle of each half, of batches of five hundred.
  const tenth = Math.floor(toldAt.length / 10);
  const pace = (from) => (toldAt[from + tenth] - toldAt[from]) / tenth;
  const growth = tenth < 2 ? 1 : pace(toldAt.length - 1 - tenth) / pace(tenth);
  const isDear = countMs > most.countMs || growth > most.growth;
  if (isDear) dear.push(name);
  console.log(
    `${isDear ? '!' : ' '} ${name.padEnd(38)} counted in ${countMs.toFixed(0).padStart(6)} ms: ${String(counted.recipients).padStart(7)} of ${counted.matching}; told in ${(sendMs / 1000).toFixed(1).padStart(6)} s, ${toldAt.length} batches, the last × ${growth.toFixed(1)} of the first`,
  );
  await database.query('truncate campaign_recipients, notifications cascade');
}
close();
await database.end();
if (dear.length > 0) {
  console.log(`${dear.length} are dearer than asked: ${dear.join(', ')}`);
  process.exitCode = 1;
}
