import { setTimeout as wait } from 'node:timers/promises';
import { isIntegrationError } from '../../integration-error';
import { failure } from './failures';

const mostTries = 3;

/**
 * Tries three times what may succeed another time, each for so long, with a pause in between that is not the same for everybody. Throws the last
 * failure; and `timed out`, once `signal` is over.
 */
export async function again<Answer>(
  work: (signal: AbortSignal) => Promise<Answer>,
  { signal, tryMs, pauseMs }: Readonly<{ signal: AbortSignal; tryMs: number; pauseMs: number }>,
): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    if (signal.aborted) throw failure('timed out', true);
    try {
      return await work(AbortSignal.any([signal, AbortSignal.timeout(tryMs)]));
    } catch (error) {
      if (!isIntegrationError(error) || !error.retryable || tried === mostTries || signal.aborted) throw error;
      await wait(pauseMs * tried * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }
}
