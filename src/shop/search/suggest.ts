import type { Core } from '@strapi/strapi';
import { wordsOf } from '../../domain/search/words';
import { joinedTexts } from '../listing/card-columns';
import { isStill, keepPage, knownPage } from '../listing/known-pages';
import { readListings } from '../listing/read-listings';
import type { Viewer } from '../storefront/viewer';
import { completions } from './alike-words';
import { hitsOf } from './hits';
import { searchQuery } from './lexemes';

/** `products` are JSON already. */
export type Suggested = Readonly<{ words: string[]; products: string[]; until: Date | null }>;

const mostWords = 8;
const mostCompletions = 6;
const mostProducts = 5;
const anything = { categories: [], brands: [], attributes: {}, options: {} };

/**
 * What may be meant while it is typed: how the last word goes on, and the first products it would find. Two statements; one where it was
 * typed before, and nothing changed.
 */
export async function suggest(strapi: Core.Strapi, { viewer, text }: Readonly<{ viewer: Viewer; text: string }>): Promise<Suggested> {
  const words = wordsOf(text).slice(0, mostWords);
  const last = words.at(-1);
  if (last === undefined) return { words: [], products: [], until: null };
  const { locale, now } = viewer;
  const asking = { asker: viewer, locale, now };
  const whole = text.trim().toLowerCase();
  const page = { name: JSON.stringify(['suggest', words, whole]) };
  const known = knownPage<Suggested>(page, asking);
  if (known) {
    const met = await readListings(strapi, asking, () => ({ sql: 'select 1 as one', values: {}, kept: true }), known);
    if (isStill(known, met)) return { ...(known.rows[0] as Suggested), until: met.until };
  }

  const met = await readListings<{ card: string }>(strapi, asking, (terms) => {
    const hits = hitsOf({ ...anything, search: { query: searchQuery(words, terms.synonyms.get(locale)), pinned: [] } }, [], {
      wanted: mostProducts,
      isFirst: true,
    });
    return {
      sql: `select w.card
              from (select best.*, :locale::text as locale from (${hits.sql} order by rank desc, product limit ${mostProducts}) best) t ${joinedTexts}
             order by t.rank desc, t.product`,
      values: { ...hits.values, whole, typed: searchQuery(words) },
      kept: true,
    };
  });
  const before = words.slice(0, -1);
  const endings = await completions(strapi.db.connection, last, locale, mostCompletions);
  const suggested = {
    words: endings.map((word) => [...before, word].join(' ')),
    products: met.rows.map(({ card }) => `${card}}`),
    until: met.until,
  };
  keepPage(page, asking, { ...met, rows: [suggested] }, suggested.products.join('').length);
  return suggested;
}
