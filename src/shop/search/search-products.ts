import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { otherKeyboard } from '../../domain/search/keyboard';
import { pinnedNow, searchKey } from '../../domain/search/pinned';
import { codeOf, wordsOf } from '../../domain/search/words';
import type { Facets } from '../listing/facets';
import { knownFacets } from '../listing/known-facets';
import { choicesOf, type ListingFilter, type Search } from '../listing/listing-filter';
import { cardsOf, type CardRow } from '../listing/card-columns';
import type { PageAsked } from '../listing/known-pages';
import { rowsFor, withCards } from '../listing/read-cards';
import { readListings, type ListingQuery } from '../listing/read-listings';
import { readPage } from '../listing/read-page';
import type { Terms } from '../terms/terms';
import { storeSettings } from '../store/store-settings';
import type { Viewer } from '../storefront/viewer';
import { alikeWords, canCompareWords } from './alike-words';
import { hitsOf } from './hits';
import { searchQuery } from './lexemes';
import { noteMiss } from './misses';

export type SearchProducts = Readonly<{ viewer: Viewer; text: string; filter: ListingFilter; offset: number; limit: number }>;

/** `understood`: the words that were found, where they are others than were typed. `suggestions`: words to try where nothing was found. */
export type Found = Readonly<{
  cards: Buffer[];
  ids: string[];
  isMore: boolean;
  facets: Facets | null;
  understood: string | null;
  suggestions: readonly string[];
  until: Date | null;
}>;

// A longer one is a text somebody pasted, and its first words say what it is about.
const mostWords = 8;
const shortestCode = 3;

type Attempt = Readonly<{ search: Readonly<{ words: readonly string[] } | { code: string }>; understood: string | null }>;

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

  // What is found nowhere now may be at any of these.
  const untils: (Date | null)[] = [];
  const firstOf = async (attempts: readonly Attempt[]): Promise<Found | null> => {
    for (const attempt of attempts) {
      const found = await findPage(strapi, query, attempt);
      untils.push(found.until);
      if ('cards' in found) return { ...found, until: earliest(untils) };
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
  return found ?? { cards: [], ids: [], isMore: false, facets: null, understood: null, suggestions, until: earliest(untils) };
}

/** Whether something else than the words may be why nothing is found. */
const isNarrowed = ({ ids, categories, brands, attributes, options, priceMin, priceMax, inStock, onSale }: ListingFilter): boolean =>
  [ids, priceMin, priceMax, inStock, onSale].some((part) => part !== undefined) ||
  [...categories, ...brands, ...Object.keys(attributes), ...Object.keys(options)].length > 0;

const inWords = (words: readonly string[]): Attempt => ({ search: { words }, understood: words.join(' ') });

function asTyped(text: string, words: readonly string[]): Attempt[] {
  const code = codeOf(text);
  const inCodes: Attempt[] = code.length >= shortestCode && /^[a-z0-9]+$/.test(code) ? [{ search: { code }, understood: null }] : [];
  const asWords: Attempt[] = words.length === 0 ? [] : [{ search: { words }, understood: null }];
  return /\d/.test(code) ? [...inCodes, ...asWords] : [...asWords, ...inCodes];
}

/** A page of what one attempt finds, the best first; where it finds nothing at all, until when. */
async function findPage(strapi: Core.Strapi, query: SearchProducts, attempt: Attempt): Promise<Found | Pick<Found, 'until'>> {
  const { viewer, filter: asked, offset, limit, text } = query;
  const { search, understood } = attempt;
  const key = searchKey(understood ?? text);
  const settings = await storeSettings(strapi);
  const { locale, now } = viewer;
  const languages = { locale, defaultLocale: settings.defaultLocale };
  const pinnedIn = (known: Terms) => pinnedNow(key, known.pinnedSearches.get(locale) ?? [], now);
  const filterIn = (known: Terms): ListingFilter & { search: Search } => {
    const pinned = pinnedIn(known).rows;
    return {
      ...asked,
      search: 'code' in search ? { ...search, pinned } : { query: searchQuery(search.words, known.synonyms.get(locale)), pinned },
    };
  };
  const page: PageAsked = {
    name: JSON.stringify(['search', search, text.trim().toLowerCase(), offset, limit, asked]),
    // Which products staff pinned is asked each time.
    until: (known) => (pinnedIn(known).rows.length > 0 ? now : pinnedIn(known).until),
  };
  const asking = { asker: viewer, locale, now };
  const queryOf = (known: Terms): ListingQuery => {
    const filter = filterIn(known);
    const hits = hitsOf(filter, choicesOf(filter, known, languages), { wanted: offset + rowsFor(limit), isFirst: offset === 0 });
    const own = 'code' in search ? { whole: search.code } : { whole: text.trim().toLowerCase(), typed: searchQuery(search.words) };
    return {
      sql: `select ${cardsOf('t.price')}
              from (${hits.sql} order by place, rank desc, product limit ${rowsFor(limit)} offset ${offset}) t
             order by t.place, t.rank desc, t.product`,
      values: { ...hits.values, ...own },
      // Of as many texts as there are filters, none would be asked for often.
      kept: offset === 0 && !isNarrowed(asked) && pinnedIn(known).rows.length === 0,
    };
  };
  // What is in stock changes with every sale.
  const met = asked.inStock ? await readListings<CardRow>(strapi, asking, queryOf) : await readPage<CardRow>(strapi, asking, page, queryOf);
  const { rows, terms, segment, revision } = met;
  const until = earliest([met.until, pinnedIn(terms).until]);
  if (rows.length === 0) {
    // Behind the last page of what it does find, nothing else is tried.
    const first = offset === 0 ? { until } : await findPage(strapi, { ...query, offset: 0, limit: 1 }, attempt);
    return 'cards' in first ? { ...first, cards: [], ids: [], isMore: false } : first;
  }
  const shown = await withCards(strapi, asking, { segment, rows: rows.slice(0, limit) });
  const filter = filterIn(terms);
  const choices = choicesOf(filter, terms, languages);
  const facets = await knownFacets(
    strapi,
    { filter, choices, segment, ...languages, optionValues: terms.optionValues, now },
    { revision, until },
  );
  return {
    cards: shown.flatMap(({ card }) => card ?? []),
    ids: shown.map(({ id }) => id),
    isMore: rows.length > limit,
    facets: facets.counts,
    understood,
    suggestions: [],
    until: earliest([until, facets.until]),
  };
}
