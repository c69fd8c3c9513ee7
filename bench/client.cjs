/**
 * What the client for apps adds to a call: with all of it around, signed in and with a cart, beside a bare `fetch` that reads the same
 * JSON from the same plain `node:http` server, in turns on one connection.
 */
const http = require('node:http');
const path = require('node:path');
const { buildSync } = require('esbuild');

const runs = 3_000;
const warmUp = 2_000;
const card = { id: 'kx2fz0y1n5m9q4t8c3b7v6aw', name: 'Carpathian tea', price: { amount: 1_290, currency: 'EUR' }, images: [] };
const answer = JSON.stringify({ data: Array.from({ length: 24 }, () => card), meta: { nextCursor: null, facets: {} } });
const made = JSON.stringify({ data: { id: 'c1', token: 't1', status: 'active' }, meta: {} });
const signedIn = JSON.stringify({ jwt: 'a.b.c', refreshToken: 'd', user: { id: 1 } });

/** @returns {Promise<typeof import('../clients/typescript/src/index')>} */
async function loadClient() {
  const entry = path.join(__dirname, '../clients/typescript/src/index.ts');
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function main() {
  const server = http.createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.method === 'GET') return response.end(answer);
    request.resume().on('end', () => response.end(request.url.includes('auth') ? signedIn : made));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;

  const { createCart, createSession, createShop, etagCache, retry } = await loadClient();
  const shop = createShop({ url, middlewares: [etagCache(), retry()] });
  const session = createSession(shop);
  const cart = createCart(shop, { session });
  await cart.id();
  await session.signIn('olena@example.com', 'Meadow-1234');

  const ways = {
    'bare fetch': async () => {
      const response = await fetch(`${url}/api/storefront/products?currency=EUR&limit=24`, { headers: { Authorization: 'Bearer a.b.c' } });
      return response.json();
    },
    'a list by the client': () => shop.get('/storefront/products', { query: { currency: 'EUR', limit: 24 } }),
    'the cart by the client': () => shop.get('/carts/{id}', { path: { id: 'c1' } }),
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let run = 0; run < warmUp + runs; run += 1) {
    for (const [name, call] of Object.entries(ways)) {
      const before = performance.now();
      await call();
      if (run >= warmUp) times[name].push(performance.now() - before);
    }
  }
  const median = (name) => times[name].sort((a, b) => a - b)[Math.floor(runs / 2)];
  const floor = median('bare fetch');
  console.log(`bare fetch of ${answer.length} bytes: ${floor.toFixed(3)} ms a call`);
  for (const name of Object.keys(ways).slice(1))
    console.log(`${name}: ${(median(name) - floor).toFixed(3)} ms more (asked less than 1), ratio ${(median(name) / floor).toFixed(2)}`);
  server.close();
  server.closeAllConnections();
}

void main();
