/** What shop staff do, through the admin panel's own doors, as the owner of a shop that prove has started itself. */
import { Problem } from '../lib/project.mjs';
import { testEnvironment } from '../lib/test-shop.mjs';

/** @typedef {Awaited<ReturnType<typeof signInAsOwner>>} Staff */

/** @param {import('./web.mjs').Web} web */
export async function signInAsOwner(web) {
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password } = testEnvironment();
  const { status, data } = await web.send('POST', '/admin/login', { body: { email, password } });
  if (status !== 200) throw new Problem(`The owner of the demo shop cannot sign in: ${status}. Has this database another one?`);
  const headers = { Authorization: `Bearer ${data.accessToken ?? data.token}` };
  const ask = (
    /** @type {string} */ orderId,
    /** @type {string} */ verb,
    /** @type {object} */ body,
    /** @type {string | undefined} */ to = undefined,
  ) => web.send('POST', `/storekeeper/orders/${orderId}/${verb}`, { headers, body, to });
  return {
    /** The money has come. @param {string} orderId */
    async confirmPayment(orderId) {
      const answer = await ask(orderId, 'confirm-payment', {});
      if (answer.status !== 200) throw new Problem(`The payment could not be confirmed: ${answer.status} ${answer.code ?? ''}`);
    },

    /**
     * What adding a piece would come to, as the body of the request that does it.
     * @param {string} orderId @param {string} variant
     */
    async previewAdding(orderId, variant) {
      const add = [{ variant, quantity: 1 }];
      const { status, data, code } = await ask(orderId, 'edit/preview', { add });
      if (status !== 200) throw new Problem(`Adding to an order cannot be looked at: ${status} ${code ?? ''}`);
      return { add, expected: data.difference };
    },

    /** @param {string} orderId @param {object} edit @param {{ to?: string }} [how] */
    add: (orderId, edit, { to } = {}) => ask(orderId, 'edit', edit, to),

    /** What is lacking comes in cash. @param {string} orderId @param {{ to?: string }} [how] */
    requestPayment: (orderId, { to } = {}) => ask(orderId, 'request-payment', { provider: 'manual' }, to),

    /** Everything is told there. @param {string} url */
    async addWebhook(url) {
      const answer = await web.send('POST', '/storekeeper/webhooks', { headers, body: { url, events: ['*'] } });
      if (answer.status !== 200) throw new Problem(`A webhook could not be added: ${answer.status} ${answer.code ?? ''}`);
    },

    /** A message to who subscribed to the topic, by every way. @param {string} topic @returns {Promise<string>} its id */
    async writeCampaign(topic) {
      const texts = { en: { title: 'Autumn is here', body: 'Warm things cost less.' } };
      const body = { name: 'Proof', texts, link: null, ways: { push: true, mail: true }, segment: { topic } };
      const answer = await web.send('POST', '/storekeeper/campaigns', { headers, body });
      if (answer.status !== 200) throw new Problem(`A message could not be written: ${answer.status} ${answer.code ?? ''}`);
      return answer.data.id;
    },

    /** @param {string} id @param {{ to?: string }} [how] */
    sendCampaign: (id, { to } = {}) =>
      web.send('POST', `/storekeeper/campaigns/${id}/send`, { headers, body: { revision: 1, at: null }, to }),

    /** @param {string} id */
    async readCampaign(id) {
      const answer = await web.send('GET', `/storekeeper/campaigns/${id}`, { headers });
      if (answer.status !== 200) throw new Problem(`A message could not be read: ${answer.status} ${answer.code ?? ''}`);
      return answer.data;
    },

    /** An amount goes back. @param {string} orderId @param {number} goodwill @param {{ to?: string }} [how] */
    refund: (orderId, goodwill, { to } = {}) => ask(orderId, 'refund', { goodwill }, to),
  };
}
