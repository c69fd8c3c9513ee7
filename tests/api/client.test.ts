import {
  createCart,
  createCartQueue,
  createSession,
  createShop,
  each,
  isRefusal,
  keyOfTap,
  lineIdOf,
  memoryStorage,
  outcome,
  retry,
  type Storage,
} from '../../clients/typescript/src/index';
import { startOpenIdDouble } from '../../src/integrations/identity/open-id-double';
import { useAccounts, password } from '../support/accounts';
import { useApp } from '../support/app';
import { checkAppAnswer } from '../support/app-contract';
import { useLossyProxy } from '../support/lossy-proxy';
import { lvivAddress, shopping } from '../support/shopping';

const app = useApp('demo');
const proxy = useLossyProxy(app.url);
const accounts = useAccounts(app);
const goods = shopping(app);
beforeEach(() => proxy.forget());
afterEach(() => expect(proxy.isEverythingLost()).toBe(true));

/** What the client is answered is compared with the contract, like every answer of the api tests. */
const checkedFetch: typeof fetch = async (url, init) => {
  const response = await fetch(url, init);
  const headers = new Headers(init?.headers);
  const request = { url: String(url), get: (name: string) => headers.get(name) ?? '' };
  checkAppAnswer((init?.method ?? 'get').toLowerCase(), {
    request,
    status: response.status,
    body: await response.clone().json(),
    type: 'application/json',
  });
  return response;
};

/** An app on a phone: what it keeps lies in `storage`. */
function open(storage: Storage = memoryStorage()) {
  const shop = createShop({ url: proxy.url(), fetch: checkedFetch, middlewares: [retry({ firstWaitMs: 1 })] });
  const ends: number[] = [];
  const session = createSession(shop, { storage, onEnd: () => ends.push(1) });
  const heard: (string | null)[] = [];
  const newCart = { currency: 'EUR', country: 'UA' };
  const cart = createCart(shop, { storage, session, newCart, onOrder: ({ number }) => heard.push(number) });
  const refused: string[] = [];
  const queue = createCartQueue(cart, { storage, onRefused: ({ op }, { code }) => refused.push(`${op} ${code}`) });
  return { shop, session, cart, heard, queue, refused, ends, storage };
}
async function signedIn(storage?: Storage) {
  const customer = await accounts.newCustomer();
  const phone = open(storage);
  await phone.session.signIn(customer.email, password);
  return { ...phone, customer };
}
/** As after ten minutes. */
async function endAccessToken(storage: Storage) {
  const tokens = JSON.parse((await storage.get('storekeeper.session')) ?? '');
  await storage.set('storekeeper.session', JSON.stringify({ ...tokens, jwt: 'a.b.c' }));
}
const courier = async () => (await app.sql("select document_id from delivery_methods where code = 'courier'"))[0]?.document_id as string;
const quantities = (cart: { lines: { quantity: number }[] } | null) => cart?.lines.map(({ quantity }) => quantity);

