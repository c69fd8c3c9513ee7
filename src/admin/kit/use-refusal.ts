import { refusals } from '../refusals';
import type { Details } from './refusal';
import { useText } from './use-text';

type Failure = { response?: { data?: { error?: { details?: Details } } } };

/** Says why the server refused, in the language of the member of staff; null when there are no words for it. */
export function useRefusal(): (failure: unknown) => string | null {
  const text = useText();
  return (failure) => {
    const details = (failure as Failure).response?.data?.error?.details ?? {};
    return refusals.get(details.code)?.(text, details) ?? null;
  };
}
