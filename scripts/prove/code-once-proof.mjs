import { tally, told } from './web.mjs';

const customersMeant = 100;

/** A code for one use, entered by many: one gets it, and gives it back with the order. @type {import('./proofs.mjs').Proof} */
export const codeOnce = {
  name: 'code-once',
  async prove({ customers, goods, books, crowd }, findings) {
    const customersInAll = crowd(customersMeant);
    const variant = await goods.makeVariant('code-once', [customersInAll + 1]);
    const discount = await goods.makeCode('code-once', { offMinor: 300, usageLimit: 1 });
    const lines = [{ variant: variant.id }];
    const carts = await customers.readyCarts(customersInAll, lines, discount);

    const asked = await Promise.all(carts.map(async (cart) => ({ cart, answer: await customers.checkOut(cart) })));

    const answers = asked.map(({ answer }) => answer);
    const counts = tally(answers);
    const [winner, ...more] = asked.filter(({ answer }) => answer.status === 201);
    findings.equal('orders placed with the code', 1, winner ? 1 + more.length : 0);
    const losers = answers.filter(({ status }) => status !== 201);
    const others = losers.filter(({ status, code }) => !(status === 409 && code === 'CART_CHANGED') && status !== 422);
    findings.equal('answers to the others that are neither 409 CART_CHANGED nor 422', {}, tally(others));
    findings.equal('redemptions', { count: 1, amount: 300 }, await books.redemptionsOf(discount));
    const race = `${customersInAll} carts with a code for one use: ${told(counts)}`;
    if (!winner) return race;

    const cancelled = await customers.cancel(winner.cart, winner.answer.data.order.id);
    const isCancelled = findings.equal(
      'cancelling the order',
      '200 cancelled',
      `${cancelled.status} ${cancelled.code ?? cancelled.data?.status ?? ''}`.trim(),
    );
    if (!isCancelled) return race;
    const isBack = findings.equal('redemptions after it was cancelled', { count: 0, amount: 0 }, await books.redemptionsOf(discount));
    if (!isBack) return race;
    const again = await customers.checkOut(await customers.readyCart(lines, discount));
    findings.equal('the next customer with the code', { '201 placed': 1 }, tally([again]));
    findings.equal('redemptions by the next customer', { count: 1, amount: 300 }, await books.redemptionsOf(discount));
    return `${race}; cancelled, and used by the next`;
  },
};
