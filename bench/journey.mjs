/**
 * What one purchase costs: create a cart, three lines, a code, address, delivery, checkout with `manual`. Eight customers at
 * once for the throughput and the CPU of each, one alone for the time it takes. The floor beside it is a plain node:http
 * server with `pg` that answers the same five calls by writing the same cart and order as one row each.
 */
import http from 'node:http';
import { atOnce, customers, openPurchases } from './support/purchase.mjs';
import { appCpu, control, databaseCpu, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

const journeysEach = 40;

await freshShop();
const database = openDatabase(10);
const buy = await openPurchases(database);

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
  const perSecond = await atOnce(buy, port, journeysEach);
  const cpuAfter = [await appCpu(), await databaseCpu(database)];
  const [app, postgres] = cpuAfter.map((cpu, index) => ((cpu - cpuBefore[index]) / (customers * journeysEach)) * 1000);

  const floorPort = floor.address().port;
  const floorAlone = openConnection(floorPort);
  const floorTime = await measure(() => floorJourney(floorAlone), { runs: 60 });
  floorAlone.close();
  const floorPerSecond = await atOnce(floorJourney, floorPort, journeysEach);

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
