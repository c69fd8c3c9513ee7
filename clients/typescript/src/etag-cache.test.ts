import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createShop, etagCache } from './index.ts';

/** The shop answers no 304 yet; this server does, over HTTP, as the standard says (RFC 9110, 13.1.2). */
let version = 1;
const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
const statuses: number[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  const etag = `"v${version}"`;
  const isFresh = request.headers['if-none-match'] === etag;
  response.writeHead(isFresh ? 304 : 200, {
    ETag: etag,
    'X-Request-Id': `${asked.length}`,
    ...(request.url?.includes('private') ? { 'Cache-Control': 'no-store' } : {}),
  });
  statuses.push(response.statusCode);
  response.end(isFresh ? undefined : JSON.stringify({ data: [{ name: `Tea ${version}` }], meta: { nextCursor: null, facets: {} } }));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
const openShop = (options = {}) =>
  createShop({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, middlewares: [etagCache(options)] });
const sent = () => statuses.splice(0);

test('asks whether what it knows still holds, and answers that where it does', async () => {
  const shop = openShop();
  const names = async () => (await shop.get('/storefront/products')).data.map(({ name }) => name);

  const before = await names();
  const same = await names();
  version = 2;

  expect([before, same, await names(), await names()]).toEqual([['Tea 1'], ['Tea 1'], ['Tea 2'], ['Tea 2']]);
  expect(sent()).toEqual([200, 304, 200, 304]);
});

test('gives each caller an answer of their own', async () => {
  const shop = openShop();
  await shop.get('/storefront/products');
  const one = await shop.get('/storefront/products');
  one.data.pop();

  expect((await shop.get('/storefront/products')).data).toHaveLength(1);
  sent();
});

test('knows apart who asked, and what for', async () => {
  const shop = openShop();
  await shop.get('/storefront/products', { headers: { Authorization: 'Bearer a' } });
  await shop.get('/storefront/products', { headers: { Authorization: 'Bearer b' } });
  await shop.get('/storefront/products', { query: { brand: 'x' } });

  expect(sent()).toEqual([200, 200, 200]);
});

test('keeps no more than it may, and nothing of a cart or what is not to be kept', async () => {
  const shop = openShop({ entries: 1 });
  const path = { id: 'c' };
  await shop.get('/carts/{id}', { path });
  await shop.get('/carts/{id}', { path });
  for (const brand of ['private', 'private', 'a', 'b', 'b', 'a']) await shop.get('/storefront/products', { query: { brand } });

  expect(sent()).toEqual([200, 200, 200, 200, 200, 200, 304, 200]);
});
