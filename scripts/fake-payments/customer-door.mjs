/** The door of customers: a page for browsers, JSON for apps. Whoever holds the payment's client secret may pay. */
import { cardOf } from './cards.mjs';
import { shownMethods } from './bank.mjs';
import { payPage, payPageHeaders } from './pages/pay-page.mjs';
import { languageOf } from './pages/words.mjs';
import { canBePaid, refundedOf } from './payment.mjs';
import { confirm, pay } from './payment-rules.mjs';
import { Refusal } from './refusal.mjs';
import { BadRequest, isJson, isSame, json, readFields, seeOther, toProblem, wantsPage } from './web.mjs';

/**
 * @typedef {import('./web.mjs').Asked} Asked
 * @typedef {import('./payment.mjs').Payment} Payment
 */

const wallets = ['apple_pay', 'google_pay'];
// Answered in two tabs: what became of the first answer is all the customer wants to know.
const overtaken = 'nothing_to_confirm';
// Nobody else's payment is told from one that never was.
const unknown = () => new Refusal('payment_unknown', 'There is no such payment, or its secret is wrong');

/** @param {{ store: import('./store.mjs').Store, bank: import('./bank.mjs').Bank, shopName: string, slowMs: number }} parts */
export function createCustomerDoor({ store, bank, shopName, slowMs }) {
  /** @param {Asked} asked @returns {import('./web.mjs').Reply} */
  return function answer(asked) {
    const [, id = '', step] = /^\/pay\/([^/]+)(?:\/(confirm))?$/.exec(asked.path) ?? [];
    const isForm = asked.method === 'POST' && !isJson(asked);
    const fields = asked.method === 'POST' ? readFields(asked) : { secret: asked.query.get('secret') };
    const payment = store.payments.get(id);
    const secret = String(fields.secret ?? '');
    try {
      if (!payment || !isSame(secret, payment.clientSecret)) throw unknown();
      if (asked.method === 'GET' && !step) return wantsPage(asked) ? page(asked, payment) : json(200, forApp(payment));
      if (asked.method !== 'POST') throw new BadRequest(405, 'no_such_method', 'GET or POST');

      const next = store.write((changes) =>
        bank.change(changes, id, (before, clock) =>
          step ? confirm(before, readYes(fields), clock) : pay(before, readMeans(before, fields), clock),
        ),
      );
      return isForm ? seeOther(`/pay/${id}?secret=${encodeURIComponent(secret)}`) : answerOf(next);
    } catch (error) {
      if (!isForm && !wantsPage(asked)) throw error;
      const { status, code } = toProblem(error);
      return page(asked, payment && code !== 'payment_unknown' ? payment : null, { status, code: code === overtaken ? null : code });
    }
  };

  /** @param {Asked} asked @param {Payment | null} payment @param {{ status: number, code: string | null }} [how] */
  function page(asked, payment, { status, code } = { status: 200, code: null }) {
    const language = languageOf(asked.headers['accept-language']);
    const text = payPage({ payment, methods: payment ? methodsOf(payment) : [], shopName, slowMs, language, problem: code });
    return { status, headers: { ...payPageHeaders, 'content-language': language, vary: 'Accept-Language' }, text };
  }

  /** @param {Payment} payment */
  function methodsOf({ customer }) {
    return shownMethods(customer === null ? undefined : store.customers.get(customer));
  }

  /** A number, the id of a saved card, or a wallet. @param {Payment} payment @param {Record<string, unknown>} fields */
  function readMeans({ customer }, { card, wallet, save }) {
    if (wallet !== undefined) {
      if (!wallets.includes(String(wallet))) throw new BadRequest(400, 'malformed', `\`wallet\`: ${wallets.join(' or ')}`);
      return { card: /** @type {const} */ ('pays'), method: String(wallet), keepsCard: false };
    }
    if (typeof card !== 'string') throw new BadRequest(400, 'malformed', '`card`: the number of a test card, or the id of a saved one');
    if (!card.startsWith('pm_')) return { card: cardOf(card), method: 'card', keepsCard: ['true', 'on'].includes(String(save)) };
    const saved = store.customers.get(customer ?? '')?.methods.find(({ id }) => id === card);
    if (!saved) throw new Refusal('payment_method_unknown', 'This customer keeps no such card');
    return { card: saved.card, method: 'card', keepsCard: false };
  }

  /** @param {Payment} payment */
  function forApp(payment) {
    const { id, state, amount, currency, authorized, captured, method, failureCode } = payment;
    const nextAction = state === 'requires_action' ? { type: 'three_d_secure', confirm: `/pay/${id}/confirm` } : null;
    const refunded = refundedOf(payment);
    return { id, state, amount, currency, authorized, captured, refunded, method, failureCode, nextAction, methods: methodsOf(payment) };
  }

  /** @param {Payment} payment */
  function answerOf(payment) {
    if (!canBePaid(payment)) return json(200, forApp(payment));
    return json(402, { error: { code: payment.failureCode, message: 'Declined: it can be tried again' }, payment: forApp(payment) });
  }
}

/** @param {Record<string, unknown>} fields */
function readYes({ answer }) {
  if (answer !== 'yes' && answer !== 'no') throw new BadRequest(400, 'malformed', '`answer`: yes or no');
  return answer === 'yes';
}
