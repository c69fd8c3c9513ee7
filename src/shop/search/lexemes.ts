import { stemmer } from 'stemmer';
import { ukrainianStem } from '../../domain/search/ukrainian-stem';
import { joinedWordsOf, wordsOf } from '../../domain/search/words';

/**
 * What a word is found by, in all its forms: by its letters, not by the language of who asks, who may name a brand. Languages that are
 * written otherwise, and numbers, are found as they are.
 */
export function lexemeOf(word: string): string {
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return ukrainianStem(word);
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** From the name, which counts most, to the description. */
export type Weight = 'A' | 'B' | 'C' | 'D';
export type Searched = Readonly<{ weight: Weight; text: string }>;

// PostgreSQL counts no further, and a description of 60 kB is not found by its end.
const mostWords = 2_000;

/** What a product is searched by, as PostgreSQL reads it (`tsvector`). Lexemes are letters and digits, so nothing need be escaped. */
export function searchVector(texts: readonly Searched[]): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const { weight, text } of texts)
    for (const word of [...wordsOf(text), ...joinedWordsOf(text)]) {
      place += 1;
      if (place > mostWords) break;
      const lexeme = lexemeOf(word).slice(0, 100);
      const known = places.get(lexeme);
      if (known) known.push(`${place}${weight}`);
      else places.set(lexeme, [`${place}${weight}`]);
    }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.slice(0, 200).join(',')}`).join(' ');
}

/** The condition that all words are there, as PostgreSQL reads it (`tsquery`); the last one may be the beginning of a word. */
export function searchQuery(words: readonly string[]): string {
  const last = words.length - 1;
  return words.map((word, index) => (index === last ? `('${lexemeOf(word)}' | '${word}':*)` : `'${lexemeOf(word)}'`)).join(' & ');
}
