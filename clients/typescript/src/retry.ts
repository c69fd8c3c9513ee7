import { codeOf, type Middleware, type ShopRequest, type ShopResponse } from './http.ts';
import { NoAnswer } from './refusal.ts';
import { retryAfterMs } from './retry-after.ts';
import { wait } from './wait.ts';

export type RetryOptions = Readonly<{
  /** Tries in all. */
  attempts?: number;
  /** From the first try to the beginning of the last. What has to wait longer is answered as it is. */
  totalMs?: number;
  /** The longest wait before the second try; it doubles each time. */
  firstWaitMs?: number;
  mostWaitMs?: number;
}>;

/** For tests: what a phone has one of each. */
type World = Readonly<{ now: () => number; random: () => number; wait: typeof wait }>;

export type Try = Readonly<{ request: Pick<ShopRequest, 'isRepeatable'>; attempt: number; elapsedMs: number }>;
export const usual = { attempts: 4, totalMs: 30_000, firstWaitMs: 400, mostWaitMs: 5_000 };

/**
 * How long to wait before the same request is sent again; null when it is not. `response` is null where none came. A request that may
 * not be sent twice is sent again only where the shop says that it did nothing (429).
 */
export function nextWait(
  response: Pick<ShopResponse, 'status' | 'header' | 'body'> | null,
  { request, attempt, elapsedMs }: Try,
  { attempts, totalMs, firstWaitMs, mostWaitMs }: Required<RetryOptions>,
  { now, random }: Pick<World, 'now' | 'random'>,
): number | null {
  if (attempt >= attempts || !isWorthIt(response) || (!request.isRepeatable && response?.status !== 429)) return null;
  const asked = response && retryAfterMs(response.header('Retry-After'), now());
  // Each somewhere else within the time: those who failed together must not come back together.
  const jitter = random() * Math.min(mostWaitMs, firstWaitMs * 2 ** (attempt - 1));
  const ms = asked === null ? jitter : asked + random() * firstWaitMs;
  return elapsedMs + ms > totalMs ? null : ms;
}

const isWorthIt = (response: Pick<ShopResponse, 'status' | 'body'> | null): boolean =>
  response === null || response.status === 503 || response.status === 429 || codeOf(response.body) === 'IDEMPOTENCY_KEY_IN_USE';

/** Sends again what had no answer, or was told to come back, if that does no harm. */
export function retry(options: RetryOptions = {}, world: World = { now: Date.now, random: Math.random, wait }): Middleware {
  const limits = { ...usual, ...options };
  return (next) => async (request) => {
    const began = world.now();
    let afterLoss = false;
    for (let attempt = 1; ; attempt += 1) {
      const tried = await next(request).then(answered, unlessLost);
      const elapsedMs = world.now() - began;
      const ms = nextWait(tried.response, { request, attempt, elapsedMs }, limits, world);
      if (ms !== null) {
        afterLoss ||= tried.response === null;
        await world.wait(ms, request.signal);
        continue;
      }
      if (tried.response === null) throw tried.lost;
      return afterLoss ? { ...tried.response, afterLoss } : tried.response;
    }
  };
}

type Tried = Readonly<{ response: ShopResponse }> | Readonly<{ response: null; lost: NoAnswer }>;
const answered = (response: ShopResponse): Tried => ({ response });
function unlessLost(error: unknown): Tried {
  if (error instanceof NoAnswer) return { response: null, lost: error };
  throw error;
}
