/** What can be done with the provider, whoever asks: the shop, a customer, the operator or the clock. */
import { shownCard } from './cards.mjs';
import { newId, newPayment } from './payment.mjs';
import { Refusal } from './refusal.mjs';
import { timePasses } from './time-rules.mjs';

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 * @typedef {import('./payment-rules.mjs').Move} Move
 * @typedef {import('./payment-rules.mjs').Clock} Clock
 * @typedef {import('./store.mjs').Changes} Changes
 * @typedef {import('./store.mjs').Customer} Customer
 * @typedef {ReturnType<typeof createBank>} Bank
 */

/** @param {{ store: import('./store.mjs').Store, slowMs: number }} options */
export function createBank({ store, slowMs }) {
  const clock = () => ({ now: new Date(), slowMs });

  /** @param {string} id */
  const findPayment = (id) => store.payments.get(id) ?? missing('payment');
  /** @param {string} id */
  const findCustomer = (id) => store.customers.get(id) ?? missing('customer');

  /** @param {Changes} changes @param {string} id @param {(payment: Payment, clock: Clock) => Move} decide */
  function change(changes, id, decide) {
    const time = clock();
    const before = findPayment(id);
    const { payment, told } = decide(before, time);
    if (payment !== before) changes.payments.push(payment);
    const { state, order, amount, currency, failureCode } = payment;
    const common = { payment: id, order, state, amount, currency, failureCode };
    for (const { type, about } of told)
      changes.events.push({ id: newId('evt'), type, occurredAt: time.now.toISOString(), data: { ...common, ...about } });
    if (payment.keepsCard && covers(payment) && !covers(before)) keepCard(changes, payment);
    return payment;
  }

  /** @param {Changes} changes @param {Payment} payment */
  function keepCard(changes, { customer: id, card }) {
    const customer = id === null ? undefined : store.customers.get(id);
    if (!customer || !card || customer.methods.some((method) => method.card === card)) return;
    changes.customers.push({ ...customer, methods: [...customer.methods, { id: newId('pm'), card }] });
  }

  return {
    findPayment,
    findCustomer,
    change,

    /** @param {Changes} changes @param {import('./payment.mjs').Wish} wish */
    createPayment(changes, wish) {
      if (wish.customer !== null) findCustomer(wish.customer);
      const payment = newPayment(wish, clock().now);
      changes.payments.push(payment);
      return payment;
    },

    /** @param {Changes} changes @param {{ userId: number | null }} customer */
    createCustomer(changes, { userId }) {
      /** @type {Customer} */
      const customer = { id: newId('cus'), userId, methods: [] };
      changes.customers.push(customer);
      return customer;
    },

    /** @param {Changes} changes @param {Customer} customer @param {string} id */
    removeMethod(changes, customer, id) {
      const methods = customer.methods.filter((method) => method.id !== id);
      if (methods.length === customer.methods.length) missing('payment_method');
      changes.customers.push({ ...customer, methods });
    },

    /** Does what is due for a payment. @param {string} id */
    passTime(id) {
      while (store.write((changes) => isDue(changes, id)));
    },
  };

  /** @param {Changes} changes @param {string} id */
  function isDue(changes, id) {
    const due = timePasses(findPayment(id), clock());
    if (due) change(changes, id, () => due);
    return due !== null;
  }
}

/** @param {Payment} payment */
const covers = ({ authorized, captured }) => authorized + captured > 0;

/** @param {string} what @returns {never} */
function missing(what) {
  throw new Refusal(`${what}_unknown`, `There is no such ${what.replace('_', ' ')}`);
}

/** @param {Customer | undefined} customer */
export const shownMethods = (customer) => (customer?.methods ?? []).map(({ id, card }) => ({ id, type: 'card', ...shownCard(card) }));
