/**
 * A payment company that is not one: cards that pay, decline, ask the bank, take their time or are disputed, over HTTP,
 * with webhooks, so that the demo shop takes payments on a machine without a network.
 */
import { takeLock } from '../lib/lock.mjs';
import { Problem } from '../lib/project.mjs';
import { createApi } from './api.mjs';
import { createBank } from './bank.mjs';
import { startClock } from './clock.mjs';
import { createCustomerDoor } from './customer-door.mjs';
import { createFaults } from './faults.mjs';
import { openJournal } from './journal.mjs';
import { createOperatorDoor } from './operator-door.mjs';
import { startServer } from './server.mjs';
import { createStore } from './store.mjs';
import { startWebhooks } from './webhooks.mjs';

/**
 * @typedef {object} FakePaymentsOptions
 * @property {number} port 0 for any
 * @property {string} secretKey the shop's server proves itself with it
 * @property {{ url: string, secret: string } | null} webhook null when nobody is to be told
 * @property {string} stateFile everything that happened; a restart goes on from there
 * @property {number} [slowSeconds] how long slow payments take, and until disputes come
 * @property {string} [shopName] as customers read it
 * @property {string} [listen] the address to listen on
 * @property {readonly string[]} [hosts] names by which phones and containers reach it, besides those of loopback
 * @property {boolean} [faults] lets tests order troubles at /faults
 */

/** @param {FakePaymentsOptions} options @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startFakePayments(options) {
  const { port, secretKey, webhook, stateFile, slowSeconds = 20, shopName = 'Demo shop', listen = '127.0.0.1', hosts = [] } = options;
  const slowMs = slowSeconds * 1000;
  /** @type {(() => unknown)[]} */
  const stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };

  try {
    const { release, holder } = takeLock(`${stateFile}.lock`, { command: 'fake payments' });
    if (!release) throw new Problem(`The payments in ${stateFile} are used by process ${holder.pid} already.`);
    stops.push(release);
    const journal = openJournal(stateFile);
    stops.push(journal.close);

    const store = createStore(journal);
    const bank = createBank({ store, slowMs });
    const webhooks = webhook && startWebhooks({ store, webhook });
    if (webhooks) stops.push(webhooks.stop);
    const { url, stop: stopServer } = await startServer({
      api: createApi({ store, bank, secretKey }),
      customer: createCustomerDoor({ store, bank, shopName, slowMs }),
      operator: createOperatorDoor({ store, bank, shopName, webhooks: () => webhooks?.status() ?? { waiting: 0, trouble: null } }),
      faults: options.faults ? createFaults({ secretKey }) : null,
      ...{ port, listen, hosts },
    });
    stops.push(stopServer);
    stops.push(startClock({ store, bank }).stop);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
