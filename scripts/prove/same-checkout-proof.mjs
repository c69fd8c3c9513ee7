import { randomUUID } from 'node:crypto';
import { tally, told } from './web.mjs';

const cartsInAll = 5;
const times = 10;

/**
 * The same checkout, sent many times at once to different instances, places one order and is answered with it. It takes the
 * last piece and the last use of a code: what the first of them takes must not be missing to the others.
 * @type {import('./proofs.mjs').Proof}
 */
export const sameCheckout = {
  name: 'same-checkout',
  async prove(shop, findings) {
    const counted = [];
    for (const isKeyed of [true, false]) {
      const answers = [];
      // One cart after the other, so that its checkouts meet each other and not those of other carts.
      for (let index = 0; index < cartsInAll; index += 1) answers.push(...(await sendMany(shop, isKeyed, findings)));
      counted.push(`${times} × ${cartsInAll} ${isKeyed ? 'with one Idempotency-Key each' : 'without'}: ${told(tally(answers))}`);
    }
    return counted.join('; ');
  },
};

/** @param {import('./open-shop.mjs').Shop} shop @param {boolean} isKeyed @param {import('./findings.mjs').Findings} findings */
async function sendMany({ customers, goods, books }, isKeyed, findings) {
  const variant = await goods.makeVariant('same-checkout', [1]);
  const discount = await goods.makeCode('same-checkout', { offMinor: 300, usageLimit: 1 });
  const cart = await customers.readyCart([{ variant: variant.id }], discount);
  const key = isKeyed ? randomUUID() : undefined;

  const answers = await Promise.all(Array.from({ length: times }, () => customers.checkOut(cart, { key })));
  const again = await customers.checkOut(cart, { key });

  const label = isKeyed ? 'with a key' : 'without a key';
  const { '201 placed': placed = 0, '409 IDEMPOTENCY_KEY_IN_USE': inUse = 0, ...others } = tally(answers);
  findings.equal(`answers ${label} that are not the order`, {}, others);
  if (placed === 0 || (!isKeyed && inUse > 0)) findings.add(`answers ${label}: expected the order, found ${told(tally(answers))}`);
  findings.equal(`asking again ${label}`, { '201 placed': 1 }, tally([again]));
  const orders = await books.ordersOf(cart);
  findings.equal(`orders of the cart ${label}`, 1, orders.length);
  const ids = new Set([...answers, again].flatMap(({ data }) => data?.order?.id ?? []));
  findings.equal(
    `orders in the answers ${label}`,
    orders.map(({ id }) => id),
    [...ids],
  );
  findings.equal(`counters ${label}`, { onHand: 1, held: 0, allocated: 1 }, await books.countersOf(variant));
  findings.equal(`redemptions ${label}`, { count: 1, amount: 300 }, await books.redemptionsOf(discount));
  return answers;
}
