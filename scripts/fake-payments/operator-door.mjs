/** The door of whoever runs the demo: what banks, customers and clerks would do. Only from this machine. */
import { fromDecimal } from './format-money.mjs';
import { closeDispute, dispute, refund, settleRefund } from './money-back-rules.mjs';
import { operatorPage, operatorPageHeaders } from './pages/operator-page.mjs';
import { cancel, settle } from './payment-rules.mjs';
import { BadRequest, readFields, seeOther, toProblem } from './web.mjs';

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 * @typedef {import('./payment-rules.mjs').Move} Move
 * @typedef {import('./payment-rules.mjs').Clock} Clock
 * @typedef {Record<string, unknown>} Fields
 */

const mostShown = 100;

/** @type {Readonly<Record<string, (payment: Payment, clock: Clock, fields: Fields) => Move>>} */
const actions = {
  succeed: (payment, clock) => settle(payment, true, clock),
  fail: (payment, clock) => settle(payment, false, clock),
  cancel: (payment) => cancel(payment),
  dispute: (payment) => dispute(payment),
  win: (payment) => closeDispute(payment, 'won'),
  lose: (payment) => closeDispute(payment, 'lost'),
  refund: (payment, clock, { amount }) => refund(payment, { amount: readDecimal(amount, payment), idempotencyKey: null }, clock),
  'succeed-refund': (payment, _clock, { refund: id }) => settleRefund(payment, String(id), true),
  'fail-refund': (payment, _clock, { refund: id }) => settleRefund(payment, String(id), false),
};

/** @param {{ store: import('./store.mjs').Store, bank: import('./bank.mjs').Bank, shopName: string, webhooks: () => { waiting: number, trouble: string | null } }} parts */
export function createOperatorDoor({ store, bank, shopName, webhooks }) {
  /** @param {import('./web.mjs').Asked} asked @returns {import('./web.mjs').Reply} */
  return function answer(asked) {
    if (asked.method === 'GET' && asked.path === '/') return page();
    const [, id = '', name = ''] = /^\/payments\/([^/]+)\/([a-z-]+)$/.exec(asked.path) ?? [];
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (asked.method !== 'POST' || !action) throw new BadRequest(404, 'no_such_address', 'There is nothing at this address');
    try {
      const fields = readFields(asked);
      store.write((changes) => bank.change(changes, id, (payment, clock) => action(payment, clock, fields)));
      return seeOther('/');
    } catch (error) {
      const { status, message } = toProblem(error);
      return page({ status, problem: `That was not possible. ${message}.` });
    }
  };

  /** @param {{ status: number, problem: string | null }} [how] @returns {import('./web.mjs').Reply} */
  function page({ status, problem } = { status: 200, problem: null }) {
    const payments = [...store.payments.values()].slice(-mostShown).reverse();
    const text = operatorPage({ payments, total: store.payments.size, shopName, webhooks: webhooks(), problem });
    return { status, headers: operatorPageHeaders, text };
  }
}

/** @param {unknown} typed @param {Payment} payment */
function readDecimal(typed, { currency }) {
  const amount = fromDecimal(String(typed), currency);
  if (amount === null) throw new BadRequest(400, 'malformed', `“${String(typed)}” is no amount in ${currency}`);
  return amount;
}
