import { answering, scriptedFetch } from '../../../tests/support/scripted-fetch';
import { createCart, createCartQueue, createSession, createShop, memoryStorage, type NewOperation } from './index.ts';

const cart = { id: 'c', status: 'active', lines: [], token: 't' };
/** An app that finds `json` where it keeps `name`. */
async function finding(name: string, json: string) {
  const server = scriptedFetch(({ path }) =>
    path === '/auth/local' ? { body: { jwt: 'j', refreshToken: 'r', user: { id: 1 } } } : answering(cart),
  );
  const storage = memoryStorage();
  await storage.set(`storekeeper.${name}`, json);
  const shop = createShop(server);
  const keeper = createCart(shop, { storage });
  return { shop, asked: server.asked, session: createSession(shop, { storage }), keeper, queue: createCartQueue(keeper, { storage }) };
}
const others = ['null', '7', '"text"', '[]', '{}', '[null]', '{"cart":7,"tokens":{}}'];

test.each([...others, '{"jwt":"a"}', '{"jwt":7,"refreshToken":"b"}', '{"jwt":"","refreshToken":"b"}'])(
  'a session kept as %s is none, and another begins',
  async (json) => {
    const { session, asked } = await finding('session', json);
    expect(await session.isSignedIn()).toBe(false);
    await session.signOut();
    await session.signIn('olena@example.com', 'secret');

    expect([await session.isSignedIn(), asked.length]).toEqual([true, 1]);
  },
);

test.each([
  ...others,
  '{"cart":{"id":7},"tokens":[]}',
  '{"cart":{"id":"x","token":{}},"tokens":[]}',
  '{"cart":null,"tokens":[7]}',
  '{"cart":null,"tokens":[["a"]]}',
  '{"cart":null,"tokens":[],"unheard":{}}',
])('a cart kept as %s is none, and another is made', async (json) => {
  const { keeper, asked } = await finding('cart', json);

  expect(await keeper.read()).toBeNull();
  expect([await keeper.id(), asked.map(({ path }) => path)]).toEqual(['c', ['/carts']]);
});

test('what was kept for the token of an order, and is no text, is not shown', async () => {
  const { shop, asked } = await finding('cart', '{"cart":null,"tokens":[["o",{"of":"another app"}]]}');
  await shop.get('/orders/{id}', { path: { id: 'o' } });

  expect(asked[0]?.headers).not.toHaveProperty('X-Cart-Token');
});

const good = { operation: { id: 'a1', op: 'add_line', variant: 'v', quantity: 1 } };
const broken = [
  ...[null, 7, {}, { operation: null }, { operation: {} }, { operation: { id: 'a', op: 7 } }, { operation: { id: 7, op: 'set_note' } }],
  ...[{ operation: { id: 'a', op: 'add_line', quantity: 1 } }, { operation: { ...good.operation, options: 7 } }],
];

test.each([...others, JSON.stringify(broken)])('a queue kept as %s is empty, and takes what is added', async (json) => {
  const { queue } = await finding('cart-queue', json);
  expect(await queue.pending()).toEqual([]);
  await queue.add({ op: 'add_line', variant: 'v', quantity: 2 } satisfies NewOperation);

  expect(await queue.pending()).toHaveLength(1);
  expect(await queue.send()).toMatchObject({ id: 'c' });
});

test('what is broken in a queue takes nothing else along', async () => {
  const { queue } = await finding('cart-queue', JSON.stringify([...broken, good]));

  expect(await queue.pending()).toEqual([good.operation]);
});
