/** Hands each request to its door, and each answer to who asked. */
import { createServer } from 'node:http';
import { errorCode, Problem } from '../lib/project.mjs';
import { assertKnownHost, assertLocal, assertSameSite } from './guards.mjs';
import { json, readRequest, toProblem } from './web.mjs';

/**
 * @typedef {(asked: import('./web.mjs').Asked) => import('./web.mjs').Reply} Door
 * @typedef {{ api: Door, customer: Door, operator: Door, faults: ReturnType<typeof import('./faults.mjs').createFaults> | null }} Doors
 */

// The client secret stands in the address of the payment page: no other site may read it there.
const headersOfAll = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff' };

/** @param {Doors & { port: number, listen: string, hosts: readonly string[] }} options */
export async function startServer({ api, customer, operator, faults, port, listen, hosts }) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(errorCode(error) === 'EADDRINUSE' ? new Problem(`Port ${port} is in use.`) : error));
    server.listen(port, listen, () => resolve(null));
  });
  const { port: chosen } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    url: `http://127.0.0.1:${chosen}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const reply = await toReply(request);
    if (!reply) return void request.socket.destroy();
    response.writeHead(reply.status, { ...headersOfAll, ...reply.headers }).end(reply.text);
  }

  /** Null where no answer is to be given. @param {import('node:http').IncomingMessage} request */
  async function toReply(request) {
    try {
      assertKnownHost(request.headers, hosts);
      const asked = await readRequest(request);
      if (asked.path.startsWith('/v1/')) return answerShop(asked);
      if (faults && asked.path === '/faults') return faults.answer(asked);
      if (asked.method === 'POST') assertSameSite(asked.headers);
      if (asked.path.startsWith('/pay/')) return customer(asked);
      assertLocal(request);
      return operator(asked);
    } catch (error) {
      // Whoever hung up while asking waits for no answer.
      return errorCode(error) === 'ECONNRESET' ? null : toErrorReply(error, request);
    }
  }

  /** @param {import('./web.mjs').Asked} asked */
  function answerShop(asked) {
    if (faults?.isDown()) return null;
    const reply = api(asked);
    return faults?.losesThisAnswer() ? null : reply;
  }
}

/** @param {unknown} error @param {import('node:http').IncomingMessage} request */
function toErrorReply(error, { method, url }) {
  try {
    const { status, ...problem } = toProblem(error);
    return json(status, { error: problem });
  } catch {
    // A bug of ours. What follows the question mark is a secret.
    console.error(`Fake payments: ${method} ${url?.split('?')[0]}`, error);
    return json(500, { error: { code: 'broken', message: 'Something went wrong here' } });
  }
}
