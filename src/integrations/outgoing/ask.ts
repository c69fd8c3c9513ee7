import type { Dispatcher } from 'undici';
import { because } from '../../domain/deliveries/because';
import { IntegrationError } from '../integration-error';
import { addressProblem, PrivateAddressError } from './address';
import { clientOf } from './client';

type Ask = Readonly<{
  /** As the adapter is called. */
  service: string;
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
const client = clientOf({ connectMs: 10_000, maxResponseSize: largest, headersTimeout: 60_000, bodyTimeout: 30_000 });

/**
 * Asks a machine whose address somebody typed, and reads its whole answer: no redirect is followed, what is answered is bounded, and only public
 * addresses are asked (address.ts). Throws an IntegrationError where there is no whole answer.
 */
export async function ask({ service, method, url, headers, body, signal }: Ask): Promise<Answered> {
  const problem = addressProblem(url);
  if (problem !== null) throw new IntegrationError(service, because(`It is not asked: ${problem}`), false);
  try {
    const { request, dispatcher } = await client();
    const answer = await request(url, {
      ...{ method, signal, dispatcher },
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
    throw failureOf(service, error, signal);
  }
}

function failureOf(service: string, error: unknown, signal: AbortSignal): IntegrationError {
  if (isOf(error, (cause) => cause instanceof PrivateAddressError))
    return new IntegrationError(service, because('It leads to an address of a private network'), false, error);
  const { code } = error as Readonly<{ code?: unknown }>;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new IntegrationError(service, because('Its answer is too large'), true, error);
  if (signal.aborted) return new IntegrationError(service, because('It takes too long'), true, error);
  return new IntegrationError(service, because(`It does not answer (${typeof code === 'string' ? code : 'unknown'})`), true, error);
}

const isOf = (error: unknown, is: (cause: unknown) => boolean): boolean =>
  is(error) || (error instanceof Error && error.cause !== undefined && isOf(error.cause, is));

/** `Retry-After` in milliseconds, an hour at most; null where nothing is said. */
export function retryAfterMs({ headers }: Answered, now: Date): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : new Date(said).getTime() - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 3_600_000) : null;
}
