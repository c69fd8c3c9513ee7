/** How a payment goes on. Pure: a payment in, the next one out, with what the shop is told about it. */
import { canBePaid } from './payment.mjs';
import { cards } from './cards.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 * @typedef {{ now: Date, slowMs: number }} Clock
 * @typedef {object} Move
 * @property {Payment} payment
 * @property {readonly Told[]} told
 * @typedef {{ type: string, about?: Record<string, unknown> }} Told
 * @typedef {{ card: import('./cards.mjs').CardName, method: string, keepsCard: boolean }} Means how the customer pays
 */

// As card networks have it.
const authorizationLastsMs = 7 * 24 * 60 * 60 * 1000;

/** @param {Date} now @param {number} ms */
export const after = (now, ms) => new Date(now.getTime() + ms).toISOString();

/** @param {Payment} payment @param {string} type @returns {Move} */
const move = (payment, type) => ({ payment, told: [{ type: `payment.${type}` }] });

/** @param {Payment} payment @param {Means} means @param {Clock} clock @returns {Move} */
export function pay(payment, means, clock) {
  if (!canBePaid(payment)) throw new Refusal('payment_not_payable', `It is ${payment.state}`);
  const tried = { ...payment, ...means, failureCode: null };
  const { refusedWith, asksBank, waitsTo } = cards[means.card];
  if (refusedWith) return decline(tried, refusedWith);
  if (asksBank) return move({ ...tried, state: 'requires_action' }, 'requires_action');
  if (waitsTo) return move({ ...tried, state: 'processing', next: { at: after(clock.now, clock.slowMs), what: waitsTo } }, 'processing');
  return succeed(tried, clock);
}

/** The customer's answer to their bank. @param {Payment} payment @param {boolean} isYes @param {Clock} clock @returns {Move} */
export function confirm(payment, isYes, clock) {
  if (payment.state !== 'requires_action') throw new Refusal('nothing_to_confirm', `It is ${payment.state}`);
  return isYes ? succeed(payment, clock) : decline(payment, 'authentication_failed');
}

/** What was on its way has arrived, or will not. @param {Payment} payment @param {boolean} isHere @param {Clock} clock @returns {Move} */
export function settle(payment, isHere, clock) {
  if (payment.state !== 'processing') throw new Refusal('payment_not_processing', `It is ${payment.state}`);
  const settled = { ...payment, next: null };
  return isHere ? succeed(settled, clock) : move({ ...settled, state: 'failed', failureCode: 'bank_rejected' }, 'failed');
}

/** Takes what was authorised, or a part of it; the rest is let go. @param {Payment} payment @param {number} amount @param {Clock} clock @returns {Move} */
export function capture(payment, amount, clock) {
  if (payment.state !== 'authorized') throw new Refusal('payment_not_authorized', `It is ${payment.state}`);
  if (amount > payment.authorized) throw new Refusal('capture_too_large', `Only ${payment.authorized} are authorised`);
  return take(payment, amount, clock);
}

/** Safe to repeat. What was taken, or is on its way, is not let go. @param {Payment} payment @returns {Move} */
export function cancel(payment) {
  if (payment.state === 'cancelled' || payment.state === 'failed') return { payment, told: [] };
  if (payment.captured > 0) throw new Refusal('payment_captured', 'It was taken: refund it');
  if (payment.state === 'processing') throw new Refusal('payment_processing', 'It is on its way');
  return move({ ...payment, state: 'cancelled', authorized: 0, next: null }, 'cancelled');
}

/** Nobody captured it in time. @param {Payment} payment @returns {Move} */
export const lapse = (payment) => cancel({ ...payment, failureCode: 'authorization_expired' });

/** The customer may try again. @param {Payment} payment @param {string} failureCode @returns {Move} */
const decline = (payment, failureCode) => move({ ...payment, state: 'pending', failureCode }, 'declined');

/** @param {Payment} payment @param {Clock} clock @returns {Move} */
function succeed(payment, clock) {
  if (payment.capture === 'automatic') return take(payment, payment.amount, clock);
  const next = { at: after(clock.now, authorizationLastsMs), what: /** @type {const} */ ('lapse') };
  return move({ ...payment, state: 'authorized', authorized: payment.amount, next }, 'authorized');
}

/** @param {Payment} payment @param {number} amount @param {Clock} clock @returns {Move} */
function take(payment, amount, { now, slowMs }) {
  const isDisputed = payment.card !== null && cards[payment.card].isDisputed;
  const next = isDisputed ? { at: after(now, slowMs), what: /** @type {const} */ ('dispute') } : null;
  return move({ ...payment, state: 'paid', authorized: 0, captured: amount, next }, 'paid');
}
