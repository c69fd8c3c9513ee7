import type { Answer, Call, CommonOptions, Method, Operation, OptionsArgument, PathOf } from './contract-types.ts';
import { codeOf, isOk, overFetch, type Middleware, type Send, type ShopRequest, type ShopResponse } from './http.ts';
import type { KeyOfTap } from './key-of-tap.ts';
import { fillIn, toQuery } from './query.ts';
import { NoAnswer, Refusal, type RefusalOf } from './refusal.ts';
import { retryAfterMs } from './retry-after.ts';

type Caller<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...options: OptionsArgument<Operation<M, P>>
) => Call<Answer<Operation<M, P>>, RefusalOf<Operation<M, P>>>;

/** Calls as the contract writes them. Each resolves to the body of the answer, or throws a `Refusal` or `NoAnswer`. */
export type Shop = Readonly<{
  get: Caller<'get'>;
  post: Caller<'post'>;
  delete: Caller<'delete'>;
  /** Puts something around every call that is made from now on, outside of what is there. */
  use: (middleware: Middleware) => void;
}>;

export type ShopOptions = Readonly<{
  /** Of the shop, without `/api`: `https://shop.example.com`. */
  url: string;
  /** Put around each call, each around the one before. */
  middlewares?: readonly Middleware[];
  /** For one try. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}>;

type AnyOptions = CommonOptions &
  Readonly<{
    path?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, unknown>>;
    body?: unknown;
    key?: string | KeyOfTap;
    ifMatch?: number;
    asGuest?: boolean;
  }>;

// By the contract these do no more when they are sent again. Elsewhere a key is needed.
const repeatable = /^\/(storefront\/quote|auth\/refresh|carts\/\{id\}\/(operations|claim)|payments\/\{id\}\/sync)$/;

/** The door to a shop. It keeps nothing and does nothing by itself; `retry`, `createSession` and the others are put around it. */
export function createShop({ url, middlewares = [], timeoutMs = 20_000, fetch: fetchIt = (...all) => fetch(...all) }: ShopOptions): Shop {
  let send: Send = overFetch(url.replace(/\/+$/, ''), fetchIt);
  const use = (middleware: Middleware): void => {
    send = middleware(send);
  };
  middlewares.forEach(use);

  const call =
    (method: string) =>
    async (template: string, options: AnyOptions = {}): Promise<unknown> => {
      const path = fillIn(template, options.path) + toQuery(options.query ?? {});
      const body = options.body === undefined ? undefined : JSON.stringify(options.body);
      const { key } = options;
      const request: ShopRequest = {
        method,
        path,
        template,
        headers: headersOf(options, typeof key === 'object' ? key.keyFor(`${path}\n${body ?? ''}`) : key),
        ...(body === undefined ? {} : { body }),
        signal: options.signal,
        timeoutMs: options.timeoutMs ?? timeoutMs,
        isRepeatable: method !== 'POST' || key !== undefined || repeatable.test(template),
        ...(options.asGuest ? { asGuest: true } : {}),
      };
      const response = await send(request);
      if (typeof key === 'object' && isDecided(response)) key.answered();
      if (!isOk(response)) throw refusalOf(response);
      return response.body;
    };

  // What is checked stands in the types; here it is one function.
  return { get: call('GET'), post: call('POST'), delete: call('DELETE'), use } as Shop;
}

const headersOf = ({ headers, ifMatch }: AnyOptions, key: string | undefined): Record<string, string> => ({
  ...headers,
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
});

/** The shop knows what became of the request. What is still running, and what broke, may have been done or not. */
const isDecided = ({ status, body }: ShopResponse): boolean => status < 500 && codeOf(body) !== 'IDEMPOTENCY_KEY_IN_USE';

/** The refusal that an answer is. */
export function refusalOf(response: ShopResponse): Refusal {
  const code = codeOf(response.body);
  if (code === undefined) throw new NoAnswer(`What answered is not the shop (${response.status})`, { status: response.status });
  const { error } = response.body as { error: { message: string; details: Readonly<Record<string, unknown>> } };
  return new Refusal(code, error.details, {
    status: response.status,
    message: error.message,
    requestId: response.header('X-Request-Id'),
    retryAfterMs: retryAfterMs(response.header('Retry-After'), Date.now()),
    afterLoss: response.afterLoss ?? false,
  });
}
