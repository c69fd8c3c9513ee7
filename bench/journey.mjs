/**
 * What one purchase costs: create a cart, three lines, a code, address, delivery, checkout with `manual`. Eight customers at
 * once for the throughput and the CPU of each, one alone for the time it takes. The floor beside it is a plain node:http
 * server with `pg` that answers the same five calls by writing the same cart and order as one row each.
 */
import http from 'node:http';
import { appCpu, control, databaseCpu, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

const customers = 8;
const journeysEach = 40;
const address = { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };

await freshShop();
const database = openDatabase(10);
await database.query('update stock_levels set on_hand = 1000000');
const { rows: variants } = await database.query("select document_id from variants where inventory_policy = 'tracked' order by id limit 60");
const { rows: methods } = await database.query("select document_id from delivery_methods where code = 'courier'");

let made = 0;
/** Five calls, as an app that knows its delivery methods from the start would send them. */
async function buy({ send }) {
  const number = (made += 1);
  const { id, token } = await send('POST', '/api/carts', { currency: 'EUR', country: 'UA' });
  const headers = { 'X-Cart-Token': token };
  await send(
    'POST',
    `/api/carts/${id}/operations`,
    {
      operations: [
        ...[0, 1, 2].map((line) => ({
          id: `${line}`,
          op: 'add_line',
          variant: variants[(number * 3 + line) % variants.length].document_id,
          quantity: 1,
        })),
        { id: 'code', op: 'apply_code', code: 'MEADOW5' },
      ],
    },
    headers,
  );
  const options = await send('GET', `/api/carts/${id}/delivery-options`, undefined, headers);
  const cart = await send(
    'POST',
    `/api/carts/${id}/operations`,
    {
      operations: [
        { id: 'contact', op: 'set_contact', email: `customer-${number}@example.com` },
        { id: 'address', op: 'set_address', shipping: address },
        { id: 'delivery', op: 'set_delivery', method: options.find((option) => option.id === methods[0].document_id)?.id ?? options[0].id },
      ],
    },
    headers,
  );
  const { order } = await send(
    'POST',
    `/api/carts/${id}/checkout`,
    { expectedTotal: cart.totals.total, payment: { provider: 'manual' } },
    headers,
  );
  if (order.status !== 'placed') throw new Error(`The order is ${order.status}`);
}

/** The same five calls with nothing behind them but a row each. */
async function startFloor() {
  await database.query('create table if not exists bench_carts (id bigserial primary key, content jsonb)');
  await database.query('create table if not exists bench_orders (id bigserial primary key, content jsonb)');
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString() || '{}';
      const [, , , id, what] = request.url.split('/');
      const answer = async () => {
        if (what === undefined) return database.query('insert into bench_carts (content) values ($1) returning id, content', [body]);
        if (what === 'operations')
          return database.query('update bench_carts set content = $2 where id = $1 returning id, content', [id, body]);
        if (what === 'checkout')
          return database.query('insert into bench_orders (content) select content from bench_carts where id = $1 returning id', [id]);
        return database.query('select content from bench_carts where id = $1', [id]);
      };
      const { rows } = await answer();
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ data: rows[0] }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
async function floorJourney({ send }) {
  const { id } = await send('POST', '/api/carts', { currency: 'EUR' });
  await send('POST', `/api/carts/${id}/operations`, { operations: [1, 2, 3, 4] });
  await send('GET', `/api/carts/${id}/delivery-options`);
  await send('POST', `/api/carts/${id}/operations`, { operations: [5, 6, 7] });
  await send('POST', `/api/carts/${id}/checkout`, {});
}

async function atOnce(journey, toPort, each = journeysEach) {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: customers }, async () => {
      const connection = openConnection(toPort);
      for (let count = 0; count < each; count += 1) await journey(connection);
      connection.close();
    }),
  );
  return (customers * each) / ((performance.now() - started) / 1000);
}

const floor = await startFloor();
try {
  const one = openConnection(port);
  for (let warmUp = 0; warmUp < 60; warmUp += 1) await buy(one);
  const before = await control('statements');
  await buy(one);
  const statements = (await control('statements')) - before;
  const alone = await measure(() => buy(one), { runs: 60 });
  one.close();

  // Every connection plans its statements once it is used; a shop that has run for a minute has done that.
  await atOnce(buy, port, 15);
  const cpuBefore = [await appCpu(), await databaseCpu(database)];
  const perSecond = await atOnce(buy, port);
  const cpuAfter = [await appCpu(), await databaseCpu(database)];
  const [app, postgres] = cpuAfter.map((cpu, index) => ((cpu - cpuBefore[index]) / (customers * journeysEach)) * 1000);

  const floorPort = floor.address().port;
  const floorAlone = openConnection(floorPort);
  const floorTime = await measure(() => floorJourney(floorAlone), { runs: 60 });
  floorAlone.close();
  const floorPerSecond = await atOnce(floorJourney, floorPort);

  console.log(`one journey: 5 HTTP calls, ${statements} SQL statements`);
  console.log(
    `${customers} customers at once: ${perSecond.toFixed(1)} journeys a second; each ${app.toFixed(1)} ms of the app's CPU, ${postgres.toFixed(1)} ms of PostgreSQL's`,
  );
  console.log(`one customer alone: p50 ${alone.p50.toFixed(1)} ms, p95 ${alone.p95.toFixed(1)} ms`);
  console.log(
    `floor (node:http and pg, one row a call): ${floorPerSecond.toFixed(0)} a second, p50 ${floorTime.p50.toFixed(1)} ms; ratio ${(floorPerSecond / perSecond).toFixed(0)} and ${(alone.p50 / floorTime.p50).toFixed(0)}`,
  );
} finally {
  floor.close();
  await database.end();
}
