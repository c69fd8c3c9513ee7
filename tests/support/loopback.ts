import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

export type Said = Readonly<{ status: number; body: object; headers?: Readonly<Record<string, string>> }>;

/** A neighbour on this machine. Whoever starts it stops it. */
export async function startLoopback(answer: (request: IncomingMessage, text: string) => Said | 'hang up' | Promise<Said>) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const say = (said: Said) =>
      response
        .writeHead(said.status, { 'content-type': 'application/json', connection: 'close', ...said.headers })
        .end(JSON.stringify(said.body));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const said = answer(request, (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8'));
      if (said === 'hang up') return void response.destroy();
      if (said instanceof Promise) void said.then(say);
      else say(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
