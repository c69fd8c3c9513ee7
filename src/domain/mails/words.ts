import { mailWordsEn, type OrderMailWords } from './words.en';
import { mailWordsUk } from './words.uk';

const known = new Map<string, OrderMailWords>([
  ['en', mailWordsEn],
  ['uk', mailWordsUk],
]);

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Words for mails in another language, from a plugin. Throws where there are some already. */
export function addOrderMailWords(language: string, words: OrderMailWords): void {
  const base = baseOf(language);
  if (known.has(base)) throw new Error(`Mails can be written in ${base} already`);
  known.set(base, words);
}

/** The words of a language; null where nobody has written any. */
export const orderMailWords = (language: string): OrderMailWords | null => known.get(baseOf(language)) ?? null;
