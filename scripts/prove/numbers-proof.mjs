import { tally, told } from './web.mjs';

const customersInAll = 60;
const stock = 40;

/** Numbers have no gaps, though many orders want one at once and some of them fail. @type {import('./proofs.mjs').Proof} */
export const numbers = {
  name: 'numbers',
  async prove({ customers, goods, books }, findings) {
    const variant = await goods.makeVariant('numbers', [stock]);
    const carts = await customers.readyCarts(customersInAll, [{ variant: variant.id }]);

    const answers = await Promise.all(carts.map((cart) => customers.checkOut(cart)));

    findings.equal('answers', { '201 placed': stock, '422 OUT_OF_STOCK': customersInAll - stock }, tally(answers));
    const given = answers.flatMap(({ data }) => data?.order?.number ?? []);
    findings.equal('different numbers in the answers', stock, new Set(given).size);
    const { count, gaps } = await books.numbering();
    findings.none(gaps);
    return `${customersInAll} checkouts: ${told(tally(answers))}; ${count} numbers in this run${gaps.length === 0 ? ', no gap, none twice' : ''}`;
  },
};
