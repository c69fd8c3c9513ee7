/**
 * @typedef {readonly [title: string, sentence: string]} TitleAndSentence
 *
 * @typedef {object} Words
 * @property {string} testOnly
 * @property {string} payment
 * @property {string} saved
 * @property {string} choose
 * @property {string} keep
 * @property {(amount: string) => string} pay
 * @property {string} applePay
 * @property {(wait: string) => Readonly<Record<import('../cards.mjs').CardName, TitleAndSentence>>} cards
 * @property {string} declined
 * @property {string} again
 * @property {Readonly<Record<string, string>>} reasons
 * @property {(code: string) => string} otherReason
 * @property {(asked: { amount: string, shop: string }) => TitleAndSentence} bank
 * @property {string} yes
 * @property {string} no
 * @property {Readonly<Record<'processing' | 'paid' | 'authorized' | 'failed' | 'cancelled' | 'unknown', TitleAndSentence>>} ends
 * @property {(amount: string) => string} refunded
 */

/** @type {Words} */
export const en = {
  testOnly: 'Test payment. No real money moves.',
  payment: 'Payment',
  saved: 'Your saved cards',
  choose: 'Choose a test card',
  keep: 'Keep this card for next time',
  pay: (amount) => `Pay ${amount}`,
  applePay: 'Pretend to pay with Apple Pay',
  cards: (wait) => ({
    pays: ['Pays', 'The shop is paid at once.'],
    asks_bank: ['Bank asks first', 'You say yes or no to your bank in one more step (3-D Secure).'],
    declined: ['Declined', 'The bank says no and gives no reason.'],
    no_money: ['Not enough money', 'The bank says no: the account is empty.'],
    expired: ['Expired', 'The bank says no: the card is too old.'],
    pays_slowly: ['Pays slowly', `The money is on its way for ${wait}, then it arrives. Refunds take as long.`],
    fails_slowly: ['Fails slowly', `The money is on its way for ${wait}, then it does not arrive.`],
    disputed: ['Paid, then disputed', `The shop is paid; after ${wait} the bank takes the money back until the dispute is decided.`],
    refunds_fail: ['Refunds fail', `The shop is paid; what it refunds comes back to it after ${wait}.`],
  }),
  declined: 'The payment was declined',
  again: 'Nothing was paid. Try again, or choose another card.',
  reasons: {
    card_declined: 'Your bank said no and gave no reason.',
    insufficient_funds: 'There is not enough money on this card.',
    expired_card: 'This card has expired.',
    authentication_failed: 'You told your bank that this was not you.',
    bank_rejected: 'The bank did not send the money.',
    authorization_expired: 'The shop did not take the money in time.',
    not_a_test_card: 'Only test cards can pay here.',
  },
  otherReason: (code) => `The answer was “${code}”.`,
  bank: ({ amount, shop }) => ['Your bank asks: was this you?', `Somebody is paying ${amount} to ${shop} with your card.`],
  yes: 'Yes, that was me',
  no: 'No, stop the payment',
  ends: {
    processing: [
      'On its way',
      'Your bank is sending the money. This page will show when it arrives. You can also close it: the shop will know.',
    ],
    paid: ['Paid', 'Thank you. You can close this page and go back to the shop.'],
    authorized: ['Reserved', 'The shop takes the money when it sends your order. You can close this page and go back to the shop.'],
    failed: ['The money did not arrive', 'Nothing was paid. Go back to the shop to order again.'],
    cancelled: ['Cancelled', 'This payment was called off and nothing was paid. Go back to the shop to order again.'],
    unknown: ['No such payment', 'The link is incomplete, or the payment is not known here any more. Open it from the shop again.'],
  },
  refunded: (amount) => `Given back: ${amount}`,
};
