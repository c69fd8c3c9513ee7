/**
 * What it costs to keep what apps tell (POST /api/events), in milliseconds of CPU for each event, app and database together (asked: at
 * most 0.1, in batches of 50), beside a plain `node:http` server that keeps the same body in one row.
 */
import http from 'node:http';
import { appCpu, databaseCpu, freshShop, openConnection, openDatabase, port } from './support/shop.mjs';

const inBatch = 50;
const batches = 400;
const warmUp = 50;

await freshShop();
const database = openDatabase();
const { rows: products } = await database.query('select document_id as id from products where published_at is not null limit 20');
const shop = openConnection(port);
await database.query('create table bench_bodies (at timestamptz not null default now(), body jsonb not null)');
const plain = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  await database.query('insert into bench_bodies (body) values ($1)', [Buffer.concat(parts).toString()]);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":null}');
});
await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
const floor = openConnection(plain.address().port);

/** Of this process. */
const ownCpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

const names = ['view_item', 'view_item', 'search', 'screen_view', 'add_to_cart'];
const paramsOf = {
  view_item: (n) => ({ product: products[n % products.length].id }),
  search: (n) => ({ term: `socks ${n}` }),
  screen_view: (n) => ({ screen: `screen-${n % 9}` }),
  add_to_cart: (n) => ({ product: products[n % products.length].id, quantity: 1 }),
};
function batchOf(number) {
  const at = new Date().toISOString();
  const events = Array.from({ length: inBatch }, (_, n) => {
    const name = names[n % names.length];
    return { id: crypto.randomUUID(), name, at, params: paramsOf[name](number * inBatch + n) };
  });
  return { sentAt: at, anonymousId: crypto.randomUUID(), consent: true, events };
}

try {
  const first = await shop.send('POST', '/api/events', batchOf(0));
  if (first.kept !== inBatch) throw new Error(`A batch was not kept: ${JSON.stringify(first).slice(0, 500)}`);
  for (let number = 1; number < warmUp; number += 1) await shop.send('POST', '/api/events', batchOf(number));
  const before = { app: await appCpu(), database: await databaseCpu(database) };
  const begun = performance.now();
  for (let number = 0; number < batches; number += 1) await shop.send('POST', '/api/events', batchOf(number));
  const events = batches * inBatch;
  const each = (performance.now() - begun) / batches;
  const app = ((await appCpu()) - before.app) * 1_000;
  const now = await databaseCpu(database);
  const stored = now === null || before.database === null ? null : (now - before.database) * 1_000;
  const total = stored === null ? null : (app + stored) / events;
  console.log(
    `an event: ${total === null ? '?' : total.toFixed(3)} ms of CPU (asked: 0.1), app ${(app / events).toFixed(3)}, database ${stored === null ? '?' : (stored / events).toFixed(3)}; a batch of ${inBatch} in ${each.toFixed(1)} ms`,
  );

  for (let number = 0; number < warmUp; number += 1) await floor.send('POST', '/', batchOf(number));
  // It runs in this process, which makes the bodies too: what they cost is taken off.
  const making = ownCpu();
  for (let number = 0; number < batches; number += 1) JSON.stringify(batchOf(number));
  const made = ownCpu() - making;
  const floorBegun = { app: ownCpu(), database: await databaseCpu(database) };
  for (let number = 0; number < batches; number += 1) await floor.send('POST', '/', batchOf(number));
  const floorApp = ownCpu() - floorBegun.app - made;
  const floorStored = stored === null ? 0 : ((await databaseCpu(database)) - floorBegun.database) * 1_000;
  console.log(
    `floor (node:http, the body in one row): ${((floorApp + floorStored) / events).toFixed(3)} ms${total === null ? '' : `; ratio ${(total / ((floorApp + floorStored) / events)).toFixed(1)}`}`,
  );
} finally {
  shop.close();
  floor.close();
  plain.close();
  await database.end();
}
