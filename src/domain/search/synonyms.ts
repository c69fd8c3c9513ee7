import { refusal, toCheckResult, type CheckResult } from '../pricing/finding';
import { wordsOf } from './words';

/** As staff write it: entries of a word or some, apart by commas or on lines of their own. */
export type SynonymText = Readonly<{ words: string; means: string | null }>;

/** The words of one entry, as they are searched by. */
export type Phrase = readonly string[];
/** Who types the one finds what is called one of the others too. */
export type SynonymRule = Readonly<{ typed: Phrase; also: readonly Phrase[] }>;

/** As many as a search is asked beside for each. */
export const mostEntries = 20;
const mostWordsInEntry = 5;

/** The entries of a list of words, each once, in their order. */
export function phrasesOf(text: string): Phrase[] {
  const phrases = text.split(/[,;\n]/).map(wordsOf);
  return [...new Map(phrases.filter(({ length }) => length > 0).map((phrase) => [phrase.join(' '), phrase])).values()];
}

/** What a group says: where it means something else, in that direction alone. */
export function synonymRules({ words, means }: SynonymText): SynonymRule[] {
  const [typed, meant] = [phrasesOf(words), phrasesOf(means ?? '')];
  const others = (phrase: Phrase) => (meant.length > 0 ? meant : typed).filter((each) => each.join(' ') !== phrase.join(' '));
  return typed.map((phrase) => ({ typed: phrase, also: others(phrase) })).filter(({ also }) => also.length > 0);
}

export function checkSynonym({ words, means }: SynonymText): CheckResult {
  if (means === null || means.trim() === '') return toCheckResult(checkPhrases(words, 'words', 2));
  const remarks = [...checkPhrases(words, 'words', 1), ...checkPhrases(means, 'means', 1)];
  if (remarks.length === 0 && synonymRules({ words, means }).length === 0)
    remarks.push(refusal('SYNONYM_OF_ITSELF', 'means', 'This means only itself. Enter another word, or leave it empty.'));
  return toCheckResult(remarks);
}

/** Refuses fewer entries than there must be, more than a search looks at, and whole sentences. */
export function checkPhrases(text: string, field: string, fewest: number): ReturnType<typeof refusal>[] {
  const phrases = phrasesOf(text);
  if (phrases.length < fewest)
    return [
      fewest === 1
        ? refusal('WORDS_MISSING', field, 'There is no word in it. Enter one, or several with commas between them.')
        : refusal('WORDS_TOO_FEW', field, 'One word alone has no other that means the same. Enter another one, after a comma.'),
    ];
  if (phrases.length > mostEntries)
    return [refusal('WORDS_TOO_MANY', field, `These are more than ${mostEntries}. Make another entry for the rest.`)];
  const long = phrases.find(({ length }) => length > mostWordsInEntry);
  if (long) return [refusal('PHRASE_TOO_LONG', field, `“${long.join(' ')}” is longer than ${mostWordsInEntry} words. Shorten it.`)];
  return [];
}
