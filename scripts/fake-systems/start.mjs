/**
 * Other systems of a company, for the demo shop: a CRM, a website and a receiver of webhooks that do nothing but listen. Its page shows what the
 * shop has told them, and lets them be down, refuse an order, or say how much of something is left.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { assertKnownHost, assertLocal, assertSameSite } from '../fake-payments/guards.mjs';
import { BadRequest, json, readFields, readRequest, seeOther, toProblem } from '../fake-payments/web.mjs';
import { systemsPage, systemsPageHeaders } from './pages.mjs';
import { answerTo, isSystem, read } from './systems.mjs';

const mostKept = 200;
const longestKept = 8_000;
const downForMs = 60_000;

/** @typedef {{ system: string, type: string, about: string, body: string, became: string, isGood: boolean, at: string }} Entry */

/**
 * @param {{ port: number, secret: string, shopUrl: string }} options `secret`: what all of them and the shop sign with
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startFakeSystems({ port, secret, shopUrl }) {
  const signer = new Webhook(secret);
  /** The newest first. @type {Entry[]} */
  const entries = [];
  let downUntil = 0;
  let refusesNext = false;

  /** @param {Omit<Entry, 'at'>} entry */
  function keep(entry) {
    entries.unshift({ ...entry, body: entry.body.slice(0, longestKept), at: new Date().toISOString() });
    entries.splice(mostKept);
  }

  const server = createServer((request, response) => {
    reply(request).then(
      ({ status, headers, text }) => response.writeHead(status, { ...headers, 'cache-control': 'no-store' }).end(text),
      (error) => response.writeHead(toProblem(error).status).end(),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
  const url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

  /** @param {import('node:http').IncomingMessage} request */
  async function reply(request) {
    // What is told holds names and addresses: nobody but this machine reads them.
    assertKnownHost(request.headers, []);
    assertLocal(request);
    const asked = await readRequest(request);
    const { method, path } = asked;
    if (method === 'GET' && path === '/') {
      const isDown = downUntil > Date.now();
      return { status: 200, headers: systemsPageHeaders, text: systemsPage(entries, { isDown, refusesNext }) };
    }
    const name = path.slice(1);
    if (method === 'POST' && isSystem(name)) return take(name, asked);
    if (method !== 'POST') throw new BadRequest(404, 'path_unknown', 'There is nothing here');
    assertSameSite(request.headers);
    if (path === '/down') downUntil = Date.now() + downForMs;
    else if (path === '/up') downUntil = 0;
    else if (path === '/refuse') refusesNext = true;
    else if (path === '/stock') await sendStock(readFields(asked));
    else throw new BadRequest(404, 'path_unknown', 'There is nothing here');
    return seeOther('/');
  }

  /** What the shop tells. @param {import('./systems.mjs').System} system @param {import('../fake-payments/web.mjs').Asked} asked */
  function take(system, { headers, text }) {
    const entry = { system, ...read(text), body: text };
    if (!isSigned(text, headers)) {
      keep({ ...entry, became: 'Not taken: the signature is not right', isGood: false });
      return json(401, { error: 'The signature is not right' });
    }
    if (downUntil > Date.now()) {
      keep({ ...entry, became: 'Not taken: it is down', isGood: false });
      return json(503, { error: 'It is down' });
    }
    const answer = answerTo(system, { type: entry.type, id: headers['webhook-id'], refuses: refusesNext });
    if (entry.type === 'order.accept') refusesNext = false;
    const isNo = answer.accepted === false;
    keep({ ...entry, became: isNo ? 'The order was refused' : 'Taken, and the signature is right', isGood: !isNo });
    return json(200, answer);
  }

  /** @param {string} text @param {import('node:http').IncomingHttpHeaders} headers */
  function isSigned(text, headers) {
    try {
      signer.verify(text, /** @type {Record<string, string>} */ (headers));
      return true;
    } catch {
      return false;
    }
  }

  /** The website says how much it has left. @param {Record<string, unknown>} fields */
  async function sendStock({ sku, available }) {
    const left = Number(available);
    if (typeof sku !== 'string' || !/^\S{1,100}$/.test(sku) || !/^\d{1,7}$/.test(String(available)))
      throw new BadRequest(400, 'malformed', 'sku and available are needed');
    const [id, at] = [`msg_${randomUUID()}`, new Date()];
    const body = JSON.stringify({ mode: 'each', rows: [{ sku, available: left }] });
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signer.sign(id, at, body),
    };
    const said = await fetch(`${shopUrl}/api/integrations/website/stock`, {
      ...{ method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(10_000) },
    }).then(
      async (answer) => ({ isGood: answer.ok, became: `The shop answered ${answer.status}`, text: (await answer.text()).slice(0, 2_000) }),
      () => ({ isGood: false, became: 'The shop did not answer', text: '' }),
    );
    const { isGood, became, text } = said;
    keep({ ...{ system: 'inbox', type: 'stock', about: sku, isGood, became }, body: [body, text].filter(Boolean).join('\n') });
  }

  return {
    url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
