import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answering, lost, refusing, scriptedFetch } from '../../../tests/support/scripted-fetch';
import { createShop, keyOfTap, NoAnswer, retry, type Middleware } from './index.ts';
import { nextWait, usual } from './retry.ts';
import { retryAfterMs } from './retry-after.ts';

const header = (value: string | null) => () => value;
const noon = Date.parse('2026-11-26T12:00:00Z');
const world = { now: () => noon, random: () => 0.5 };
const body = (code: string) => ({ error: { details: { code } } });
const response = (status: number, code: string, retryAfter: string | null = null) => ({
  status,
  header: header(retryAfter),
  body: body(code),
});
const first = { attempt: 1, elapsedMs: 0 };
const wait = (answer: Parameters<typeof nextWait>[0], isRepeatable = true, at = first) =>
  nextWait(answer, { request: { isRepeatable }, ...at }, usual, world);

describe('a request is sent again', () => {
  test.each([
    ['nothing came', null, 200],
    ['the shop is busy', response(503, 'TRY_AGAIN', '1'), 1_200],
    ['the provider is away', response(503, 'PAYMENT_PROVIDER_UNAVAILABLE', '3'), 3_200],
    ['it asks too often', response(429, 'TOO_MANY_REQUESTS', '10'), 10_200],
    ['the same request is still running', response(409, 'IDEMPOTENCY_KEY_IN_USE', '1'), 1_200],
    ['somebody between says when, by a date', response(503, 'UNAVAILABLE', 'Thu, 26 Nov 2026 12:00:04 GMT'), 4_200],
  ])('after a wait when %s', (_name, answer, ms) => {
    expect(wait(answer)).toBe(ms);
  });

  test('not when the answer will be the same', () => {
    for (const [status, code] of [
      [200, ''],
      [400, 'VALIDATION_FAILED'],
      [401, 'UNAUTHORIZED'],
      [409, 'CART_CHANGED'],
      [422, 'PAYMENT_DECLINED'],
      [500, 'INTERNAL_ERROR'],
    ] as const)
      expect([code, wait(response(status, code))]).toEqual([code, null]);
  });

  test('not when it might be done twice, unless the shop says that it did nothing', () => {
    expect(wait(null, false)).toBeNull();
    expect(wait(response(503, 'UNAVAILABLE', '1'), false)).toBeNull();
    expect(wait(response(429, 'TOO_MANY_REQUESTS', '1'), false)).toBe(1_200);
  });

  test('four times at most, and not when the wait would be too long for somebody who looks on', () => {
    expect(wait(null, true, { attempt: 4, elapsedMs: 0 })).toBeNull();
    expect(wait(response(429, 'TOO_MANY_REQUESTS', '60'))).toBeNull();
    expect(wait(null, true, { attempt: 2, elapsedMs: 29_900 })).toBeNull();
  });

  test('later each time, at a moment of its own', () => {
    const at = (attempt: number, random: number) =>
      nextWait(
        null,
        { request: { isRepeatable: true }, attempt, elapsedMs: 0 },
        { ...usual, attempts: 9 },
        { ...world, random: () => random },
      );
    expect([1, 2, 3, 8].map((attempt) => at(attempt, 1))).toEqual([400, 800, 1_600, 5_000]);
    expect(at(1, 0)).toBe(0);
  });
});

test('`Retry-After` is read as seconds, as a date, and as nothing where it is neither', () => {
  expect(['7', '0', ' ', 'soon', null].map((value) => retryAfterMs(value, noon))).toEqual([7_000, 0, null, null, null]);
});

// Whoever adds a door without a key says here whether it may be knocked at twice.
test('of the doors that take no key, these do no more when they are asked twice', async () => {
  type Door = { post?: { parameters?: { name: string }[] } };
  const contract = JSON.parse(readFileSync(path.resolve(__dirname, '../../../docs/openapi.json'), 'utf8')) as {
    paths: Record<string, Door>;
  };
  const withoutKey = Object.entries(contract.paths).filter(
    ([, { post }]) => post && !post.parameters?.some(({ name }) => name === 'Idempotency-Key'),
  );
  const isRepeated: Record<string, boolean> = {};
  const note: Middleware = (next) => (request) => {
    isRepeated[request.template] = request.isRepeatable;
    return next(request);
  };
  const shop = createShop({ ...scriptedFetch(() => answering({})), middlewares: [note] });
  const post = shop.post as (door: string, options: object) => Promise<unknown>;

  for (const [door] of withoutKey) await post(door, { path: { id: 'x', provider: 'x', name: 'x', source: 'x' } });

  expect(Object.keys(isRepeated).length).toBe(withoutKey.length);
  expect(Object.keys(isRepeated).filter((door) => isRepeated[door])).toEqual(['/storefront/quote', '/auth/refresh', '/payments/{id}/sync']);
});

describe('a shop behind `retry`', () => {
  const quick = { now: Date.now, random: () => 0, wait: async () => undefined };
  const shopThat = (answers: (() => ReturnType<typeof answering>)[]) => {
    const { fetch, url, asked } = scriptedFetch(() => (answers.shift() ?? lost)());
    return { shop: createShop({ url, fetch, middlewares: [retry({}, quick)] }), asked };
  };

  test('sends the same key each time, so that what was lost is done once', async () => {
    const { shop, asked } = shopThat([lost, () => refusing(503, 'TRY_AGAIN'), () => answering({ id: 'cart' }, 201)]);

    const { data } = await shop.post('/carts', { body: {}, key: keyOfTap() });

    expect(data.id).toBe('cart');
    expect(new Set(asked.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1);
    expect(asked).toHaveLength(3);
  });

  test('does not send a sign-in twice', async () => {
    const { shop, asked } = shopThat([lost]);

    await expect(shop.post('/auth/local', { body: { identifier: 'a@example.com', password: 'b' } })).rejects.toBeInstanceOf(NoAnswer);

    expect(asked).toHaveLength(1);
  });

  test('says of a refusal that came after a loss that it did', async () => {
    const { shop } = shopThat([lost, () => refusing(409, 'CART_CLOSED', { status: 'ordered' })]);

    await expect(shop.post('/carts/{id}/operations', { path: { id: 'a' }, body: { operations: [] } })).rejects.toMatchObject({
      code: 'CART_CLOSED',
      afterLoss: true,
    });
  });

  test('is given up at once, also while it waits', async () => {
    const { fetch, url, asked } = scriptedFetch(() => refusing(503, 'UNAVAILABLE', {}, { 'Retry-After': '20' }));
    const shop = createShop({ url, fetch, middlewares: [retry()] });
    const controller = new AbortController();

    const call = shop.get('/orders', { signal: controller.signal });
    while (asked.length === 0) await new Promise(setImmediate);
    setImmediate(() => controller.abort());

    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(1);
  });
});
