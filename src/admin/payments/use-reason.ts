import { useText, type Text } from '../kit/use-text';
import type { Words } from '../kit/word';

/** Says a code of a payment service in words; one that nobody knows is quoted. */
export const reasonIn =
  (text: Text) =>
  (words: Words, code: string): string => {
    const key = Object.hasOwn(words, code) ? words[code] : undefined;
    return key ? text(key) : text('storekeeper.failure.other', { code });
  };

export const useReason = (): ReturnType<typeof reasonIn> => reasonIn(useText());
