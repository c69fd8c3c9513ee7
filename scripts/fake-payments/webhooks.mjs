/** Tells the shop what happened: signed as Standard Webhooks describe it, again and again until it is heard. */
import { Webhook } from 'standardwebhooks';

const patienceMs = 10_000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** @typedef {import('./store.mjs').Happening} Happening */

/** Several secrets, separated by commas, make several signatures: so a secret can be replaced. @param {{ id: string, body: string, secret: string, now: Date }} webhook */
export function signedHeaders({ id, body, secret, now }) {
  const signatures = secret.split(',').map((each) => signer(each.trim()).sign(id, now, body));
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

/** @param {string} secret */
const signer = (secret) => (secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(secret, { format: 'raw' }));

/**
 * Sends one after another, in the order in which they happened. One that is not heard waits for its next turn and keeps
 * nobody waiting meanwhile.
 * @param {{ store: import('./store.mjs').Store, webhook: { url: string, secret: string } }} options
 */
export function startWebhooks({ store, webhook: { url, secret } }) {
  /** @type {Map<string, { event: Happening, failures: number, dueAt: number }>} */
  const waiting = new Map();
  /** @type {string | null} */
  let trouble = null;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isSending = false;
  const stopping = new AbortController();

  for (const event of store.events) if (!store.delivered.has(event.id)) add(event);
  store.onWritten(({ events }) => {
    events.forEach(add);
    if (events.length > 0) wake();
  });
  wake();

  return {
    /** For the operator: how many are not heard yet, and why the last one was not. */
    status: () => ({ waiting: waiting.size, trouble: waiting.size > 0 ? trouble : null }),
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };

  /** @param {Happening} event */
  function add(event) {
    waiting.set(event.id, { event, failures: 0, dueAt: 0 });
  }

  function wake() {
    if (!isSending) void sendAll();
  }

  async function sendAll() {
    isSending = true;
    clearTimeout(timer);
    for (let next = firstDue(); next; next = firstDue()) {
      const failure = await send(next.event);
      if (stopping.signal.aborted) return;
      if (failure === null) {
        waiting.delete(next.event.id);
        store.write((changes) => changes.delivered.push(next.event.id));
        continue;
      }
      trouble = failure;
      next.dueAt = Date.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** next.failures);
      next.failures += 1;
    }
    isSending = false;
    const soonest = Math.min(...[...waiting.values()].map(({ dueAt }) => dueAt));
    if (Number.isFinite(soonest)) timer = setTimeout(wake, Math.max(0, soonest - Date.now()));
  }

  function firstDue() {
    for (const entry of waiting.values()) if (entry.dueAt <= Date.now()) return entry;
    return null;
  }

  /** Null when it was heard, else why not. @param {Happening} event @returns {Promise<string | null>} */
  async function send(event) {
    const body = JSON.stringify(event);
    const headers = { 'content-type': 'application/json', ...signedHeaders({ id: event.id, body, secret, now: new Date() }) };
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMs)]);
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      await response.body?.cancel();
      return response.ok ? null : `it answered ${response.status}`;
    } catch (error) {
      const { message, cause } = /** @type {Error} */ (error);
      return cause instanceof Error && cause.message ? cause.message : message;
    }
  }
}
