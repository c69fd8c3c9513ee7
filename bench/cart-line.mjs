/**
 * What one more line costs in a cart of 50 lines, with 20 discounts and with 200, beside a plain `node:http` server that
 * writes the same cart back as one row (the floor), one after another on one connection each.
 */
import http from 'node:http';
import { addDiscounts } from './support/discounts.mjs';
import { control, freshShop, openConnection, openDatabase, port, spread } from './support/shop.mjs';

const runs = 300;
// A server that has served for a minute: V8 goes on optimising this long.
const warmUp = 200;

async function moreLines(discounts, { isTargeted }) {
  await freshShop();
  const database = openDatabase();
  await database.query('update discounts set enabled = false');
  const { rows: products } = await database.query('select distinct document_id from products order by document_id');
  await addDiscounts(database, discounts, { products: isTargeted ? products.map(({ document_id: id }) => id) : [] });
  const { rows: variants } = await database.query(
    "select document_id from variants where inventory_policy = 'tracked' order by id limit 51",
  );
  await database.end();

  const shop = openConnection(port);
  const { id, token } = await shop.send('POST', '/api/carts', { currency: 'EUR', country: 'UA' });
  let made = 0;
  const operate = (...operations) =>
    shop.send(
      'POST',
      `/api/carts/${id}/operations`,
      { operations: operations.map((operation) => ({ id: `${(made += 1)}`, ...operation })) },
      { 'X-Cart-Token': token },
    );
  const [extra, ...fifty] = variants.map(({ document_id: variant }) => variant);
  await operate(...fifty.map((variant, index) => ({ op: 'add_line', variant, quantity: 1 + (index % 7) })));

  const times = [];
  let statements = 0;
  let applied = 0;
  for (let run = 0; run < warmUp + runs; run += 1) {
    const sent = await control('statements');
    const before = performance.now();
    const cart = await operate({ op: 'add_line', variant: extra, quantity: 1 });
    if (run >= warmUp) times.push(performance.now() - before);
    statements = (await control('statements')) - sent;
    applied = cart.discounts.length;
    await operate({ op: 'remove_line', line: extra });
  }
  shop.close();
  return { ...spread(times), statements, applied };
}

async function floor() {
  const database = openDatabase();
  await database.query('create table if not exists bench_carts (id bigserial primary key, content jsonb)');
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const { rows } = await database.query('insert into bench_carts (content) values ($1) returning content', [
        Buffer.concat(chunks).toString(),
      ]);
      response.end(JSON.stringify({ data: rows[0] }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connection = openConnection(server.address().port);
  const body = { lines: Array.from({ length: 51 }, (_, index) => ({ variant: `variant-${index}`, quantity: 1 })) };
  const times = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const before = performance.now();
    await connection.send('POST', '/', body);
    if (run >= warmUp) times.push(performance.now() - before);
  }
  connection.close();
  server.close();
  await database.end();
  return spread(times);
}

const usual = { isTargeted: true };
const results = [
  ['20 discounts', await moreLines(20, usual)],
  ['200 discounts', await moreLines(200, usual)],
  ['200 discounts, all of them for everything', await moreLines(200, { isTargeted: false })],
];
const plain = await floor();
for (const [name, { p50, p95, statements, applied }] of results)
  console.log(
    `one more line into a cart of 50, ${name} (${applied} apply): ${statements} statements, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ratio to the floor ${(p50 / plain.p50).toFixed(0)}`,
  );
console.log(`floor (node:http and one row): p50 ${plain.p50.toFixed(2)} ms`);
