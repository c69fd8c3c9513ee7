import CircuitBreaker from 'opossum';
import { withoutSecretsIn, withoutSecretsInEach } from './without-secrets-in';
import { IntegrationError, isIntegrationError } from './integration-error';

/** When an adapter is left alone, and for how long: at least `calls` in the last `windowMs`, of which more than half failed. */
export type Patience = Readonly<{ calls: number; windowMs: number; restMs: number }>;

/** How a neighbour has answered this process since it started. `isResting`: it is left alone for a moment. */
export type Health = Readonly<{ isResting: boolean; failure: Readonly<{ at: string; said: string }> | null; answeredAt: string | null }>;

/** Asks a neighbour, for no longer than `signal` allows. Throws an IntegrationError where that is over, or nobody is asked at the moment. */
export type Guard = <Answer>(work: () => Promise<Answer>, signal: AbortSignal) => Promise<Answer>;

/** A neighbour that says no is there. */
const isRefusal = (error: unknown): boolean => isIntegrationError(error) && !error.retryable;

/**
 * Keeps a neighbour that fails from keeping everybody waiting: it is left alone for a while, and then asked by one again.
 * `isAnswer` tells what it throws and means, besides a refusal for good. What ran out of time may still be done by it. What it throws, or
 * says of records it refuses, holds none of `secrets`.
 */
export function createGuard(
  name: string,
  { calls, windowMs, restMs }: Patience,
  isAnswer: (error: unknown) => boolean,
  secrets: readonly string[] = [],
): Guard & Readonly<{ health: () => Health }> {
  let lastFailure: unknown;
  let failedAt: Date | null = null;
  let answeredAt: Date | null = null;
  const breaker = new CircuitBreaker((work: () => Promise<void>) => work(), {
    // Each call brings its own time.
    timeout: false,
    volumeThreshold: calls,
    errorThresholdPercentage: 50,
    rollingCountTimeout: windowMs,
    rollingPercentilesEnabled: false,
    enableSnapshots: false,
    resetTimeout: restMs,
    errorFilter: (error: unknown) => isRefusal(error) || isAnswer(error),
  });
  breaker.on('failure', (error: unknown) => {
    if (CircuitBreaker.isOurError(error as Error)) return;
    lastFailure = error;
    failedAt = new Date();
  });
  breaker.on('success', () => (answeredAt = new Date()));

  const whyNot = (error: unknown): unknown =>
    error instanceof Error && CircuitBreaker.isOurError(error)
      ? new IntegrationError(name, `no connection is tried for a moment, because too many failed: ${said(lastFailure)}`, true, lastFailure)
      : error;
  const guard: Guard = (work, signal) =>
    new Promise((resolve, reject) => {
      breaker
        .fire(async () => {
          try {
            resolve(withoutSecretsInEach(await inTime(name, work, signal), secrets));
          } catch (error) {
            throw withoutSecretsIn(error, secrets);
          }
        })
        .catch((error: unknown) => reject(whyNot(error)));
    });
  const health = (): Health => ({
    isResting: breaker.opened,
    failure: failedAt && { at: failedAt.toISOString(), said: said(lastFailure) },
    answeredAt: answeredAt?.toISOString() ?? null,
  });
  return Object.assign(guard, { health });
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An adapter that does not heed the time must not hold up whoever asks either. Throws an IntegrationError where it is over. */
export async function inTime<Answer>(name: string, work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  let stop = () => {};
  const outOfTime = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new IntegrationError(name, 'timed out', true));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work(), outOfTime]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
