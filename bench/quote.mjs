/**
 * What a quote costs over HTTP: 50 lines, 200 active discounts (100 automatic, 100 by code, 3 codes entered), beside a plain
 * `node:http` server that asks PostgreSQL once (the floor), one after another on one connection each.
 */
import http from 'node:http';
import pg from 'pg';

const [server] = JSON.parse(process.env.STOREKEEPER_TEST_SERVERS ?? '[]');
const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
url.pathname = server.databaseName;
const runs = 150;

const control = async (door, body = {}) =>
  (await (await fetch(`http://127.0.0.1:${server.controlPort}/${door}`, { method: 'POST', body: JSON.stringify(body) })).json()).result;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

const send = (port, path, body) =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers: { 'Content-Type': 'application/json' } },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });

async function measure(work) {
  for (let run = 0; run < 20; run += 1) await work();
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
}

await control('database', { template: 'storekeeper_template_demo' });
const database = new pg.Pool({ connectionString: url.href, max: 1 });
const everything = { products: [], variants: [], categories: [], brands: [] };
const policy = {
  priority: 0,
  stopFurther: false,
  group: null,
  combinesWith: { line: true, order: true, delivery: true },
  maxDiscount: [],
  limitTotal: null,
  limitPerCustomer: null,
  budget: [],
};
for (let index = 0; index < 200; index += 1) {
  const id = `bench-discount-${index}`;
  const method = index < 100 ? 'automatic' : 'code';
  const definition = {
    id,
    name: `Discount ${index}`,
    method,
    enabled: true,
    startsAt: null,
    endsAt: null,
    targets: everything,
    policy,
    conditions: index % 2 ? [{ kind: 'min_subtotal', amounts: [{ amount: index * 10_000, currency: 'EUR' }] }] : [],
    effect: index % 3 ? { kind: 'percent_off_lines', basisPoints: 50 } : { kind: 'percent_off_order', basisPoints: 25 },
  };
  const { rows } = await database.query(
    `insert into discounts (document_id, name, enabled, method, priority, stop_further, combines_with_line, combines_with_order, combines_with_delivery, definition, published_at)
     values ($1, $2, true, $3, 0, false, true, true, true, $4, now()) returning id`,
    [id, definition.name, method, JSON.stringify(definition)],
  );
  if (method === 'code')
    await database.query(
      'insert into discount_codes (document_id, code, normalized_code, discount_id, enabled, published_at) values ($1, $2, $2, $3, true, now())',
      [`code-${index}`, `BENCH${index}`, rows[0].id],
    );
}
const { rows: variants } = await database.query("select document_id from variants where inventory_policy = 'tracked' order by id limit 50");
const body = {
  currency: 'EUR',
  country: 'UA',
  lines: variants.map(({ document_id: variant }, index) => ({ variant, quantity: 1 + (index % 7) })),
  codes: ['BENCH100', 'BENCH102', 'BENCH104'],
};

const plain = http.createServer((request, response) => {
  request.resume().on('end', async () => {
    const { rows } = await database.query('select 1 as one');
    response.end(JSON.stringify(rows));
  });
});
await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
try {
  const first = await send(server.port, '/api/storefront/quote', body);
  if (first.status !== 200) throw new Error(first.text);
  const applied = JSON.parse(first.text).data.discounts.length;
  const before = await control('statements');
  await send(server.port, '/api/storefront/quote', body);
  const statements = (await control('statements')) - before;
  const quote = await measure(() => send(server.port, '/api/storefront/quote', body));
  const floor = await measure(() => send(plain.address().port, '/', body));
  console.log(
    `quote of 50 lines, 200 discounts (${applied} apply): ${statements} statements, p50 ${quote.p50.toFixed(1)} ms, p95 ${quote.p95.toFixed(1)} ms`,
  );
  console.log(`floor (node:http and one query): p50 ${floor.p50.toFixed(2)} ms; ratio ${(quote.p50 / floor.p50).toFixed(0)}`);
} finally {
  agent.destroy();
  plain.close();
  await database.end();
}
