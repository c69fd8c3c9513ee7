import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between an app and the shop, and loses what it is told to: the answer (`answer`), when the shop has done its work, or the
 * request (`request`), which the shop never sees. It counts what came through, and serves an empty page to browsers, so that an app in
 * one asks its own origin.
 */
export function useLossyProxy(shopUrl: string) {
  const asked: string[] = [];
  const losses: { what: 'answer' | 'request'; path: RegExp }[] = [];
  const shop = new URL(shopUrl);
  let server: Server | undefined;

  const takeLoss = (path: string) => {
    const at = losses.findIndex((loss) => loss.path.test(path));
    return at < 0 ? undefined : losses.splice(at, 1)[0]?.what;
  };
  const answer = (incoming: IncomingMessage, done: (status: number, headers: object, body: Buffer) => void, lose: () => void) => {
    const loss = takeLoss(incoming.url ?? '');
    asked.push(`${incoming.method} ${incoming.url?.replace(/^\/api/, '').replace(/\?.*/, '')}`);
    if (loss === 'request') return lose();
    const { url: path, method, headers } = incoming;
    const outgoing = send({ host: shop.hostname, port: shop.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (loss === 'answer') lose();
        else done(response.statusCode ?? 0, response.headers, Buffer.concat(chunks));
      });
    });
    outgoing.on('error', lose);
    incoming.pipe(outgoing);
  };

  beforeAll(async () => {
    server = createServer((incoming, outgoing) => {
      if (incoming.url === '/') return outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>App</title>');
      // A connection that is used again is one a browser sends a request on twice by itself when it breaks.
      outgoing.shouldKeepAlive = false;
      answer(
        incoming,
        (status, headers, body) => void outgoing.writeHead(status, { ...headers, connection: 'close' }).end(body),
        () => void incoming.socket.destroy(),
      );
    });
    await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => void server?.close(resolve)));

  return {
    url: () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`,
    lose: (what: 'answer' | 'request', path: RegExp, times = 1) =>
      void losses.push(...Array.from({ length: times }, () => ({ what, path }))),
    /** How often that came, since the last time anything was asked. */
    count: (call: string) => asked.filter((one) => one === call).length,
    forget: () => void asked.splice(0),
    isEverythingLost: () => losses.length === 0,
  };
}
