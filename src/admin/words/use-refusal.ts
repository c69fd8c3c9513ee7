import { useText } from '../texts/use-text';
import type { TextKey } from '../texts/en';
import { failureWords } from './failure-words';
import { useReason } from './use-reason';

/** What the server refuses, by `details.code`. For what is not here, its own sentence is shown. */
const refusals: ReadonlyMap<unknown, TextKey> = new Map([
  ['PAYMENT_EXCEEDS_DUE', 'storekeeper.refusal.payment_exceeds_due'],
  ['CAPTURE_EXCEEDS_PAYMENT', 'storekeeper.refusal.capture_exceeds'],
  ['CAPTURE_FAILED', 'storekeeper.refusal.capture_failed'],
  ['PAYMENT_PROVIDER_UNAVAILABLE', 'storekeeper.refusal.provider_unavailable'],
]);

type Failure = { response?: { data?: { error?: { details?: { code?: unknown; reason?: unknown } } } } };

/** Says why the server refused, in the language of the member of staff; null when there are no words for it. */
export function useRefusal(): (failure: unknown) => string | null {
  const text = useText();
  const reasonOf = useReason();
  return (failure) => {
    const { code, reason } = (failure as Failure).response?.data?.error?.details ?? {};
    const key = refusals.get(code);
    if (!key) return null;
    return text(key, { reason: typeof reason === 'string' ? reasonOf(failureWords, reason) : text('storekeeper.failure.unsaid') });
  };
}
