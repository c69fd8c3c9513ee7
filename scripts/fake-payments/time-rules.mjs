/** What happens to a payment by itself. Pure, like payment-rules.mjs. */
import { dispute, settleRefund } from './money-back-rules.mjs';
import { refundableOf } from './payment.mjs';
import { lapse, settle } from './payment-rules.mjs';

/**
 * @typedef {import('./payment.mjs').Payment} Payment
 * @typedef {import('./payment-rules.mjs').Move} Move
 * @typedef {import('./payment-rules.mjs').Clock} Clock
 */

/** When something happens to it next, in milliseconds; null when nothing does. @param {Payment} payment */
export function nextTimeOf({ next, refunds }) {
  const times = [next, ...refunds.map((refund) => refund.next)].flatMap((step) => (step ? [Date.parse(step.at)] : []));
  return times.length === 0 ? null : Math.min(...times);
}

/** The one thing whose time has come; null when there is none. @param {Payment} payment @param {Clock} clock @returns {Move | null} */
export function timePasses(payment, clock) {
  const isDue = (/** @type {import('./payment.mjs').Step | null} */ step) => step !== null && Date.parse(step.at) <= clock.now.getTime();
  const due = payment.refunds.find(({ next }) => isDue(next));
  if (due) return settleRefund(payment, due.id, due.next?.what === 'succeed');
  if (!payment.next || !isDue(payment.next)) return null;
  switch (payment.next.what) {
    case 'succeed':
    case 'fail':
      return settle(payment, payment.next.what === 'succeed', clock);
    case 'lapse':
      return lapse(payment);
    case 'dispute':
      // It may all have gone back meanwhile.
      return refundableOf(payment) > 0 ? dispute(payment) : { payment: { ...payment, next: null }, told: [] };
  }
}
