import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../lib/processes.mjs';
import { inProject, Problem } from '../lib/project.mjs';
import { signInAsOwner } from './staff.mjs';

const deathWithinMs = 30_000;
const healedWithinMs = 150_000;
const killed = 'signal SIGKILL';

/**
 * @typedef {import('./open-shop.mjs').Shop} Shop
 * @typedef {import('./customers.mjs').Cart} Cart
 * @typedef {object} Victim what is under way while the app dies
 * @property {string} failpoint
 * @property {Cart} cart
 * @property {(to: string) => Promise<unknown>} act what the customer asks of the app at `to`
 * @property {() => Promise<string | null>} wound what is not whole; null when all is well
 */

/**
 * The app kills itself at each of its failpoints. An app that starts afterwards makes everything whole: an order or none,
 * money here or back, no stock lost.
 * @type {import('./proofs.mjs').Proof}
 */
export const crash = {
  name: 'crash',
  async prove(shop, findings) {
    const { apps, goods, books, customers, web } = shop;
    if (!apps) throw new Problem('expected apps of our own to kill, found none');
    const failpoints = readFailpoints();
    const variant = await goods.makeVariant('crash', [2 * failpoints.length]);
    /** @type {Victim[]} */
    const victims = [];
    for (const failpoint of failpoints) {
      const cart = await customers.readyCart([{ variant: variant.id }]);
      victims.push({ failpoint, cart, ...(await underWay(failpoint, shop, cart, variant.id)) });
    }

    // With nobody else there, what is left half done is this app's or nobody's.
    await apps.stopAll();
    let deaths = 0;
    // Two at a time, each with a cart of its own: starting an app fills one processor.
    for (let next = 0; next < victims.length; next += 2) {
      const pair = victims.slice(next, next + 2);
      const ends = await Promise.all(pair.map((victim) => dieOf(victim, apps)));
      for (const [index, { failpoint }] of pair.entries())
        if (findings.equal(`The app with STOREKEEPER_FAILPOINT=${failpoint}`, killed, ends[index])) deaths += 1;
    }

    let wounds = await woundsOf(victims);
    const halfDone = wounds.length;
    await letTimePass(books);
    const startedAt = performance.now();
    const app = await apps.start();
    web.moveTo([app.url]);
    await until(async () => {
      wounds = await woundsOf(victims);
      return wounds.length === 0 || pause(950, false);
    }, healedWithinMs);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    for (const wound of wounds) findings.add(`${wound}, ${seconds} s after the restart`);
    const agree = findings.none(await books.disagreements());

    let placed = 0;
    for (const { cart } of victims) {
      const [order] = (await books.ordersOf(cart)).filter(({ status }) => status === 'placed');
      if (!order) continue;
      placed += 1;
      const { status, data } = await customers.checkOut(cart);
      findings.equal('asking again for a cart whose checkout was cut off', [201, order.id], [status, data?.order?.id]);
    }
    const healing = wounds.length === 0 ? `${halfDone} half done, whole after a restart of ${seconds} s` : `${halfDone} half done`;
    const agreement = agree ? '; counters, ledger and orders agree' : '';
    return `${failpoints.length} failpoints, ${deaths} kills: ${healing}; ${placed} orders, ${victims.length - placed} none${agreement}`;
  },
};

/** The app's own list, as compiled. @returns {string[]} */
function readFailpoints() {
  const file = inProject('dist/src/jobs/failpoint.js');
  if (!existsSync(file))
    throw new Problem('expected dist/src/jobs/failpoint.js, which lists where the app can be killed; found no such file');
  // Cash, which is what prove pays in, is never authorised, so it cannot be captured either. Changes of many products and
  // messages to phones, and runs of couriers, have tests of their own (tests/crash), messages to many and what other systems are told a proof
  // (campaign-proof.mjs, deliveries-proof.mjs): what they do is done by jobs.
  return [...createRequire(import.meta.url)(file).failpoints].filter(
    (name) => !/^(capture|bulk-change|push|run|message-mail|campaign|delivery)\./.test(name),
  );
}

/** @param {Victim[]} victims */
async function woundsOf(victims) {
  const wounds = await Promise.all(
    victims.map(async ({ failpoint, wound }) => {
      const sentence = await wound();
      return sentence === null ? [] : [`${failpoint}: ${sentence}`];
    }),
  );
  return wounds.flat();
}

/**
 * As if nobody had started an app for two minutes. Jobs leave alone what is young, because a request may still be at work
 * on it.
 * @param {Shop['books']} books
 */
