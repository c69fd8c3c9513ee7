/** The page on which a customer pays. It works without scripts; one looks whether money on its way has arrived. */
import { cardNames, cards } from '../cards.mjs';
import { formatMoney } from '../format-money.mjs';
import { refundedOf } from '../payment.mjs';
import { html } from './html.mjs';
import { createLayout } from './layout.mjs';
import { payPageScript, payPageStyle } from './pay-page-look.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('../payment.mjs').Payment} Payment
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {{ id: string, brand: string, last4: string, expiryMonth: number, expiryYear: number }} Method
 * @typedef {object} Shown
 * @property {Payment | null} payment null when there is none, or it is not theirs
 * @property {readonly Method[]} methods
 * @property {string} shopName
 * @property {number} slowMs
 * @property {import('./words.mjs').Language} language
 * @property {string | null} problem why what they did just now was not done
 */

const layout = createLayout({ style: payPageStyle, script: payPageScript });
export const payPageHeaders = layout.headers;

/** @param {Shown} shown */
export function payPage(shown) {
  const { payment, shopName, language } = shown;
  const words = wordsOf(language);
  const { title, content } = payment ? stageOf(payment, shown) : endOf('unknown', words);
  const body = html`
    <p class="banner">${words.testOnly}</p>
    <main data-state="${payment?.state ?? 'unknown'}">
      ${payment && headOf(payment, shown)} ${content} ${payment && html`<p class="foot soft mono">${payment.order}<br />${payment.id}</p>`}
    </main>
  `;
  return layout.render({ language, title: `${title} – ${shopName}`, body });
}

/** @param {Payment} payment @param {Shown} shown */
const headOf = ({ amount, currency }, { shopName, language }) =>
  html`<h1>
    <span class="shop">${shopName}</span>
    <span class="amount">${formatMoney(amount, currency, language)}</span>
  </h1>`;

/** @param {Payment} payment @param {Shown} shown */
function stageOf(payment, shown) {
  const words = wordsOf(shown.language);
  switch (payment.state) {
    case 'pending':
      return choice(payment, shown, words);
    case 'requires_action':
      return bankQuestion(payment, shown, words);
    default:
      return endOf(payment.state, words, payment, shown.language);
  }
}

/** @param {Payment} payment @param {Shown} shown @param {Words} words */
function choice(payment, { methods, slowMs, language, problem }, words) {
  const wait = new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(slowMs / 1000);
  const texts = words.cards(wait);
  const options = cardNames.map((name, index) => {
    const number = cards[name].number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
    return option({ value: number, title: texts[name][0], number, sentence: texts[name][1], isChosen: methods.length + index === 0 });
  });
  const saved = methods.map(({ id, brand, last4, expiryMonth, expiryYear }, index) =>
    option({
      value: id,
      title: `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ···· ${last4}`,
      number: `${String(expiryMonth).padStart(2, '0')}/${expiryYear % 100}`,
      isChosen: index === 0,
    }),
  );
  // Two forms: the Enter key presses the first button of the form it is in.
  const content = html`
    ${problemBox(problem ?? payment.failureCode, words)}
    <form method="post" action="/pay/${payment.id}">
      <input type="hidden" name="secret" value="${payment.clientSecret}" />
      <button class="wallet" name="wallet" value="apple_pay">${words.applePay}</button>
    </form>
    <form method="post" action="/pay/${payment.id}">
      <input type="hidden" name="secret" value="${payment.clientSecret}" />
      ${
        saved.length > 0 &&
        html`<fieldset>
          <legend>${words.saved}</legend>
          ${saved}
        </fieldset>`
      }
      <fieldset>
        <legend>${words.choose}</legend>
        ${options}
      </fieldset>
      <div class="pay">
        ${payment.customer !== null && html`<label class="keep"><input type="checkbox" name="save" value="true" /> ${words.keep}</label>`}
        <button class="main">${words.pay(formatMoney(payment.amount, payment.currency, language))}</button>
      </div>
    </form>
  `;
  return { title: payment.failureCode ? words.declined : words.payment, content };
}

/** @param {{ value: string, title: string, number: string, sentence?: string, isChosen: boolean }} option */
const option = ({ value, title, number, sentence, isChosen }) =>
  html`<label class="option">
    <input type="radio" name="card" value="${value}" required ${isChosen && html`checked`} />
    <span class="title">${title}</span>
    <span class="mono soft">${number}</span>
    ${sentence && html`<span class="sentence soft">${sentence}</span>`}
  </label>`;

/** @param {string | null} code @param {Words} words */
const problemBox = (code, words) =>
  code !== null &&
  html`<div class="problem" role="alert">
    <h2>${words.declined}</h2>
    <p>${words.reasons[code] ?? words.otherReason(code)} ${words.again}</p>
  </div>`;

/** @param {Payment} payment @param {Shown} shown @param {Words} words */
function bankQuestion({ id, amount, currency, clientSecret }, { shopName, language }, words) {
  const [title, sentence] = words.bank({ amount: formatMoney(amount, currency, language), shop: shopName });
  const content = html`
    <form class="bank" method="post" action="/pay/${id}/confirm">
      <input type="hidden" name="secret" value="${clientSecret}" />
      <h2>${title}</h2>
      <p>${sentence}</p>
      <button class="main" name="answer" value="yes">${words.yes}</button>
      <button name="answer" value="no">${words.no}</button>
    </form>
  `;
  return { title, content };
}

/** @param {keyof Words['ends']} state @param {Words} words @param {Payment} [payment] @param {import('./words.mjs').Language} [language] */
function endOf(state, words, payment, language = 'en') {
  const [title, sentence] = words.ends[state];
  const refunded = payment ? refundedOf(payment) : 0;
  const reason = payment?.failureCode && payment.state !== 'paid' ? (words.reasons[payment.failureCode] ?? null) : null;
  const content = html`
    <section class="end ${state}" role="status">
      <span class="sign" aria-hidden="true"></span>
      <h2>${title}</h2>
      ${reason && html`<p>${reason}</p>`}
      <p>${sentence}</p>
      ${payment && refunded > 0 && html`<p class="soft">${words.refunded(formatMoney(refunded, payment.currency, language))}</p>`}
    </section>
  `;
  return { title, content };
}
