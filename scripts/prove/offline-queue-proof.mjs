import { operation } from './customers.mjs';
import { tally } from './web.mjs';

const variantsInAll = 3;
const operationsInAll = 30;
const batchSize = 6;

/** @typedef {ReturnType<typeof operation>} Operation */

/** A phone that was offline sends its queue, and sends it again: each operation is applied once. @type {import('./proofs.mjs').Proof} */
export const offlineQueue = {
  name: 'offline-queue',
  async prove({ customers, goods }, findings) {
    /** @type {string[]} */
    const variants = [];
    for (let index = 0; index < variantsInAll; index += 1) variants.push((await goods.makeVariant(`queue-${index}`, [operationsInAll])).id);
    const once = Object.fromEntries(variants.map((variant) => [variant, operationsInAll / variantsInAll]));

    // Sent in order, then all of it again, in other batches and the other way round, at once.
    const patient = await phone(customers);
    const sent = queueOf(variants);
    for (const batch of batches(sent)) await patient.send(batch);
    await patient.sendAtOnce(again(sent));
    findings.equal('quantities of a queue sent twice', once, (await patient.look()).quantities);

    // Both at the same time, so that nobody knows which comes first.
    const hasty = await phone(customers);
    const raced = queueOf(variants);
    await hasty.sendAtOnce([...batches(raced), ...again(raced)]);
    findings.equal('quantities of a queue sent twice at once', once, (await hasty.look()).quantities);

    // What was overtaken since does not come back with an old queue.
    const [line = ''] = variants;
    const { code } = await goods.makeCode('offline-queue', { offMinor: 100 });
    const overtaken = [operation('set_quantity', { line, quantity: 2 }), operation('apply_code', { code })];
    const latest = [operation('set_quantity', { line, quantity: 5 }), operation('remove_code', { code })];
    for (const batch of [overtaken, latest, overtaken.toReversed(), [...latest, ...overtaken]]) await patient.send(batch);
    await patient.sendAtOnce(again(sent));
    const late = { quantities: { ...once, [line]: 5 }, codes: [] };
    findings.equal('the cart after an old queue was sent late', late, await patient.look());

    const answers = [...patient.answers, ...hasty.answers];
    findings.equal('answers', { 200: answers.length }, tally(answers));
    const applied = findings.all.length === 0 ? ', each applied once' : '';
    return `2 queues of ${operationsInAll} operations in ${answers.length} overlapping batches${applied}`;
  },
};

/** A cart as one phone changes it. @param {import('./customers.mjs').Customers} customers */
async function phone(customers) {
  const cart = await customers.newCart();
  /** @type {import('./web.mjs').Answer[]} */
  const answers = [];
  const send = async (/** @type {Operation[]} */ batch) => void answers.push(await customers.operate(cart, batch));
  return {
    answers,
    send,
    sendAtOnce: (/** @type {Operation[][]} */ all) => Promise.all(all.map(send)),
    async look() {
      /** @type {{ lines: { id: string, quantity: number }[], codes: string[] }} */
      const { lines, codes } = await customers.read(cart);
      return { quantities: Object.fromEntries(lines.map(({ id, quantity }) => [id, quantity])), codes };
    },
  };
}

/** @param {string[]} variants */
const queueOf = (variants) =>
  Array.from({ length: operationsInAll }, (_, index) => operation('add_line', { variant: variants[index % variantsInAll], quantity: 1 }));

/** @param {Operation[]} operations */
const batches = (operations, step = batchSize) =>
  Array.from({ length: Math.ceil(operations.length / step) }, (_, index) => operations.slice(index * step, index * step + batchSize));

/** In other batches, which overlap, last things first. @param {Operation[]} operations */
const again = (operations) => batches(operations.toReversed(), batchSize / 2);
