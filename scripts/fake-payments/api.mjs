/** The door of the shop's server: REST with a bearer secret. What creates or moves something needs an idempotency key. */
import { createHash } from 'node:crypto';
import { shownMethods } from './bank.mjs';
import { refund as refundRule } from './money-back-rules.mjs';
import { toAnswer, toRefundAnswer } from './payment.mjs';
import { cancel, capture } from './payment-rules.mjs';
import { readAmount, readRefund, readUserId, readWish } from './read-wishes.mjs';
import { Refusal } from './refusal.mjs';
import { BadRequest, isJson, isSame, json, readFields } from './web.mjs';

/**
 * @typedef {import('./web.mjs').Asked} Asked
 * @typedef {import('./store.mjs').Changes} Changes
 * @typedef {Record<string, unknown>} Fields
 */

const mostListed = 100;

/** @param {{ store: import('./store.mjs').Store, bank: import('./bank.mjs').Bank, secretKey: string }} parts */
export function createApi({ store, bank, secretKey }) {
  /** @type {Record<string, (id: string, query: URLSearchParams) => object>} */
  const reads = {
    'GET payments': () => ({ payments: [...store.payments.values()].slice(-mostListed).reverse().map(toAnswer) }),
    'GET payments/:id': (id) => toAnswer(bank.findPayment(id)),
    'GET refunds/:id': findRefund,
    'GET customers/:id': (id) => shownCustomer(bank.findCustomer(id)),
    'GET customers/:id/payment-methods': (id) => ({ methods: shownMethods(bank.findCustomer(id)) }),
    'GET events': (_id, query) => listEvents(query),
  };

  /** @type {Record<string, (changes: Changes, ids: readonly string[], fields: Fields, key: string) => object>} */
  const writes = {
    'POST payments': (changes, _ids, fields) => toAnswer(bank.createPayment(changes, readWish(fields))),
    'POST payments/:id/capture': (changes, [id = ''], fields) =>
      toAnswer(bank.change(changes, id, (payment, clock) => capture(payment, readAmount(fields, payment), clock))),
    'POST payments/:id/cancel': (changes, [id = '']) => toAnswer(bank.change(changes, id, cancel)),
    'POST refunds': (changes, _ids, fields, key) => {
      const { payment: id } = readRefund(fields);
      const payment = bank.change(changes, id, (before, clock) =>
        refundRule(before, { amount: readAmount(fields, before), idempotencyKey: key }, clock),
      );
      const made = payment.refunds.at(-1);
      if (!made) throw new Error('A refund was made and is not there');
      return toRefundAnswer(id, made);
    },
    'POST customers': (changes, _ids, fields) => shownCustomer(bank.createCustomer(changes, { userId: readUserId(fields) })),
  };

  /** @param {Asked} asked */
  return function answer(asked) {
    const given = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? '';
    if (!isSame(given, secretKey)) throw new BadRequest(401, 'unauthorized', 'The secret key is missing or wrong');

    const [resource = '', ...rest] = asked.path.slice('/v1/'.length).split('/');
    const pattern = [resource, ...rest.map((part, index) => (index % 2 === 0 ? ':id' : part))].join('/');
    const ids = rest.filter((_part, index) => index % 2 === 0);
    const route = `${asked.method} ${pattern}`;

    const read = reads[route];
    if (read) return json(200, read(ids[0] ?? '', asked.query));
    const write = writes[route];
    if (write) return once(asked, (changes, key) => write(changes, ids, readFields(asked), key));
    if (route === 'DELETE customers/:id/payment-methods/:id') return removeMethod(ids[0] ?? '', ids[1] ?? '');
    throw new BadRequest(404, 'no_such_address', 'There is nothing at this address');
  };

  /**
   * Does something once for its key, and answers the same ever after. The answer is kept in the very record that holds what
   * was done: no crash comes between them. A refusal did nothing and is not kept, so asking again is deciding again.
   * @param {Asked} asked @param {(changes: Changes, key: string) => object} work
   */
  function once(asked, work) {
    const key = String(asked.headers['idempotency-key'] ?? '');
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new BadRequest(400, 'idempotency_key_missing', 'Idempotency-Key: 1 to 200 characters');
    if (asked.text !== '' && !isJson(asked)) throw new BadRequest(415, 'not_json', 'Content-Type: application/json');
    const question = createHash('sha256').update(`${asked.method} ${asked.path}\n${asked.text}`).digest('base64url');
    const kept = store.answers.get(key);
    if (kept && kept.asked !== question) throw new BadRequest(409, 'idempotency_key_reused', 'The key was used for something else');
    if (kept) return json(200, kept.body, { 'idempotent-replayed': 'true' });

    return store.write((changes) => {
      const body = work(changes, key);
      changes.answers.push({ key, asked: question, body });
      return json(200, body);
    });
  }

  /** @param {string} customer @param {string} method */
  function removeMethod(customer, method) {
    store.write((changes) => bank.removeMethod(changes, bank.findCustomer(customer), method));
    return json(200, { id: method, removed: true });
  }

  /** @param {string} id */
  function findRefund(id) {
    for (const payment of store.payments.values()) {
      const found = payment.refunds.find((refund) => refund.id === id);
      if (found) return toRefundAnswer(payment.id, found);
    }
    throw new Refusal('refund_unknown', 'There is no such refund');
  }

  /** After an event, or from a time on where that event is not known any more, as when the provider began anew. @param {URLSearchParams} query */
  function listEvents(query) {
    const last = query.get('after');
    const since = Date.parse(query.get('since') ?? '') || 0;
    const index = store.events.findIndex(({ id }) => id === last);
    const following = index >= 0 ? store.events.slice(index + 1) : store.events.filter(({ occurredAt }) => Date.parse(occurredAt) >= since);
    const events = following.slice(0, mostListed);
    return { events, cursor: events.at(-1)?.id ?? last };
  }
}

/** @param {import('./store.mjs').Customer} customer */
const shownCustomer = ({ id, userId }) => ({ id, userId });
