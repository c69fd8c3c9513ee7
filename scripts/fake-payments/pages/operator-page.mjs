/** What the operator of the demo sees: every payment, and what the world could do to it next. */
import { formatMoney, toDecimal } from '../format-money.mjs';
import { refundableOf, refundedOf } from '../payment.mjs';
import { html } from './html.mjs';
import { createLayout } from './layout.mjs';
import { operatorPageStyle } from './operator-page-look.mjs';

/**
 * @typedef {import('../payment.mjs').Payment} Payment
 * @typedef {object} Shown
 * @property {readonly Payment[]} payments the newest first
 * @property {number} total how many there are
 * @property {string} shopName
 * @property {{ waiting: number, trouble: string | null }} webhooks
 * @property {string | null} problem
 */

const layout = createLayout({ style: operatorPageStyle });
export const operatorPageHeaders = layout.headers;

/** @param {Shown} shown */
export function operatorPage({ payments, total, shopName, webhooks, problem }) {
  const body = html`
    <p class="banner">Pretended payments for a demo shop. No real money moves.</p>
    <main>
      <header>
        <h1>Payments of ${shopName}</h1>
        <p class="soft">
          This is the payment company’s side. Act here as the bank, the customer or a clerk; the shop hears of it by webhook.
        </p>
      </header>
      ${problem && html`<p class="problem" role="alert">${problem}</p>`} ${webhookLine(webhooks)}
      ${payments.length === 0 && html`<p class="empty">No payments yet. Check out in the shop, and they show here.</p>`}
      ${payments.map(paymentCard)}
      ${total > payments.length && html`<p class="soft">The newest ${payments.length} of ${total} payments.</p>`}
    </main>
  `;
  return layout.render({ language: 'en', title: `Payments of ${shopName}`, body });
}

/** @param {Shown['webhooks']} webhooks */
const webhookLine = ({ waiting, trouble }) =>
  waiting > 0 &&
  html`<p class="webhooks" role="status">
    ${waiting} ${waiting === 1 ? 'webhook waits' : 'webhooks wait'} until the shop hears them${trouble && `: ${trouble}`}
  </p>`;

/** @param {Payment} payment */
function paymentCard(payment) {
  const { id, order, state, amount, currency, createdAt, clientSecret } = payment;
  const created = createdAt.slice(0, 19).replace('T', ' ');
  return html`
    <article>
      <div class="line">
        <h2>${money(payment, amount)}</h2>
        <span class="state ${state}">${state.replace('_', ' ')}</span>
      </div>
      <p class="soft">Order ${order} · <time datetime="${createdAt}">${created} UTC</time></p>
      <p class="soft mono">${id}</p>
      ${facts(payment)}
      <div class="actions">
        ${
          ['pending', 'requires_action'].includes(state) &&
          html`<a href="/pay/${id}?secret=${encodeURIComponent(clientSecret)}">Open the payment page</a>`
        }
        ${actionsOf(payment).map(({ action, label }) => button(payment, action, label))} ${refundForm(payment)}
        ${payment.refunds.filter((refund) => refund.state === 'pending').map((refund) => refundButtons(payment, refund.id, currency, refund.amount))}
      </div>
    </article>
  `;
}

/** @param {Payment} payment */
function facts(payment) {
  const { authorized, captured, method, card, failureCode, disputes, refunds } = payment;
  const lines = [
    ['Paid with', method && (method === 'card' && card ? `card (${card.replaceAll('_', ' ')})` : method.replace('_', ' '))],
    ['Authorised', authorized > 0 && money(payment, authorized)],
    ['Captured', captured > 0 && money(payment, captured)],
    ['Refunded', refundedOf(payment) > 0 && money(payment, refundedOf(payment))],
    ...refunds.flatMap(({ amount, state, failureCode: why }) =>
      state === 'succeeded' ? [] : [['Refund', `${money(payment, amount)} ${state}${why ? ` (${why})` : ''}`]],
    ),
    ...disputes.map(({ amount, state }) => ['Dispute', `${money(payment, amount)} ${state}`]),
    ['Said no', failureCode],
  ].filter(([, value]) => value);
  return (
    lines.length > 0 &&
    html`<dl>
      ${lines.map(
        ([name, value]) =>
          html`<dt>${name || ''}</dt>
            <dd>${value || ''}</dd>`,
      )}
    </dl>`
  );
}

/** @param {Payment} payment @returns {{ action: string, label: string }[]} */
function actionsOf(payment) {
  switch (payment.state) {
    case 'processing':
      return [
        { action: 'succeed', label: 'Let the money arrive' },
        { action: 'fail', label: 'Let it fail' },
      ];
    case 'pending':
    case 'requires_action':
    case 'authorized':
      return [{ action: 'cancel', label: 'Cancel' }];
    case 'paid':
      if (payment.disputes.some(({ state }) => state === 'open')) {
        return [
          { action: 'win', label: 'Dispute: the shop wins' },
          { action: 'lose', label: 'Dispute: the shop loses' },
        ];
      }
      return refundableOf(payment) > 0 ? [{ action: 'dispute', label: 'Dispute it as the customer' }] : [];
    default:
      return [];
  }
}

/** @param {Payment} payment @param {string} action @param {string} label */
const button = ({ id }, action, label) => html`<form method="post" action="/payments/${id}/${action}"><button>${label}</button></form>`;

/** @param {Payment} payment */
const refundForm = (payment) =>
  refundableOf(payment) > 0 &&
  html`<form class="refund" method="post" action="/payments/${payment.id}/refund">
    <label
      >Amount, ${payment.currency}
      <input name="amount" inputmode="decimal" required value="${toDecimal(refundableOf(payment), payment.currency)}"
    /></label>
    <button>Refund outside the shop</button>
  </form>`;

/** @param {Payment} payment @param {string} id @param {string} currency @param {number} amount */
const refundButtons = (payment, id, currency, amount) =>
  html`${['succeed', 'fail'].map(
    (end) =>
      html`<form method="post" action="/payments/${payment.id}/${end}-refund">
        <input type="hidden" name="refund" value="${id}" />
        <button>Let the refund of ${formatMoney(amount, currency, 'en')} ${end === 'succeed' ? 'arrive' : 'fail'}</button>
      </form>`,
  )}`;

/** @param {Payment} payment @param {number} amount */
const money = ({ currency }, amount) => formatMoney(amount, currency, 'en');
