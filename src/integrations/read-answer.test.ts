import { gzipSync } from 'node:zlib';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readJson, readText } from './read-answer';

const megabyte = Buffer.alloc(1_024 * 1_024, ' ');

test('an answer is read to its end, and one that has none no further than is bearable, packed or not', async () => {
  let written = 0;
  const server = createServer((request, response) => {
    if (request.url === '/small') return void response.end('{"name":"Чай"}');
    if (request.url === '/packed')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * megabyte.length, ' ')));
    const more = () => {
      written += 1;
      if (!response.destroyed) response.write(megabyte, more);
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  try {
    expect(await readJson(await ask('/small'))).toEqual({ name: 'Чай' });
    expect(await readJson(new Response('<html>'))).toBeNull();
    expect(await readJson(new Response(null, { status: 204 }))).toBeNull();
    await expect(readText(await ask('/packed'))).rejects.toThrow('too large');
    await expect(readText(await ask('/endless'))).rejects.toThrow('too large');
    expect(written).toBeLessThan(64);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
