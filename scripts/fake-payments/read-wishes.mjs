/** What the shop's server asks for, checked. */
import { BadRequest } from './web.mjs';

/** @typedef {Record<string, unknown>} Fields */

/** @param {boolean} isRight @param {string} message @returns {asserts isRight} */
function assert(isRight, message) {
  if (!isRight) throw new BadRequest(400, 'malformed', message);
}

/** @param {Fields} fields */
function wholeAmount({ amount }) {
  assert(typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0, '`amount`: a whole number of minor units, above 0');
  return amount;
}

/** @param {Fields} fields @returns {import('./payment.mjs').Wish} */
export function readWish(fields) {
  const { currency, order, customer = null, capture = 'automatic' } = fields;
  assert(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency), '`currency`: three capital letters');
  assert(typeof order === 'string' && /^[\x20-\x7e]{1,100}$/.test(order), '`order`: the name of an order');
  assert(customer === null || typeof customer === 'string', '`customer`: the id of a customer, or null');
  assert(capture === 'automatic' || capture === 'manual', '`capture`: automatic or manual');
  return { amount: wholeAmount(fields), currency, order, customer, capture };
}

/** Amounts of another currency than the payment's are nobody's wish. @param {Fields} fields @param {import('./payment.mjs').Payment} payment */
export function readAmount(fields, { currency }) {
  assert(fields.currency === currency, `\`currency\`: this payment is in ${currency}`);
  return wholeAmount(fields);
}

/** @param {Fields} fields */
export function readRefund({ payment }) {
  assert(typeof payment === 'string', '`payment`: the id of a payment');
  return { payment };
}

/** @param {Fields} fields */
export function readUserId({ userId = null }) {
  assert(userId === null || (typeof userId === 'number' && Number.isSafeInteger(userId)), '`userId`: a whole number, or null');
  return userId;
}
