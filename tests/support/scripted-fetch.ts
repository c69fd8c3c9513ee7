export type Asked = Readonly<{ method: string; path: string; headers: Readonly<Record<string, string>>; body: unknown }>;
export type Scripted = Readonly<{ status?: number; headers?: Readonly<Record<string, string>>; body?: object | string }>;

export const refusing = (status: number, code: string, details: object = {}, headers: Record<string, string> = {}): Scripted => ({
  status,
  headers,
  body: { data: null, error: { status, name: 'DomainError', message: code, details: { code, ...details } } },
});
export const answering = (data: unknown, status = 200): Scripted => ({ status, body: { data, meta: {} } });
/** The network fails: nobody knows whether the request arrived. */
export const lost = (): never => {
  throw new TypeError('Network request failed');
};

/** A `fetch` that answers as it is told, and what it was asked. */
export function scriptedFetch(answer: (asked: Asked) => Scripted | Promise<Scripted>) {
  const asked: Asked[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request: Asked = {
      method: init.method ?? 'GET',
      path: String(url).replace('http://shop.test/api', ''),
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    asked.push(request);
    const { status = 200, headers = {}, body = {} } = await answer(request);
    return new Response(status === 304 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  };
  return { fetch, asked, url: 'http://shop.test' };
}
