import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const content = (uid: string) => `/content-manager/collection-types/${uid}`;
const prices = 'api::pricing.price-list';

let owner: Staff;
let product: string;
let list: string;
let purchase: Placed;
const first = async (table: string) =>
  (await app.sql<{ id: string }>(`select document_id as id from ${table} order by id limit 1`))[0]?.id ?? '';
beforeAll(async () => {
  owner = await signInAsOwner(app);
  product = await first('products');
  list = await first('price_lists');
  purchase = await orders.placed();
});

type Asked = readonly [status: number, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object];
/** What decides a role: its own work, and what it must not reach. `{order}`, `{product}` and `{list}` are of the demo shop. */
const decisive: Readonly<Record<string, readonly Asked[]>> = {
  'catalogue-manager': [
    [200, 'get', content('api::catalog.product')],
    [200, 'get', '/storekeeper/products/{product}/grid'],
    [200, 'put', '/storekeeper/products/{product}/grid', {}],
    [200, 'get', '/storekeeper/price-lists/{list}/findings'],
    [200, 'get', '/upload/files'],
    [403, 'get', content('api::order.order')],
    [403, 'get', '/storekeeper/orders/{order}'],
    [403, 'get', content('plugin::users-permissions.user')],
    [403, 'get', content('api::promotion.discount')],
    [403, 'get', '/content-manager/single-types/api::store.store-settings'],
  ],
  'order-manager': [
    [200, 'get', content('api::order.order')],
    [409, 'post', '/storekeeper/orders/{order}/refund', { goodwill: 100_000_000 }],
    [200, 'get', content('plugin::users-permissions.user')],
    [200, 'get', content('api::catalog.product')],
    [403, 'put', `${content('api::catalog.product')}/{product}`, { name: 'Mine' }],
    [403, 'get', '/storekeeper/products/{product}/grid'],
    [403, 'get', content(prices)],
    [403, 'get', '/upload/files'],
  ],
  'support-agent': [
    [200, 'get', '/storekeeper/orders/{order}'],
    [200, 'get', content('api::cart.cart')],
    [200, 'get', content('plugin::users-permissions.user')],
    [403, 'post', '/storekeeper/orders/{order}/cancel', {}],
    [403, 'post', '/storekeeper/orders/{order}/refund', { goodwill: 1 }],
    [403, 'post', '/storekeeper/orders/{order}/ship', {}],
    [403, 'put', `${content('api::catalog.product')}/{product}`, { name: 'Mine' }],
    [403, 'get', '/storekeeper/changes'],
    [403, 'get', '/admin/users'],
    [403, 'get', '/admin/roles'],
  ],
  marketer: [
    [200, 'get', content('api::promotion.discount')],
    [201, 'post', content('api::catalog.synonym'), { language: 'en', words: 'samovar, tea urn' }],
    [200, 'get', content('api::store.home-section')],
    [200, 'get', content('api::store.product-feed')],
    [200, 'get', '/storekeeper/search-misses'],
    [403, 'get', content('api::order.order')],
    [403, 'post', '/storekeeper/orders/{order}/refund', { goodwill: 1 }],
    [403, 'get', content('plugin::users-permissions.user')],
    [403, 'put', `${content('api::catalog.product')}/{product}`, { name: 'Mine' }],
  ],
  'courier-dispatcher': [
    [200, 'get', content('api::order.order')],
    [403, 'get', content(prices)],
    [403, 'get', '/storekeeper/products/{product}/grid'],
    [403, 'get', content('api::cart.cart')],
    [403, 'get', content('plugin::users-permissions.user')],
    [403, 'get', '/content-manager/single-types/api::store.store-settings'],
    [403, 'post', '/storekeeper/orders/{order}/cancel', {}],
    [403, 'post', '/storekeeper/orders/{order}/refund', { goodwill: 1 }],
    [200, 'post', '/storekeeper/orders/{order}/ship', {}],
  ],
  analyst: [
    [200, 'get', content('api::order.order')],
    [200, 'get', content('api::promotion.discount')],
    [200, 'get', '/storekeeper/changes'],
    [403, 'get', '/storekeeper/orders/{order}'],
    [403, 'get', content('api::cart.cart')],
    [403, 'get', content('plugin::users-permissions.user')],
    [403, 'put', `${content('api::promotion.discount')}/{list}`, { name: 'Mine' }],
    [403, 'put', `${content('api::catalog.product')}/{product}`, { name: 'Mine' }],
  ],
  ...Object.fromEntries(
    ['strapi-editor', 'strapi-author'].map((code) => [
      code,
      [
        [403, 'get', content('api::catalog.product')],
        [403, 'post', content('api::catalog.product'), { name: 'Mine' }],
        [403, 'get', content('api::pricing.tax-rate')],
        [403, 'get', content('api::order.order')],
        [403, 'get', '/upload/files'],
      ] satisfies Asked[],
    ]),
  ),
};

