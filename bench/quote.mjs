/**
 * What a quote costs over HTTP: 50 lines, 200 active discounts (100 automatic, 100 by code, 3 codes entered), beside a plain
 * `node:http` server that asks PostgreSQL once (the floor), one after another on one connection each; and what the simulator of staff costs
 * for the same basket, with a sale that is not saved (asked: at most twice a quote).
 */
import http from 'node:http';
import { addDiscounts } from './support/discounts.mjs';
import { control, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

await freshShop();
const database = openDatabase();
await addDiscounts(database, 200, { isCode: (index) => index >= 100 });
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
    response.end(JSON.stringify({ data: rows }));
  });
});
await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
const shop = openConnection(port);
/** Signed in to the panel as the owner. */
async function staffHeaders() {
  const signedIn = await shop.send('POST', '/admin/login', {
    email: process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
    password: process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1',
  });
  return { Authorization: `Bearer ${signedIn.accessToken ?? signedIn.token}` };
}
const unsaved = {
  ...{ name: 'Not saved', startsAt: '2026-01-01T00:00:00Z' },
  terms: { scope: { kind: 'all' }, off: { kind: 'percent', basisPoints: 1_000 } },
};
const floorConnection = openConnection(plain.address().port);
try {
  const ask = () => shop.send('POST', '/api/storefront/quote', body);
  const applied = (await ask()).discounts.length;
  const before = await control('statements');
  await ask();
  const statements = (await control('statements')) - before;
  const quote = await measure(ask);
  const headers = await staffHeaders();
  const simulated = await measure(() => shop.send('POST', '/storekeeper/simulate', { ...body, sales: [{ sale: unsaved }] }, headers));
  const floor = await measure(() => floorConnection.send('POST', '/', body));
  console.log(
    `quote of 50 lines, 200 discounts (${applied} apply): ${statements} statements, p50 ${quote.p50.toFixed(1)} ms, p95 ${quote.p95.toFixed(1)} ms`,
  );
  console.log(
    `the simulator, with a sale that is not saved: p50 ${simulated.p50.toFixed(1)} ms; ${(simulated.p50 / quote.p50).toFixed(2)} quotes`,
  );
  console.log(`floor (node:http and one query): p50 ${floor.p50.toFixed(2)} ms; ratio ${(quote.p50 / floor.p50).toFixed(0)}`);
} finally {
  shop.close();
  floorConnection.close();
  plain.close();
  await database.end();
}
