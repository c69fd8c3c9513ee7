/**
 * What it costs an ERP to change 10,000 prices by token, 500 at a time, beside the bare statement over one connection in the same run;
 * what it costs another machine to read on what happened by that; and how long a customer waits for a page of products meanwhile, beside the same customer in a shop where nothing else happens.
 */
import { freshShop, openConnection, openDatabase, port, spread } from './support/shop.mjs';

const [rowsInAll, rowsAtOnce, rounds] = [10_000, 500, 5];

await freshShop();
const database = openDatabase();
const machine = openConnection(port);
const customer = openConnection(port);

const token = await (async () => {
  const owner = { email: process.env.DEMO_ADMIN_EMAIL, password: process.env.DEMO_ADMIN_PASSWORD };
  const { accessToken, token: older } = await machine.send('POST', '/admin/login', owner);
  const wanted = {
    name: 'Bench',
    type: 'custom',
    permissions: ['api::pricing.staff.savePrices', 'api::operations.staff.readChanges'],
    lifespan: null,
  };
  const made = await machine.send('POST', '/admin/api-tokens', wanted, { Authorization: `Bearer ${accessToken ?? older}` });
  return { Authorization: `Bearer ${made.accessKey}` };
})();

await database.query(
  `insert into variants (document_id, sku, name, position, enabled, weight_grams, inventory_policy, backorder_limit, published_at)
   select 'bulk' || n, 'BULK-' || n, 'Bulk', 0, true, 0, 'tracked', 0, now() from generate_series(1, $1) n`,
  [rowsInAll],
);
await database.query('analyze');

/** Everything, a batch at a time, with another amount each time. */
const batches = (amount) =>
  Array.from({ length: rowsInAll / rowsAtOnce }, (_, batch) =>
    Array.from({ length: rowsAtOnce }, (_row, row) => ({ sku: `BULK-${batch * rowsAtOnce + row + 1}`, list: 'base-eur', amount })),
  );

async function byStatement(amount) {
  for (const rows of batches(amount))
    await database.query(
      `insert into prices as p (document_id, variant_id, price_list_id, min_quantity, amount, created_at, updated_at, published_at)
       select 'bulk' || v.id || '-' || l.id, v.id, l.id, 1, w.amount, now(), now(), now()
         from jsonb_to_recordset($1::jsonb) as w(sku text, list text, amount bigint)
         join variants v on v.sku = w.sku join price_lists l on l.code = w.list order by v.id
       on conflict (variant_id, price_list_id, min_quantity) do update set amount = excluded.amount, updated_at = excluded.updated_at`,
      [JSON.stringify(rows)],
    );
}

async function byToken(amount) {
  for (const rows of batches(amount)) await machine.send('PUT', '/api/staff/prices', { rows }, token);
}

async function timeOf(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Reads everything that has happened; answers how much that was. */
async function readOn() {
  let [since, count] = ['start', 0];
  for (;;) {
    const events = await machine.send('GET', `/api/staff/changes?since=${since}&limit=500`, undefined, token);
    count += events.length;
    const last = events.at(-1)?.id;
    if (last === undefined) return count;
    since = last;
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
/** How long the customer, who reads and then asks again, waits while `isOver` says no. */
async function waitsUntil(isOver) {
  const times = [];
  while (!isOver(times)) {
    times.push(await timeOf(() => customer.send('GET', '/api/storefront/products?currency=EUR&country=UA&limit=24')));
    await pause();
  }
  return times;
}

try {
  await byStatement(100);
  await byToken(101);
  await waitsUntil((times) => times.length === 50);
  const [bare, told, quiet, busy] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timeOf(() => byStatement(1_000 + 2 * round)));
    told.push(await timeOf(() => byToken(1_001 + 2 * round)));
    quiet.push(...(await waitsUntil((times) => times.length === 40)));
    let isDone = false;
    const import_ = byToken(2_001 + 2 * round).then(() => (isDone = true));
    busy.push(...(await waitsUntil(() => isDone)));
    await import_;
  }
  let events = 0;
  // The first to read gives them their places.
  const first = await timeOf(async () => (events = await readOn()));
  const again = await timeOf(readOn);
  const [statement, tokens] = [spread(bare).p50, spread(told).p50];
  const [alone, beside] = [spread(quiet), spread(busy)];
  console.log(
    `${rowsInAll} prices, ${rowsAtOnce} at a time: ${tokens.toFixed(0)} ms by token, ${statement.toFixed(0)} ms by the bare statement; ratio ${(tokens / statement).toFixed(1)}`,
  );
  console.log(
    `${events} events read on, 500 at a time: ${((1_000 * first) / events).toFixed(0)} ms for a thousand the first time, ${((1_000 * again) / events).toFixed(0)} ms the next`,
  );
  console.log(
    `a page of products: p50 ${alone.p50.toFixed(1)} ms, p95 ${alone.p95.toFixed(1)} ms; during the import p50 ${beside.p50.toFixed(1)} ms, p95 ${beside.p95.toFixed(1)} ms (${busy.length} pages); ratio of the p95 ${(beside.p95 / alone.p95).toFixed(1)}`,
  );
} finally {
  machine.close();
  customer.close();
  await database.end();
}
