import { wordsEn, type PaperWords } from './words.en';
import { wordsUk } from './words.uk';

const known = new Map<string, PaperWords>([
  ['en', wordsEn],
  ['uk', wordsUk],
]);

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Words for papers in another language, from a plugin. Throws where there are some already. */
export function addPaperWords(language: string, words: PaperWords): void {
  const base = baseOf(language);
  if (known.has(base)) throw new Error(`Papers can be written in ${base} already`);
  known.set(base, words);
}

/** The language a paper is written in: the customer's, else the shop's, where there are words of it; else English. */
export const paperLanguage = (language: string | null, defaultLanguage: string): string =>
  [language, defaultLanguage].find((each) => each !== null && known.has(baseOf(each))) ?? 'en';

export const paperWords = (language: string): PaperWords => known.get(baseOf(language)) ?? wordsEn;
