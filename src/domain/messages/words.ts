import { messageWordsEn, type MessageWords } from './words.en';
import { messageWordsUk } from './words.uk';

const known = new Map<string, MessageWords>([
  ['en', messageWordsEn],
  ['uk', messageWordsUk],
]);

export const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Words for messages in another language, from a plugin. Throws where there are some already. */
export function addMessageWords(language: string, words: MessageWords): void {
  const base = baseOf(language);
  if (known.has(base)) throw new Error(`Messages can be written in ${base} already`);
  known.set(base, words);
}

/** The words of a language; null where nobody has written any. */
export const knownMessageWords = (language: string): MessageWords | null => known.get(baseOf(language)) ?? null;

/** The same, English where nobody has written any. */
export const messageWords = (language: string): MessageWords => knownMessageWords(language) ?? messageWordsEn;
