/** What customers do, over HTTP alone. */
import { randomUUID } from 'node:crypto';
import { Problem } from '../lib/project.mjs';

/**
 * @typedef {import('./web.mjs').Answer} Answer
 * @typedef {{ amount: number, currency: string }} Money
 * @typedef {{ variant: string, quantity?: number, options?: Record<string, string> }} Line
 * @typedef {{ id: string, token: string, total: Money }} Cart total: what the customer was shown last
 * @typedef {ReturnType<typeof createCustomers>} Customers
 */

const address = { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };

/** An operation with an id of its own. @param {string} op @param {object} [more] */
export const operation = (op, more = {}) => ({ id: randomUUID(), op, ...more });

/** @param {{ web: import('./web.mjs').Web, deliveryMethod: string }} places */
export function createCustomers({ web, deliveryMethod }) {
  const customers = {
    /** @returns {Promise<Cart>} */
    async newCart() {
      const { id, token, totals } = expect(201, await web.send('POST', '/api/carts', { body: { currency: 'EUR', country: 'UA' } }));
      return { id, token, total: totals.total };
    },

    /** @param {Cart} cart @param {object[]} operations @returns {Promise<Answer>} */
    operate: (cart, operations) =>
      web.send('POST', `/api/carts/${cart.id}/operations`, { headers: { 'X-Cart-Token': cart.token }, body: { operations } }),

    /** @param {Cart} cart */
    async read(cart) {
      return expect(200, await web.send('GET', `/api/carts/${cart.id}`, { headers: { 'X-Cart-Token': cart.token } }));
    },

    /** A cart that lacks nothing but the checkout, of a customer of its own. @param {Line[]} lines @param {{ code?: string }} [more] @returns {Promise<Cart>} */
    async readyCart(lines, { code } = {}) {
      const cart = await customers.newCart();
      const { totals, requirements } = expect(
        200,
        await customers.operate(cart, [
          ...lines.map(({ quantity = 1, ...line }) => operation('add_line', { quantity, ...line })),
          operation('set_contact', { email: `${randomUUID()}@example.com` }),
          operation('set_address', { shipping: address }),
          operation('set_delivery', { method: deliveryMethod }),
          ...(code ? [operation('apply_code', { code })] : []),
        ]),
      );
      if (requirements.length > 0) throw new Error(`The cart is not ready: ${JSON.stringify(requirements)}`);
      return { ...cart, total: totals.total };
    },

    /** @param {number} count @param {Line[]} lines @param {{ code?: string }} [more] */
    readyCarts: (count, lines, more) => Promise.all(Array.from({ length: count }, () => customers.readyCart(lines, more))),

    /** With the total the customer saw. @param {Cart} cart @param {{ key?: string, to?: string }} [how] @returns {Promise<Answer>} */
    checkOut: (cart, { key, to } = {}) =>
      web.send('POST', `/api/carts/${cart.id}/checkout`, {
        headers: { 'X-Cart-Token': cart.token, ...(key ? { 'Idempotency-Key': key } : {}) },
        body: { expectedTotal: cart.total, payment: { provider: 'manual' } },
        to,
      }),

    /** @param {Cart} cart @param {string} orderId @param {{ to?: string }} [how] @returns {Promise<Answer>} */
    cancel: (cart, orderId, { to } = {}) =>
      web.send('POST', `/api/orders/${orderId}/cancel`, { headers: { 'X-Cart-Token': cart.token }, body: {}, to }),
  };
  return customers;
}

/** @param {number} status @param {Answer} answer */
function expect(status, answer) {
  if (answer.status !== status)
    throw new Problem(
      `A step before the race was refused: expected ${status}, found ${answer.status} ${answer.code ?? ''} ${JSON.stringify(answer.details)}`,
    );
  return answer.data;
}
