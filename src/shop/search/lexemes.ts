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
  const places = placesIn(texts);
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.slice(0, 200).join(',')}`).join(' ');
}

/** The lexemes of what it is called: its name, its brand and its variants. */
export function nameVector(texts: readonly Searched[]): string {
  const called = texts.filter(({ weight }) => weight === 'A' || weight === 'B');
  return [...placesIn(called).keys()].map((lexeme) => `'${lexeme}'`).join(' ');
}

/** Where each lexeme stands, with the weight it has there. */
function placesIn(texts: readonly Searched[]): ReadonlyMap<string, readonly string[]> {
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
  return places;
}

/** A phrase and what else it may be called, all in lexemes. */
type Synonym = Readonly<{ typed: readonly string[]; also: readonly (readonly string[])[] }>;
/** By the first lexeme of what is typed. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

// Some groups may have one word.
const mostOthers = 40;

const both = (terms: readonly string[]): string => (terms.length > 1 ? `(${terms.join(' & ')})` : terms.join());
const either = (terms: readonly string[]): string => (terms.length > 1 ? `(${terms.join(' | ')})` : terms.join());
const othersOf = (synonyms: readonly Synonym[]): string[] =>
  synonyms
    .flatMap(({ also }) => also)
    .slice(0, mostOthers)
    .map((phrase) => both(phrase.map((lexeme) => `'${lexeme}'`)));

/**
 * The condition that all words are there, as PostgreSQL reads it (`tsquery`); the last one may be the beginning of a word. A word, or some
 * beside each other, may be what else it is called.
 */
export function searchQuery(words: readonly string[], synonyms: Synonyms = new Map()): string {
  const lexemes = words.map(lexemeOf);
  const own = words.map((word, index) => (index === words.length - 1 ? `('${lexemes[index]}' | '${word}':*)` : `'${lexemes[index]}'`));
  const beginningAt = (at: number) =>
    (synonyms.get(lexemes[at] ?? '') ?? []).filter(({ typed }) => typed.every((lexeme, index) => lexemes[at + index] === lexeme));
  const parts: string[] = [];
  for (let at = 0; at < words.length;) {
    const longest = Math.max(1, ...beginningAt(at).map(({ typed }) => typed.length));
    const each = own.slice(at, at + longest).map((term, index) => {
      const alone = beginningAt(at + index).filter(({ typed }) => typed.length === 1);
      return either([term, ...othersOf(alone)]);
    });
    const whole = longest === 1 ? [] : beginningAt(at).filter(({ typed }) => typed.length === longest);
    parts.push(either([both(each), ...othersOf(whole)]));
    at += longest;
  }
  return parts.join(' & ');
}
