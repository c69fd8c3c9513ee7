import { tally, told } from './web.mjs';

/** @typedef {import('./customers.mjs').Line} Line */

const customersMeant = 200;

/**
 * Many customers, each with a cart of their own, want the last pieces in the same moment.
 * @param {object} race
 * @param {string} race.name
 * @param {number[]} race.stock pieces at each location
 * @param {number} race.pieces in each cart
 * @param {(variant: string) => Line[]} race.lines
 * @returns {import('./proofs.mjs').Proof}
 */
const raceForStock = ({ name, stock, pieces, lines }) => ({
  name,
  async prove({ customers, goods, books, crowd }, findings) {
    const customersInAll = crowd(customersMeant);
    const variant = await goods.makeVariant(name, stock);
    const carts = await customers.readyCarts(customersInAll, lines(variant.id));

    const answers = await Promise.all(carts.map((cart) => customers.checkOut(cart)));

    const onHand = stock.reduce((sum, count) => sum + count, 0);
    const counts = tally(answers);
    const placed = onHand / pieces;
    findings.equal('answers', { '201 placed': placed, '422 OUT_OF_STOCK': customersInAll - placed }, counts);
    const areCountersRight = findings.equal('counters', { onHand, held: 0, allocated: onHand }, await books.countersOf(variant));
    const isLedgerRight = findings.none(await books.disagreements(variant));
    const agreement = areCountersRight && isLedgerRight ? '; counters, ledger and orders agree' : '';
    return `${customersInAll} checkouts of ${pieces}, stock ${stock.join(' + ')}: ${told(counts)}${agreement}`;
  },
});

export const oversell = raceForStock({ name: 'oversell', stock: [10], pieces: 1, lines: (variant) => [{ variant }] });

/** Two lines of one variant, which differ in their options only, draw on one stock. */
export const shared = raceForStock({
  name: 'shared',
  stock: [20],
  pieces: 2,
  lines: (variant) => ['A', 'B'].map((engraving) => ({ variant, options: { engraving } })),
});

/** One of the orders has to come from two places: neither count is even. */
export const split = raceForStock({ name: 'split', stock: [11, 9], pieces: 2, lines: (variant) => [{ variant, quantity: 2 }] });
