/** Everything the provider knows, in memory, with a journal behind it. */

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 *
 * @typedef {object} SavedCard
 * @property {string} id
 * @property {import('./cards.mjs').CardName} card
 *
 * @typedef {object} Customer
 * @property {string} id
 * @property {number | null} userId
 * @property {SavedCard[]} methods
 *
 * @typedef {object} Happening what a webhook tells
 * @property {string} id
 * @property {string} type
 * @property {string} occurredAt
 * @property {Record<string, unknown> & { payment: string }} data
 *
 * @typedef {object} KeptAnswer
 * @property {string} key
 * @property {string} asked a hash of what was asked with the key
 * @property {object} body
 *
 * @typedef {object} Changes what happens at once, or not at all
 * @property {Payment[]} payments
 * @property {Customer[]} customers
 * @property {Happening[]} events
 * @property {string[]} delivered ids of events
 * @property {KeptAnswer[]} answers
 *
 * @typedef {ReturnType<typeof createStore>} Store
 */

/** @returns {Changes} */
const nothing = () => ({ payments: [], customers: [], events: [], delivered: [], answers: [] });

/** @param {import('./journal.mjs').Journal} journal */
export function createStore(journal) {
  /** @type {Map<string, Payment>} */
  const payments = new Map();
  /** @type {Map<string, Customer>} */
  const customers = new Map();
  /** @type {Map<string, KeptAnswer>} */
  const answers = new Map();
  /** @type {Happening[]} */
  const events = [];
  /** @type {Set<string>} */
  const delivered = new Set();
  /** @type {((changes: Changes) => void)[]} */
  const listeners = [];

  /** @param {Partial<Changes>} changes */
  const apply = (changes) => {
    for (const payment of changes.payments ?? []) payments.set(payment.id, payment);
    for (const customer of changes.customers ?? []) customers.set(customer.id, customer);
    for (const answer of changes.answers ?? []) answers.set(answer.key, answer);
    for (const id of changes.delivered ?? []) delivered.add(id);
    events.push(...(changes.events ?? []));
  };
  for (const record of journal.records) apply(/** @type {Partial<Changes>} */ (record));

  return {
    payments,
    customers,
    answers,
    events,
    delivered,

    /**
     * Collects changes and then writes all of them as one record; none when `work` throws.
     * @template T
     * @param {(changes: Changes) => T} work
     * @returns {T}
     */
    write(work) {
      const changes = nothing();
      const result = work(changes);
      const written = Object.fromEntries(Object.entries(changes).filter(([, list]) => list.length > 0));
      if (Object.keys(written).length === 0) return result;
      journal.append(written);
      apply(changes);
      for (const listener of listeners) listener(changes);
      return result;
    },

    /** @param {(changes: Changes) => void} listener */
    onWritten: (listener) => void listeners.push(listener),
  };
}