async function letTimePass({ sql }) {
  await sql("update orders set created_at = created_at - interval '2 minutes' where order_status = 'pending_payment'");
  await sql(
    `update refunds set created_at = created_at - interval '2 minutes', claimed_until = claimed_until - interval '2 minutes' where status = 'pending'`,
  );
}

/** Answers how the app ended. @param {Victim} victim @param {import('./own-apps.mjs').OwnApps} apps */
async function dieOf({ failpoint, act }, apps) {
  const app = await apps.startDoomed(failpoint);
  await act(app.url);
  const end = await Promise.race([app.process.ended, pause(deathWithinMs, 'still running', { ref: false })]);
  if (app.process.isRunning()) await app.process.stop({ patienceMs: 0 });
  return end;
}

/**
 * What an app is killed at. @param {string} failpoint @param {Shop} shop @param {Cart} cart @param {string} variant
 * @returns {Promise<Pick<Victim, 'act' | 'wound'>>}
 */
async function underWay(failpoint, shop, cart, variant) {
  if (failpoint.startsWith('refund.')) return refund(shop, cart);
  if (failpoint.startsWith('order.')) return edit(shop, cart, variant);
  if (failpoint === 'payment.requested') return askForRest(shop, cart, variant);
  return checkout(shop, cart);
}

/** @param {Shop} shop @param {Cart} cart */
const checkout = ({ customers, books }, cart) => ({
  act: (/** @type {string} */ to) => customers.checkOut(cart, { to }),
  wound: async () => {
    const orders = await books.ordersOf(cart);
    const holds = await books.holdsOf(cart);
    const isPlaced = orders.length === 1 && orders[0].status === 'placed' && orders[0].payments === 1;
    const isGone = holds === 0 && orders.every(({ status }) => !['pending_payment', 'placed', 'completed'].includes(status));
    const found = orders.map(({ status, payments }) => `${status} with ${payments} payments`).join(', ') || 'no order';
    return isPlaced || isGone
      ? null
      : `expected one placed order with one payment, or neither order nor holds; found ${found}, ${holds} holds`;
  },
});

/** Staff give back the money for a paid order: it goes back once, or not at all. @param {Shop} shop @param {Cart} cart */
async function refund({ customers, books, web }, cart) {
  const staff = await signInAsOwner(web);
  const { status, data, code } = await customers.checkOut(cart);
  if (status !== 201) throw new Problem(`An order to refund could not be placed: ${status} ${code}`);
  const { id, totals } = data.order;
  await staff.confirmPayment(id);
  return {
    act: (/** @type {string} */ to) => staff.refund(id, totals.total.amount, { to }),
    wound: async () => {
      const { status, captured, refunded, refunds } = await books.moneyOf(id);
      const isKept = refunded === 0 && refunds === 0;
      const isBack = refunded === captured && refunds === 1;
      if (status === 'placed' && captured === totals.total.amount && (isKept || isBack)) return null;
      return `expected a placed order of ${totals.total.amount} whose money is here, or went back once; found ${status}, ${captured} captured, ${refunded} refunded in ${refunds} refunds`;
    },
  };
}

/** An order in cash that staff are to change. @param {Shop} shop @param {Cart} cart */
async function placedInCash({ customers, web }, cart) {
  const staff = await signInAsOwner(web);
  const { status, data, code } = await customers.checkOut(cart);
  if (status !== 201) throw new Problem(`An order to change could not be placed: ${status} ${code}`);
  return { staff, id: data.order.id };
}

/** Staff add a piece to an order: it is in it, set aside and owed, or nothing of it is. @param {Shop} shop @param {Cart} cart @param {string} variant */
async function edit(shop, cart, variant) {
  const { staff, id } = await placedInCash(shop, cart);
  const add = await staff.previewAdding(id, variant);
  return {
    act: (/** @type {string} */ to) => staff.add(id, add, { to }),
    wound: async () => {
      const { lines, total, sum } = await shop.books.linesOf(id);
      return total === sum && (lines === 1 || lines === 2)
        ? null
        : `expected an order of one line or two that come to its total; found ${lines} lines of ${sum}, total ${total}`;
    },
  };
}

/** Staff ask for the rest of an order: once, or not at all. @param {Shop} shop @param {Cart} cart @param {string} variant */
async function askForRest(shop, cart, variant) {
  const { staff, id } = await placedInCash(shop, cart);
  await staff.add(id, await staff.previewAdding(id, variant));
  return {
    act: (/** @type {string} */ to) => staff.requestPayment(id, { to }),
    wound: async () => {
      const { total } = await shop.books.linesOf(id);
      const { asked } = await shop.books.askedFor(id);
      return asked <= total ? null : `expected no more to be asked for than ${total}; found ${asked}`;
    },
  };
}
