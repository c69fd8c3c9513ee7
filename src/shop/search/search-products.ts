import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { otherKeyboard } from '../../domain/search/keyboard';
import { codeOf, wordsOf } from '../../domain/search/words';
import { isStill, keepPage, knownPage, type PageAsked } from '../listing/known-pages';
import { isNarrowed } from '../listing/listing-filter';
import { alikeWords, canCompareWords } from './alike-words';
import { askingOf, findPage, type Attempt, type Found, type SearchProducts, type Tried } from './find-page';
import { noteMiss } from './misses';

// A longer one is a text somebody pasted, and its first words say what it is about.
const mostWords = 8;
const shortestCode = 3;

/**
 * What is searched for: all the words in any form, the last one perhaps only begun; a part of a SKU or a barcode; words that look like
 * them; what the same keys are on another keyboard. The first of these that finds something is the answer: mostly one statement.
 */
export async function searchProducts(strapi: Core.Strapi, query: SearchProducts): Promise<Found> {
  const { viewer, text } = query;
  const db = strapi.db.connection;
  const words = wordsOf(text).slice(0, mostWords);
  const alike = async (typed: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> =>
    (await canCompareWords(db)) ? alikeWords(db, typed, viewer.locale) : new Map();

  const before = await foundAgain(strapi, query);
  if (before) return before;

  const tried: Tried[] = [];
  const firstOf = async (attempts: readonly Attempt[]): Promise<Found | null> => {
    for (const attempt of attempts) {
      const { found, ...each } = await findPage(strapi, query, attempt);
      tried.push(each);
      if (found && tried.length > 1) keepAttempt(query, attempt, tried);
      if (found) return { ...found, until: earliest([found.until, untilOf(tried)]) };
    }
    return null;
  };
  const typed = await firstOf(asTyped(text, words));
  if (typed) return typed;

  const meant = await alike(words);
  const corrected = words.map((word) => meant.get(word)?.[0] ?? word);
  const other = wordsOf(otherKeyboard(text) ?? '').slice(0, mostWords);
  const found = await firstOf([
    ...(corrected.join(' ') === words.join(' ') ? [] : [inWords(corrected)]),
    ...(other.length === 0 ? [] : [inWords(other)]),
  ]);
  const suggestions = [...meant.values()].flatMap((each) => each.slice(0, 3));
  if (!found && query.offset === 0 && !isNarrowed(query.filter)) noteMiss(strapi, { language: viewer.locale, text });
  return found ?? { cards: [], ids: [], isMore: false, facets: null, understood: null, suggestions, until: untilOf(tried) };
}

/** What is found nowhere now may be found at any of these. */
const untilOf = (tried: readonly Tried[]): Date | null => earliest(tried.map(({ until }) => until));

/** Which attempt finds something, whatever page of it is asked for. */
const attemptAsked = ({ text, filter }: SearchProducts): PageAsked => ({
  name: JSON.stringify(['attempt', text.trim().toLowerCase(), filter]),
});

/** What was found by another attempt than the first need not be looked for by those before it, while nothing has changed. */
async function foundAgain(strapi: Core.Strapi, query: SearchProducts): Promise<Found | null> {
  const known = knownPage<Attempt>(attemptAsked(query), askingOf(query));
  const [attempt] = known?.rows ?? [];
  if (!known || !attempt) return null;
  const { met, found } = await findPage(strapi, query, attempt);
  return found && isStill(known, met) ? { ...found, until: earliest([found.until, known.until]) } : null;
}

function keepAttempt(query: SearchProducts, attempt: Attempt, tried: readonly Tried[]): void {
  const [first, ...others] = tried;
  // What is in stock changes with every sale, and what staff pinned is asked each time.
  if (!first || query.filter.inStock || tried.some(({ isPinned }) => isPinned)) return;
  if (others.some(({ met }) => met.revision !== first.met.revision || met.terms.revision !== first.met.terms.revision)) return;
  keepPage(attemptAsked(query), askingOf(query), { ...first.met, until: untilOf(tried), rows: [attempt] });
}

const inWords = (words: readonly string[]): Attempt => ({ search: { words }, understood: words.join(' ') });

function asTyped(text: string, words: readonly string[]): Attempt[] {
  const code = codeOf(text);
  const inCodes: Attempt[] = code.length >= shortestCode && /^[a-z0-9]+$/.test(code) ? [{ search: { code }, understood: null }] : [];
  const asWords: Attempt[] = words.length === 0 ? [] : [{ search: { words }, understood: null }];
  return /\d/.test(code) ? [...inCodes, ...asWords] : [...asWords, ...inCodes];
}
