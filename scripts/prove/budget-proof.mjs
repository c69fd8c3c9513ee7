import { tally, told } from './web.mjs';

const customersInAll = 60;
const offMinor = 300;
// No whole number of discounts: somebody gets what is left.
const budgetMinor = 5_000;

/**
 * A discount with a budget never gives away more. Whoever is told that the total has changed looks at the new one and asks
 * again, as an app would, until everybody has an order.
 * @type {import('./proofs.mjs').Proof}
 */
export const budget = {
  name: 'budget',
  async prove({ customers, goods, books }, findings) {
    const variant = await goods.makeVariant('budget', [customersInAll]);
    const discount = await goods.makeCode('budget', { offMinor, budgetMinor });
    let waiting = await customers.readyCarts(customersInAll, [{ variant: variant.id }], discount);

    const rounds = [];
    let givenInAnswers = 0;
    while (waiting.length > 0 && rounds.length < 10) {
      const asked = await Promise.all(waiting.map(async (cart) => ({ cart, answer: await customers.checkOut(cart) })));
      const answers = asked.map(({ answer }) => answer);
      rounds.push(tally(answers));
      for (const { data } of answers) givenInAnswers += takenOff(data?.order, discount.discountId);
      waiting = asked
        .filter(({ answer }) => answer.status !== 201)
        .map(({ cart, answer }) => ({ ...cart, total: answer.details.cart?.totals.total ?? cart.total }));

      const others = answers.filter(({ status, code }) => status !== 201 && code !== 'CART_CHANGED');
      findings.equal('answers that are neither 201 placed nor 409 CART_CHANGED', {}, tally(others));
    }

    findings.equal('customers without an order', 0, waiting.length);
    const { count, amount } = await books.redemptionsOf(discount);
    if (amount > budgetMinor) findings.add(`given away: expected at most ${budgetMinor}, found ${amount}`);
    findings.equal('given away by the answers, and by the redemptions', amount, givenInAnswers);
    const rest = waiting.length === 0 ? `; all placed after ${rounds.length} rounds` : `; ${waiting.length} without an order`;
    return `${customersInAll} checkouts of ${offMinor} off, budget ${budgetMinor}: ${told(rounds[0] ?? {})}${rest}, ${amount} given to ${count}`;
  },
};

/** @param {any} order @param {string} discountId @returns {number} */
const takenOff = (order, discountId) =>
  order?.discounts.find((/** @type {{ id: string }} */ { id }) => id === discountId)?.amount.amount ?? 0;
