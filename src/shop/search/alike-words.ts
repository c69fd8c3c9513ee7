import type { Knex } from 'knex';
import { distance, mostMistakes } from '../../domain/search/distance';
import { preparedStatement } from '../prepared-statement';
import { lexemeOf } from './lexemes';

type Alike = Readonly<{ typed: string; word: string; place: number }>;

/**
 * Words of the shop that look like those that were typed, the likeliest first; none for a word the shop knows. By trigrams, which find
 * neither of two letters that were exchanged in a short word: those of its length that begin alike are looked through too.
 */
export async function alikeWords(db: Knex, words: readonly string[], locale: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await preparedStatement<Alike>(
    db,
    `with typed as (select word from unnest(:words::text[]) word)
     select typed.word as typed, found.word, found.place::int
       from typed cross join lateral (
         (select w.word, row_number() over (order by similarity(w.word, typed.word) desc) as place
            from listing_words w where w.locale = :locale and w.word % typed.word order by place limit 20)
         union
         (select w.word, 100 from listing_words w
           where length(typed.word) <= 5 and w.locale = :locale and starts_with(w.word, left(typed.word, 1))
             and length(w.word) between length(typed.word) - 1 and length(typed.word) + 1 limit 500)) found`,
    { words, locale },
  );
  const alike = new Map<string, readonly string[]>();
  for (const word of words) {
    const found = rows.filter(({ typed }) => typed === word);
    // A form of a word the shop has is no mistake.
    if (found.some((each) => lexemeOf(each.word) === lexemeOf(word))) continue;
    const most = mostMistakes(word);
    const near = found
      .map((each) => ({ ...each, mistakes: distance(word, each.word, most) }))
      .filter(({ mistakes }) => mistakes <= most)
      .sort((a, b) => a.mistakes - b.mistakes || a.place - b.place || (a.word < b.word ? -1 : 1));
    alike.set(word, [...new Set(near.map((each) => each.word))]);
  }
  return alike;
}

let isThere: boolean | null = null;

export const forgetComparing = (): void => {
  isThere = null;
};

/** Whether the database can compare words; asked once. */
export async function canCompareWords(db: Knex): Promise<boolean> {
  isThere ??= (await db('pg_extension').where('extname', 'pg_trgm').pluck('extname')).length > 0;
  return isThere;
}

/** Words that begin with what was typed, short ones first. */
export async function completions(db: Knex, beginning: string, locale: string, most: number): Promise<string[]> {
  const { rows } = await preparedStatement<{ word: string }>(
    db,
    `select word from listing_words where locale = :locale and word like :pattern order by length(word), word limit :most::int`,
    { locale, pattern: `${beginning}%`, most },
  );
  return rows.map(({ word }) => word);
}
