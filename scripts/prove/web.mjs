/** HTTP as apps speak it: kept-alive connections, a bounded number of them, spread over the instances. */
import http from 'node:http';
import https from 'node:https';

// As many as three instances have connections to the database, and a few that have to wait.
const socketsInAll = 64;
const patienceMs = 60_000;

/**
 * @typedef {object} Answer
 * @property {number} status 0 when there was none
 * @property {any} data what stands under `data`
 * @property {string | null} code of a refusal, or why there was no answer
 * @property {any} details of a refusal
 * @property {any} [whole] everything that was answered, where it was JSON
 * @property {boolean} [isPage] a page for people, which says in words what is wrong
 *
 * @typedef {{ body?: unknown, headers?: Record<string, string>, to?: string }} Sending
 * @typedef {ReturnType<typeof createWeb>} Web
 */

/** @param {string[]} urls */
export function createWeb(urls) {
  const options = { keepAlive: true, maxSockets: Math.ceil(socketsInAll / urls.length) };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  let instances = urls;
  let sent = 0;

  return {
    /** From now on these are the instances. @param {string[]} others */
    moveTo(others) {
      instances = others;
    },

    /** Goes to `to`, or to the instances in turn. Never rejects: no answer is an answer too. @param {string} method @param {string} path @param {Sending} [sending] @returns {Promise<Answer>} */
    send(method, path, { body, headers = {}, to = instances[(sent += 1) % instances.length] } = {}) {
      const url = new URL(`${to}${path}`);
      const text = body === undefined ? undefined : JSON.stringify(body);
      return new Promise((resolve) => {
        const fail = (/** @type {NodeJS.ErrnoException} */ error) =>
          resolve({ status: 0, data: null, code: error.code ?? error.message, details: {} });
        const request = (url.protocol === 'https:' ? https : http).request(
          url,
          {
            method,
            agent: agents[/** @type {'http:' | 'https:'} */ (url.protocol)],
            headers: {
              ...(text === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }),
              ...headers,
            },
          },
          (response) => {
            /** @type {Buffer[]} */
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.once('error', fail);
            response.once('end', () => resolve(toAnswer(response.statusCode ?? 0, Buffer.concat(chunks).toString())));
          },
        );
        request.setTimeout(patienceMs, () => request.destroy(new Error(`no answer in ${patienceMs / 1000} s`)));
        request.once('error', fail);
        request.end(text);
      });
    },
  };
}

/** @param {number} status @param {string} text @returns {Answer} */
function toAnswer(status, text) {
  try {
    const whole = JSON.parse(text);
    const { data = null, error } = whole ?? {};
    return { status, data, code: error?.details?.code ?? null, details: error?.details ?? {}, whole };
  } catch {
    const isPage = /^<!doctype html>/i.test(text) && text.includes('role="alert"');
    // Else it is not ours: a proxy in between, perhaps.
    return { status, data: null, code: null, details: {}, whole: null, isPage };
  }
}

/** How often each answer was given, such as `{ '201 placed': 10, '422 OUT_OF_STOCK': 190 }`. @param {Answer[]} answers */
export function tally(answers) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { status, code, data } of answers) {
    const key = [status || 'no answer', code ?? data?.order?.status].filter(Boolean).join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A tally for people: `10 placed, 190 OUT_OF_STOCK`. @param {Record<string, number>} counts */
export const told = (counts) =>
  Object.entries(counts)
    .map(([key, count]) => `${count} ${key.replace(/^\d+ /, '')}`)
    .join(', ');
