import { useText } from '../texts/use-text';
import type { Words } from './word';

/** Says a code of a payment service in words; one that nobody knows is quoted. */
export function useReason(): (words: Words, code: string) => string {
  const text = useText();
  return (words, code) => {
    const key = Object.hasOwn(words, code) ? words[code] : undefined;
    return key ? text(key) : text('storekeeper.failure.other', { code });
  };
}
