import type { Core } from '@strapi/strapi';
import { wordsOf } from '../../domain/search/words';
import { joinedPrices, readListings } from '../listing/read-listings';
import type { Viewer } from '../storefront/viewer';
import { completions } from './alike-words';
import { searchQuery } from './lexemes';

/** `products` are JSON already. */
export type Suggested = Readonly<{ words: string[]; products: string[]; until: Date | null }>;

const mostWords = 8;
const mostCompletions = 6;
const mostProducts = 5;

/** What may be meant while it is typed: how the last word goes on, and the first products it would find. Two statements. */
export async function suggest(strapi: Core.Strapi, { viewer, text }: Readonly<{ viewer: Viewer; text: string }>): Promise<Suggested> {
  const words = wordsOf(text).slice(0, mostWords);
  const last = words.at(-1);
  if (last === undefined) return { words: [], products: [], until: null };
  const { locale, now } = viewer;
  const { rows, until } = await readListings<{ card: string }>(strapi, { asker: viewer, locale, now }, (terms) => ({
    sql: `select t.card from listing_products t ${joinedPrices}
           where t.locale = :locale::text and t.search @@ :query::tsquery
           order by ts_rank('{0.05, 0.2, 0.4, 1}', t.search, :query::tsquery) desc, t.product limit ${mostProducts}`,
    values: { query: searchQuery(words, terms.synonyms.get(locale)) },
    kept: false,
  }));
  const before = words.slice(0, -1);
  const endings = await completions(strapi.db.connection, last, locale, mostCompletions);
  return {
    words: endings.map((word) => [...before, word].join(' ')),
    products: rows.map(({ card }) => `${card}}`),
    until,
  };
}
