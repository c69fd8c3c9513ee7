/** What the shop has, so that requests can be about it: goods, carts, orders, people. */
import { Problem } from '../../lib/project.mjs';

/** @typedef {ReturnType<typeof createThings>} Things */
/** @typedef {{ id: string, token: string }} Cart */

const mostKept = 40;

/**
 * @param {import('../web.mjs').Web} web
 * @param {{ query: (text: string) => Promise<{ rows: Record<string, any>[] }> }} database
 * @param {import('./random.mjs').Random} random
 */
export function createThings(web, database, random) {
  /** @type {Cart[]} */
  const carts = [];
  /** @type {{ id: string, token: string, payment: string | null }[]} */
  const orders = [];
  /** @type {Record<string, string[]>} */
  let documents = {};
  /** @type {Record<string, unknown[]>} */
  let values = {};
  let staffToken = '';
  let customerToken = '';

  return {
    /** Reads what there is; again now and then, because the fuzz itself changes it. @param {{ uid: string }[]} types */
    async look(types) {
      const columns = async (/** @type {string} */ text) => (await database.query(text)).rows.map((row) => Object.values(row)[0]);
      values = {
        currency: ['EUR', 'UAH', 'PLN'],
        country: ['UA', 'DE', 'PL', 'US'],
        locale: ['en', 'uk'],
        language: ['en', 'uk'],
        variant: await columns('select document_id from variants where enabled limit 200'),
        line: await columns('select document_id from variants limit 50'),
        method: await columns('select document_id from delivery_methods'),
        delivery: await columns('select document_id from delivery_methods'),
        idOrSlug: await columns('select slug from products limit 100'),
        slug: await columns('select slug from products limit 100'),
        category: await columns('select slug from categories limit 40'),
        brand: await columns('select slug from brands limit 40'),
        code: await columns('select code from discount_codes limit 20'),
        codes: await columns('select code from discount_codes limit 20'),
        provider: ['manual', 'fake', 'stripe'],
        postalCode: ['79000'],
        phone: ['+380501234567'],
        email: ['olena@example.com', 'oksana@polonyna.test'],
        identifier: ['oksana@polonyna.test'],
        sort: ['name', '-name', 'price', '-price'],
      };
      documents = {};
      for (const { uid } of types.filter((type) => type.uid.startsWith('api::'))) {
        const answer = await web.send('GET', `/content-manager/collection-types/${uid}?pageSize=20`, { headers: this.staff() });
        const results = /** @type {any} */ (answer).whole?.results ?? [];
        documents[uid] = results.map((/** @type {any} */ { documentId }) => documentId);
      }
    },

    async signIn() {
      const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password } = process.env;
      const staff = await web.send('POST', '/admin/login', {
        body: { email: email ?? 'owner@polonyna.test', password: password ?? 'Polonyna-test-1' },
      });
      if (staff.status !== 200) throw new Problem(`Staff cannot sign in: ${staff.status} ${staff.code ?? ''}`);
      staffToken = staff.data.accessToken ?? staff.data.token;
      const customer = await web.send('POST', '/api/auth/local', { body: { identifier: 'oksana@polonyna.test', password: 'Meadow2026' } });
      if (customer.status === 200) customerToken = /** @type {any} */ (customer).whole.jwt;
    },

    /** @param {string} name @returns {unknown} */
    valueFor: (name) => (values[name]?.length ? random.one(/** @type {unknown[]} */ (values[name])) : undefined),
    /** @param {string} uid */
    documentOf: (uid) => (documents[uid]?.length ? random.one(/** @type {string[]} */ (documents[uid])) : random.text(24)),
    ids: () => ({ id: orders.length > 0 && random.chance(0.5) ? random.one(orders).id : random.text(24) }),
    staff: () => ({ Authorization: `Bearer ${staffToken}` }),

    /** Whose thing a path is about, and what to show for it. @param {string} path @returns {{ credentials: Record<string, string>, named: Record<string, string> }} */
    owner(path) {
      if (path.startsWith('/api/carts/:id') && carts.length > 0) {
        const cart = random.one(carts);
        return { credentials: { 'X-Cart-Token': cart.token }, named: { id: cart.id } };
      }
      if (/orders|payments\/:id/.test(path) && orders.length > 0) {
        const order = random.one(orders);
        return {
          credentials: { 'X-Cart-Token': order.token },
          named: { id: path.includes('payments') ? (order.payment ?? order.id) : order.id },
        };
      }
      const isCustomer = customerToken !== '' && (path.includes('/me') || random.chance(0.2));
      return { credentials: isCustomer ? { Authorization: `Bearer ${customerToken}` } : {}, named: {} };
    },

    /** What no schema tells: a checkout names the total the customer saw. @param {string} path @param {any} body */
    adjust(path, body) {
      return path.endsWith('/checkout') ? { ...body, payment: { provider: 'manual' } } : body;
    },

    /** Keeps what an answer made. @param {string} route @param {string} sentToken @param {import('../web.mjs').Answer} answer */
    learn(route, sentToken, { status, data }) {
      if (status !== 201 && status !== 200) return;
      if (route === 'POST /api/carts' && data?.token) keep(carts, { id: data.id, token: data.token });
      if (route.endsWith('/checkout') && data?.order)
        keep(orders, { id: data.order.id, token: sentToken, payment: data.payment?.id ?? null });
    },

    /** @param {import('../customers.mjs').Customers} customers */
    async buy(customers) {
      const variant = String(this.valueFor('variant'));
      for (const cart of await customers.readyCarts(6, [{ variant }])) {
        keep(carts, cart);
        const { data } = await customers.checkOut(cart);
        if (data?.order) keep(orders, { id: data.order.id, token: cart.token, payment: data.payment?.id ?? null });
      }
      for (const cart of await customers.readyCarts(6, [{ variant }])) keep(carts, cart);
    },
  };

  /** @template T @param {T[]} all @param {T} one */
  function keep(all, one) {
    all.push(one);
    if (all.length > mostKept) all.shift();
  }
}
