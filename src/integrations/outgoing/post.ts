import { because } from '../../domain/deliveries/because';
import { addressProblem, PrivateAddressError } from './address';
import { clientOf } from './client';

export type Posted = Readonly<{
  status: number;
  /** The beginning of what was answered. */
  answer: string;
  /** How long it asks to be left alone, in milliseconds. */
  retryAfterMs: number | null;
}>;

/** Nothing was answered. `isRefused`: it is not sent there at all. */
export class PostError extends Error {
  readonly isRefused: boolean;
  constructor(message: string, { isRefused = false, cause }: Readonly<{ isRefused?: boolean; cause?: unknown }> = {}) {
    super(message, { cause });
    this.isRefused = isRefused;
  }
}

const mostMs = 15_000;
/** What of an answer is read: staff look at its beginning, and more is nobody's business. */
const mostBytes = 4_096;

const client = clientOf({
  connectMs: 5_000,
  connections: 32,
  keepAliveTimeout: 10_000,
  headersTimeout: mostMs,
  bodyTimeout: mostMs,
});

type Post = Readonly<{ url: string; headers: Readonly<Record<string, string>>; body: string | Buffer; signal: AbortSignal }>;

/**
 * Posts to an address somebody typed: to public ones alone, without following it elsewhere. Given up after fifteen seconds of silence, or when `signal`
 * ends it. Throws `PostError` with a
 * sentence for staff.
 */
export async function post({ url, headers, body, signal }: Post): Promise<Posted> {
  const problem = addressProblem(url);
  if (problem) throw new PostError(problem, { isRefused: true });
  try {
    const { request, dispatcher } = await client();
    const answered = await request(url, {
      method: 'POST',
      dispatcher,
      headers: { ...headers, 'user-agent': 'Storekeeper' },
      body,
      signal,
    });
    const answer = await beginningOf(answered.body);
    return { status: answered.statusCode, answer, retryAfterMs: retryAfter(answered.headers['retry-after']) };
  } catch (error) {
    throw toPostError(error);
  }
}

/** Read no further than is shown, and of what is not read the connection is given up. */
async function beginningOf(body: AsyncIterable<Buffer> & { destroy: () => unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
}

function retryAfter(header: string | string[] | undefined): number | null {
  if (typeof header !== 'string') return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: because('Nobody listens there'),
  ENOTFOUND: because('There is no such host'),
  EAI_AGAIN: because('The host could not be looked up'),
  ECONNRESET: because('It hung up'),
  UND_ERR_SOCKET: because('It hung up'),
  UND_ERR_CONNECT_TIMEOUT: because('It could not be reached within five seconds'),
  UND_ERR_HEADERS_TIMEOUT: because('It did not answer within fifteen seconds'),
  UND_ERR_BODY_TIMEOUT: because('It did not answer within fifteen seconds'),
  UND_ERR_HEADERS_OVERFLOW: because('Its answer is too large'),
  CERT_HAS_EXPIRED: because('Its certificate has expired'),
  DEPTH_ZERO_SELF_SIGNED_CERT: because('Its certificate is signed by itself'),
  ERR_TLS_CERT_ALTNAME_INVALID: because('Its certificate is of another host'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: because('Its certificate is not complete'),
};

function toPostError(error: unknown): PostError {
  if (error instanceof PrivateAddressError || (error instanceof Error && error.cause instanceof PrivateAddressError))
    return new PostError(because('It leads to an address of a private network'), { isRefused: true, cause: error });
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return new PostError(because('It did not answer within fifteen seconds'), { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new PostError(sentences[code] ?? because(`It could not be reached: ${code}`), { cause: error });
}
