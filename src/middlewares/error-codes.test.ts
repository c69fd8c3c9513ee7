import errorCodes from './error-codes';

type Given = Readonly<{ status: number; body?: unknown; retryAfter?: string }>;

async function answered({ status, body, retryAfter }: Given) {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  const ctx = {
    status,
    body,
    message: 'Said by the server',
    response: { headers, get: (name: string) => headers[name] ?? '' },
    set: (name: string, value: string) => void (headers[name] = value),
  };
  const middleware = errorCodes({}, { strapi: undefined as never }) as (ctx: unknown, next: () => Promise<void>) => Promise<void>;
  await middleware(ctx, async () => {});
  return { status: ctx.status, body: ctx.body, headers };
}

describe('an answer of Strapi that refuses', () => {
  test('gets a code, and keeps its status', async () => {
    const { status, body } = await answered({ status: 405, body: 'Method Not Allowed' });
    expect([status, body]).toMatchObject([405, { error: { status: 405, details: { code: expect.stringMatching(/^[A-Z_]+$/) } } }]);
  });

  test('because of too many requests says when to come back, unless it has been said', async () => {
    const tooMany = { status: 429, body: { error: { name: 'RateLimitError', details: {} } } };
    expect((await answered(tooMany)).headers).toEqual({ 'Retry-After': '300' });
    expect((await answered({ ...tooMany, retryAfter: '7' })).headers).toEqual({ 'Retry-After': '7' });
  });

  test('is left alone when it has a code, and when it refuses nothing', async () => {
    const known = { error: { name: 'X', details: { code: 'KNOWN' } } };
    expect((await answered({ status: 400, body: known })).body).toEqual(known);
    expect((await answered({ status: 200, body: 'x' })).body).toBe('x');
  });
});
