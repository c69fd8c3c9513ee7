import { answering, refusing, scriptedFetch, type Scripted } from '../../../tests/support/scripted-fetch';
import { createCart, createSession, createShop, keyOfTap, memoryStorage } from './index.ts';

const money = { amount: 100, currency: 'EUR' };

/** A shop with one cart; `next` says what it answers to the next call for it. */
function world({ isSignedIn = false } = {}) {
  const scripted: Scripted[] = [];
  let made = 0;
  const server = scriptedFetch(({ path }) => {
    if (path === '/auth/local') return { body: { jwt: 'jwt', refreshToken: 'refresh', user: {} } };
    if (path === '/auth/logout') return { body: { ok: true } };
    const next = scripted.shift();
    if (next) return next;
    if (path === '/carts') {
      made += 1;
      return answering({ id: `cart-${made}`, token: `token-${made}`, status: 'active' }, 201);
    }
    if (path.endsWith('/checkout')) return answering({ order: { id: 'o1', status: 'placed' }, payment: null }, 201);
    if (path.endsWith('/claim')) return answering({ id: 'of-account', status: 'active' });
    return answering({ id: path.split('/')[2], status: 'active' });
  });
  const storage = memoryStorage();
  const shop = createShop(server);
  const session = createSession(shop, { storage });
  const heard: string[] = [];
  const cart = createCart(shop, { storage, session, newCart: { currency: 'EUR' }, onOrder: ({ id }) => heard.push(id) });
  const ready = isSignedIn ? session.signIn('a@example.com', 'b') : Promise.resolve();
  const paths = () => server.asked.splice(0).map(({ method, path }) => `${method} ${path}`);
  const checkOut = () => cart.checkOut({ expectedTotal: money, payment: { provider: 'manual' } }, { key: keyOfTap() });
  return {
    heard,
    server,
    shop,
    session,
    cart,
    storage,
    ready,
    paths,
    checkOut,
    next: (...answers: Scripted[]) => scripted.push(...answers),
  };
}
const add = { op: 'add_line', variant: 'v', quantity: 1 } as const;
const order = (status: string) => answering({ order: { id: 'o1', status }, payment: { id: 'p1' } }, 201);

describe('a cart', () => {
  test('is made when it is needed, once, under a key that counts beside the secret of the device', async () => {
    const { cart, server } = world();

    expect(await cart.read()).toBeNull();
    await Promise.all([cart.change([add]), cart.change([add])]);

    const [made, ...others] = server.asked.filter(({ path }) => path === '/carts');
    expect(others).toEqual([]);
    expect(made?.headers).toMatchObject({
      'X-Device-Secret': expect.stringMatching(/^[0-9a-f]{64}$/),
      'Idempotency-Key': expect.any(String),
    });
    expect(server.asked.at(-1)).toMatchObject({ path: '/carts/cart-1/operations', headers: { 'X-Cart-Token': 'token-1' } });
  });

  test('gives each operation an id of its own, unless it has one', async () => {
    const { cart, server } = world();

    await cart.change([add, { ...add, id: 'mine' }]);

    const { operations } = server.asked.at(-1)?.body as { operations: { id: string }[] };
    expect(operations.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), 'mine']);
  });

  test('is still there when the app starts again', async () => {
    const { cart, storage, server } = world();
    await cart.change([add]);

    const again = createCart(createShop(server), { storage });

    expect(await again.id()).toBe('cart-1');
  });

  test.each([
    ['it is not there', refusing(404, 'CART_NOT_FOUND')],
    ['it was checked out elsewhere', refusing(409, 'CART_CLOSED', { status: 'ordered' })],
    ['it has expired', refusing(409, 'CART_CLOSED', { status: 'expired' })],
  ])('is given up when %s, and the next one is new', async (_name, answer) => {
    const { cart, next } = world();
    await cart.change([add]);
    next(answer);

    await expect(cart.change([add])).rejects.toMatchObject({ name: 'Refusal' });

    expect(await cart.id()).toBe('cart-2');
  });

  test('is kept while its payment is on its way', async () => {
    const { cart, next } = world();
    await cart.change([add]);
    next(refusing(409, 'CART_CLOSED', { order: 'o1' }));

    await expect(cart.change([add])).rejects.toMatchObject({ code: 'CART_CLOSED' });

    expect(await cart.id()).toBe('cart-1');
  });

  test('is kept when the checkout would cost something else', async () => {
    const { cart, next, checkOut } = world();
    await cart.change([add]);
    next(refusing(409, 'CART_CHANGED', { cart: { id: 'cart-1' } }));

    await expect(checkOut()).rejects.toMatchObject({ code: 'CART_CHANGED' });

    expect(await cart.id()).toBe('cart-1');
  });

  test('that went into another is followed there, with the same operation', async () => {
    const { cart, next, server } = world();
    await cart.change([add]);
    next(refusing(409, 'CART_CLOSED', { status: 'merged', cart: 'other' }));

    await cart.change([add]);

    const [first, second] = server.asked.slice(-2);
    expect([second?.path, second?.body]).toEqual(['/carts/other/operations', first?.body]);
    expect(await cart.id()).toBe('other');
  });
});

