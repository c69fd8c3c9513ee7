import { Agent, request, type Dispatcher } from 'undici';
import { IntegrationError } from './integration-error';
import { isPublic, literalOf, lookUpPublic } from './public-address';

type Ask = Readonly<{
  /** As the adapter is called. */
  service: string;
  /** The operator says that what is asked may stand in the shop's own network. */
  mayBePrivate: boolean;
  method: Dispatcher.HttpMethod;
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
}>;
/** `headers`: the first of each name, which is written small. */
export type Answered = Readonly<{ status: number; headers: Readonly<Record<string, string>>; text: string }>;

/** More than any answer the shop waits for. */
const largest = 1_024 * 1_024;
const connectMs = 10_000;
const timeouts = { maxResponseSize: largest, headersTimeout: 60_000, bodyTimeout: 30_000 };
const agents = {
  public: new Agent({ ...timeouts, connect: { timeout: connectMs, lookup: lookUpPublic } }),
  any: new Agent({ ...timeouts, connect: { timeout: connectMs } }),
};

/**
 * Asks a machine whose address staff typed: no redirect is followed, what is answered is bounded, and nobody is asked who stands in the shop's own
 * network, but where the operator allows it. Throws an IntegrationError where there is no whole answer.
 */
export async function carefulRequest({ service, mayBePrivate, method, url, headers, body, signal }: Ask): Promise<Answered> {
  const literal = literalOf(new URL(url));
  if (!mayBePrivate && literal !== null && !isPublic(literal)) throw ownNetwork(service);
  try {
    const answer = await request(url, {
      ...{ method, signal, dispatcher: mayBePrivate ? agents.any : agents.public },
      headers: { 'user-agent': 'Storekeeper', accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.body.text();
    const first = Object.entries(answer.headers).flatMap(([name, value]) => {
      const one = Array.isArray(value) ? value[0] : value;
      return one === undefined ? [] : [[name, one] as const];
    });
    return { status: answer.statusCode, headers: Object.fromEntries(first), text };
  } catch (error) {
    if (codeOf(error) === 'EPRIVATE') throw ownNetwork(service, error);
    if (codeOf(error) === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') throw new IntegrationError(service, 'its answer is too large', true, error);
    throw new IntegrationError(service, signal.aborted ? 'it takes too long' : `it does not answer (${codeOf(error)})`, true, error);
  }
}

const ownNetwork = (service: string, cause?: unknown): IntegrationError =>
  new IntegrationError(service, 'its address leads into the shop’s own network, which only the operator may allow', false, cause);

function codeOf(error: unknown): string {
  const { code, cause } = error as Readonly<{ code?: unknown; cause?: unknown }>;
  if (typeof code === 'string') return code;
  return typeof cause === 'object' && cause !== null ? codeOf(cause) : 'unknown';
}

/** `Retry-After` in milliseconds, an hour at most; null where nothing is said. */
export function retryAfterMs({ headers }: Answered, now: Date): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : new Date(said).getTime() - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 3_600_000) : null;
}
