import { answering, lost, refusing, scriptedFetch, type Scripted } from '../../../tests/support/scripted-fetch';
import { createShop, isRefusal, keyOfTap, NoAnswer, outcome, Refusal } from './index.ts';

const shopThat = (answer: () => Scripted | Promise<Scripted>) => {
  const { fetch, url, asked } = scriptedFetch(answer);
  return { shop: createShop({ url: `${url}/`, fetch }), asked };
};
const id = { path: { id: 'c1' } };
const checkout = { ...id, body: { expectedTotal: { amount: 100, currency: 'EUR' } } };

describe('a call', () => {
  test('is written as the contract has it, and answers what stands there', async () => {
    const { shop, asked } = shopThat(() => ({ body: { data: [{ name: 'Tea' }], meta: { nextCursor: null, facets: {} } } }));

    const { data, meta } = await shop.get('/storefront/products', { query: { currency: 'EUR', attributes: { Material: 'Wool,Linen' } } });

    const names: string[] = data.map(({ name }) => name);
    const next: string | null = meta.nextCursor;
    expect([names, next]).toEqual([['Tea'], null]);
    expect(decodeURIComponent(asked[0]?.path ?? '')).toBe('/storefront/products?currency=EUR&attributes[Material]=Wool,Linen');
  });

  test('answers a file as one', async () => {
    const answer = async () => Promise.resolve(new Response('%PDF-1.3', { headers: { 'Content-Type': 'application/pdf' } }));
    const file = await createShop({ url: 'https://shop.test', fetch: answer }).get('/orders/{id}/invoices/{invoice}', {
      path: { id: 'o1', invoice: 'i1' },
    });
    expect([file.type, file.size]).toEqual(['application/pdf', 8]);
  });

  test('does not compile where the contract says otherwise', async () => {
    const { shop } = shopThat(() => answering({}));
    // @ts-expect-error there is no such path
    await shop.get('/nothing');
    // @ts-expect-error orders are read, not posted
    await shop.post('/orders');
    // @ts-expect-error what is to be done is missing
    await shop.post('/carts/{id}/operations', id);
    // @ts-expect-error nothing is done once by a key here
    await shop.post('/auth/local', { body: { identifier: 'a', password: 'b' }, key: 'x' });
    // @ts-expect-error there is no such operation
    await shop.post('/carts/{id}/operations', { ...id, body: { operations: [{ id: '1', op: 'empty' }] } });
    await expect(shop.get('/health/live')).resolves.toEqual({ data: {}, meta: {} });
  });

  test('names the revision it means, and sends no body where there is none', async () => {
    const { shop, asked } = shopThat(() => answering({}));

    await shop.post('/carts/{id}/operations', { ...id, ifMatch: 3, body: { operations: [] } });
    await shop.delete('/me/payment-methods/{id}', id);

    expect(asked.map(({ headers, body }) => [headers['If-Match'], headers['Content-Type'], body])).toEqual([
      ['"3"', 'application/json', { operations: [] }],
      [undefined, undefined, undefined],
    ]);
  });
});

describe('a refusal', () => {
  test('is thrown with its code, what stands beside it, and under what the shop has it', async () => {
    const { shop } = shopThat(() => refusing(503, 'UNAVAILABLE', { a: 1 }, { 'X-Request-Id': 'r1', 'Retry-After': '2' }));

    await expect(shop.get('/orders')).rejects.toMatchObject({
      ...{ name: 'Refusal', code: 'UNAVAILABLE', status: 503, requestId: 'r1', retryAfterMs: 2_000, afterLoss: false },
      details: { a: 1 },
    });
  });

  test('as a value is one of those the contract names, and its code says what its details are', async () => {
    const { shop } = shopThat(() => refusing(409, 'CART_CHANGED', { cart: { totals: { total: { amount: 120, currency: 'EUR' } } } }));

    const result = await outcome(shop.post('/carts/{id}/checkout', checkout));

    if (result.ok) throw new Error(`It was taken: ${result.answer.data.order.status}`);
    const { refusal } = result;
    // @ts-expect-error what only registration refuses with
    expect(refusal.code === 'EMAIL_TAKEN').toBe(false);
    const now: number | null = refusal.code === 'CART_CHANGED' ? refusal.details.cart.totals.total.amount : null;
    expect(now).toBe(120);
  });

  test('that is caught is told by its code too', () => {
    const error: unknown = new Refusal(
      'PAYMENT_DECLINED',
      { failureReason: 'expired_card' },
      { status: 422, message: '', requestId: null, retryAfterMs: null, afterLoss: false },
    );

    expect([isRefusal(error), isRefusal(error, 'CART_CHANGED'), isRefusal(new Error('x'))]).toEqual([true, false, false]);
    if (!isRefusal(error, 'PAYMENT_DECLINED')) throw new Error('It was declined');
    expect(error.details.failureReason).toBe('expired_card');
  });
});

describe('what is no answer of the shop', () => {
  test.each<[string, () => Scripted | Promise<Scripted>]>([
    ['no network', lost],
    ['the JSON of a portal', () => ({ body: { ok: true } })],
    ['the page of a gateway', () => ({ status: 502, body: '<html>Bad gateway</html>' })],
    ['the portal of a hotel', () => ({ status: 200, body: '<html>Welcome</html>' })],
    ['JSON of somebody else', () => ({ status: 404, body: { message: 'no route' } })],
  ])('is never taken for one: %s', async (_name, answer) => {
    const { shop } = shopThat(answer);

    await expect(outcome(shop.get('/orders'))).rejects.toBeInstanceOf(NoAnswer);
  });

  test('is one that does not come in time, or is no longer wanted', async () => {
    const never: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const shop = createShop({ url: 'http://shop.test', fetch: never });
    const controller = new AbortController();
    setImmediate(() => controller.abort());

    await expect(shop.get('/orders', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(shop.get('/orders', { timeoutMs: 5 })).rejects.toThrow('No answer within 5 ms');
    await expect(shop.get('/orders', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the key of a tap', () => {
  const answers: (() => Scripted)[] = [];
  const { shop, asked } = shopThat(() => (answers.shift() ?? lost)());
  const key = keyOfTap();
  const tap = (amount = 100, then: () => Scripted = () => refusing(422, 'PAYMENT_DECLINED')) => {
    answers.push(then);
    return outcome(shop.post('/carts/{id}/checkout', { ...checkout, body: { expectedTotal: { amount, currency: 'EUR' } }, key })).catch(
      String,
    );
  };
  const keys = () => asked.splice(0).map(({ headers }) => headers['Idempotency-Key']);

  test('is another after each answer', async () => {
    await tap();
    await tap();

    expect(new Set(keys()).size).toBe(2);
  });

  test('is the same while nobody knows what became of the tap before', async () => {
    await tap(100, lost);
    await tap(100, () => refusing(409, 'IDEMPOTENCY_KEY_IN_USE'));
    await tap(100, () => refusing(503, 'PAYMENT_PROVIDER_UNAVAILABLE'));
    await tap(100, () => answering({ order: {}, payment: null }, 201));
    await tap();
    const sent = keys();

    expect(new Set(sent.slice(0, 4)).size).toBe(1);
    expect(sent[4]).not.toBe(sent[0]);
  });

  test('is another for another total', async () => {
    await tap(100, lost);
    await tap(120, lost);

    expect(new Set(keys()).size).toBe(2);
  });
});
