import type { Middleware, ShopRequest, ShopResponse } from './http.ts';

/**
 * Asks whether what was answered before still holds, and spares the rest of the answer where it does (304). Keeps the latest `entries`
 * answers in memory, apart for each customer. A cart's `ETag` is its revision, for `ifMatch`: its prices change without it.
 */
export function etagCache({ entries = 100 }: { entries?: number } = {}): Middleware {
  const known = new Map<string, Readonly<{ etag: string; response: ShopResponse }>>();
  const keep = (key: string, response: ShopResponse) => {
    known.delete(key);
    const etag = response.header('ETag');
    if (response.status !== 200 || etag === null || /no-store/.test(response.header('Cache-Control') ?? '')) return;
    known.set(key, { etag, response });
    for (const oldest of known.keys()) {
      if (known.size <= entries) break;
      known.delete(oldest);
    }
  };

  return (next) => async (request) => {
    if (request.method !== 'GET' || request.template.startsWith('/carts/')) return next(request);
    const key = keyOf(request);
    const before = known.get(key);
    const response = await next(before ? { ...request, headers: { ...request.headers, 'If-None-Match': before.etag } } : request);
    if (before && response.status === 304) {
      known.delete(key);
      known.set(key, before);
      // Anew each time, so that no caller changes what another is given.
      return {
        ...before.response,
        header: (name) => response.header(name) ?? before.response.header(name),
        body: JSON.parse(before.response.text) as unknown,
      };
    }
    keep(key, response);
    return response;
  };
}

const keyOf = ({ path, headers }: ShopRequest): string => [path, headers.Authorization, headers['X-Cart-Token']].join('\n');
