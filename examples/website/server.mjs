// A website that works with the shop: it accepts orders, hears of each change once, and sends its stock back. Node alone, no packages:
//   WEBSITE_SECRET=whsec_… SHOP_URL=http://localhost:1337 PORT=4000 node examples/website/server.mjs
// The secret and http://…:4000/storekeeper stand in the shop under Integrations → Website of your own.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { WEBSITE_SECRET = '', SHOP_URL = 'http://localhost:1337', PORT = '4000', STOCK = '{"TEA-100":5}' } = process.env;
const key = Buffer.from(WEBSITE_SECRET.replace(/^whsec_/, ''), 'base64');
if (key.length < 24) throw new Error('WEBSITE_SECRET must be whsec_ and 24 bytes or more in base64');

// A website of your own keeps these in its database: messages by their id, orders by theirs.
const stock = new Map(Object.entries(JSON.parse(STOCK)));
const answers = new Map();
const orders = new Map();

const sign = (id, timestamp, body) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
const isSame = (...texts) => {
  const [a, b] = texts.map((text) => Buffer.from(text));
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether the shop sent it, within the last five minutes. While a secret is replaced, it is signed with both. */
function isGenuine({ 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' }, body) {
  const right = sign(id, at, body);
  return Math.abs(Date.now() / 1000 - Number(at)) < 300 && signatures.split(' ').some((signature) => isSame(signature, right));
}

/** Tells the shop something. The same id again, after an outage, is done once there. */
async function tellShop(kind, message, id = `msg_${randomUUID()}`) {
  const body = JSON.stringify(message);
  const at = String(Math.floor(Date.now() / 1000));
  const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': at };
  headers['webhook-signature'] = sign(id, at, body);
  const answer = await fetch(`${SHOP_URL}/api/integrations/website/${kind}`, { method: 'POST', headers, body });
  if (!answer.ok) console.error(`The shop refused ${kind}: ${answer.status} ${await answer.text()}`);
}

const handlers = {
  ping: () => ({ name: 'Example website' }),
  'order.accept'({ lines }) {
    const short = lines.find(({ sku, quantity }) => (stock.get(sku) ?? 0) < quantity);
    return short ? { accepted: false, reason: `${short.name} is sold out` } : { accepted: true, reference: `web-${orders.size + 1}` };
  },
  'order.changed'(order) {
    const known = orders.get(order.id);
    if (known && known.version >= order.version) return {};
    orders.set(order.id, order);
    if (known) return {};
    for (const { sku, quantity } of order.lines) stock.set(sku, Math.max(0, (stock.get(sku) ?? 0) - quantity));
    const rows = order.lines.map(({ sku }) => ({ sku, available: stock.get(sku) }));
    void tellShop('stock', { mode: 'each', rows }).catch((error) => console.error(error));
    return {};
  },
  // Who ordered has deleted their account: what was bought stays, and nothing says by whom.
  'order.forgotten'({ id }) {
    const nobody = { email: null, phone: null, note: null, shippingAddress: null, billingAddress: null };
    if (orders.has(id)) orders.set(id, { ...orders.get(id), ...nobody });
    return {};
  },
};

const server = createServer(async (request, response) => {
  const say = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  let body = '';
  for await (const part of request.setEncoding('utf8')) if ((body += part).length > 1_000_000) return say(413, {});
  if (request.method !== 'POST' || request.url !== '/storekeeper') return say(404, {});
  if (!isGenuine(request.headers, body)) return say(401, { error: 'The signature is not right' });
  const id = request.headers['webhook-id'];
  const { type, data } = JSON.parse(body);
  // What comes again is answered as before; what nobody here knows is taken, so that the shop does not send it for days.
  if (!answers.has(id)) answers.set(id, handlers[type]?.(data) ?? {});
  console.log(JSON.stringify({ type, id, order: data.id, version: data.version, status: data.status }));
  say(200, answers.get(id));
});
server.listen(Number(PORT), () => console.log(JSON.stringify({ listening: server.address().port })));
