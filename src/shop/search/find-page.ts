import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { pinnedNow, searchKey } from '../../domain/search/pinned';
import { cardsOf, type CardRow } from '../listing/card-columns';
import type { Facets } from '../listing/facets';
import { knownFacets } from '../listing/known-facets';
import type { PageAsked } from '../listing/known-pages';
import { choicesOf, isNarrowed, type ListingFilter, type Search } from '../listing/listing-filter';
import { rowsFor, withCards } from '../listing/read-cards';
import { readListings, type Asking, type ListingQuery, type Met } from '../listing/read-listings';
import { readPage } from '../listing/read-page';
import { storeSettings } from '../store/store-settings';
import type { Viewer } from '../storefront/viewer';
import type { Terms } from '../terms/terms';
import { hitsOf } from './hits';
import { searchQuery } from './lexemes';

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

/** One way to read what was typed. */
export type Attempt = Readonly<{ search: Readonly<{ words: readonly string[] } | { code: string }>; understood: string | null }>;

/** What an attempt was answered with, and until when. `isPinned`: whether staff pinned something to what is searched for. */
export type Tried = Readonly<{ met: Met; until: Date | null; isPinned: boolean }>;

export const askingOf = ({ viewer }: SearchProducts): Asking => ({ asker: viewer, locale: viewer.locale, now: viewer.now });

/** A page of what one attempt finds, the best first; where it finds nothing at all, until when. */
export async function findPage(
  strapi: Core.Strapi,
  query: SearchProducts,
  attempt: Attempt,
): Promise<Tried & Readonly<{ found: Found | null }>> {
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
  const asking = askingOf(query);
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
  const tried = { met, until, isPinned: pinnedIn(terms).rows.length > 0 };
  if (rows.length === 0) {
    // Behind the last page of what it does find, nothing else is tried.
    if (offset === 0) return { ...tried, found: null };
    const first = await findPage(strapi, { ...query, offset: 0, limit: 1 }, attempt);
    return { ...first, found: first.found && { ...first.found, cards: [], ids: [], isMore: false } };
  }
  const shown = await withCards(strapi, asking, { segment, rows: rows.slice(0, limit) });
  const filter = filterIn(terms);
  const choices = choicesOf(filter, terms, languages);
  const facets = await knownFacets(
    strapi,
    { filter, choices, segment, ...languages, optionValues: terms.optionValues, now },
    { revision, until },
  );
  const found = {
    cards: shown.flatMap(({ card }) => card ?? []),
    ids: shown.map(({ id }) => id),
    isMore: rows.length > limit,
    facets: facets.counts,
    understood,
    suggestions: [],
    until: earliest([until, facets.until]),
  };
  return { ...tried, found };
}
