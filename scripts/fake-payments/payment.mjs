/** A payment as it is kept, and as the shop is told of it. */
import { randomBytes } from 'node:crypto';
import { shownCard } from './cards.mjs';

/**
 * @typedef {'pending' | 'requires_action' | 'processing' | 'authorized' | 'paid' | 'failed' | 'cancelled'} State
 *
 * @typedef {object} Step what happens by itself when its time comes
 * @property {string} at
 * @property {'succeed' | 'fail' | 'lapse' | 'dispute'} what
 *
 * @typedef {object} Refund
 * @property {string} id
 * @property {string | null} idempotencyKey null when it was made outside the shop
 * @property {number} amount
 * @property {'pending' | 'succeeded' | 'failed'} state
 * @property {string | null} failureCode
 * @property {Step | null} next
 *
 * @typedef {object} Dispute
 * @property {string} id
 * @property {number} amount
 * @property {'open' | 'won' | 'lost'} state
 * @property {string} reason
 *
 * @typedef {object} Payment amounts in minor units
 * @property {string} id
 * @property {string} clientSecret lets its holder pay
 * @property {string} order
 * @property {string | null} customer
 * @property {number} amount
 * @property {string} currency
 * @property {'automatic' | 'manual'} capture
 * @property {State} state
 * @property {number} authorized
 * @property {number} captured
 * @property {string | null} failureCode
 * @property {string | null} method
 * @property {import('./cards.mjs').CardName | null} card
 * @property {boolean} keepsCard the customer wants to pay with it again
 * @property {Step | null} next
 * @property {Refund[]} refunds
 * @property {Dispute[]} disputes
 * @property {string} createdAt
 *
 * @typedef {Pick<Payment, 'order' | 'customer' | 'amount' | 'currency' | 'capture'>} Wish
 */

/** @param {string} kind */
export const newId = (kind) => `${kind}_${randomBytes(12).toString('hex')}`;

/** @param {Wish} wish @param {Date} now @returns {Payment} */
export function newPayment(wish, now) {
  const id = newId('pay');
  return {
    id,
    clientSecret: `${id}_secret_${randomBytes(18).toString('base64url')}`,
    ...wish,
    state: 'pending',
    authorized: 0,
    captured: 0,
    failureCode: null,
    method: null,
    card: null,
    keepsCard: false,
    next: null,
    refunds: [],
    disputes: [],
    createdAt: now.toISOString(),
  };
}

/** @param {readonly { amount: number }[]} list */
const sum = (list) => list.reduce((total, { amount }) => total + amount, 0);

/** What went back and stayed back. @param {Payment} payment */
export const refundedOf = ({ refunds }) => sum(refunds.filter(({ state }) => state === 'succeeded'));

/** What can still go back: neither on its way back already nor in the hands of the customer's bank. @param {Payment} payment */
export const refundableOf = ({ captured, refunds, disputes }) =>
  captured - sum(refunds.filter(({ state }) => state !== 'failed')) - sum(disputes.filter(({ state }) => state !== 'won'));

/** @param {Payment} payment */
export const canBePaid = ({ state }) => state === 'pending';

/** For the shop. @param {Payment} payment */
export function toAnswer(payment) {
  const { id, clientSecret, order, customer, amount, currency, capture, state, authorized, captured } = payment;
  const { failureCode, method, card, next, refunds, disputes, createdAt } = payment;
  return {
    ...{ id, clientSecret, order, customer, amount, currency, capture, state, authorized, captured },
    ...{ failureCode, method, disputes, createdAt },
    card: card && shownCard(card),
    refunded: refundedOf(payment),
    capturableUntil: next?.what === 'lapse' ? next.at : null,
    refunds: refunds.map((refund) => toRefundAnswer(id, refund)),
  };
}

/** @param {string} payment @param {Refund} refund */
export const toRefundAnswer = (payment, { id, idempotencyKey, amount, state, failureCode }) => ({
  ...{ id, payment, idempotencyKey, amount, state, failureCode },
});
