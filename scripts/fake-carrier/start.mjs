/**
 * A carrier that brings nothing: the demo shop asks it about parcels, makes labels there and reads its points, and on its page each parcel is
 * moved on by hand. It knows every number that somebody has asked for, until it is stopped.
 */
import { createServer } from 'node:http';
import { assertKnownHost, assertLocal, assertSameSite } from '../fake-payments/guards.mjs';
import { BadRequest, json, readFields, readRequest, seeOther, toProblem } from '../fake-payments/web.mjs';
import { labelPdf, toLabel } from './labels.mjs';
import { parcelPageHeaders, parcelsPage } from './pages.mjs';
import { pointsPage } from './points.mjs';

export const statuses = /** @type {const} */ (['in_transit', 'delivered', 'came_back']);
const mostAtOnce = 100;
const mostKept = 1000;

/** `made`: it has a label, and nobody has handed it over. @typedef {{ number: string, status: typeof statuses[number] | 'made' | 'cancelled', at: string }} Parcel */

/** @param {{ port: number }} options @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startFakeCarrier({ port }) {
  /** By number, the newest last. @type {Map<string, Parcel>} */
  const parcels = new Map();
  /** By number. @type {Map<string, import('./labels.mjs').Label>} */
  const labels = new Map();

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
    assertKnownHost(request.headers, []);
    assertLocal(request);
    const asked = await readRequest(request);
    const { method, path, query } = asked;
    if (method === 'GET' && path === '/api/parcels') {
      const numbers = query.getAll('number');
      if (numbers.length > mostAtOnce) throw new BadRequest(400, 'too_many', `At most ${mostAtOnce} at once`);
      return json(200, { parcels: numbers.map(told) });
    }
    if (method === 'GET' && path === '/api/points') return json(200, pointsPage(query.get('page')));
    if (path.startsWith('/api/labels')) return labelReply(asked);
    const number = decodeURIComponent(/^\/parcels\/([^/]+)$/.exec(path)?.[1] ?? '');
    if (method === 'POST' && number) {
      assertSameSite(request.headers);
      const status = statuses.find((each) => each === readFields(asked).status);
      const parcel = parcelOf(number);
      if (!status || !parcel) throw new BadRequest(400, 'malformed', 'There is no such parcel, or it cannot become that');
      parcels.set(number, { ...parcel, status, at: new Date().toISOString() });
      return seeOther('/');
    }
    if (method !== 'GET' || (path !== '/' && !number)) throw new BadRequest(404, 'path_unknown', 'There is nothing here');
    const shown = number ? [parcelOf(number)].flatMap((parcel) => parcel ?? []) : [...parcels.values()].reverse();
    return { status: 200, headers: parcelPageHeaders, text: parcelsPage(shown, number) };
  }

  /** @param {string} number */
  function told(number) {
    const parcel = parcelOf(number);
    return !parcel || parcel.status === 'made' ? { number, status: 'unknown', at: null } : parcel;
  }

  /** @param {import('../fake-payments/web.mjs').Asked} asked */
  function labelReply(asked) {
    const { method, path } = asked;
    if (method === 'GET' && path === '/api/labels')
      return json(200, { keys: [...labels.values()].filter(({ state }) => state === 'made').map(({ key }) => key) });
    if (method === 'POST' && path === '/api/labels') {
      const label = toLabel(readFields(asked));
      const known = labels.get(label.number);
      if (!known) {
        labels.set(label.number, label);
        parcels.set(label.number, { number: label.number, status: 'made', at: new Date().toISOString() });
      }
      return json(200, { number: label.number, reference: label.number });
    }
    const [, number = '', what = ''] = /^\/api\/labels\/([A-Z]{2}\d+)(\/cancel|\.pdf)$/.exec(path) ?? [];
    const label = labels.get(number);
    if (what === '.pdf' && method === 'GET' && label)
      return { status: 200, headers: { 'content-type': 'application/pdf' }, text: labelPdf(label) };
    if (what !== '/cancel' || method !== 'POST') throw new BadRequest(404, 'path_unknown', 'There is nothing here');
    if (!label) return json(200, { cancelled: true });
    const { status } = parcels.get(number) ?? { status: 'made' };
    if (status !== 'made' && status !== 'cancelled') return json(200, { cancelled: false });
    labels.set(number, { ...label, state: 'cancelled' });
    parcels.set(number, { number, status: 'cancelled', at: new Date().toISOString() });
    return json(200, { cancelled: true });
  }

  /** Whatever looks like one of ours was handed over when somebody first asks for it. @param {string} number */
  function parcelOf(number) {
    if (!/^[A-Za-z]{0,4}\d{1,20}$/.test(number)) return null;
    const known = parcels.get(number) ?? { number, status: 'in_transit', at: new Date().toISOString() };
    parcels.set(number, known);
    for (const oldest of parcels.keys()) {
      if (parcels.size <= mostKept) break;
      parcels.delete(oldest);
    }
    return known;
  }

  return {
    url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