describe('a session', () => {
  test('asks once for new tokens for ten calls at once', async () => {
    const { storage } = await signedIn();
    await endAccessToken(storage);
    const { shop } = open(storage);

    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.get('/orders')));

    expect(answers).toHaveLength(10);
    expect([proxy.count('POST /auth/refresh'), proxy.count('GET /orders')]).toEqual([1, 20]);
  });

  test('begins with a token of a provider, and a refusal is known by its code', async () => {
    const company = await startOpenIdDouble();
    const { issuer, audience, keysUrl } = company;
    await app.provider('club-id', { name: 'club-id', issuers: [issuer], audiences: [audience], keysUrl });
    const { session, shop, storage } = open();
    const person = { subject: 'olena', email: 'olena@example.com', emailVerified: true };
    const idToken = await company.issue(person, { nonce: 'mine' });
    try {
      const wrong = await outcome(session.signInWith('club-id', { idToken, nonce: 'theirs' }));
      const account = await session.signInWith('club-id', { idToken, nonce: 'mine' });
      await endAccessToken(storage);

      expect(!wrong.ok && wrong.refusal.code === 'CREDENTIAL_INVALID').toBe(true);
      expect(await open(storage).shop.get('/users/me')).toEqual(account);
      expect((await shop.get('/users/me')).email).toBe(person.email);
    } finally {
      await company.stop();
    }
  });

  test('lasts though the answer with the new tokens was lost', async () => {
    const { storage, ends } = await signedIn();
    await endAccessToken(storage);
    const { shop } = open(storage);
    proxy.lose('answer', /refresh/);

    await shop.get('/orders');

    expect([proxy.count('POST /auth/refresh'), ends]).toEqual([2, []]);
  });

  test('lasts in both of two tabs that refresh at the same moment, and again', async () => {
    const { storage } = await signedIn();
    await endAccessToken(storage);
    const tabs = [open(storage), open(storage)];

    for (let time = 0; time < 2; time += 1) {
      await Promise.all(tabs.map(({ shop }) => shop.get('/orders')));
      await endAccessToken(storage);
      tabs.splice(0, 2, open(storage), open(storage));
    }

    expect(await Promise.all(tabs.map(({ shop }) => shop.get('/orders')))).toHaveLength(2);
  });

  test('shows prices of the customer, not of a guest, once its token has ended', async () => {
    const { storage } = await signedIn();
    await endAccessToken(storage);

    await open(storage).shop.get('/storefront/products', { query: { limit: 1 } });

    expect(proxy.count('GET /storefront/products')).toBe(2);
  });

  test('that the shop has ended is over, and the app is told', async () => {
    const { storage, session } = await signedIn();
    const other = open(storage);
    await other.shop.get('/orders');
    await session.signOut({ everywhere: true });
    await storage.set('storekeeper.session', JSON.stringify({ jwt: 'a.b.c', refreshToken: 'no token' }));
    const late = open(storage);

    await expect(late.shop.get('/orders')).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 401 });

    expect([late.ends, await late.session.isSignedIn()]).toEqual([[1], false]);
  });
});

describe('a cart', () => {
  test('is made once though the first answer was lost', async () => {
    const { cart } = open();
    const [before] = await app.sql<{ count: string }>('select count(*) from carts');
    proxy.lose('answer', /carts$/);

    await cart.change([{ op: 'add_line', variant: await goods.variant(), quantity: 2 }]);

    const [after] = await app.sql<{ count: string }>('select count(*) from carts');
    expect(Number(after?.count) - Number(before?.count)).toBe(1);
    expect(quantities(await cart.read())).toEqual([2]);
  });

  test('goes with the customer to the account, and is found there by their other phone', async () => {
    const variant = await goods.variant();
    const { cart, session } = open();
    await cart.change([{ op: 'add_line', variant, quantity: 2 }]);
    const { email } = await accounts.newCustomer();
    await session.signIn(email, password);
    const other = open();
    await other.session.signIn(email, password);

    expect(quantities(await cart.read())).toEqual([2]);
    expect(quantities(await other.cart.read())).toEqual([2]);
    expect(await other.cart.id()).toBe(await cart.id());
    await session.signOut();
    expect(await cart.read()).toBeNull();
  });

  test('puts together what a guest chose with what the account had', async () => {
    const [one, other] = await app.sql<{ document_id: string }>(
      'select document_id from variants where id in (select variant_id from prices) order by id limit 2',
    );
    const { session, cart, customer } = await signedIn();
    await cart.change([{ op: 'add_line', variant: one?.document_id ?? '', quantity: 1 }]);
    await session.signOut();
    await cart.read();
    await cart.change([{ op: 'add_line', variant: other?.document_id ?? '', quantity: 3 }]);
    await session.signIn(customer.email, password);

    expect(quantities(await cart.read())?.sort()).toEqual([1, 3]);
  });

  test('names a line as the client does, with options too', async () => {
    const variant = await goods.variant();
    const options = { Engraving: 'Для Олени', Gift: 'yes' };

    const { lines } = await open().cart.change([{ op: 'add_line', variant, quantity: 1, options }]);

    expect(lines[0]?.id).toBe(lineIdOf(variant, options));
  });
});

