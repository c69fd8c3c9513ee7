import { answering, lost, refusing, scriptedFetch, type Asked, type Scripted } from '../../../tests/support/scripted-fetch';
import { createSession, createShop, memoryStorage, NoAnswer, type Storage } from './index.ts';

/** A shop in which the access token `good` counts, and each refresh token makes the next one. */
function world() {
  let good = 'jwt-0';
  let refreshed = 0;
  let refresh: (token: string) => Scripted | Promise<Scripted> = (token) => {
    if (token !== `refresh-${refreshed}`) return refusing(401, 'REFRESH_TOKEN_INVALID');
    refreshed += 1;
    good = `jwt-${refreshed}`;
    return { body: { jwt: good, refreshToken: `refresh-${refreshed}` } };
  };
  const server = scriptedFetch(({ path, headers, body }) => {
    if (path === '/auth/local' || path === '/auth/native/google')
      return { body: { jwt: good, refreshToken: `refresh-${refreshed}`, user: { id: 1 } } };
    if (path === '/auth/refresh') return refresh((body as { refreshToken: string }).refreshToken);
    if (path === '/auth/logout') return { body: { ok: true } };
    const isGood = headers.Authorization === `Bearer ${good}`;
    if (path.startsWith('/storefront'))
      return { ...answering([]), headers: !headers.Authorization || isGood ? {} : { 'WWW-Authenticate': 'Bearer error="invalid_token"' } };
    return isGood ? answering([]) : refusing(401, 'UNAUTHORIZED');
  });
  const ends: number[] = [];
  const app = (storage: Storage) => {
    const shop = createShop(server);
    return { shop, session: createSession(shop, { storage, onEnd: () => ends.push(1) }) };
  };
  return {
    ...{ server, app, ends },
    endAccess: () => (good = 'another'),
    onRefresh: (answer: typeof refresh) => (refresh = answer),
    asked: (path: string): Asked[] => server.asked.filter((one) => one.path === path),
  };
}
const signedIn = async () => {
  const all = world();
  const storage = memoryStorage();
  const { shop, session } = all.app(storage);
  await session.signIn('olena@example.com', 'secret');
  return { ...all, storage, shop, session };
};

test('each call carries the token, but those that get one', async () => {
  const { shop, session, asked } = await signedIn();

  await shop.get('/orders');
  await session.signIn('other@example.com', 'secret');

  expect(asked('/orders')[0]?.headers.Authorization).toBe('Bearer jwt-0');
  expect(asked('/auth/local').map(({ headers }) => headers.Authorization)).toEqual([undefined, undefined]);
});

test('who signs in with a provider is signed in as with a password, and a token of the shop is not shown to get one', async () => {
  const { server, app, asked } = world();
  const storage = memoryStorage();
  const { session, shop } = app(storage);
  const token = { idToken: 'a.b.c', nonce: 'n', name: { first: 'Olena' } };

  expect(await session.signInWith('google', token)).toEqual({ id: 1 });
  await shop.get('/orders');
  await session.signInWith('google', token);

  expect(asked('/auth/native/google').map(({ body, headers }) => [body, headers.Authorization])).toEqual(Array(2).fill([token, undefined]));
  expect(server.asked[1]?.headers.Authorization).toBe('Bearer jwt-0');
  expect(await app(storage).session.isSignedIn()).toBe(true);
});

describe('an access token that has ended', () => {
  test('is refreshed once for ten calls at once, and each is made again', async () => {
    const { shop, asked, endAccess } = await signedIn();
    endAccess();

    await Promise.all(Array.from({ length: 10 }, () => shop.get('/orders')));

    expect(asked('/auth/refresh')).toHaveLength(1);
    expect(asked('/orders')).toHaveLength(20);
  });

  test('is refreshed also where guests are answered', async () => {
    const { shop, asked, endAccess } = await signedIn();
    endAccess();

    await shop.get('/storefront/products');

    expect(asked('/storefront/products').map(({ headers }) => headers.Authorization)).toEqual(['Bearer jwt-0', 'Bearer jwt-1']);
  });

  test('is refreshed once for two tabs that share a storage, one after the other', async () => {
    const { shop, asked, endAccess, app, storage } = await signedIn();
    const other = app(storage);
    await other.shop.get('/orders');
    endAccess();

    await shop.get('/orders');
    await other.shop.get('/orders');

    expect(asked('/auth/refresh')).toHaveLength(1);
  });

  test('is not asked for again and again where a new one does not help', async () => {
    const { shop, asked, endAccess, onRefresh } = await signedIn();
    endAccess();
    onRefresh(() => ({ body: { jwt: 'bad', refreshToken: 'refresh-1' } }));

    await expect(shop.get('/orders')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });

    expect([asked('/auth/refresh').length, asked('/orders').length]).toEqual([1, 2]);
  });
});

describe('a session', () => {
  test('is over when the shop says that it is: once told, tokens forgotten', async () => {
    const { shop, session, endAccess, ends, onRefresh, storage } = await signedIn();
    endAccess();
    onRefresh(() => refusing(401, 'REFRESH_TOKEN_INVALID'));

    const answers = await Promise.allSettled([shop.get('/orders'), shop.get('/orders')]);

    expect(answers).toEqual(Array(2).fill({ status: 'rejected', reason: expect.objectContaining({ code: 'UNAUTHORIZED' }) }));
    expect([await session.isSignedIn(), ends, await storage.get('storekeeper.session')]).toEqual([false, [1], null]);
  });

  test.each<[string, () => Scripted, object]>([
    ['the shop is busy', () => refusing(503, 'UNAVAILABLE'), { code: 'UNAVAILABLE' }],
    ['there is no network', lost, { name: 'NoAnswer' }],
  ])('is not over because %s', async (_name, answer, error) => {
    const { shop, session, endAccess, ends, onRefresh } = await signedIn();
    endAccess();
    onRefresh(answer);

    await expect(shop.get('/orders')).rejects.toMatchObject(error);

    expect([await session.isSignedIn(), ends]).toEqual([true, []]);
  });

  test('that was ended while it was refreshed does not come back', async () => {
    const { shop, session, endAccess, onRefresh, storage, ends } = await signedIn();
    endAccess();
    onRefresh(async () => {
      await session.signOut();
      return { body: { jwt: 'late', refreshToken: 'late' } };
    });

    await expect(shop.get('/orders')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });

    expect([await session.isSignedIn(), await storage.get('storekeeper.session'), ends]).toEqual([false, null, []]);
  });

  test('ends here also where the shop cannot be told', async () => {
    const storage = memoryStorage();
    await storage.set('storekeeper.session', JSON.stringify({ jwt: 'a', refreshToken: 'b' }));
    const session = createSession(createShop({ url: 'http://shop.test', fetch: lost }), { storage });

    await expect(session.signOut()).rejects.toBeInstanceOf(NoAnswer);

    expect(await session.isSignedIn()).toBe(false);
  });

  test('is remembered by the app that starts again, and ends everywhere if so wished', async () => {
    const { app, storage, asked } = await signedIn();
    const { session } = app(storage);
    expect(await session.isSignedIn()).toBe(true);

    await session.signOut({ everywhere: true });

    expect(asked('/auth/logout')[0]).toMatchObject({ body: { scope: 'all' }, headers: { Authorization: 'Bearer jwt-0' } });
    expect(await session.isSignedIn()).toBe(false);
  });
});