describe('at sign-in', () => {
  test('the cart of the guest is claimed before anything else is done with it, and its token is no longer shown', async () => {
    const { cart, session, paths, server } = world();
    await cart.change([add]);
    await session.signIn('a@example.com', 'b');
    paths();

    await cart.change([add]);

    const [claim, change] = server.asked;
    expect(claim).toMatchObject({ path: '/carts/cart-1/claim', headers: { 'X-Cart-Token': 'token-1', Authorization: 'Bearer jwt' } });
    expect(change?.path).toBe('/carts/of-account/operations');
    expect(change?.headers).not.toHaveProperty('X-Cart-Token');
  });

  test('of a customer without one here, the cart they have elsewhere is found', async () => {
    const { cart, ready, server } = world({ isSignedIn: true });
    await ready;

    expect(await cart.read()).toMatchObject({ id: 'of-account' });

    const made = server.asked.find(({ path }) => path === '/carts');
    expect(made?.headers).not.toHaveProperty('Authorization');
  });

  test('a cart that is somebody else’s by now is given up', async () => {
    const { cart, session, next } = world();
    await cart.change([add]);
    await session.signIn('a@example.com', 'b');
    next(refusing(404, 'CART_NOT_FOUND'));

    await cart.change([add]);

    expect(await cart.id()).toBe('of-account');
  });

  test('and at sign-out, the cart of the account is left behind', async () => {
    const { cart, session, ready, next } = world({ isSignedIn: true });
    await ready;
    await cart.change([add]);
    await session.signOut();
    next(refusing(404, 'CART_NOT_FOUND'));

    expect(await cart.read()).toBeNull();
    await cart.change([add]);
    expect(await cart.id()).toBe('cart-2');
  });
});

describe('when it becomes an order', () => {
  test('what opens the latest orders of a guest is kept, in less than a keychain takes', async () => {
    const { cart, next, checkOut, storage } = world();
    const long = 'x'.repeat(20);
    for (let made = 10; made < 30; made += 1) {
      next(answering({ id: `cart-${made}${long}`, token: `${long}${long}${made}`, status: 'active' }, 201));
      await cart.id();
      next(answering({ order: { id: `o${made}${long}`, status: 'placed' }, payment: { id: `p${made}${long}` } }, 201));
      await checkOut();
    }

    const kept = (await storage.get('storekeeper.cart')) ?? '';

    expect(kept).toContain(`o29${long}`);
    expect(kept.length).toBeLessThan(2_048);
  });

  test.each([
    ['as it is read', answering({ id: 'cart-1', status: 'ordered' })],
    ['as it is changed', refusing(409, 'CART_CLOSED', { status: 'ordered' })],
  ])('of which nobody heard, that is found out %s: the app is told once, and a guest can open it', async (_name, answer) => {
    const { cart, next, heard, server, shop, storage } = world();
    await cart.change([add]);
    next(answer, order('placed'));
    await (answer.status === 200 ? cart.read() : cart.change([add]).catch(() => cart.id()));
    await cart.id();

    await shop.get('/orders/{id}', { path: { id: 'o1' } });

    expect(heard).toEqual(['o1']);
    expect(server.asked.at(-1)?.headers['X-Cart-Token']).toBe('token-1');
    expect(await storage.get('storekeeper.cart')).not.toContain('unheard');
  });

  test('that came to nothing after all, nothing is told, and it is not asked for again', async () => {
    const { cart, next, heard, paths } = world();
    await cart.change([add]);
    next(answering({ id: 'cart-1', status: 'ordered' }), refusing(409, 'CART_CLOSED', { status: 'ordered' }));
    await cart.read();
    paths();

    await cart.change([add]);

    expect([heard, paths()]).toEqual([[], ['POST /carts', 'POST /carts/cart-2/operations']]);
  });

  test('the cart is given up, and its token still opens the order and the payment of the guest', async () => {
    const { cart, next, shop, server, checkOut } = world();
    await cart.change([add]);
    next(order('placed'));

    await checkOut();
    await shop.get('/orders/{id}', { path: { id: 'o1' } });
    await shop.post('/payments/{id}/sync', { path: { id: 'p1' } });

    expect(server.asked.slice(-2).map(({ headers }) => headers['X-Cart-Token'])).toEqual(['token-1', 'token-1']);
    expect(await cart.id()).toBe('cart-2');
  });

  test.each([
    ['placed', 'cart-2'],
    ['cancelled', 'cart-2'],
    ['expired', 'cart-1'],
    ['pending_payment', 'cart-1'],
  ])('and an order that waited comes to be %s, the cart is %s', async (status, expected) => {
    const { cart, next, shop, checkOut } = world();
    await cart.change([add]);
    next(order('pending_payment'));
    await checkOut();
    expect(await cart.id()).toBe('cart-1');
    next(order(status));

    await shop.post('/payments/{id}/sync', { path: { id: 'p1' } });

    expect(await cart.id()).toBe(expected);
  });
});