describe('an offline queue', () => {
  test('is applied once, whatever is lost on the way', async () => {
    const variant = await goods.variant();
    const { queue, cart, storage } = open();
    await cart.id();
    for (let tap = 0; tap < 3; tap += 1) await queue.add({ op: 'add_line', variant, quantity: 1 });
    proxy.lose('answer', /operations/, 4);
    await expect(queue.send()).rejects.toMatchObject({ name: 'NoAnswer' });
    const again = open(storage);
    await again.queue.add({ op: 'add_line', variant, quantity: 1 });
    proxy.lose('request', /operations/);
    proxy.lose('answer', /operations/);

    expect(quantities(await again.queue.send())).toEqual([4]);
  });

  test('goes on without what the shop refuses', async () => {
    const variant = await goods.variant();
    const { queue, refused } = open();
    await queue.add({ op: 'add_line', variant: 'no-such-variant', quantity: 1 });
    await queue.add({ op: 'set_quantity', line: 'no-such-line', quantity: 1 });
    await queue.add({ op: 'add_line', variant, quantity: 0 });
    await queue.add({ op: 'apply_code', code: 'NO-SUCH-CODE' });
    await queue.add({ op: 'add_line', variant, quantity: 2, options: { Gift: 'yes' } });

    expect(quantities(await queue.send())).toEqual([2]);

    expect(refused.sort()).toEqual([
      'add_line VALIDATION_FAILED',
      'add_line VARIANT_UNKNOWN',
      'apply_code CODE_UNKNOWN',
      'set_quantity LINE_UNKNOWN',
    ]);
  });

  test('goes into a new cart when the old one was ordered on another phone, without what may be in the order', async () => {
    const variant = await goods.variant();
    const { queue, cart, storage, refused } = open();
    await cart.change([
      { op: 'add_line', variant, quantity: 1 },
      { op: 'set_contact', email: 'olena@example.com' },
      { op: 'set_address', shipping: lvivAddress },
      { op: 'set_delivery', method: await courier() },
    ]);
    await queue.add({ op: 'add_line', variant, quantity: 5 });
    proxy.lose('answer', /operations/, 4);
    await expect(queue.send()).rejects.toMatchObject({ name: 'NoAnswer' });
    const kept = JSON.parse((await storage.get('storekeeper.cart')) ?? '');
    const now = await cart.read();
    await goods.checkOut({ ...now, ...kept.cart, totals: now?.totals }).expect(201);
    await queue.add({ op: 'add_line', variant, quantity: 2, options: { Gift: 'yes' } });

    expect(quantities(await queue.send())).toEqual([2]);

    expect(refused).toEqual(['add_line CART_CLOSED']);
  });
});