test.each(Object.keys(decisive))('%s does its own work, and nothing else', async (code) => {
  const { staff } = await hire(app, owner, code, code);
  const asked = decisive[code] ?? [];
  const named = (path: string) => path.replace('{order}', purchase.order.id).replace('{product}', product).replace('{list}', list);

  const answers: Asked[] = [];
  for (const [, method, path, body] of asked) {
    const { status } =
      method === 'get' || method === 'delete' ? await staff[method](named(path)) : await staff[method](named(path), body ?? {});
    answers.push([status, method, path, ...(body ? ([body] as const) : ([] as const))]);
  }

  expect(answers).toEqual(asked);
});

describe('a Support agent', () => {
  let agent: Staff;
  beforeAll(async () => {
    ({ staff: agent } = await hire(app, owner, 'agent', 'support-agent'));
  });

  test('sees what an order costs', async () => {
    const { body } = await agent.get(`/storekeeper/orders/${purchase.order.id}`).expect(200);
    const { body: form } = await agent.get(`${content('api::order.order')}/${purchase.order.id}`).expect(200);

    expect(body.data.totals.total).toEqual(purchase.order.totals.total);
    expect(Number(form.data.totalMinor)).toBe(purchase.order.totals.total.amount);
  });

  test.each([
    ['the table of prices', '/storekeeper/products/{product}/grid'],
    ['what a price list holds', '/storekeeper/price-lists/{list}/contents'],
    ['what is wrong with one', '/storekeeper/price-lists/{list}/findings'],
    ['price lists', content(prices)],
    ['one of them', `${content(prices)}/{list}`],
    ['prices', content('api::pricing.price')],
    ['discounts', content('api::promotion.discount')],
    ['customer groups', content('api::pricing.customer-group')],
    ['prices of a list', `/content-manager/relations/${prices}/{list}/customerGroups`],
    ['the list of a price', '/content-manager/relations/api::pricing.price/priceList'],
    ['everything that happens', '/storekeeper/changes'],
  ])('cannot fetch %s', async (_what, path) => {
    expect((await agent.get(path.replace('{product}', product).replace('{list}', list))).status).toBe(403);
  });

  test.each([
    ['variants', 'api::catalog.variant', 'populate=*'],
    ['variants', 'api::catalog.variant', 'populate[product][populate]=*'],
    ['products', 'api::catalog.product', 'populate=*'],
    ['orders', 'api::order.order', 'populate[customer][populate][customerGroup][populate]=*'],
    ['customers', 'plugin::users-permissions.user', 'populate[customerGroup][populate]=*'],
  ])('gets no price with %s', async (_what, uid, more) => {
    const { body } = await agent.get(`${content(uid)}?pageSize=3&${more}`).expect(200);

    expect(body.results.length).toBeGreaterThan(0);
    expect(JSON.stringify(body).match(/"(?:prices|priceList\w*|compareAt\w*|cost\w*|margin\w*)":/gi)).toBeNull();
  });

  test('cannot try what a basket would cost, nor save prices', async () => {
    const basket = { currency: 'EUR', lines: [{ variant: purchase.variant, quantity: 1 }] };
    const tried = await agent.post('/storekeeper/simulate', basket);
    const saved = await agent.put('/storekeeper/prices', { rows: [{ sku: 'A', list: 'base', amount: 1 }] });

    expect([tried.status, saved.status]).toEqual([403, 403]);
  });
});

describe('who sees orders without their customers', () => {
  let analyst: Staff;
  beforeAll(async () => {
    ({ staff: analyst } = await hire(app, owner, 'reader-of-orders', 'analyst'));
  });
  const found = async (query: string) => (await analyst.get(`${content('api::order.order')}?pageSize=1&${query}`)).body;

  test('is told none of what is personal', async () => {
    const { results, pagination } = await found('');
    const [order] = results;

    expect(pagination.total).toBeGreaterThan(1);
    const [stored] = await app.sql<{ total: string }>('select total_minor as total from orders where document_id = $1', [order.documentId]);
    expect(String(order.totalMinor)).toBe(stored?.total);
    for (const field of ['email', 'phone', 'customer', 'contact', 'shippingAddress', 'billingAddress', 'note'])
      expect(order).not.toHaveProperty(field);
    await analyst.get(`/content-manager/relations/api::order.order/${order.documentId}/customer`).expect(403);
  });

  test('nor finds it out by searching for it', async () => {
    const [{ number, email } = { number: '', email: '' }] = await app.sql<{ number: string; email: string }>(
      'select number, email from orders where number is not null and email is not null order by id limit 1',
    );
    expect((await found(`_q=${number}`)).pagination.total).toBe(1);
    expect((await found(`_q=${encodeURIComponent(email)}`)).pagination.total).toBe(0);
    const all = (await found('')).pagination.total;
    for (const filter of ['filters[email][$eq]=', 'filters[customer][email][$eq]=', 'filters[$or][0][email][$eq]='])
      expect((await found(`${filter}${encodeURIComponent(email)}`)).pagination.total).toBe(all);
  });
});
