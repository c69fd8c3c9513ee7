/** The cards one can pay with, and what each of them does. Their sentences stand in pages/words.mjs. */
import { Refusal } from './refusal.mjs';

/**
 * @typedef {object} Card
 * @property {string} number
 * @property {string} brand
 * @property {number} expiryMonth
 * @property {number} expiryYear
 * @property {string} [refusedWith] the bank says no, with this code
 * @property {boolean} [asksBank] 3-D Secure
 * @property {'succeed' | 'fail'} [waitsTo] the money is on its way for a while
 * @property {boolean} [isDisputed] a while after it was taken
 * @property {boolean} [refusesRefunds] a while after they were made
 *
 * @typedef {keyof typeof known} CardName
 */

const valid = { brand: 'visa', expiryMonth: 12, expiryYear: 2034 };

const known = {
  pays: { ...valid, number: '4242424242424242' },
  asks_bank: { ...valid, number: '4000002760003184', asksBank: true },
  declined: { ...valid, number: '4000000000000002', refusedWith: 'card_declined' },
  no_money: { ...valid, number: '4000000000009995', refusedWith: 'insufficient_funds' },
  expired: { ...valid, number: '4000000000000069', expiryYear: 2020, refusedWith: 'expired_card' },
  pays_slowly: { ...valid, number: '4000000000007700', waitsTo: /** @type {const} */ ('succeed') },
  fails_slowly: { ...valid, number: '4000000000007718', waitsTo: /** @type {const} */ ('fail') },
  disputed: { ...valid, number: '4000000000000259', isDisputed: true },
  refunds_fail: { ...valid, number: '4000000000005126', refusesRefunds: true },
};

/** In the order in which the page offers them. */
export const cardNames = /** @type {CardName[]} */ (Object.keys(known));

/** @type {Readonly<Record<CardName, Card>>} */
export const cards = known;

/** However it was typed. Whatever is no test card may be a real one: it is refused, and nothing of it is kept. @param {string} typed @returns {CardName} */
export function cardOf(typed) {
  const number = typed.replaceAll(/[\s-]/g, '');
  const name = cardNames.find((card) => cards[card].number === number);
  if (!name) throw new Refusal('not_a_test_card', 'Only test cards can pay here');
  return name;
}

/** As people and apps see a card: its number is never shown, and never kept. @param {CardName} name */
export function shownCard(name) {
  const { brand, number, expiryMonth, expiryYear } = cards[name];
  return { brand, last4: number.slice(-4), expiryMonth, expiryYear };
}