describe('a checkout', () => {
  const ready = async (phone = open()) => {
    const filled = await phone.cart.change([
      { op: 'add_line', variant: await goods.variant(), quantity: 1 },
      { op: 'set_contact', email: 'olena@example.com' },
      { op: 'set_address', shipping: lvivAddress },
      { op: 'set_delivery', method: await courier() },
    ]);
    return { ...phone, filled };
  };
  const manual = { provider: 'manual' };

  test('makes one order though its answer was lost, and the guest can read it', async () => {
    const { cart, shop, filled } = await ready();
    const key = keyOfTap();
    proxy.lose('answer', /checkout/, 4);
    const pay = () => cart.checkOut({ expectedTotal: filled.totals.total, payment: manual }, { key });
    await expect(pay()).rejects.toMatchObject({ name: 'NoAnswer' });

    const { order } = await pay();

    expect(await app.sql('select 1 from orders where cart_document_id = $1', [filled.id])).toHaveLength(1);
    expect((await shop.get('/orders/{id}', { path: { id: order.id } })).data.status).toBe('placed');
    expect(await cart.read()).toBeNull();
    expect(await cart.id()).not.toBe(filled.id);
  });

  test('of which the app never heard is told when it starts again, also to a guest', async () => {
    const { cart, filled, storage } = await ready();
    proxy.lose('answer', /checkout/, 4);
    const pay = cart.checkOut({ expectedTotal: filled.totals.total, payment: manual }, { key: keyOfTap() });
    await expect(pay).rejects.toMatchObject({ name: 'NoAnswer' });
    const again = open(storage);

    expect(await again.cart.read()).toBeNull();

    const [order] = await app.sql('select number, document_id from orders where cart_document_id = $1', [filled.id]);
    expect(again.heard).toEqual([order?.number]);
    const { data } = await again.shop.get('/orders/{id}', { path: { id: String(order?.document_id) } });
    expect(data.number).toBe(order?.number);
  });

  test('that would cost something else is refused with the cart as it is now', async () => {
    const { cart, shop, filled } = await ready();
    const wrong = { amount: filled.totals.total.amount - 1, currency: 'EUR' };

    const result = await outcome(
      shop.post('/carts/{id}/checkout', {
        path: { id: await cart.id() },
        body: { expectedTotal: wrong, payment: manual },
        key: keyOfTap(),
      }),
    );

    const now = !result.ok && result.refusal.code === 'CART_CHANGED' ? result.refusal.details.cart.totals : null;
    expect(now).toEqual(filled.totals);
  });

  test('of a cart that lacks something says what', async () => {
    const { cart } = open();
    const { totals } = await cart.change([{ op: 'add_line', variant: await goods.variant(), quantity: 1 }]);

    const error: unknown = await cart
      .checkOut({ expectedTotal: totals.total, payment: manual }, { key: keyOfTap() })
      .catch((caught: unknown) => caught);

    const missing = isRefusal(error, 'REQUIREMENTS_NOT_MET') ? error.details.requirements.map(({ code }) => code) : null;
    expect(missing).toEqual(['CONTACT_MISSING', 'DELIVERY_MISSING', 'ADDRESS_MISSING']);
  });
});

describe('a list', () => {
  const ids = async (items: AsyncIterable<{ id: string } | { documentId: string }>) => {
    const found: string[] = [];
    for await (const item of items)
      found.push('id' in item && typeof item.id === 'string' ? item.id : (item as { documentId: string }).documentId);
    return found;
  };

  test('is read to its end, each thing once', async () => {
    const { shop } = open();
    const [known] = await app.sql<{ count: number }>(
      "select count(distinct document_id)::int as count from products where published_at is not null and locale = 'en'",
    );

    const listed = await ids(each(shop, '/products', { query: { locale: 'en', pagination: { pageSize: 20 } } }));
    const cards = await ids(each(shop, '/storefront/products', { query: { limit: 20, currency: 'EUR' } }));

    expect(new Set(listed).size).toBe(known?.count);
    expect([listed.length, cards.length]).toEqual([new Set(listed).size, new Set(cards).size]);
    expect(cards.length).toBeGreaterThan(40);
  });

  test('of orders is read page by page', async () => {
    const { shop, session } = open();
    await session.signIn('oksana@polonyna.test', 'Meadow2026');

    const orders = await ids(each(shop, '/orders', { query: { pageSize: 2 } }));

    expect(orders.length).toBeGreaterThan(2);
    expect(new Set(orders).size).toBe(orders.length);
    expect(proxy.count('GET /orders')).toBe(Math.ceil(orders.length / 2));
  });

  test('is filtered, sorted and filled by the query the contract describes', async () => {
    const { shop } = open();
    const [first] = (await shop.get('/products', { query: { locale: 'en', sort: 'slug:asc', pagination: { pageSize: 1 } } })).data;

    const { data } = await shop.get('/products', {
      query: { locale: 'en', filters: { slug: { $eq: first?.slug } }, populate: { 0: 'brand', 1: 'images' } },
    });

    expect(data.map(({ documentId }) => documentId)).toEqual([first?.documentId]);
    expect(data[0]).toHaveProperty('brand');
  });
});
