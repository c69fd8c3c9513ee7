import { aborted, NoAnswer } from './refusal.ts';

/** One request, before it is sent: the path with its query, below `/api`. */
export type ShopRequest = Readonly<{
  method: string;
  path: string;
  /** The path as the contract writes it: `/carts/{id}`. */
  template: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal?: AbortSignal | undefined;
  timeoutMs: number;
  /** Sent twice, it does no more than sent once. */
  isRepeatable: boolean;
  /** Sent without the customer's token, also of one who is signed in. */
  asGuest?: boolean;
}>;

/** What the shop answered, refusals among it. */
export type ShopResponse = Readonly<{
  status: number;
  header: (name: string) => string | null;
  text: string;
  body: unknown;
  /** An earlier try had no answer: what was asked for may have been done by it. */
  afterLoss?: boolean;
}>;

/** Throws `NoAnswer` where nothing came, or something that is not the shop's. */
export type Send = (request: ShopRequest) => Promise<ShopResponse>;
export type Middleware = (next: Send) => Send;

export const isOk = ({ status }: ShopResponse): boolean => status >= 200 && status < 300;

/** What the shop answers that is no JSON. */
const pdf = 'application/pdf';

/** Sends over `fetch`, once, and no longer than the request wants to wait. */
export const overFetch =
  (url: string, fetchIt: typeof fetch): Send =>
  async (request) => {
    const { method, path, headers, body } = request;
    if (request.signal?.aborted) throw aborted();
    const limit = limited(request);
    try {
      const response = await fetchIt(`${url}/api${path}`, {
        method,
        headers: { Accept: `application/json, ${pdf}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body }),
        signal: limit.signal,
        credentials: 'omit',
      });
      const { status } = response;
      const header = (name: string) => response.headers.get(name);
      if (status === 200 && header('Content-Type') === pdf) return { status, header, text: '', body: await response.blob() };
      return ofShop(path, { status, header, text: await response.text() });
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (request.signal?.aborted) throw aborted();
      throw new NoAnswer(limit.signal.aborted ? `No answer within ${request.timeoutMs} ms` : 'No answer', { cause: error });
    } finally {
      limit.end();
    }
  };

/** Both who asks and the clock may end it. `AbortSignal.any` and `AbortSignal.timeout` are not in React Native. */
function limited({ signal, timeoutMs }: ShopRequest): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(abort, timeoutMs);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

/** Between app and shop stand others, which answer in pages, or in JSON of their own: a gateway, the portal of a hotel. */
function ofShop(path: string, response: Omit<ShopResponse, 'body'>): ShopResponse {
  if (response.status === 304) return { ...response, body: null };
  const body = parse(response.text);
  const isOurs = isOk({ ...response, body }) ? isObject(body) && ('data' in body || withoutData.test(path)) : codeOf(body) !== undefined;
  if (!isOurs) throw new NoAnswer(`What answered is not the shop (${response.status})`, { status: response.status });
  return { ...response, body };
}

/** These are answered as Strapi does. */
const withoutData = /^\/(auth|users)\//;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An object, or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type RefusalBody = Readonly<{ error?: { message?: string; details?: { code?: string } } }>;
/** The code of a refusal's body. */
export const codeOf = (body: unknown): string | undefined => (body as RefusalBody | null | undefined)?.error?.details?.code;
