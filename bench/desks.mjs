/**
 * The pages of the panel: how many statements each sends (asked: fewer than 10), and the median of what it is answered in, in the demo
 * shop and in one of 1,000,000 orders, 300,000 customers and 100,000 variants in the same run (asked: at most three times as long).
 * DESK_ORDERS, DESK_CUSTOMERS and DESK_PRODUCTS (of three variants) make other shops.
 */
import { fill } from './scale/fill.mjs';
import { control, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

const size = {
  products: Number(process.env.DESK_PRODUCTS ?? 33_334),
  variants: 3,
  orders: Number(process.env.DESK_ORDERS ?? 1_000_000),
};
const customers = Number(process.env.DESK_CUSTOMERS ?? 300_000);
// What a sale would do is looked at in each currency, and beside each sale that holds at the time.
const most = { statements: 10, ratio: 3, preview: 20 };
const carts = 20;

const sale = (scope) => ({
  sale: { name: 'Looked at', startsAt: '2026-01-01T00:00:00Z', terms: { scope, off: { kind: 'percent', basisPoints: 1_000 } } },
});

/** What staff look at, by name: paths below `/storekeeper`. What is looked for is there, in either shop. */
async function pagesOf(database) {
  const one = async (sql) => Object.values((await database.query(sql)).rows[0] ?? { none: '' })[0];
  const find = (text) => encodeURIComponent(String(text));
  const placed = 'from orders where number is not null order by id desc offset 3 limit 1';
  const order = await one(`select document_id ${placed}`);
  const number = String(await one(`select number ${placed}`));
  const sku = String(await one('select sku from variants where enabled order by id desc limit 1'));
  const product = await one('select document_id from products where published_at is null order by id desc limit 1');
  const location = await one('select document_id from stock_locations order by id limit 1');
  const buyer = 'from up_users where id in (select customer_id from orders where placed_at is not null) order by id desc limit 1';
  const byCode = await one('select d.document_id from discounts d join discount_codes c on c.discount_id = d.id order by c.id limit 1');
  const views = (path, names) => names.map((view) => [`${path.slice(1)}: ${view}`, `${path}?view=${view}`]);
  return [
    ...views('/order-search', ['all', 'to_pay', 'to_pack', 'to_send', 'returns', 'disputed', 'today']),
    ['orders by number', `/order-search?q=${find(number)}`],
    ['orders by e-mail', `/order-search?q=${find(await one(`select email ${placed}`))}`],
    ['orders by a part of an e-mail', `/order-search?q=${find(String(await one(`select email ${placed}`)).slice(0, 9))}`],
    ['orders by SKU', `/order-search?q=${find(await one('select sku from order_lines order by id desc limit 1'))}`],
    ['orders nobody placed', '/order-search?q=nobodyatall'],
    ['an order', `/orders/${order}`],
    ['its papers', `/orders/${order}/papers`],
    ['its mails', `/orders/${order}/mails`],
    ['the form of a new order', '/cart-form'],
    ['things to add to it', `/variant-search?q=${find(sku)}`],
    ...views('/product-search', ['all', 'published', 'drafts', 'cannot_be_sold', 'out_of_stock']),
    ['products by SKU', `/product-search?q=${find(sku)}`],
    ['products by a part of a name', '/product-search?q=jack'],
    ['products nobody sells', '/product-search?q=nobodyatall'],
    ['a product', `/product-desks/${product}`],
    ['its grid', `/products/${product}/grid`],
    ...views('/stock-search', ['all', 'low', 'out', 'held']),
    ['stock at a location', `/stock-search?location=${location}`],
    ['stock by SKU', `/stock-search?q=${find(sku)}`],
    ['a scanned code', `/stock-codes?code=${find(sku)}&location=${location}`],
    [
      'movements of stock',
      `/stock-movements?variant=${await one('select document_id from variants where enabled order by id desc limit 1')}`,
    ],
    ['stocktakes', '/stocktakes'],
    ...views('/customers', ['all', 'with_orders', 'without_orders', 'left_cart', 'blocked']),
    ['customers by last order', '/customers?sort=last_order'],
    ['customers not seen for a year', '/customers?sort=last_order&notOrderedFor=365'],
    ['customers of a group', `/customers?group=${await one('select document_id from customer_groups order by id limit 1')}`],
    ['customers by e-mail', `/customers?q=${find(await one(`select email ${buyer}`))}`],
    ['customers by a part of an e-mail', `/customers?q=${find(String(await one(`select email ${buyer}`)).slice(0, 9))}`],
    ['customers by two words', '/customers?q=koval%20polonyna'],
    ['customers nobody is', '/customers?q=nobodyatall'],
    ['a customer', `/customers/${await one(`select document_id ${buyer}`)}`],
    ['what customers are given', '/customer-choices'],
    ['left carts', '/left-carts?hours=1'],
    ['left carts of who is known', '/left-carts?hours=1&who=known'],
    ['sales', '/sales'],
    ['what a sale can name', '/sale-choices'],
    ['a sale', `/sales/${await one('select document_id from sales order by id limit 1')}`],
    ['products for a sale', '/sale-products?q=jack'],
    ['the calendar of sales', '/price-calendar?from=2026-11-01T00:00:00Z&until=2026-12-13T00:00:00Z'],
    ['what a basket can be tried with', '/simulator-choices'],
    ['what a sale would do', '/sales/preview', most.preview, sale({ kind: 'some', products: [product], categories: [], brands: [] })],
    ['what a sale of everything would do', '/sales/preview', most.preview, sale({ kind: 'all' })],
    ...views('/discounts', ['all', 'on', 'planned', 'over', 'off']),
    ['discounts by a name or a code', '/discounts?q=meadow'],
    ['a discount', `/discounts/${byCode}`],
    ['what orders with a discount came to', `/discounts/${byCode}/revenue`],
    ['its codes', `/discounts/${byCode}/codes`],
    ['its used codes', `/discounts/${byCode}/codes?used=used`],
    ['what a discount can do', '/discount-kinds'],
    ['goods for a discount', '/discount-goods?q=tea'],
    ...views('/support-requests', ['open', 'mine', 'unassigned', 'answered', 'closed', 'all']),
    ['requests by words', '/support-requests?view=all&q=kettle%20leaks'],
    [
      'requests by an e-mail',
      `/support-requests?view=all&q=${find(await one(`select email from up_users where id = (select user_id from support_requests where user_id is not null order by row_id desc limit 1)`))}`,
    ],
    [
      'requests by an order',
      `/support-requests?view=all&q=${find(await one('select o.number from support_requests r join orders o on o.id = r.order_id where o.number is not null order by r.row_id desc limit 1'))}`,
    ],
    ['requests nobody made', '/support-requests?view=all&q=nobodyatall'],
    ['a request', `/support-requests/${await one('select id from support_requests order by row_id desc limit 1')}`],
    [
      'prepared answers for it',
      `/support-requests/${await one('select id from support_requests order by row_id desc limit 1')}/prepared-answers`,
    ],
    ['prepared answers', '/support-answers'],
    ['mails', '/mail-templates'],
    ['home', '/overview'],
    ['what needs attention', '/staff-alerts?pageSize=4'],
    ['home screen', '/home-blocks'],
    ['searches that found nothing', '/search-misses'],
  ];
}

async function signIn() {
  const response = await fetch(`http://127.0.0.1:${port}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
      password: process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1',
    }),
  });
  const { data } = await response.json();
  return { Authorization: `Bearer ${data.accessToken ?? data.token}` };
}

async function measureDesks(database) {
  const { send, close } = openConnection(port);
  const headers = await signIn();
  const measured = new Map();
  for (const [name, path, mayAsk = most.statements, body] of await pagesOf(database)) {
    const read = () => send(body ? 'POST' : 'GET', `/storekeeper${path}`, body, headers);
    const began = performance.now();
    await read();
    // What takes seconds is not asked fifty times.
    const runs = performance.now() - began > 1_000 ? 3 : 40;
    const times = await measure(read, { runs, warmUp: runs === 3 ? 1 : 8 });
    if (process.env.DESK_TELL) console.log(name, times);
    const counted = await control('statements');
    await read();
    measured.set(name, { ...times, statements: (await control('statements')) - counted, mayAsk });
  }
  close();
  return measured;
}

/** Copies the rows of a table that are of a published product for its draft. */
async function draftsIn(database, table, column) {
  const { rows } = await database.query(
    `select quote_ident(attname) as name, attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const isOwn = table === 'products';
  const valueOf = (name) =>
    name === column
      ? 'd.id'
      : name === 'id'
        ? `nextval(pg_get_serial_sequence('${table}', 'id'))`
        : isOwn && name === 'published_at'
          ? 'null'
          : `s.${name}`;
  const columns = rows.map(({ name }) => name).join(', ');
  const values = rows.map(({ attname }) => valueOf(attname)).join(', ');
  return `insert into ${table} (${columns}) select ${values} from drafts d join ${table} s on s.${column} = d.source`;
}

/** A cart of each of `owners`, left behind at another hour. */
const leaveCarts = (database, owners) =>
  database.query(`
    insert into carts (document_id, token_hash, customer_id, cart_status, revision, currency, country, channel, lines, codes, operations, expires_at, language,
                       item_count, total_minor, last_changed_at, created_at, updated_at)
    select gen_random_uuid(), gen_random_uuid(), owner.id, 'active', 1, 'EUR', 'UA', 'app',
           (select jsonb_build_array(jsonb_build_object('id', 'l1', 'variantId', document_id, 'quantity', 1, 'options', '{}'::jsonb)) from variants where enabled order by id limit 1),
           '[]', '{}', now() + interval '20 days', 'en', 1, 1000, now() - (row_number() over ()) % 700 * interval '1 hour', now(), now()
      from (${owners}) owner`);

await freshShop();
const database = openDatabase();
await database.query('vacuum analyze');
// As many as stand on a page.
await leaveCarts(database, `select null::int as id from generate_series(1, ${carts})`);
await database.query('vacuum analyze');
const small = await measureDesks(database);
const began = performance.now();
await fill(database, size);
await database.query(
  `insert into up_users (document_id, username, email, provider, confirmed, blocked, created_at, updated_at)
   select 'bench-customer-' || n, 'bench-' || n, 'customer-' || n || '@example.com', 'local', true, false, now(), now()
     from generate_series(1, ${customers}) n`,
);
// Whose the orders are: four of five customers ordered, each for some weeks; one of five orders is a guest's.
const buyers = Math.max(1, Math.floor(customers * 0.8));
await database.query(`
  with buyers as (select id, email, row_number() over (order by id) - 1 as place from up_users where document_id like 'bench-customer-%')
  update orders o set customer_id = b.id, email = b.email, placed_at = o.created_at
    from buyers b where o.document_id like 'bench-order-%' and o.id % 5 > 0
     and b.place = (substr(o.document_id, 13)::bigint * ${buyers} / ${size.orders} + o.id::bigint * 7919 % ${Math.ceil(buyers / 10)}) % ${buyers}`);
await database.query(`
  update up_users set created_at = now() - id % 1000 * interval '1 day', blocked = id % 997 = 0,
    customer_group_id = case when id % 50 = 0 then (select min(id) from customer_groups) end where document_id like 'bench-customer-%'`);
// What they asked: one of ten, most of it done, with four messages each.
await database.query(`
  insert into support_requests (id, user_id, order_id, language, subject, status, waits_since, created_at, changed_at)
  select 'bench-request-' || u.id, u.id, first.id, 'en', 'Question ' || u.id,
         case when u.id % 100 = 0 then 'open' when u.id % 50 = 0 then 'waiting' else 'closed' end,
         case when u.id % 100 = 0 then now() - u.id % 90 * interval '1 hour' end,
         now() - u.id % 900 * interval '1 day', now() - u.id % 900 * interval '1 day'
    from up_users u
    -- All at once: nobody has counted yet whose orders are whose, and one by one each would be looked for in all of them.
    left join (select customer_id, min(id) as id from orders group by customer_id) first on first.customer_id = u.id
   where u.document_id like 'bench-customer-%' and u.id % 10 = 0`);
await database.query(`
  insert into support_messages (id, request_id, kind, written_by, text, written_at)
  select r.id || '-' || n, r.id, case when n % 2 = 1 then 'customer' else 'staff' end, 'system',
         case when r.row_id % 1000 = 0 then 'The kettle leaks again' else 'Where is what I ordered? ' || md5(r.id || n) end, r.created_at
    from support_requests r cross join generate_series(1, 4) n where r.id like 'bench-request-%' order by r.row_id, n`);
await leaveCarts(database, `select id from up_users where document_id like 'bench-customer-%' and id % 10 = 0`);
// What staff edit: the drafts of the copies, hung on the same variants and categories.
await database.query(`
  create temp table drafts as select p.id as source, nextval(pg_get_serial_sequence('products', 'id')) as id
    from products p where p.document_id like 'bench-product-%'`);
for (const [table, column] of [
  ['products', 'id'],
  ['variants_product_lnk', 'product_id'],
  ['products_categories_lnk', 'product_id'],
])
  await database.query(await draftsIn(database, table, column));
// In replication mode no trigger noted them.
await control('call', { module: 'shop/sales/count-sales', name: 'noteAllSales', args: [] });
await control('call', { module: 'shop/sales/count-sales', name: 'countNoted', args: [] });
// Nor who reads customers first is to count them.
await control('call', { module: 'shop/customers/desk/counted-customers', name: 'countNotedCustomers', args: [] });
for (const name of ['rebuildListings', 'refreshAll']) await control('call', { module: 'shop/listing/refresh-listings', name, args: [] });
await database.query('vacuum analyze');
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${size.orders} orders, ${customers} customers and ${size.products * size.variants} variants, made in ${minutes} min`);
const large = await measureDesks(database);
await database.end();

const tooDear = [];
for (const [name, { p50, p95, statements, mayAsk }] of large) {
  const before = small.get(name);
  const ratio = p50 / before.p50;
  const isDear = ratio > most.ratio || statements >= mayAsk;
  if (isDear) tooDear.push(name);
  console.log(
    `${isDear ? '!' : ' '} ${name.padEnd(32)} ${before.p50.toFixed(1).padStart(7)} ms  → ${p50.toFixed(1).padStart(7)} ms (p95 ${p95.toFixed(1)})  × ${ratio.toFixed(1)}, ${statements} statements`,
  );
}
console.log(
  tooDear.length === 0
    ? `all of ${large.size} within × ${most.ratio} and under ${most.statements} statements`
    : `${tooDear.length} of ${large.size} are dearer than asked (× ${most.ratio}, under ${most.statements} statements): ${tooDear.join(', ')}`,
);
