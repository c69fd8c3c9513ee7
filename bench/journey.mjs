/**
 * What one purchase costs: create a cart, three lines, a code, address, delivery, checkout with `manual`. Eight customers at
 * once for the throughput and the CPU of each, one alone for the time it takes; the median of five quiet rounds: one in which the machine lent its processors to others is measured again. The floor beside it is
 * a plain node:http server with `pg` that answers the same five calls with as many statements, each of which reads or writes
 * one row by its key.
 */
import http from 'node:http';
import { atOnce, customers, openPurchases } from './support/purchase.mjs';
import {
  appCpu,
  control,
  databaseCpu,
  freshShop,
  measure,
  openConnection,
  openDatabase,
  port,
  processorTime,
  stolenSince,
} from './support/shop.mjs';

const journeysEach = 40;
const rounds = 5;
const mostRounds = 15;
const quiet = 0.01;

await freshShop();
const database = openDatabase(10);
// Within its first minutes PostgreSQL would do that by itself, and plan everything anew meanwhile.
await database.query('vacuum analyze');
const buy = await openPurchases(database);

/** The same five calls and number of statements, with nothing behind them but a row each. */
async function startFloor(statements) {
  await database.query('create table if not exists bench_carts (id bigserial primary key, content jsonb)');
  await database.query('create table if not exists bench_orders (id bigserial primary key, content jsonb)');
  const share = Math.ceil(statements / 5);
  const named = {
    create: 'insert into bench_carts (content) values ($1) returning id, content',
    change: 'update bench_carts set content = $2 where id = $1 returning id, content',
    order: 'insert into bench_orders (content) select content from bench_carts where id = $1 returning id',
    read: 'select content from bench_carts where id = $1',
  };
  const send = (client, name, values) => client.query({ name, text: named[name], values });
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString() || '{}';
      const [, , , id, what] = request.url.split('/');
      const client = await database.connect();
      const answer = () => {
        if (what === undefined) return send(client, 'create', [body]);
        if (what === 'operations') return send(client, 'change', [id, body]);
        return send(client, what === 'checkout' ? 'order' : 'read', [id]);
      };
      const { rows } = await answer();
      for (let sent = 1; sent < share; sent += 1) await send(client, 'read', [id ?? rows[0].id]);
      client.release();
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

const one = openConnection(port);
for (let warmUp = 0; warmUp < 60; warmUp += 1) await buy(one);
const counted = await control('statements');
await buy(one);
const statements = (await control('statements')) - counted;

const floor = await startFloor(statements);
const floorPort = floor.address().port;
const floorAlone = openConnection(floorPort);
try {
  // Every connection plans its statements once it is used, and V8 compiles what is called often; a shop that has run for a minute has done that.
  await atOnce(buy, port, 250);
  const all = [];
  const isQuiet = ({ stolen }) => stolen < quiet;
  while (all.length < mostRounds && all.filter(isQuiet).length < rounds) {
    const began = processorTime();
    const alone = await measure(() => buy(one), { runs: 60, warmUp: 5 });
    const floorTime = await measure(() => floorJourney(floorAlone), { runs: 60, warmUp: 5 });
    const before = [await appCpu(), await databaseCpu(database)];
    const perSecond = await atOnce(buy, port, journeysEach);
    const after = [await appCpu(), await databaseCpu(database)];
    const [app, postgres] = after.map((cpu, index) => ((cpu - before[index]) / (customers * journeysEach)) * 1000);
    const floorPerSecond = await atOnce(floorJourney, floorPort, journeysEach);
    const floorPostgres = ((await databaseCpu(database)) - after[1]) / (customers * journeysEach);
    all.push({
      stolen: stolenSince(began),
      floorPostgres: floorPostgres * 1000,
      ...{ perSecond, app, postgres, floorPerSecond, p50: alone.p50, p95: alone.p95, floorP50: floorTime.p50 },
      ratio: floorPerSecond / perSecond,
      aloneRatio: alone.p50 / floorTime.p50,
    });
  }
  // On a machine that is never quiet, the quietest there were.
  const measured = all.sort((a, b) => a.stolen - b.stolen).slice(0, rounds);
  const median = (name) => measured.map((round) => round[name]).sort((a, b) => a - b)[Math.floor(rounds / 2)];

  console.log(`one journey: 5 HTTP calls, ${statements} SQL statements`);
  console.log(
    `${customers} customers at once: ${median('perSecond').toFixed(1)} journeys a second; each ${median('app').toFixed(1)} ms of the app's CPU, ${median('postgres').toFixed(1)} ms of PostgreSQL's (asked at most 15 and 15)`,
  );
  if (all.length > rounds) {
    const most = `${(Math.max(...measured.map(({ stolen }) => stolen)) * 100).toFixed(1)} %`;
    console.log(`${rounds} quiet rounds of ${all.length}: at most ${most} of the processors' time went to others`);
  }
  console.log(`one customer alone: p50 ${median('p50').toFixed(1)} ms, p95 ${median('p95').toFixed(1)} ms`);
  console.log(
    `floor (node:http and pg, as many calls and statements): ${median('floorPerSecond').toFixed(0)} a second, p50 ${median('floorP50').toFixed(1)} ms, ${median('floorPostgres').toFixed(1)} ms of PostgreSQL's CPU; ratio ${median('ratio').toFixed(1)} and ${median('aloneRatio').toFixed(1)} (asked at most 12 alone)`,
  );
} finally {
  one.close();
  floorAlone.close();
  floor.close();
  await database.end();
}
