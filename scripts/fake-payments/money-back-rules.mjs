/** How money goes back: refunds, and disputes. Pure, like payment-rules.mjs. */
import { cards } from './cards.mjs';
import { newId, refundableOf } from './payment.mjs';
import { after } from './payment-rules.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 * @typedef {import('./payment.mjs').Refund} Refund
 * @typedef {import('./payment-rules.mjs').Move} Move
 * @typedef {import('./payment-rules.mjs').Clock} Clock
 * @typedef {{ amount: number, idempotencyKey: string | null }} RefundWish
 */

/**
 * A refund the shop asks for and cannot have is kept too, as one that failed. One made outside is refused.
 * @param {Payment} payment @param {RefundWish} wish @param {Clock} clock @returns {Move}
 */
export function refund(payment, { amount, idempotencyKey }, clock) {
  const failureCode = whyNot(payment, amount);
  if (failureCode && idempotencyKey === null) throw new Refusal(failureCode, 'More than what is left of it cannot go back');
  const next = failureCode ? null : nextOf(payment, clock);
  /** @type {Refund} */
  const made = {
    id: newId('ref'),
    idempotencyKey,
    amount,
    state: failureCode ? 'failed' : next ? 'pending' : 'succeeded',
    failureCode,
    next,
  };
  return {
    payment: { ...payment, refunds: [...payment.refunds, made] },
    told: [{ type: `refund.${made.state}`, about: { refund: made.id } }],
  };
}

/** @param {Payment} payment @param {number} amount */
function whyNot(payment, amount) {
  if (payment.captured === 0) return 'payment_not_captured';
  if (amount <= refundableOf(payment)) return null;
  return payment.disputes.some(({ state }) => state === 'open') ? 'payment_disputed' : 'refund_too_large';
}

/** What came slowly goes back slowly. @param {Payment} payment @param {Clock} clock @returns {Refund['next']} */
function nextOf({ card }, { now, slowMs }) {
  if (card === null) return null;
  const { waitsTo, refusesRefunds } = cards[card];
  if (refusesRefunds) return { at: after(now, slowMs), what: 'fail' };
  return waitsTo ? { at: after(now, slowMs), what: 'succeed' } : null;
}

/** @param {Payment} payment @param {string} id @param {boolean} isHere @returns {Move} */
export function settleRefund(payment, id, isHere) {
  const found = payment.refunds.find((known) => known.id === id);
  if (found?.state !== 'pending') throw new Refusal('refund_not_pending', `It is ${found?.state ?? 'not there'}`);
  /** @type {Refund} */
  const settled = { ...found, state: isHere ? 'succeeded' : 'failed', failureCode: isHere ? null : 'bank_rejected', next: null };
  return {
    payment: { ...payment, refunds: payment.refunds.map((known) => (known === found ? settled : known)) },
    told: [{ type: `refund.${settled.state}`, about: { refund: id } }],
  };
}

/** The customer's bank takes back all that is still with the shop. @param {Payment} payment @returns {Move} */
export function dispute(payment) {
  const amount = refundableOf(payment);
  if (amount === 0) throw new Refusal('nothing_to_dispute', 'Nothing of it is with the shop');
  const opened = { id: newId('dis'), amount, state: /** @type {const} */ ('open'), reason: 'fraudulent' };
  return {
    payment: { ...payment, next: null, disputes: [...payment.disputes, opened] },
    told: [{ type: 'dispute.opened', about: { dispute: opened.id } }],
  };
}

/** @param {Payment} payment @param {'won' | 'lost'} state by the shop @returns {Move} */
export function closeDispute(payment, state) {
  const open = payment.disputes.find((known) => known.state === 'open');
  if (!open) throw new Refusal('no_open_dispute', 'No dispute of it is open');
  return {
    payment: { ...payment, disputes: payment.disputes.map((known) => (known === open ? { ...open, state } : known)) },
    told: [{ type: `dispute.${state}`, about: { dispute: open.id } }],
  };
}
